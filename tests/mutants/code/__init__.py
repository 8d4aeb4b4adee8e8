"""One expression of the code changed, time after time: which tests notice."""
