"""What a person says, understood by the interaction model alone, as Alexa does it."""
