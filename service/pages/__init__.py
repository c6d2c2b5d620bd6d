"""What the pages of the console show, and their words; ``service.console`` serves them."""
