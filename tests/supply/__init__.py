"""What the product is made of besides our own code."""
