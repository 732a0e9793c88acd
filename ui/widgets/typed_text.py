"""What may be typed into a field, and how payment numbers are kept out of it while somebody types, pastes, drops or undoes.

A number is masked as soon as it stands there whole: before anybody hears of the text, and with the history of the field forgotten, which
held its first digits. A `Guard` belongs to one field; it holds the masked accounts to be sealed, and for ten seconds a card's number in
case it was none.
"""

from enum import StrEnum
from typing import Self

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QValidator

from backoffice.security.masking import NumberKind, PaymentNumber, accounts_in, card_digits, mask_text, payment_numbers

OFFERED_MS = 10_000


class Takes(StrEnum):
    """What a field takes.

    FREE text is masked. TOLD is free text that is kept as a note: its accounts can be sealed, and somebody may say that a number is no
    card's. A MESSAGE is a customer's: its accounts are sealed, nothing is asked. A LABEL is never rewritten: its dialog and desk refuse
    payment numbers. An ACCOUNT is typed to be sealed, a SECRET is kept nowhere, and what is only SHOWN nobody types.
    """

    FREE = "free"
    TOLD = "told"
    MESSAGE = "message"
    LABEL = "label"
    ACCOUNT = "account"
    SECRET = "secret"  # noqa: S105 - a kind of field
    SHOWN = "shown"


MASKED = (Takes.FREE, Takes.TOLD, Takes.MESSAGE)
SEALED = (Takes.TOLD, Takes.MESSAGE)


class TypedText(str):
    """A text as it stands in a field, with what was masked in it: whole `accounts` to be sealed, and digits said to be no card's."""

    __slots__ = ("accounts", "kept")
    accounts: tuple[str, ...]
    kept: tuple[str, ...]

    def __new__(cls, text: str, accounts: tuple[str, ...] = (), kept: tuple[str, ...] = ()) -> Self:
        made = super().__new__(cls, text)
        made.accounts, made.kept = accounts, kept
        return made

    @property
    def parts(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Text, accounts and kept numbers, in the order in which the verbs of the desks take them."""
        return str(self), self.accounts, self.kept

    def __repr__(self) -> str:
        return str.__repr__(self)  # never the accounts


class Guard(QObject):
    """What one field knows of the numbers that were typed into it. `masked` carries their kind, and whether it may be said to be none."""

    masked = Signal(str, bool)

    def __init__(self, field: QObject, takes: Takes) -> None:
        super().__init__(field)
        self._told, self._seals = takes is Takes.TOLD, takes in SEALED
        self._accounts: dict[str, str] = {}
        self._kept: list[str] = []
        self._offer: tuple[str, str, str] | None = None  # digits, as they were written, masked form
        self._ends = QTimer(self)
        self._ends.setSingleShot(True)
        self._ends.setInterval(OFFERED_MS)
        self._ends.timeout.connect(self.forget_offer)

    def without_numbers(self, text: str, place: int) -> tuple[str, int]:
        """Return a text masked, and where a cursor is then that was at `place` (in UTF-16 units, as Qt counts)."""
        found = payment_numbers(text, self._kept)
        if not found:
            return text, place
        masked = mask_text(text, self._kept).text
        behind = text[len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore")) :]
        tail = mask_text(behind, self._kept).text
        self._note(text, found)
        rest = units(tail) if masked.endswith(tail) else 0
        return masked, max(0, units(masked) - rest)

    def typed(self, text: str) -> TypedText:
        """Return a text of the field with the accounts whose masked form still stands in it."""
        accounts = tuple(number for shown, number in self._accounts.items() if shown in text)
        return TypedText(text, accounts, tuple(self._kept))

    def take_back(self, text: str) -> str | None:
        """Return the text with the number that was masked last, since somebody says that it is no card's; None if it is too late."""
        offer, self._offer = self._offer, None
        self._ends.stop()
        if offer is None or offer[2] not in text:
            return None
        self._kept.append(offer[0])
        return text.replace(offer[2], offer[1], 1)

    def forget_offer(self) -> None:
        """Let go of the number that was masked last."""
        self._ends.stop()
        self._offer = None

    def _note(self, text: str, found: tuple[PaymentNumber, ...]) -> None:
        self.forget_offer()
        if self._seals:
            numbers = accounts_in(text)
            shown = [one.shown for one in found if one.kind is NumberKind.IBAN]
            self._accounts |= {mask_text(number).text: number for number in numbers if mask_text(number).text in shown}
        (*_, last) = found
        written = text[last.start : last.end]
        digits = card_digits(written) if self._told and len(found) == 1 and last.kind is NumberKind.CARD else ""
        if digits and not payment_numbers(text, (*self._kept, digits)):
            self._offer = digits, written, last.masked
            self._ends.start()
        self.masked.emit(str(last.kind), self._offer is not None)


class LineGuard(QValidator):
    """Masks a line before it tells anybody of its text; Qt then forgets the line's history by itself."""

    def __init__(self, guard: Guard) -> None:
        super().__init__(guard)
        self._guard = guard

    def validate(self, text: str, place: int) -> object:
        """Accept every text, without payment numbers."""
        masked, after = self._guard.without_numbers(text, place)
        return QValidator.State.Acceptable, masked, after


def units(text: str) -> int:
    """Return the length of a text as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def alike(one: str, other: str) -> int:
    """Return how many signs two texts begin with that are the same."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
