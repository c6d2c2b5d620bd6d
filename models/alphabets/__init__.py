"""Letters, accents, words and ends of sentences, in whatever script a text is written."""
