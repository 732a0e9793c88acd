"""How the texts of errors stand in tables: English here, marked so that they are collected, German in `resources/i18n`."""

from typing import NamedTuple


class ErrorText(NamedTuple):
    """A title (what happened), a text (what it means and what to do) and the codes of the ways out, the suggested one first."""

    title: str
    text: str
    actions: tuple[str, ...]


def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: ARG001, N802
    """Mark a text for the collecting tool, which goes by this name; Qt's own has no types, and would need Qt."""
    return source
