"""Orders as somebody with pencil and paper would keep them: states and pieces, without a word of the program's own rules.

Numbers of pieces are thousandths, amounts minor units. What a verb may do follows the description of the order desk, written down again.
"""

from dataclasses import dataclass, field
from fractions import Fraction

WAITING, SENT = ("open", "partially_shipped"), ("shipped", "partially_returned", "returned")


def cents(price_e4: int) -> int:
    """Round ten-thousandths to minor units, half a cent up."""
    return int(Fraction(price_e4, 100) + Fraction(1, 2))


@dataclass
class ModelLine:
    """A line: ordered, cancelled, sent and come back, and what all of it costs."""

    ordered: int
    amount: int
    cancelled: int = 0
    sent: int = 0
    back: int = 0

    @property
    def here(self) -> int:
        return self.ordered - self.cancelled - self.sent

    @property
    def charged(self) -> int:
        """The amount without the cancelled pieces: half a cent goes away from zero."""
        return self.amount - int(Fraction(self.amount * self.cancelled, self.ordered) + Fraction(1, 2))


@dataclass
class ModelOrder:
    """An order; `reason` is why it waits, `before` where it stood before."""

    lines: dict[int, ModelLine]
    shipping: int
    goes_unpaid: bool
    state: str = "open"
    delivery: str = "open"
    before: str = ""
    reason: str = ""
    tags: set[str] = field(default_factory=set)
    group: int = 0  # orders with the same number that is not 0 go in one parcel
    returns: int = 0

    @property
    def total(self) -> int:
        return sum(line.charged for line in self.lines.values()) + self.shipping

    @property
    def left(self) -> dict[int, int]:
        return {place: line.here for place, line in self.lines.items() if line.here}

    @property
    def out(self) -> dict[int, int]:
        return {place: line.sent - line.back for place, line in self.lines.items() if line.sent > line.back}

    def settle_delivery(self) -> None:
        """Say where the goods are, by their pieces."""
        if not any(line.sent for line in self.lines.values()):
            return
        if self.left:
            self.delivery = "partially_shipped"
        elif not any(line.back for line in self.lines.values()):
            self.delivery = "shipped"
        else:
            self.delivery = "partially_returned" if self.out else "returned"

    def may_start(self) -> bool:
        return self.state == "open" and self.delivery in WAITING

    def may_ship(self) -> bool:
        return self.state in ("open", "in_progress") and self.delivery in WAITING and self.goes_unpaid

    def may_hold(self) -> bool:
        return self.state in ("open", "in_progress") and self.delivery in WAITING

    def may_solve(self) -> bool:
        return self.state == "on_hold"

    def may_cancel(self) -> bool:
        return self.state in ("open", "in_progress", "on_hold") and self.delivery == "open"

    def may_cancel_lines(self) -> bool:
        return self.state in ("open", "in_progress", "on_hold") and self.delivery in WAITING

    def may_complete(self) -> bool:
        return self.state in ("open", "in_progress") and self.delivery in SENT

    def may_take_back(self) -> bool:
        return self.state != "cancelled" and self.delivery != "open"

    def may_withdraw(self) -> bool:
        return self.state != "cancelled"

    def hold(self, reason: str) -> None:
        self.before, self.state, self.reason = self.state, "on_hold", reason

    def forget_hold(self) -> None:
        self.before = self.reason = ""

    def ship(self, content: dict[int, int]) -> None:
        """Send pieces; begin the order if nobody has."""
        for place, pieces in content.items():
            self.lines[place].sent += pieces
        self.settle_delivery()
        self.state = "in_progress" if self.state == "open" else self.state
