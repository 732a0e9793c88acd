"""Readers of channels' export files: from bytes to checked, masked orders, without a database."""
