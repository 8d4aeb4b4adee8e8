"""The platform at the door: a request becomes a turn, a reply becomes a response."""
