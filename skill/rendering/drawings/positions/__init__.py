"""A module for each way to be drawn; `figures` tells which position is drawn by which."""
