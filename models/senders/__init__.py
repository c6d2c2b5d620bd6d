"""Who else than a customer writes: a machine, a seller; and what shows that it is a customer."""
