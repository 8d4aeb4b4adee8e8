"""Alexa's own web services, asked within the time that an answer leaves."""
