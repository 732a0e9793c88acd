"""Words for what the core says in codes: errors become a title, a text and a way out; states, roles, reasons and history become words.

Every error says what happened, what it means, what to do, and that nothing was lost. The texts themselves stand in tables beside this
module; here they are chosen, translated and filled in. No customer data goes into a message.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.orders import HistoryLine
from backoffice.errors import (
    BackofficeError,
    Cancelled,
    EnrolmentRefused,
    FileRefused,
    Invalid,
    KeyStoreProblem,
    MailboxProblem,
    MessagesRefused,
    NotAllowed,
    WeakPassword,
    WrongPassword,
    WrongRecoveryKey,
)
from backoffice.texts.error_text import ErrorText
from backoffice.texts.said import TEXTS, facts_of, found_of, reason_of
from ui import shop_words
from ui.error_texts import ACTION_TEXTS, WORK_TEXTS
from ui.mail_texts import MAIL_TEXTS
from ui.marked_texts import translated
from ui.money_texts import MONEY_TEXTS
from ui.right_words import right_words
from ui.statement_texts import STATEMENT_TEXTS

ERROR_TEXTS: dict[tuple[str, str], ErrorText] = {
    **WORK_TEXTS,
    **TEXTS,
    **MAIL_TEXTS,
    **STATEMENT_TEXTS,
    **MONEY_TEXTS,
}
_STATUSES: dict[str, Mapping[str, str]] = {
    "order_status": shop_words.ORDER_STATUSES,
    "payment_status": shop_words.PAYMENT_STATUSES,
    "delivery_status": shop_words.DELIVERY_STATUSES,
}


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads about an error. `assurance` says that nothing was lost (empty if `text` does); `actions` are the ways out."""

    title: str
    text: str
    assurance: str
    actions: tuple[str, ...]

    @property
    def action(self) -> str:
        """The suggested way out."""
        return self.actions[0]

    @property
    def plain(self) -> str:
        """All of it in one paragraph, for a strip or a report."""
        return " ".join(part for part in (f"{self.title}.", self.text, self.assurance) if part)


@dataclass(frozen=True, slots=True)
class RejectionWords:
    """Why a row of a file was not taken over, and what helps."""

    what: str
    helps: str


def message(error: BaseException) -> Message:
    """Return the words for an error; what is no BackofficeError is a fault of the program."""
    kind, reason = type(error).__name__ if isinstance(error, BackofficeError) else "", reason_of(error)
    text = ERROR_TEXTS.get((kind, reason)) or ERROR_TEXTS.get((kind, "")) or ERROR_TEXTS["", ""]
    body = translated(text.text).format_map(_Facts({**_facts(error), **facts_of(error, translated)}))
    return Message(
        translated(text.title),
        " ".join(part for part in (found_of(error, translated), _place(error), body, _wait(error)) if part),
        _assurance(error),
        text.actions,
    )


def action_words(action: str) -> str:
    """Return the words of the button for a way out."""
    return translated(ACTION_TEXTS[action])


def waiting_words(seconds: int) -> str:
    """Return how long the next try of a password has to wait; empty for no time."""
    if seconds <= 0:
        return ""
    if seconds < 60:
        return QCoreApplication.translate("Messages", "The next try is possible in %n s.", "", seconds)
    minutes = (seconds + 59) // 60
    return QCoreApplication.translate("Messages", "The next try is possible in %n min.", "", minutes)


def chip_words(chip: Chip) -> str:
    """Return the word on an order's chip."""
    return translated(shop_words.CHIPS[chip])


def status_words(status: OrderStatus | PaymentStatus | DeliveryStatus) -> str:
    """Return the words for a state on one of the three axes."""
    if isinstance(status, OrderStatus):
        return translated(shop_words.ORDER_STATUSES[status])
    return translated((shop_words.PAYMENT_STATUSES if isinstance(status, PaymentStatus) else shop_words.DELIVERY_STATUSES)[status])


def view_words(view: OrderView) -> str:
    """Return the name of a view of the order list."""
    return translated(shop_words.VIEWS[view], "Views")


def not_ready_words(reason: NotReady) -> str:
    """Return why an order is not ready to ship."""
    return translated(shop_words.NOT_READY[reason])


def skipped_words(reason: str) -> str:
    """Return why a batch left an order alone (`Skipped.reason`)."""
    known = shop_words.SKIPPED.get(reason) or shop_words.NOT_READY.get(reason)
    return translated(known) if known else QCoreApplication.translate("Messages", "Its state does not allow it.")


def verdict_words(verdict: str) -> str:
    """Return what an import does with an order."""
    return translated(shop_words.VERDICTS[verdict])


def field_words(field: str) -> str:
    """Return the name of a field ("payment_status": "Payment"); unknown ones as they are."""
    return translated(shop_words.FIELDS.get(field, field))


def rejection_words(code: str) -> RejectionWords:
    """Return why a row was not taken over and what helps."""
    what, helps = shop_words.REJECTIONS.get(code) or shop_words.REJECTIONS[""]
    return RejectionWords(translated(what), translated(helps))


def history_words(line: HistoryLine) -> str:
    """Return what a line of an order's history says: the changed field, else the deed."""
    if line.field and line.code in {"order.updated", "order.changed"}:
        name = translated(shop_words.FIELDS.get(line.field, line.field))
        return QCoreApplication.translate("Messages", "{field} changed").format(field=name)
    return translated(shop_words.HISTORY.get(line.code, line.code))


def value_words(field: str, value: str) -> str:
    """Return a history line's old or new value: states in words, everything else as it is."""
    words = _STATUSES.get(field, {}).get(value)
    return translated(words) if words else value


class _Facts(dict[str, str]):
    """Values to fill in; what is not there stays empty instead of failing on a screen."""

    def __missing__(self, key: str) -> str:
        return ""


def _facts(error: BaseException) -> dict[str, str]:
    match error:
        case NotAllowed():
            return {"right": right_words(error.right)}
        case Invalid():
            return {"field": field_words(error.field)}
        case _:
            return {name: getattr(error, name) for name in ("host", "folder") if hasattr(error, name)}


def _place(error: BaseException) -> str:
    if not isinstance(error, FileRefused | MessagesRefused):
        return ""
    if error.row is not None and error.column:
        return QCoreApplication.translate("Messages", "Row {row}, column “{column}”.").format(row=error.row, column=error.column)
    if error.row is not None:
        return QCoreApplication.translate("Messages", "Row {row}.").format(row=error.row)
    return QCoreApplication.translate("Messages", "Column “{column}”.").format(column=error.column) if error.column else ""


def _wait(error: BaseException) -> str:
    return waiting_words(error.wait_seconds) if isinstance(error, WrongPassword) else ""


def _assurance(error: BaseException) -> str:
    if isinstance(error, WrongPassword | WeakPassword | Cancelled | NotAllowed) or not isinstance(error, BackofficeError):
        return ""
    if isinstance(error, KeyStoreProblem | WrongRecoveryKey | EnrolmentRefused):
        return QCoreApplication.translate("Messages", "The shop’s data is complete and unchanged.")
    if isinstance(error, MailboxProblem):
        return QCoreApplication.translate("Messages", "No mail is lost.")
    return QCoreApplication.translate("Messages", "Nothing was changed.")
