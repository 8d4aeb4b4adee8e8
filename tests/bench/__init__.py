"""`make bench`: how fast and how cheap, next to what one would otherwise use, measured in one run."""
