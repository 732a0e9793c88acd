"""The desk of payouts: refunds by bank transfer go into a file for the bank, the only place where an account number is ever in clear."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.payouts import PayoutFile, PayoutFileId, PayoutLine, Prepared, Written
from backoffice.domain.refunds import RefundId
from backoffice.errors import NotPossible
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

Tick = Callable[[int, int], None]


class PayoutDesk(Desk):
    """Refunds that wait for the bank, and the files that were written for it."""

    def __init__(self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked

    @needs(Right.PAYMENTS_VIEW)
    def waiting(self) -> tuple[PayoutLine, ...]:
        """Return the refunds by bank transfer that wait, the oldest first, each with the account it goes to or why it cannot be paid.

        No box is opened for this.
        """
        return ()

    @needs(Right.PAYMENTS_PAY_OUT)
    def prepare(self, refund_ids: Sequence[RefundId]) -> Prepared:
        """Say what a file of these refunds would hold, and which are left out and why; every box is opened and compared.

        This comes before the password is asked. Raises NotPossible(`nothing_to_pay`) if none is left.
        """
        raise NotPossible("pay_out", "nothing_to_pay", len(refund_ids))

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def write(self, refund_ids: Sequence[RefundId], path: Path, password: str, tick: Tick | None = None) -> Written:
        """Write a file for the bank with these refunds; those that cannot be paid are left out and named.

        Wrong cases are refused before the password is looked at. The file is whole or not there, and only its owner may read it. Raises
        NotPossible(`pay_out`: `nothing_to_pay`, `file_exists`, `cannot_write`), WrongPassword, DiskFull.
        """
        del path, password, tick
        raise NotPossible("pay_out", "nothing_to_pay", len(refund_ids))

    @needs(Right.PAYMENTS_VIEW)
    def files(self) -> tuple[PayoutFile, ...]:
        """Return the files that were written, the newest first, and whether they still lie where they were written."""
        return ()

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def delete_file(self, file_id: PayoutFileId) -> None:
        """Delete a file after it was given to the bank, and take it off the list of plain files. Raises NotFound, NotPossible."""

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def settle_lost(self, file_id: PayoutFileId, *, at_the_bank: bool) -> None:
        """Say of a file that got lost while it was put in place whether the bank has it; if not, its refunds wait again.

        Raises NotFound, NotPossible(`not_lost`).
        """

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def renew_boxes(self) -> tuple[int, ...]:
        """Seal boxes again that lie under a former key, and drop former keys that no box needs; return the accounts that do not fit.

        Goes on where it was cut off. Does nothing when there is nothing to do.
        """
        return ()
