"""Errors that a person can mend."""


class ToldError(Exception):
    """Something that whoever asked is told in one sentence, without a trace."""
