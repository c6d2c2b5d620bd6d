"""What is read of a request and told in an answer: bodies, fields, shapes, errors, masked texts."""
