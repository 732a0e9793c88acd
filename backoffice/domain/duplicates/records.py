"""What the rule needs of a customer, and what it says of two."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why two customers may be one; the words for it are the surface's."""

    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_POST_NUMBER = "same_post_number"
    SAME_ADDRESS = "same_address"
    SIMILAR_ADDRESS = "similar_address"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    SWAPPED_NAME = "swapped_name"
    SHORT_NAME = "short_name"
    DOUBLE_NAME = "double_name"
    SAME_FIRST_NAME = "same_first_name"
    SAME_COMPANY = "same_company"
    SIMILAR_COMPANY = "similar_company"


@dataclass(frozen=True, slots=True)
class Door:
    """A place where a customer had something sent; lines as they were written."""

    line1: str = ""
    line2: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer as the rule sees them. `doors` are the newest few addresses; phone and e-mail as they were written."""

    id: int
    name: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    doors: tuple[Door, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two customers who may be one, `first` < `second`; `score` from 1 to 100 puts the surest first, `reasons` the weightiest."""

    first: int
    second: int
    score: int
    reasons: tuple[Reason, ...]
