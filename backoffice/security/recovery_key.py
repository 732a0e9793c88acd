"""The recovery key (Wiederherstellungsschlüssel): six groups of six symbols that open the shop when nothing else does.

The sixth symbol of each group checks the five before it and the group's place, so that a typing mistake is found in its group. The
thirty others carry 150 bits; no password hashing is needed for that.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from backoffice.errors import WrongRecoveryKey
from backoffice.security import crockford, crypto

GROUPS = 6
GROUP_SYMBOLS = 6
_INFO = b"backoffice recovery key v1"


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """A well-formed recovery key; `groups` hold six symbols each."""

    groups: tuple[str, ...] = field(repr=False)

    @classmethod
    def new(cls) -> "RecoveryKey":
        """Make a key from random symbols."""
        bodies = (crockford.random_symbols(GROUP_SYMBOLS - 1) for _ in range(GROUPS))
        return cls(tuple(body + _check_symbol(body, place) for place, body in enumerate(bodies, start=1)))

    @classmethod
    def parse(cls, text: str) -> "RecoveryKey":
        """Read what was typed, in any case and grouping; raise WrongRecoveryKey with the 1-based groups that cannot be right."""
        typed = crockford.read_symbols(text)
        groups = tuple(typed[start : start + GROUP_SYMBOLS] for start in range(0, len(typed), GROUP_SYMBOLS))
        wrong = _not_fitting(groups)
        parts = tuple(read for part in text.replace("-", " ").split() if (read := crockford.read_symbols(part)))
        if (wrong or len(groups) != GROUPS) and len(parts) == GROUPS:
            wrong = _not_fitting(parts)  # typed in six groups: a missing or doubled symbol spoils its own group only
        if wrong or len(groups) != GROUPS:
            raise WrongRecoveryKey(wrong or (GROUPS,))
        return cls(groups)

    @property
    def text(self) -> str:
        """The key as it is printed: groups with dashes."""
        return "-".join(self.groups)

    def keys(self) -> tuple[bytes, bytes]:
        """Return the X25519 pair (private, public) that the key derives."""
        body = "".join(group[:-1] for group in self.groups)
        return crypto.new_box_pair(crypto.hkdf(body.encode("ascii"), _INFO))


def is_group(group: str, place: int) -> bool:
    """Tell whether six symbols (already read by `crockford.read_symbols`) fit their check symbol at this 1-based place."""
    well_formed = len(group) == GROUP_SYMBOLS and all(symbol in crockford.ALPHABET for symbol in group)
    return well_formed and group[-1] == _check_symbol(group[:-1], place)


def sheet_number(public: bytes) -> int:
    """Return the number on the sheet with this key, five digits made of its public half: tells sheets apart and nothing of the key."""
    return 10_000 + int.from_bytes(crypto.digest(b"backoffice emergency sheet v1|" + public)[:8]) % 90_000


def wrong_groups(key: RecoveryKey | None, typed: Mapping[int, str]) -> tuple[int, ...]:
    """Return the groups (from 1) that were typed and are not those of the key; all of them where there is no key."""
    groups = key.groups if key is not None else ()
    return tuple(
        place for place, text in sorted(typed.items()) if not 1 <= place <= len(groups) or crockford.read_symbols(text) != groups[place - 1]
    )


def _not_fitting(groups: Sequence[str]) -> tuple[int, ...]:
    """Return the places, from 1, at which no group is or one that does not fit its check symbol."""
    return tuple(place for place in range(1, GROUPS + 1) if place > len(groups) or not is_group(groups[place - 1], place))


def _times_two(value: int) -> int:
    """Double in the field of 32 elements (x^5 + x^2 + 1)."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def _check_symbol(body: str, place: int) -> str:
    """Return a Reed-Solomon check over GF(32): finds every single wrong symbol and every swap of neighbours, and swapped groups."""
    total = place
    for symbol in body:
        total = _times_two(total) ^ crockford.ALPHABET.index(symbol)
    return crockford.ALPHABET[_times_two(total)]
