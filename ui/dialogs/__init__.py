"""Dialogs, opened with `open()`."""
