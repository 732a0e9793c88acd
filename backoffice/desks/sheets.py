"""What the door and the desk of keys know of the emergency sheet."""

from pathlib import Path

from backoffice.domain.reports import SheetFacts
from backoffice.security.recovery_key import sheet_number
from backoffice.security.vault import Vault


def facts_of(vault: Vault, backups: Path | None = None) -> SheetFacts:
    """Return which emergency sheet is valid."""
    return SheetFacts(sheet_number(vault.data.roll.recovery), vault.recovery_since, backups)
