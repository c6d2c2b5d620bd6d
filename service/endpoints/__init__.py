"""The calls of the API, a module for each noun; ``service.api`` gathers them."""
