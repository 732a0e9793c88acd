"""What stands on the emergency sheet, in the program's language. What pages and buttons are called comes from the pages' own texts."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QFont

from backoffice.domain.papers import EmergencySheet, ReportPart
from backoffice.domain.reports import SheetFacts
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.recovery_words import PAGES, page_words

LINE = "_" * 48  # to be filled in by hand
_HINT = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "Case, spaces and dashes do not matter. The letters I, L, O and U do not occur: what looks like them is 1, 1, 0 and V. "
    "The sixth symbol of each group checks the five before it. The square holds the same key for a scanner.",
)
_WARNING = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "This sheet and the data file together open everything: all orders and customers, the sealed account numbers for refunds too. "
    "A backup counts as the data file. Keep the sheet outside the shop, never beside the computer or the backups.",
)
_CASES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "forgotten",
        (
            QT_TRANSLATE_NOOP(
                "RecoverySheet",
                "The easier way: another owner signs in, opens “{users}” and chooses “{reset}” for you. You get four words.",
            ),
            QT_TRANSLATE_NOOP(
                "RecoverySheet",
                "Otherwise choose “{forgotten}” at sign-in, then “{by_key}”. Type the six groups and choose a new password.",
            ),
        ),
    ),
    (
        "lost",
        (
            QT_TRANSLATE_NOOP(
                "RecoverySheet",
                "Does the shop open under another account of this computer? Then an owner chooses “{settings}” and “{offer}” there, and "
                "you choose “{enrol}” here.",
            ),
            QT_TRANSLATE_NOOP("RecoverySheet", "Otherwise choose “{by_key}” and type the six groups. All passwords stay as they are."),
        ),
    ),
    (
        "computer",
        (
            QT_TRANSLATE_NOOP("RecoverySheet", "Install Backoffice and start it. On the first page choose “{restore}”."),
            QT_TRANSLATE_NOOP(
                "RecoverySheet", "Choose the newest backup, type the six groups and choose a new password. Nothing else is needed."
            ),
        ),
    ),
    (
        "list",
        (
            QT_TRANSLATE_NOOP("RecoverySheet", "First choose “{earlier}” and sign in as always."),
            QT_TRANSLATE_NOOP(
                "RecoverySheet", "If that is refused, choose “{from_backup}”, then the newest backup, and type the six groups."
            ),
        ),
    ),
)
_USED = QT_TRANSLATE_NOOP(
    "RecoverySheet",
    "The program makes a new key and prints a new sheet. This one then opens nothing any more but backups made until that day: destroy it "
    "together with them.",
)


def sheet_words(groups: Sequence[str], shop_name: str, facts: SheetFacts) -> EmergencySheet:
    """Return the sheet of a key; names of buttons stand in the quotation marks of the language."""
    backups = LINE if facts.backups is None else str(facts.backups)
    rows = (
        (_say(QT_TRANSLATE_NOOP("RecoverySheet", "Backups lie in")), backups),
        (_say(QT_TRANSLATE_NOOP("RecoverySheet", "and also in")), LINE),
        (_say(QT_TRANSLATE_NOOP("RecoverySheet", "After it was used")), _say(_USED)),
    )
    return EmergencySheet(
        title=_say(QT_TRANSLATE_NOOP("RecoverySheet", "Emergency sheet")),
        shop=shop_name,
        facts=(
            _say(QT_TRANSLATE_NOOP("RecoverySheet", "Sheet No. {number}"), number=str(facts.number)),
            _say(QT_TRANSLATE_NOOP("RecoverySheet", "of {day}"), day=sheet_day(facts)),
        ),
        heading=_say(QT_TRANSLATE_NOOP("RecoverySheet", "Recovery key")),
        groups=tuple(groups),
        hint=_say(_HINT),
        warning=_say(_WARNING),
        parts=(*map(_case, _CASES), ReportPart(_say(QT_TRANSLATE_NOOP("RecoverySheet", "Good to know")), (), rows)),
        foot=_say(QT_TRANSLATE_NOOP("RecoverySheet", "Emergency sheet No. {number} · {shop}"), number=str(facts.number), shop=shop_name),
    )


def sheet_day(facts: SheetFacts) -> str:
    """Return the day since which a sheet is valid, in this computer's zone."""
    here = QDateTime.fromSecsSinceEpoch(int(facts.since.timestamp()))
    return QLocale().toString(here.date(), _say(QT_TRANSLATE_NOOP("RecoverySheet", "d MMMM yyyy")))


def _case(case: tuple[str, tuple[str, ...]]) -> ReportPart:
    heading, steps = case
    names = {name: page_words(name).removesuffix(" …") for name in PAGES}
    return ReportPart(page_words(heading), tuple(_say(step, **names) for step in steps))


def _say(source: str, **values: str) -> str:
    return translated(source, "RecoverySheet").format(**values)


def fixed_pitch(font: QFont) -> QFont:
    """Return the same font size with letters of one width, as keys are read best."""
    result = QFont(font)
    result.setFamilies(["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return result
