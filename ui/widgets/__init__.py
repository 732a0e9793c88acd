"""The kit: what every page and dialog is made of. Its functions take words that are already translated."""
