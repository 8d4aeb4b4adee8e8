"""The skill as a web service: every request is verified before it is answered."""
