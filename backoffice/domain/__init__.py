"""Records and rules: what the shop's things are and how they behave. Pure; no file, no database, no clock."""
