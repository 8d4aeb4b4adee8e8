"""Long trials that look for broken rules: random conversations, bad requests, a year of made-up people."""
