"""What one sentence of a customer or an agent does, told by its words alone."""
