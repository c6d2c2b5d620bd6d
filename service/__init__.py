"""HTTP, storage and the nightly shell."""
