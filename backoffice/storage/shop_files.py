"""What the files of a shop's folder are called."""

DATA_FILE = "shop.db"
VAULT_FILE = "vault.json"
