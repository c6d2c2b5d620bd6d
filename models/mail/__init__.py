"""What a mail has around what its writer says: markup, quoted replies, signatures."""
