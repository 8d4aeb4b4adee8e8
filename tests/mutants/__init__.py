"""Mutants: the skill with one thing wrong in it, and the test that notices (`make mutants`)."""
