"""The parts of a night: what it starts from, what it proposes, what it reports."""
