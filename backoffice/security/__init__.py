"""Keys, passwords, rights, and the masking of payment numbers."""
