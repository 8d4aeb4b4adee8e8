"""Requests with something wrong in them."""
