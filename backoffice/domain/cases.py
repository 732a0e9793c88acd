"""Case access: data protection asks to look at one order, with a reason; an owner opens it for some hours."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.domain.ids import OrderId

LONGEST_REASON = 500
HOURS = (1, 4, 24, 72)


class CaseState(StrEnum):
    """Where a case stands."""

    ASKED = "asked"
    OPEN = "open"
    REFUSED = "refused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Case:
    """A case: who asks for which order and why, for how many hours; who decided, and until when it is open (aware UTC)."""

    id: int
    person_id: str
    order_id: OrderId
    number: str
    reason: str
    asked_at: datetime
    hours: int
    decided_by: str
    decided_at: datetime | None
    ends_at: datetime | None

    def state(self, now: datetime) -> CaseState:
        """Return where the case stands at a moment."""
        if self.decided_at is None:
            return CaseState.ASKED if self.ends_at is None else CaseState.ENDED
        if self.ends_at is None:
            return CaseState.REFUSED
        return CaseState.OPEN if now < self.ends_at else CaseState.ENDED
