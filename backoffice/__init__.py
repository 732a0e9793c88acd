"""The back office of a small online shop, without its windows."""

__version__ = "0.1.0"
