"""Makes and judges artifacts."""
