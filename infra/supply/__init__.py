"""What the product is made of besides our own code: known vulnerabilities and licences, for `make check`."""
