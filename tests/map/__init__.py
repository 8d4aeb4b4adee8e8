"""The map of the conversation: what happens on which intent while which question is open (`make map`)."""
