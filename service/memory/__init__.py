"""What a process holds in memory: the artifact in use, and the stream and articles of the store."""
