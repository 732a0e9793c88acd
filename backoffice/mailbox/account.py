"""Where a mailbox is and who reads it, and what of it may be sent into a connection."""

import unicodedata
from dataclasses import dataclass, field

from backoffice.errors import Invalid

IMPLICIT_TLS, STARTTLS = 993, 143
TIMEOUT_S = 30.0
LONGEST_HOST, LONGEST_NAME, LONGEST_PASSWORD = 253, 250, 250


@dataclass(frozen=True, slots=True)
class Account:
    """A mailbox's server, user and folder. The password is in no text that this makes of itself."""

    host: str
    port: int
    user_name: str
    password: str = field(repr=False)
    folder: str = "INBOX"
    timeout_s: float = TIMEOUT_S


def check(host: str, port: int, user_name: str, folder: str, password: str | None = None) -> None:
    """Raise Invalid for what cannot be a mailbox; a line end in it could be a command of its own. `password` None is none to check."""
    for name, value, longest in (("host", host, LONGEST_HOST), ("user_name", user_name, LONGEST_NAME), ("folder", folder, LONGEST_NAME)):
        _check_text(name, value, longest)
    if password is not None:
        _check_text("password", password, LONGEST_PASSWORD)
    if any(sign.isspace() or sign in "/@:\\" for sign in host):
        raise Invalid("host", "not_a_host")
    if not 1 <= port <= 65535:
        raise Invalid("port", "not_a_port")


def _check_text(name: str, value: str, longest: int) -> None:
    if not value.strip():
        raise Invalid(name, "empty")
    if len(value) > longest:
        raise Invalid(name, "too_long")
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in value):
        raise Invalid(name, "control_sign")
