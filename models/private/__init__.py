"""Personal data, found kind by kind; ``models.privacy`` masks what they find."""
