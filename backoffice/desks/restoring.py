"""Putting a backup back, once `backup_opening` has opened it: verified in full, then swapped in.

Where the shop's own vault opens, the data keeps the present key, so that one atomic swap does it; the password is today's, or that of
the backup's day. Otherwise the folder is empty or useless, and the backup's copy of the vault comes along.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backoffice.backup import erasures, ledger, place, signpost
from backoffice.backup import restore as backup
from backoffice.backup.backup_file import Manifest
from backoffice.backup.erasures import Erased, History
from backoffice.backup.ledger import Ledger
from backoffice.desks import log_keys, marks
from backoffice.desks.backup_opening import Opened, is_key, opening
from backoffice.desks.backups_beside import REPLACED
from backoffice.domain.people import BuiltInRole
from backoffice.domain.reports import BackupClaim, OfferedBackup, Restored, RestorePreview
from backoffice.domain.ticks import Tick
from backoffice.errors import BackofficeError, ShopInUse
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.vault import Vault
from backoffice.storage import companions, erased, files, left, log, mark, migrate, places, ratchet, room
from backoffice.storage.lock import ShopLock
from backoffice.storage.shop_files import DATA_FILE, VAULT_FILE
from backoffice.storage.verify import verify

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

_TRIES = 3
PLACE_PATIENCE_SECONDS = 10.0


def look(path: Path) -> BackupClaim:
    """Return what a backup says about itself, without a key. Raises BackupProblem."""
    return claim_of(path, backup.inspect(path))


def offered(folder: Path) -> tuple[OfferedBackup, ...]:
    """Return the newest good backups in the place that a signpost in the shop's folder names, with what came since as the mark says.

    Nothing of it is checked with a key. None where the place is not there or does not answer.
    """
    found = signpost.read(folder)
    try:
        manifests = place.Aside(PLACE_PATIENCE_SECONDS).run(lambda _beat: signpost.newest(found), found.folder)
    except (BackofficeError, OSError):
        return ()
    lines, epoch = mark.lines_beside(folder), mark.epoch_beside(folder)
    return tuple(
        OfferedBackup(claim_of(path, one), checked, max(0, lines - one.log_count) if lines and one.epoch == epoch else None)
        for path, one, checked in manifests
    )


def claim_of(path: Path, manifest: Manifest) -> BackupClaim:
    """Return what a manifest says, as it is shown."""
    return BackupClaim(path, manifest.created, manifest.counts.get("orders", 0), manifest.log_count, manifest.epoch)


def preview(door: "ShopDoor", path: Path, secret: str, person_name: str = "") -> RestorePreview:
    """Open a backup and say what today's data holds beyond it; nothing is changed. Raises what `restore` raises, except DiskFull."""
    claim = look(path)
    with opening(door, path, secret, person_name) as opened:
        orders, entries = _today(door, opened)
        newer = None if entries is None else max(0, entries - claim.log_lines)
        owners = tuple(card for card in opened.vault.people() if card.role == BuiltInRole.OWNER)
        return RestorePreview(claim, opened.vault.shop_name, orders, newer, owners, opened.ours)


def restore(
    door: "ShopDoor", path: Path, secret: str, person_name: str = "", tick: Tick | None = None, fresh: tuple[str, str] = ("", "")
) -> Restored:
    """Put a backup in the place of the shop's data. `secret` is an owner's password, or the recovery key.

    With the recovery key and where the backup's own list of people is to hold, `fresh` are an owner's id and new password. A recovery key
    counts as used afterwards, and the key store has the device secret again, if it takes it. What was there goes to a folder of its own
    inside the shop's folder, which the next good sign-in removes. `tick` counts KiB and may cancel until the swap.
    Raises BackupProblem, WrongPassword, WrongRecoveryKey, NotAllowed, ShopInUse, DiskFull, Cancelled; then nothing was changed. Also
    DataFileProblem(`held`): a small file that cannot follow the data just now does so at the next start.
    """
    claim = look(path)
    places.check_for_shop(door.folder)
    door.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (
        _held_is_told(door.folder),
        room.needing(path, door.folder, backup.COPIES),
        ShopLock(door.folder),
        _settled(door.folder),
        opening(door, path, secret, person_name) as opened,
    ):
        key, shop_id, kept = opened.key, opened.vault.shop_id, _free_folder(door)
        known = ledger.read(door.folder, shop_id, *opened.kept[1].database_keys()) if opened.ours else Ledger()
        beside = History() if known.begun else _history_beside(door, path, secret, person_name, opened)  # on a new computer
        history = erasures.together(known.history, beside)
        again = erasures.for_backup(history, claim.log_lines, claim.epoch)
        steps = _Steps(door, opened, again)

        behind = opened.ours and marks.is_behind(door, opened.kept[0])
        seen = marks.generations_seen(door, shop_id) if behind else (0, 0)

        def here(vault: Vault) -> mark.Mark:
            """Return the mark as it is then: a list that somebody put back stays one, whatever a recovery key adds to it."""
            return replace(steps.mark, generation=max(vault.generation + behind, seen[0]), keep_from=max(vault.keep_from, seen[1]))

        def notes_of() -> Ledger:
            return replace(known, history=erasures.after_restore(history, steps.epoch, steps.highest), seen=steps.lines)

        def fill(into: Path) -> None:
            _companions(opened, here(opened.kept[0]), into, notes_of)
            _keep(door, into / kept.name)

        _use_key(opened, secret, fresh)
        if not opened.ours:  # or the key store, which is told last, would take it for a list that somebody put back
            opened.vault.outrun(opened.kept[1], marks.newest_generation(door, shop_id))
        backup.restore(
            path,
            opened.backup_key,
            door.data_file,
            key_of=lambda: key,
            shop_uuid=shop_id,
            keep=door.folder / companions.FOLDER / kept.name / DATA_FILE,
            alter=steps.take,
            lines=2 if again else 1,
            ready=lambda part: companions.prepare(door.folder, part, fill),
            tick=tick,
        )
        companions.settle(door.folder)
        _remember(door, opened, here, secret)
        return Restored(claim, kept if kept.exists() else None, steps.erased)


@contextmanager
def _held_is_told(folder: Path) -> Iterator[None]:
    """Say of a file that a virus scanner holds for long that it does, and of a folder where nobody may write that this is so."""
    try:
        yield
    except PermissionError:
        raise files.why_refused(folder) from None


@contextmanager
def _settled(folder: Path) -> Iterator[None]:
    """Settle what an earlier restore left before this one, and what this one leaves if it fails."""
    companions.settle(folder)
    try:
        yield
    except BaseException:
        with suppress(OSError):  # else at the next start
            companions.settle(folder)
        raise


def _free_folder(door: "ShopDoor") -> Path:
    """Return the path of a new folder for what is replaced."""
    plain = door.folder / f"{REPLACED}-{door.clock.now():%Y-%m-%d-%H%M%S}"
    path, number = plain, 1
    while path.exists():
        number += 1
        path = plain.with_name(f"{plain.name}-{number}")
    return path


def _keep(door: "ShopDoor", kept: Path) -> None:
    """Make the folder for what is replaced, which becomes visible with the restored data, and put the list of keys there."""
    if door.data_file.exists() or door.vault_file.exists():
        files.make_folder(kept)
    if door.vault_file.exists():
        files.write_whole(kept / VAULT_FILE, door.vault_file.read_bytes())


def _today(door: "ShopDoor", opened: Opened) -> tuple[int | None, int | None]:
    """Count orders and lines of the log of today's data; None where it cannot be read."""
    try:
        left.forget_if_pages_come_in(door.data_file)
        found = verify(door.data_file, opened.key, shop_uuid=opened.vault.shop_id)
    except (BackofficeError, OSError):
        return None, None
    return dict(found.counts)["orders"], found.log_count


class _Steps:
    """What is done to the copy that is to be put in place, and what was found there: nothing of it can be seen before."""

    def __init__(self, door: "ShopDoor", opened: Opened, again: Sequence[Erased]) -> None:
        self._door, self._opened, self._again = door, opened, again
        self.erased = self.epoch = self.lines = 0
        self.highest: dict[str, int] = {}
        self.mark = mark.NOTHING

    def take(self, connection: Any) -> None:
        """Bring the copy forward, erase what was erased since, and begin its log anew with a line about it: a backup holds no keys."""
        migrate.bring_forward(connection)
        self.highest = erased.highest(connection)
        if self._again:
            ids: dict[str, list[int]] = {}
            for one in self._again:
                ids.setdefault(one.kind, []).extend(one.ids)
            self.erased = erased.again(connection, ids)
        vault, unlocked = self._opened.kept
        connection.execute("BEGIN IMMEDIATE")
        now, person_id = self._door.clock.now(), unlocked.person_id or "recovery"
        above = marks.newest_epoch(self._door, vault.shop_id)
        keys = log.begin_segment(connection, log_keys.needed(vault, unlocked), above=above)
        log.append(connection, now, person_id, "backup.restored", "shop", "shop", keys=keys)
        if self._again:
            log.append(connection, now, log.SYSTEM, "backup.erased_again", "backup", self.erased, keys=keys)
        self.lines, self.epoch = log.head(connection)[0], ratchet.epoch(connection)
        connection.execute("COMMIT")
        self.mark = mark.of(connection)


def _history_beside(door: "ShopDoor", path: Path, secret: str, person_name: str, opened: Opened) -> History:
    """Return what the newest backup beside this one, that the same secret opens, knows to be erased."""
    shop_id = opened.vault.shop_id
    with suppress(OSError):
        others = [other for other, manifest in place.backups(path.parent, shop_id) if other != path and manifest.sealed]
        for other in others[: -_TRIES - 1 : -1]:  # each may cost a second, for the password
            with suppress(BackofficeError, OSError), opening(door, other, secret, person_name, counted=False) as newer:
                return backup.history_of(other, newer.backup_key)
    return History()


def settle(folder: Path) -> None:
    """Finish or undo what a crash cut off, unless somebody is at it. Raises DataFileProblem(`held`)."""
    with _held_is_told(folder), suppress(ShopInUse), ShopLock(folder):
        companions.settle(folder)
        if not places.holds_shop(folder):
            files.remove_database(folder / f"{DATA_FILE}.incoming")


def _use_key(opened: Opened, secret: str, fresh: tuple[str, str]) -> None:
    """Let a recovery key do its work in the list of people that comes along; of the list that stays, `_remember` takes care."""
    if is_key(secret) and not opened.ours:
        opened.vault.recover(RecoveryKey.parse(secret), None, *fresh).wipe()


def _companions(opened: Opened, here: mark.Mark, into: Path, notes_of: Callable[[], Ledger]) -> None:
    """Write what goes with the restored data: the list of people, if the backup's holds, the mark, and the notes of backups."""
    vault = opened.kept[0]
    if not opened.ours:
        files.write_whole(into / VAULT_FILE, vault.to_bytes())
    mark.write(into, here, opened.key, vault.shop_id)
    ledger.write(into, vault.shop_id, opened.key, notes_of())


def _remember(door: "ShopDoor", opened: Opened, here: Callable[[Vault], mark.Mark], secret: str) -> None:
    """Let the key store know of all this; what it does not take, the next sign-in tells of."""
    vault, unlocked = door.load(door.folder), opened.kept[1]
    if is_key(secret) and opened.ours:
        vault.recover(RecoveryKey.parse(secret), door.port).wipe()
    elif unlocked.device_secret is not None:
        vault.put_back(unlocked, door.port, bytes(unlocked.device_secret))
    marks.store(door, vault.shop_id, here(vault))
