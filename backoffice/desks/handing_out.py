"""The desk that writes customers to a file, for who may: each file is logged, stands on the list of plain files, and has an end.

The path is noted first, the file written beside its place and brought to the disk, the line in the log written, and only then does the
file get its name. What was cut off before is removed at the next start, with the parts of files for the bank.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from backoffice.desks import plain_files
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Deed, Session
from backoffice.desks.typed import kept_path, lying_at
from backoffice.domain.customers import CustomerId
from backoffice.domain.handing_out import CONTACT, HandedCustomer, HandedOut, HandField, HandForm, check_choice, offered
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import contact_log, handing_out
from backoffice.storage.allow_lists import Task

CHUNK = 250
KIND = "customer"
PLACE = ("line1", "line2", "postcode", "city", "region", "country")


class HandingOutDesk(Desk):
    """Customers on their way out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.EXPORT_DATA, Kind.REVEAL)
    def write(
        self,
        path: Path,
        form: HandForm,
        fields: Collection[HandField],
        customer_ids: Sequence[CustomerId],
        days: int,
        heads: Mapping[str, str],
        tick: Tick = no_tick,
    ) -> HandedOut:
        """Write customers to a file that only its owner may read, whole or not at all; it is to be deleted after so many days.

        `heads` are the words of the columns and the names of countries. Who writes phone numbers or e-mail addresses has seen them.
        Raises Invalid, NotAllowed, NotFound(`customer`), NotPossible(`save`, `cannot_write`).
        """
        check_choice(form, fields, days)
        self._check_rights(fields)
        lay_there = self._lies(path)
        part = plain_files.note(self._session, path)
        try:
            people = self._read(customer_ids, fields, tick)
            self._put_beside(path, _content(form, fields, people, heads))
            ends_on = self._tell(path, form, fields, people, days)
            self._finish(path, part, lay_there=lay_there)
        except BaseException:
            with suppress(OSError):
                plain_files.part_of(path).unlink(missing_ok=True)
            plain_files.forget(self._session, part)
            raise
        return HandedOut(path, len(people), ends_on)

    @needs(Right.EXPORT_DATA)
    def files(self) -> tuple[HandedOut, ...]:
        """Return the files with an end that still lie around, those that end first at the top; `customers` is 0, nobody counts again."""
        with self._session.reading(task=Task.HANDING_OUT) as connection:
            ends = handing_out.ends(connection)
        found = [HandedOut(lying_at(kept), 0, day) for kept, day in ends.items()]
        return tuple(one for one in found if one.path.exists())

    @needs(Right.EXPORT_DATA, Kind.DEED)
    def delete_file(self, path: Path) -> None:
        """Delete a file that was written here. Raises NotPossible(`delete_file`, `not_imported` or `in_use`)."""
        with self._session.deed("customer.file_deleted", KIND, Task.HANDING_OUT) as deed:
            kept = kept_path(path)
            if kept not in handing_out.ends(deed.connection):
                raise NotPossible("delete_file", "not_imported")
            try:
                path.unlink(missing_ok=True)
            except OSError as error:  # Windows keeps a file that is open in another program
                raise NotPossible("delete_file", "in_use") from error
            handing_out.forget_file(deed.connection, kept)
            deed.subjects.append("file")

    def _check_rights(self, fields: Collection[HandField]) -> None:
        if Right.CUSTOMERS_VIEW not in self._session.rights:
            raise NotAllowed(Right.CUSTOMERS_VIEW)
        if CONTACT & set(fields) and Right.CUSTOMERS_CONTACT not in self._session.rights:
            raise NotAllowed(Right.CUSTOMERS_CONTACT)

    def _read(self, ids: Sequence[CustomerId], fields: Collection[HandField], tick: Tick) -> list[HandedCustomer]:
        wanted = list(dict.fromkeys(ids))
        people: list[HandedCustomer] = []
        for start in range(0, len(wanted), CHUNK):
            tick(start, len(wanted))
            with self._session.reading(task=Task.HANDING_OUT) as connection:
                people += handing_out.customers(connection, wanted[start : start + CHUNK], fields)
        tick(len(wanted), len(wanted))
        if not people:
            raise NotFound(KIND, wanted[0] if wanted else 0)
        return people

    def _put_beside(self, path: Path, content: bytes) -> None:
        try:
            plain_files.part_of(path).unlink(missing_ok=True)
            plain_files.write_part(path, content)
        except OSError as error:
            raise NotPossible("save", "cannot_write") from error

    def _tell(self, path: Path, form: HandForm, fields: Collection[HandField], people: Sequence[HandedCustomer], days: int) -> date:
        ends_on = self._session.today + timedelta(days=days)
        with self._session.deed("customer.handed_out", KIND, Task.HANDING_OUT) as deed:
            deed.subjects += [one.id for one in people]
            deed.fields += [str(form), *(str(one) for one in HandField if one in fields), f"count:{len(people)}"]
            if CONTACT & set(fields):
                self._note_looks(deed, people)
            handing_out.keep_file(deed.connection, kept_path(path), self._session.person.id, deed.at, ends_on)
        return ends_on

    def _note_looks(self, deed: Deed, people: Sequence[HandedCustomer]) -> None:
        for one in people:
            if one.phone or one.email:
                contact_log.note(deed.connection, self._session.today, self._session.person.id, one.id)

    def _lies(self, path: Path) -> bool:
        with self._session.reading(task=Task.HANDING_OUT) as connection:
            return kept_path(path) in handing_out.ends(connection)

    def _finish(self, path: Path, part: str, *, lay_there: bool) -> None:
        try:
            plain_files.put_in_place(path)
        except OSError as error:  # Windows keeps an earlier one that is open in another program: that one stays on the list
            if not lay_there:
                plain_files.forget(self._session, kept_path(path))
            raise NotPossible("save", "cannot_write") from error
        plain_files.forget(self._session, part)


def _content(form: HandForm, fields: Collection[HandField], people: Sequence[HandedCustomer], heads: Mapping[str, str]) -> bytes:
    from backoffice.documents.spreadsheet import spreadsheet
    from backoffice.documents.vcard import vcards

    if form is HandForm.VCARD:
        return vcards(people, dict(heads))
    chosen = [one for one in offered(form) if one in fields]
    columns = [name for one in chosen for name in (PLACE if one is HandField.ADDRESS else (str(one),))]
    return spreadsheet([heads.get(name, name) for name in columns], ([_cell(one, name, heads) for name in columns] for one in people))


def _cell(one: HandedCustomer, name: str, heads: Mapping[str, str]) -> str:
    """Return a cell; a number begins with 00 and not with a plus, which a spreadsheet would take for a sum."""
    if name == "country":
        return heads.get(one.address.country, one.address.country)
    if name in PLACE:
        return str(getattr(one.address, name))
    value = str(getattr(one, name))
    return f"00{value[1:]}" if name == HandField.PHONE and value.startswith("+") else value
