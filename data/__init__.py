"""Taxonomy, product catalogue and phrase banks of the sample desk."""
