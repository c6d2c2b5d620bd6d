"""Articles as other systems take them in, and the help center that they are pushed to."""
