"""Everyday phrases, written by meaning and apart from the samples, and how well they are understood."""
