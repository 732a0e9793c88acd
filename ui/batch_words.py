"""What is told of a verb on many orders: how many were left alone, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from backoffice.domain.batches import by_reason
from backoffice.domain.orders import Skipped
from ui.marked_texts import QT_TRANSLATE_NOOP, translated

CONTEXT = "BatchWords"
NAMED, REASONS = 2, 2
WHY = {
    "unpaid": QT_TRANSLATE_NOOP("BatchWords", "not paid"),
    "payment_failed": QT_TRANSLATE_NOOP("BatchWords", "payment failed"),
    "shipped": QT_TRANSLATE_NOOP("BatchWords", "already shipped"),
    "partially_shipped": QT_TRANSLATE_NOOP("BatchWords", "partly shipped"),
    "returned": QT_TRANSLATE_NOOP("BatchWords", "returned"),
    "partially_returned": QT_TRANSLATE_NOOP("BatchWords", "partly returned"),
    "cancelled": QT_TRANSLATE_NOOP("BatchWords", "cancelled"),
    "on_hold": QT_TRANSLATE_NOOP("BatchWords", "on hold"),
    "refunded": QT_TRANSLATE_NOOP("BatchWords", "refunded"),
    "voided": QT_TRANSLATE_NOOP("BatchWords", "payment called off"),
    "conflict": QT_TRANSLATE_NOOP("BatchWords", "two versions"),
    "changed": QT_TRANSLATE_NOOP("BatchWords", "changed meanwhile"),
    "not_found": QT_TRANSLATE_NOOP("BatchWords", "no longer there"),
    "not_held": QT_TRANSLATE_NOOP("BatchWords", "not on hold"),
    "not_shipped": QT_TRANSLATE_NOOP("BatchWords", "not shipped"),
    "has_tag": QT_TRANSLATE_NOOP("BatchWords", "tagged already"),
    "no_tag": QT_TRANSLATE_NOOP("BatchWords", "without this tag"),
    "together": QT_TRANSLATE_NOOP("BatchWords", "packed together with others"),
    "alone": QT_TRANSLATE_NOOP("BatchWords", "by itself already"),
    "open": QT_TRANSLATE_NOOP("BatchWords", "not begun"),
    "not_open": QT_TRANSLATE_NOOP("BatchWords", "already begun"),
    "in_progress": QT_TRANSLATE_NOOP("BatchWords", "already begun"),
    "completed": QT_TRANSLATE_NOOP("BatchWords", "completed"),
    "nothing_left": QT_TRANSLATE_NOOP("BatchWords", "nothing left to pack"),
    "not_printed": QT_TRANSLATE_NOOP("BatchWords", "not printed"),
}


def why_words(reason: str) -> str:
    """Return why orders were left alone, in few words that stand behind a number."""
    if reason in WHY:
        return translated(WHY[reason], CONTEXT)
    return QCoreApplication.translate("BatchWords", "in another state")


def left_alone_words(skipped: Sequence[Skipped]) -> str:
    """Say how many orders were left alone and why: up to two by their numbers, more by how many for each of the commonest reasons."""
    if not skipped:
        return ""
    groups = [(len(numbers), why_words(reason)) for reason, numbers in by_reason(skipped).items()]
    if len(skipped) <= NAMED and all(one.number for one in skipped):
        parts = [f"{one.number} {why_words(one.reason)}" for one in skipped]
    elif len(groups) == 1:
        parts = [groups[0][1]]
    else:
        parts = [f"{count} {words}" for count, words in groups[:REASONS]]
        others = sum(count for count, _ in groups[REASONS:])
        if others:
            parts.append(QCoreApplication.translate("BatchWords", "{count} for other reasons").format(count=others))
    left_alone = QCoreApplication.translate("BatchWords", "{count} left alone:").format(count=len(skipped))
    return f"{left_alone} {', '.join(parts)}."
