"""Finds controls that a person with a screen reader, or a test, could not find."""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)

W = TypeVar("W", bound=QWidget)


def there(control: W | None) -> W:
    """Return a control that a window must have; fail where it is missing."""
    assert control is not None
    return control


def unnamed_controls(root: QWidget) -> list[str]:
    """Return the controls below a widget that lack an objectName or an accessible name; Qt's own inner parts do not count."""
    return [
        f"{type(control).__name__} {control.objectName()!r} {control.accessibleName()!r}"
        for kind in CONTROLS
        for control in root.findChildren(kind)
        if not _is_inner(control) and not (control.objectName() and control.accessibleName())
    ]


def _is_inner(control: QWidget) -> bool:
    parent = control.parent()
    return (
        control.objectName().startswith("qt_")
        or isinstance(parent, (QLineEdit, QAbstractItemView))
        or type(control).__module__ == "PySide6"
    )
