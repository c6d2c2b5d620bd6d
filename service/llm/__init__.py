"""A language model, if a desk has one: how it is asked, and what of its words is taken."""
