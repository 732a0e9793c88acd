"""What a password costs to guess, which new ones are refused, and four words to offer instead.

argon2, zxcvbn and xkcdpass are imported at first use: the sign-in window appears without them.
"""

import time
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from backoffice.errors import WeakPassword

MIN_CHARACTERS = 12
KEY_BYTES = 32
_SEPARATORS = " -_.,;:!?#*+/@&%$'\"()=~"
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm")
_WORD_LISTS = {"de": "ger-long", "en": "eff-long"}  # 7,776 words each: four make 51.7 bits
_DIGITS_ONLY = 16  # as many random digits weigh as much as four words
_CORE_CHARACTERS = 8  # what must be left of a password without signs, or without shop's and person's name


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """Rounds, memory in KiB, lanes."""

    time: int
    memory_kib: int
    parallelism: int

    def within(self, floor: "Argon2Cost", ceiling: "Argon2Cost") -> bool:
        """Tell whether no figure lies under the floor's or over the ceiling's."""
        low = self.time >= floor.time and self.memory_kib >= floor.memory_kib and self.parallelism >= floor.parallelism
        return low and self.time <= ceiling.time and self.memory_kib <= ceiling.memory_kib and self.parallelism <= ceiling.parallelism


DEFAULT = Argon2Cost(3, 65_536, 4)  # RFC 9106 section 4, second recommendation
FLOOR = DEFAULT
CEILING = Argon2Cost(6, 524_288, 8)  # a crafted file must not freeze the computer: about 2 s on two cores
_CALIBRATED = Argon2Cost(3, 262_144, 4)


def derive(password: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """Run Argon2id over the password in normal form C (one key whichever way the keyboard writes an umlaut)."""
    from argon2.low_level import Type, hash_secret_raw

    secret = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return hash_secret_raw(secret, salt, cost.time, cost.memory_kib, cost.parallelism, KEY_BYTES, Type.ID)


def calibrate(longest_s: float = 1.0) -> Argon2Cost:
    """Return the largest cost between the floor and 256 MiB that this computer runs in `longest_s`, judged by one run at the floor.

    Time grows in proportion to memory; half of the limit is left for a computer that is busy at sign-in.
    """
    started = time.perf_counter()
    derive("calibration", bytes(16), FLOOR)
    taken_s = max(time.perf_counter() - started, 1e-6)
    cost = FLOOR
    while cost.memory_kib < _CALIBRATED.memory_kib and taken_s * 2 * cost.memory_kib / FLOOR.memory_kib <= longest_s / 2:
        cost = Argon2Cost(cost.time, cost.memory_kib * 2, cost.parallelism)
    return cost


def check_new_password(password: str, *, person_name: str, shop_name: str) -> None:
    """Raise WeakPassword `short`, `common`, `shop_name` or `person_name`; no rules about kinds of characters (NIST SP 800-63B)."""
    plain = unicodedata.normalize("NFC", password)
    if len(plain) < MIN_CHARACTERS:
        raise WeakPassword("short")
    folded = plain.casefold()
    if _is_common(folded):
        raise WeakPassword("common")
    for reason, name in (("shop_name", shop_name), ("person_name", person_name)):
        if _leans_on(folded, name):
            raise WeakPassword(reason)


def suggest_passphrase(language: str = "de") -> str:
    """Return four random words with spaces between them."""
    from xkcdpass import xkcd_password

    words = _words(_WORD_LISTS.get(language, _WORD_LISTS["en"]))
    phrase: str = xkcd_password.generate_xkcdpassword(words, numwords=4, delimiter=" ")
    return phrase


@cache
def _words(name: str) -> list[str]:
    from xkcdpass import xkcd_password

    words: list[str] = xkcd_password.generate_wordlist(wordfile=xkcd_password.locate_wordfile(name), min_length=1, max_length=30)
    return words


@cache
def _common() -> frozenset[str]:
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    return frozenset(FREQUENCY_LISTS["passwords"])


def _is_common(folded: str) -> bool:
    """Tell whether a password is on the list, or is a listed one, a run or a short piece that was only made longer."""
    plain = "".join(sign for sign in folded if sign not in _SEPARATORS)
    core = plain.strip("0123456789") or plain
    if len(plain) < _CORE_CHARACTERS or (plain.isdecimal() and len(plain) < _DIGITS_ONLY):
        return True
    return not _common().isdisjoint({folded, plain, core}) or _is_repeated(plain) or _is_repeated(core) or _is_run(plain)


def _is_repeated(text: str) -> bool:
    """Tell whether a piece of up to six characters, or a listed password, makes up the whole by repetition."""
    for length in range(1, len(text) // 2 + 1):
        piece = text[:length]
        if (piece * (len(text) // length + 1))[: len(text)] == text and (length <= 6 or piece in _common()):
            return True
    return len(set(text)) <= 3


def _is_run(text: str) -> bool:
    """Tell whether nearly every character repeats or follows its neighbour in the alphabet, in the numbers or on the keyboard."""
    ordered = "|".join(_ROWS)
    steps = sum(one == two or one + two in ordered or two + one in ordered for one, two in pairwise(text))
    return steps >= len(text) * 3 // 4


def _leans_on(folded: str, name: str) -> bool:
    parts = [part for part in name.casefold().replace("-", " ").split() if len(part) >= 3]
    rest = folded
    for part in (name.casefold(), "".join(parts), *parts):
        rest = rest.replace(part, "") if part else rest
    left = [sign for sign in rest if sign.isalnum()]
    return rest != folded and len(left) < _CORE_CHARACTERS
