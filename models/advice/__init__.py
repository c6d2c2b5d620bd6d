"""What agents agree on, dispute and forbid: their answers held against each other."""
