"""Leading through a run: block by block, interrupted, cut off, and to its end."""
