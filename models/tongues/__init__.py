"""How further languages greet, order, forbid and tell a case: one file for each of them."""
