"""The skill as a web service of your own, in place of AWS Lambda."""
