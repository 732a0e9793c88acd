"""How customers are reached."""

from enum import StrEnum


class ContactKind(StrEnum):
    """What of a customer's contact data is meant; the value is the name of the field in the log."""

    PHONE = "phone"
    EMAIL = "email"
