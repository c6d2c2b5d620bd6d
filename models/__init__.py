"""How tickets are understood and decided: pure functions and values."""
