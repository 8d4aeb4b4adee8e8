"""The sentences, a folder per language."""
