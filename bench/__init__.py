"""Speed, measured in pairs: the program's own way beside the same work written by hand, alternated in one run."""
