"""Where progress is kept."""
