"""One small record per person. `repository` is what the conversation uses; it works over any `store`.

Nothing is imported here, so that `sqlite` costs no boto3 and `dynamodb` no sqlite3.
"""
