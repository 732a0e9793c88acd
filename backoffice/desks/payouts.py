"""The desk of payouts: refunds by bank transfer go into a file for the bank, the only place where an account number is ever in clear."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from backoffice import disk
from backoffice.desks import box_renewal, payout_boxes, payout_files, plain_files
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.payout_boxes import Opened
from backoffice.desks.session import Session, found
from backoffice.desks.typed import refuse_numbers
from backoffice.documents.sepa_text import end_to_end_id
from backoffice.domain.bank_detail_trust import KIND
from backoffice.domain.payouts import PayoutFile, PayoutFileId, PayoutLine, PayoutState, Prepared, Written
from backoffice.domain.refunds import RefundId
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import DiskFull, NotAllowed, NotPossible
from backoffice.security import crypto
from backoffice.security.bank_accounts import bic_of
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import payouts
from backoffice.storage.allow_lists import Task
from backoffice.storage.payouts import FileOnItsWay, Going

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

REMITTANCE = {"de": "Erstattung Bestellung {number} {shop}", "en": "Refund for order {number} {shop}"}


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
        with self._session.reading(task=Task.PAYOUT) as connection:
            known = payout_boxes.read(connection, self._vault.shop_id)
        now = self._session.clock.now()
        return tuple(known.line(refund, now) for refund in known.refunds)

    @needs(Right.PAYMENTS_PAY_OUT)
    def prepare(self, refund_ids: Sequence[RefundId]) -> Prepared:
        """Say what a file of these refunds would hold, and which are left out and why; every box is opened and compared.

        This comes before the password is asked. Raises NotPossible(`nothing_to_pay`) if none is left.
        """
        opened, now = self._open(refund_ids), self._session.clock.now()
        lines = tuple(opened.known.line(one.refund, now) for one in opened.paid)
        return Prepared(lines, len(lines), opened.sum_minor, opened.refused)

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def write(self, refund_ids: Sequence[RefundId], path: Path, password: str, tick: Tick | None = None) -> Written:
        """Write a file for the bank with these refunds; those that cannot be paid are left out and named.

        Wrong cases are refused before the password is looked at. The file is whole or not there, and only its owner may read it. Raises
        Invalid(`path`, `payment_number`), NotPossible(`pay_out`: `nothing_to_pay`, `file_exists`, `changed_meanwhile`, `cannot_write`),
        WrongPassword, DiskFull.
        """
        path = path.absolute()
        refuse_numbers("path", str(path))
        if path.exists() or plain_files.part_of(path).exists():
            raise NotPossible("pay_out", "file_exists")
        opened = self._open(refund_ids)
        self._door.confirm_password(self._session.person.id, password)
        message_id = crypto.random_bytes(16).hex()
        content = self._file(opened, message_id, tick)
        file = self._put(opened, path, content, message_id)
        return Written(file.id, file.payments, file.sum_minor, path, opened.refused)

    @needs(Right.PAYMENTS_VIEW)
    def files(self) -> tuple[PayoutFile, ...]:
        """Return the files that were written, the newest first, and whether they still lie where they were written."""
        with self._session.reading(task=Task.PAYOUT) as connection:
            known = payouts.files(connection)
        return tuple(
            replace(one.file, exists=one.file.path.exists(), lost=one.file.state is PayoutState.PREPARED and not _is_whole(one))
            for one in known
        )

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def delete_file(self, file_id: PayoutFileId) -> None:
        """Delete a file after it was given to the bank, and take it off the list of plain files.

        Raises NotFound, NotPossible(`delete_file`: `not_written`, `cannot_delete`).
        """
        with self._session.deed("payout.file_deleted", payout_files.KIND, Task.PAYOUT) as deed:
            file = found(payouts.file(deed.connection, file_id), payout_files.KIND, file_id).file
            if file.state is not PayoutState.WRITTEN:
                raise NotPossible("delete_file", "not_written", file_id)
            deed.subjects.append(file_id)
            payouts.forget_path(deed.connection, file.path)
            try:
                file.path.unlink(missing_ok=True)
            except OSError as error:
                raise NotPossible("delete_file", "cannot_delete", file_id) from error

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def settle_lost(self, file_id: PayoutFileId, *, at_the_bank: bool) -> None:
        """Say of a file that got lost while it was put in place whether the bank has it; if not, its refunds wait again.

        Raises NotFound, NotPossible(`not_lost`).
        """
        code = "payout.written" if at_the_bank else "payout.lost"
        with self._session.deed(code, payout_files.KIND, Task.PAYOUT) as deed:
            file = found(payouts.file(deed.connection, file_id), payout_files.KIND, file_id)
            if file.file.state is not PayoutState.PREPARED or _is_whole(file):
                raise NotPossible("settle_lost", "not_lost", file_id)
            deed.subjects.append(file_id)
            if at_the_bank:
                payout_files.finish(deed.connection, file, deed.at, self._session.person.id, self._session.settings.box_days)
            else:
                payout_files.mark_dropped(deed.connection, file_id, file.file.path)

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def renew_boxes(self) -> tuple[int, ...]:
        """Seal boxes again that lie under a former key, and drop former keys that no box needs; return the accounts that do not fit.

        Goes on where it was cut off; does nothing when there is nothing to do. Raises NotAllowed for who does not hold a box key yet.
        """
        work = self.renew_boxes_parts()
        while True:
            try:
                next(work)
            except StopIteration as end:
                return cast("tuple[int, ...]", end.value)

    @needs(Right.PAYMENTS_PAY_OUT, Kind.DEED)
    def renew_boxes_parts(self, tick: Tick = no_tick) -> Generator[None, None, tuple[int, ...]]:
        """Do what `renew_boxes` does in small parts, so that other deeds slip in; what `tick` stops goes on another time."""
        if not self._unlocked.box_keys:
            raise NotAllowed(Right.PAYMENTS_PAY_OUT)
        return (yield from box_renewal.renew(self._session, self._vault, self._unlocked, tick))

    def _open(self, refund_ids: Sequence[RefundId]) -> Opened:
        """Open the boxes of refunds. Raises NotPossible with the first reason, or `nothing_to_pay`, if none of them can be paid."""
        with self._session.reading(task=Task.PAYOUT) as connection:
            known = payout_boxes.read(connection, self._vault.shop_id, frozenset(refund_ids))
            addresses = payouts.billing_addresses(connection, [one.order_id for one in known.refunds])
        opened = payout_boxes.open_all(known, refund_ids, addresses, self._unlocked.box_keys, self._session.clock.now())
        if not opened.paid:
            raise NotPossible("pay_out", str(opened.refused[0].reason) if opened.refused else "nothing_to_pay")
        return opened

    def _file(self, opened: Opened, message_id: str, tick: Tick | None) -> bytes:
        """Return the file's content; its one batch carries a secret id, see `FileOnItsWay`."""
        from backoffice.documents.sepa_file import Debtor, Transfer, sepa_file

        settings, own = self._session.settings, opened.known.own
        debtor = Debtor(own.holder if own is not None else settings.name, opened.own_number, bic_of(opened.own_number))
        text = REMITTANCE.get(settings.language, REMITTANCE["en"])
        transfers = [
            Transfer(
                one.account.holder,
                one.number,
                one.refund.amount_minor,
                end_to_end_id(one.refund.id, one.refund.order_number),
                text.format(number=one.refund.order_number, shop=settings.name),
                one.address,
            )
            for one in opened.paid
        ]
        now = self._session.clock.now().astimezone(ZoneInfo(settings.zone))
        return sepa_file(debtor, transfers, message_id, crypto.random_bytes(16).hex(), self._session.today, now, tick)

    def _put(self, opened: Opened, path: Path, content: bytes, message_id: str) -> PayoutFile:
        """Write the file, take the refunds into it, give it its name, and say so. Raises NotPossible, DiskFull."""
        with self._session.database.writer(Task.PAYOUT) as connection:
            payouts.note_path(connection, plain_files.part_of(path), self._session.person.id, self._session.clock.now())
        try:
            plain_files.write_part(path, content)
        except OSError as error:
            self._forget_part(path)
            raise (DiskFull(path) if disk.is_full(error) else NotPossible("pay_out", "cannot_write")) from error
        try:
            file_id = self._take(opened, path, content, message_id)
        except BaseException:
            self._forget_part(path)
            raise
        try:
            plain_files.put_in_place(path)
        except OSError as error:
            raise NotPossible("pay_out", "not_put_in_place", file_id) from error
        with self._session.deed("payout.written", payout_files.KIND, Task.PAYOUT) as deed:
            file = found(payouts.file(deed.connection, file_id), payout_files.KIND, file_id)
            payout_files.finish(deed.connection, file, deed.at, self._session.person.id, self._session.settings.box_days)
            deed.subjects.append(file_id)
        return file.file

    def _take(self, opened: Opened, path: Path, content: bytes, message_id: str) -> PayoutFileId:
        """Take the refunds into the file, unless one of them or an account changed since they were opened."""
        going = [
            Going(one.refund.id, one.refund.order_id, one.account.id, end_to_end_id(one.refund.id, one.refund.order_number))
            for one in opened.paid
        ]
        with self._session.deed("payout.prepared", payout_files.KIND, Task.PAYOUT) as deed:
            if not set(payouts.waiting(deed.connection)) >= {one.refund for one in opened.paid}:
                raise NotPossible("pay_out", "changed_meanwhile")
            file_id = payouts.begin(
                *(deed.connection, path, payout_files.digest_of(content), message_id, opened.sum_minor, going),
                *(self._session.person.id, deed.at),
            )
            if file_id is None or payouts.newest_of_area(deed.connection, KIND) != opened.known.until:
                raise NotPossible("pay_out", "changed_meanwhile")
            deed.subjects.append(file_id)
        return file_id

    def _forget_part(self, path: Path) -> None:
        """Remove what was begun, unless refunds were taken into it all the same."""
        part = plain_files.part_of(path)
        with self._session.reading(task=Task.PAYOUT) as connection:
            if any(one.file.path == path for one in payouts.files(connection, PayoutState.PREPARED)):
                return
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if not part.exists():
            with self._session.database.writer(Task.PAYOUT) as connection:
                payouts.forget_path(connection, part)


def _is_whole(file: FileOnItsWay) -> bool:
    """Say whether a file that was cut off can be finished by the next start."""
    path = file.file.path
    return payout_files.is_there(path, file.digest) or payout_files.is_there(plain_files.part_of(path), file.digest)
