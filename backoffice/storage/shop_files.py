"""What the files of a shop's folder are called."""

DATA_FILE = "shop.db"
VAULT_FILE = "vault.json"
PASSING = "passing-"  # begins the names of folders for what is thrown away at once
DELAY_FILE = "sign-in-delay.json"
