"""Timelines and facts made into what a device plays."""
