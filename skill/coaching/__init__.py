"""The domain: what is stretched, for how long, and what comes next. No Alexa, no AWS, no sentences."""
