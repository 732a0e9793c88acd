"""The only door to the shop's data: one desk per area, its verbs, their rights, transactions and log lines."""
