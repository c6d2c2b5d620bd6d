"""Personal data in Portuguese, Dutch, Polish, Turkish, Russian, Arabic and four more languages."""
