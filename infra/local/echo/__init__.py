"""An Echo: what it sends, what is heard and seen of the answer, and its manners in between."""
