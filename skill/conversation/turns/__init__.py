"""What one turn of a conversation knows, what it answers, and what the next one has to know of it."""
