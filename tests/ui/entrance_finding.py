"""Finding controls by name, for tests that could not go on without them."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

Found = TypeVar("Found", bound=QWidget)


def find(page: QWidget, kind: type[Found], name: str = "") -> Found:
    """Return the control; fail if it is not there."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert found is not None, f"no {kind.__name__} {name!r}"
    return found
