"""What decides beside the heads: what people taught, what a desk answers for, names."""
