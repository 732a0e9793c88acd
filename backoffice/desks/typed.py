"""What is typed at a desk: trimmed, of a length that can be kept, and without payment numbers (DESIGN §5).

Free text is masked; identifiers, names and paths are never rewritten, so there a payment number is refused.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from backoffice.domain.texts import has_unprintable, line_of_text
from backoffice.errors import Invalid
from backoffice.security.masking import is_payment_number, mask_text

LABEL_LENGTH = 100
KEPT_NUMBER = "kept_number"  # the field that a deed names in the log if somebody said of a number that it is no card's


def label(field_name: str, value: str) -> str:
    """Return what is typed into an identifier field, trimmed; a payment number is refused. Raises Invalid `too_long`, `payment_number`."""
    value = value.strip()
    if len(value) > LABEL_LENGTH:
        raise Invalid(field_name, "too_long")
    refuse_numbers(field_name, value)
    return value


def one_line(field_name: str, value: str, longest: int = LABEL_LENGTH) -> str:
    """Return what is typed into a field of one line, with single spaces and otherwise as it is; "" for what shows nothing.

    Raises Invalid `unprintable` for control characters and signs that turn text around, `too_long`, `payment_number`.
    """
    line = line_of_text(value)
    if has_unprintable(line):
        raise Invalid(field_name, "unprintable")
    if len(line) > longest:
        raise Invalid(field_name, "too_long")
    refuse_numbers(field_name, line)
    return line


def refuse_numbers(field_name: str, *values: str) -> None:
    """Raise Invalid `payment_number` if a value holds one."""
    if any(map(is_payment_number, values)):
        raise Invalid(field_name, "payment_number")


def free_text(field_name: str, value: str, longest: int, *, may_be_empty: bool = False, kept: Collection[str] = ()) -> str:
    """Return free text, trimmed and with payment numbers masked before anything is stored. Raises Invalid `empty` or `too_long`.

    `kept` are the digits of numbers that the person said are no card's; what may not be kept is masked nevertheless.
    """
    value = mask_text(value.strip(), kept).text
    if not value and not may_be_empty:
        raise Invalid(field_name, "empty")
    if len(value) > longest:
        raise Invalid(field_name, "too_long")
    return value


def names_kept_number(value: str) -> tuple[str, ...]:
    """Return the field for the log if a text, masked as it is stored, holds a number that somebody said is no card's."""
    return (KEPT_NUMBER,) if is_payment_number(value) else ()


def kept_path(path: Path) -> str:
    """Return a path as it may be kept: each name in it masked. Raises Invalid(`path`, `payment_number`) for a number over several names."""
    path = path.absolute()
    kept = Path(path.anchor, *(mask_text(part).text for part in path.parts[1:]))
    refuse_numbers("path", str(kept))
    return str(kept)


def lying_at(kept: str) -> Path:
    """Return the path that was kept, with the names that are on the disk now where they were masked."""
    found = Path(Path(kept).anchor)
    for name in Path(kept).parts[1:]:
        here = found / name
        found = here if "•" not in name or here.exists() else next(_masked_like(found, name), here)
    return found


def _masked_like(folder: Path, name: str) -> Iterator[Path]:
    try:
        return iter([one for one in folder.iterdir() if mask_text(one.name).text == name])
    except OSError:  # the folder is gone, or nobody may look into it
        return iter(())
