"""What happens on which intent while which question is open."""
