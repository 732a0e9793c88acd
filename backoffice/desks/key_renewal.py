"""The desk of new keys: that of the data, that of the boxes with account numbers, and that of this computer, while people work.

A new key of the data goes round by round: `begin`, then `prepare` outside of deeds and `put` among them, until it is in its place. That it
was begun stands in the log, so that an owner's next start goes on with what was cut off.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from time import sleep

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.rotation import Prepared, Put, Rotation
from backoffice.domain.backups import Why
from backoffice.domain.key_renewal import KeyState
from backoffice.domain.seen_passwords import NoNewKey, SeenPassword, open_reports
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import BackofficeError, Cancelled, KeyStoreProblem, NotFound, ShopInUse
from backoffice.security.rights import Right
from backoffice.storage import bank_details, log, people, room
from backoffice.storage.allow_lists import Task

BEGUN, STOPPED, ROTATED = "keys.rotation_begun", "keys.rotation_stopped", "keys.rotated"
_DATA = (BEGUN, STOPPED, ROTATED)
BOXES, DEVICE = "keys.boxes_renewed", "keys.device_renewed"
ROUNDS = 3  # so often a new file is written beside all work; deeds wait for the next one
_TRIES, _BETWEEN_SECONDS = 20, 0.5


class RenewalDesk(Desk):
    """New keys, for owners."""

    def __init__(self, rotation: Rotation) -> None:
        super().__init__(rotation.session)
        self._rotation, self._session = rotation, rotation.session

    @needs(Right.USERS_MANAGE)
    def state(self) -> KeyState:
        """Return how it stands with the keys."""
        with self._session.reading(task=Task.AUDIT) as connection:
            newest = {code: log.last_of(connection, code) for code in (BEGUN, STOPPED, ROTATED, BOXES, DEVICE)}
        with self._session.reading(task=Task.BOXES) as connection:
            waiting = bank_details.count_of_other_numbers(connection, self._rotation.vault.box_public[0])
        at = {code: None if line is None else line.at for code, line in newest.items()}
        seq = {code: 0 if line is None else line.seq for code, line in newest.items()}
        changed = at[ROTATED]
        kept = self._rotation.keeper.state().kept
        older = sum(1 for one in kept if changed is not None and (one.created < changed or one.log_lines < seq[ROTATED]))
        wanted = seq[BEGUN] > max(seq[STOPPED], seq[ROTATED])
        return KeyState(changed, at[BOXES], at[DEVICE], wanted, waiting, older)

    @needs(Right.USERS_MANAGE)
    def seen_passwords(self) -> tuple[SeenPassword, ...]:
        """Return who has reported that their password was seen, as long as the data has no new key and no owner said why it needs none."""
        with self._session.reading() as connection:
            begun, stopped, rotated = (0 if line is None else line.seq for line in map(partial(log.last_of, connection), _DATA))
            reports = open_reports(log.of_area(connection, "password"), rotated)
            names = people.all_names(connection) if reports else {}
        renewing = begun > max(stopped, rotated)
        return tuple(SeenPassword(one.subject_id, names.get(one.subject_id, ""), one.at, renewing) for one in reports)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def need_no_new_key(self, person_id: str, why: NoNewKey) -> None:
        """Say why the data needs no new key after somebody's password was seen. Raises NotFound where no such report is open."""
        with self._session.deed(str(why), "person") as deed:
            rotated = log.last_of(deed.connection, ROTATED)
            reports = open_reports(log.of_area(deed.connection, "password"), 0 if rotated is None else rotated.seq)
            if person_id not in {one.subject_id for one in reports}:
                raise NotFound("seen_password", person_id)
            deed.subjects.append(person_id)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def begin(self) -> None:
        """Say that the data is to have a new key."""
        self._note(BEGUN)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def stop(self) -> None:
        """Say that it is not to have one after all: the old key stays."""
        self._rotation.forget()
        self._note(STOPPED)

    @needs(Right.USERS_MANAGE)
    def back_up(self, tick: Tick) -> None:
        """Make a backup of before, where a place for backups is named. What keeps it from being made is noted there, and stops nothing."""
        try:
            self._rotation.keeper.keep(Why.NEW_KEY, lambda _done, _total: tick(0, 0))
        except Cancelled:
            raise
        except BackofficeError:
            return

    @needs(Right.USERS_MANAGE)
    def prepare(self, tick: Tick, *, thorough: bool = True) -> Prepared:
        """Write and verify the data under a new key, beside all work. Raises DiskFull, DataFileProblem, Cancelled; nothing is left then."""
        return self._rotation.prepare(tick, thorough=thorough)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def put(self, prepared: Prepared, tick: Tick, *, last: bool = False) -> Put:
        """Go over to the new key, unless something was written meanwhile; the `last` time in any case. Raises what `prepare` raises."""
        return self._rotation.put(prepared, tick, last=last)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def renew_data_key(self, tick: Tick = no_tick) -> None:
        """Do all this in one go, where nobody else works. Raises DiskFull, DataFileProblem, Cancelled: then the old key stays."""
        self.begin()
        try:
            self.back_up(tick)
            prepared = self.prepare(tick)
            for _ in range(_TRIES):
                if self.put(prepared, tick, last=True) is Put.DONE:
                    return
                sleep(_BETWEEN_SECONDS)
        except Cancelled:
            self.stop()
            raise
        self._rotation.forget()
        raise ShopInUse(self._rotation.door.data_file)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def renew_box_key(self) -> None:
        """Make a new key for sealed account numbers; those that are there are sealed again by `PayoutDesk.renew_boxes`."""
        with self._noting("keys.box_key_renewed"):
            self._rotation.vault.renew_box_key(self._rotation.unlocked)

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def renew_device_secret(self) -> None:
        """Make this computer's part of all ways in anew; other computer accounts must be made known again.

        Raises KeyStoreProblem: the next sign-in brings the new part into the key store.
        """
        vault, problem = self._rotation.vault, None
        with self._noting(DEVICE):
            generation = vault.generation
            try:
                vault.renew_device_secret(self._rotation.unlocked, self._rotation.door.port)
            except KeyStoreProblem as found:
                if vault.generation == generation:
                    raise
                problem = found
        if problem is not None:
            raise problem

    @contextmanager
    def _noting(self, code: str) -> Iterator[None]:
        """Open a deed before the vault is changed, and keep room for its line: a full disk leaves both as they were."""
        with room.kept(self._rotation.door.folder) as give_room, self._session.deed(code, "shop") as deed:
            yield
            deed.subjects.append("shop")
            give_room()

    def _note(self, code: str) -> None:
        with self._session.deed(code, "shop") as deed:
            deed.subjects.append("shop")
