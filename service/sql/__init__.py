"""All SQL, a module for each kind of thing; ``service.store`` makes its verbs of them."""
