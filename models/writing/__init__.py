"""What is read of a cluster: its title, its keywords, its draft as Markdown or smoother words."""
