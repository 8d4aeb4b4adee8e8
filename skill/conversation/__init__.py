"""The conversation: what people want, and what they are answered."""
