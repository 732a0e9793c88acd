"""Tells which areas of the shop have changed, so that pages that show them read again."""

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """One signal for all changes; it carries a frozenset of area names: orders, imports, settings, people, backups, cases, log."""

    changed = Signal(object)

    def tell(self, *areas: str) -> None:
        """Say that these areas have changed."""
        self.changed.emit(frozenset(areas))
