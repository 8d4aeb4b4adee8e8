"""A year of made-up people, against another reading of the guide."""
