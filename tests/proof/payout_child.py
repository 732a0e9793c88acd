"""The process that is killed while it pays out: it says on a pipe which files were written after the verb has returned.

`python -m tests.proof.payout_child work FOLDER` enters accounts, lets refunds wait and writes files for the bank in a loop.
`python -m tests.proof.payout_child pay FOLDER POINT WHEN` writes one file and ends itself before or after a function (`module:name`).
"""

import sys
from itertools import count
from pathlib import Path

from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from backoffice.domain.refunds import RefundReason, RefundWay
from tests.desks.paying import IBANS, OWN
from tests.proof import kill_child
from tests.proof.kill_child import PASSWORD, bring_in, die_at, say, sign_in

ORDERS, FEW = 40, 3
AMOUNT = 1


def found(folder: Path) -> None:
    """Found a shop with paid orders and an account of its own."""
    kill_child.found(folder)
    (folder / "files").mkdir()
    office = sign_in(folder)
    bring_in(office, 1, ORDERS)
    office.bank_details.enter_own(OWN, "Kaffeehaus Lindenhof")
    office.close()


def let_wait(office: Office, number: int) -> None:
    """Let refunds of some orders wait, each with an account."""
    rows = office.orders.page(OrderQuery(), limit=ORDERS)
    for row in rows[number * FEW % ORDERS :][:FEW]:
        iban = IBANS[0]  # of one customer with several orders another one would be a change, which waits
        if not office.bank_details.of_order(row.id):
            office.bank_details.enter(row.id, iban, "Ada Beispiel", iban[-4:])
        version = office.orders.open(row.id).version
        office.refunds.make(row.id, version, RefundWay.BANK_TRANSFER, RefundReason.GOODWILL, goodwill_minor=AMOUNT)


def pay(office: Office, folder: Path) -> None:
    """Write everything that waits into the next file."""
    waiting = [line.refund_id for line in office.payouts.waiting() if line.why_not is None]
    path = next(path for n in count() if not (path := folder / "files" / f"bank-{n}.xml").exists())
    written = office.payouts.write(waiting, path, PASSWORD)
    say("written", path.name, *waiting[: written.count])


def work(folder: Path) -> None:
    """Pay out again and again, until the end comes."""
    office = sign_in(folder)
    say("ready")
    for number in count():
        let_wait(office, number)
        pay(office, folder)


def main(task: str, folder: Path, *rest: str) -> None:
    if task == "work":
        work(folder)
    office = sign_in(folder)
    let_wait(office, 0)
    die_at(rest[0], rest[1])
    pay(office, folder)
    say("survived")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
