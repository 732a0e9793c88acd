"""SQL and nothing else: the encrypted data file, its schema and its stores."""
