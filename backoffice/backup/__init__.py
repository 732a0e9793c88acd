"""Backups of a shop in one file each: made, looked at, verified and put back."""
