"""The sentences for what can go wrong with data, keys and backups, said alike by the windows and the command line."""
