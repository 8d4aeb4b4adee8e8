"""What a person can want, a module each."""
