"""Households that say anything at any moment, and what must hold after every turn."""
