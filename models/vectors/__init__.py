"""Texts as numbers: views of words and of meaning, and a quick look at many vectors."""
