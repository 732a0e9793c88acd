"""The steps from one schema of the shop to the next."""
