"""What the detector has in mind of the stream, and what is usual in it."""
