"""The commands about backups: make, list, choose their place, check, restore on trial, and put back."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from backoffice.cli_progress import Progress, interruptible
from backoffice.cli_shop import at_work, door_of, password_of, print_json
from backoffice.cli_words import counted, exit_code, sentence, words
from backoffice.errors import BackupProblem

if TYPE_CHECKING:
    from backoffice.desks.office import Office
    from backoffice.domain.backups import BackupState


class AddCommand(Protocol):
    """How the parser takes a command."""

    def __call__(self, name: str, run: Callable[[argparse.Namespace], int], help_: str, /) -> argparse.ArgumentParser: ...


def add_commands(add: AddCommand) -> None:
    """Add the commands to the parser."""
    made = add("backup", backup, "write an encrypted copy of everything, to a file or into the place for backups")
    made.add_argument("file", type=Path, nargs="?", help="a file or folder; the place for backups unless said otherwise")
    made.add_argument("--place", type=Path, metavar="DIR", help="let backups lie in this folder from now on")
    made.add_argument("--list", action="store_true", help="only say which backups are in the place")
    made.add_argument("--json", action="store_true")
    back = add("restore", restore, "put a backup in the place of the shop’s data; the recovery key serves as password")
    back.add_argument("file", type=Path)
    back.add_argument("--trial", action="store_true", help="only restore into a temporary place, compare, and remove it again")
    look = add("verify", verify, "check the data file, or a backup, down to its last page")
    look.add_argument("file", type=Path, nargs="?")
    look.add_argument("--all", action="store_true", help="check every backup in the place for backups")


def backup(options: argparse.Namespace) -> int:
    """Make a backup, choose the place for backups, or list those that are there."""
    with at_work(options) as (office, progress):
        if options.place is not None:
            office.backups.choose_folder(options.place)
            print(words("backup_place").format(folder=options.place))
            progress.ended = "interrupted_place"
        if options.list:
            _list(office.backups.look_round(progress.tick), as_json=options.json)
            return 0
        if options.file is not None:
            path = office.backups.make(options.file, progress.tick).path
        elif options.place is None:
            kept = office.backups.make_now(progress.tick)
            path = (office.backups.state().folder or Path()) / kept.name
        else:
            return 0
    print(words("backup_made").format(file=path))
    return 0


def restore(options: argparse.Namespace) -> int:
    """Put a backup in the place of the shop's data, or try that out; the password is an owner's, or the recovery key."""
    if options.trial:
        with at_work(options) as (office, progress):
            drilled = office.backups.drill(options.file, progress.tick)
        print(words("drilled").format(**counted(orders=drilled.orders, log=drilled.log_lines)))
        return 0
    door, secret = door_of(options), password_of(options)
    with interruptible() as progress:
        done = door.restore(options.file, secret, getattr(options, "user", ""), progress.tick)
    print(words("restored"))
    if done.erased_again:
        print(words("erased_again").format(**counted(records=done.erased_again)))
    return 0


def verify(options: argparse.Namespace) -> int:
    """Check a backup, all of them, or the data file if none is named, down to the last page."""
    with at_work(options) as (office, progress):
        if options.all:
            return _verify_all(office, progress)
        one = office.backups.verify(options.file, progress.tick) if options.file else office.backups.verify_data(progress.tick)
    print(words("verified").format(**counted(orders=one.orders, log=one.log_lines)))
    return 0


def _verify_all(office: "Office", progress: Progress) -> int:
    """Check every backup in the place; one that is bad is told, and the others are checked nevertheless."""
    state, code = office.backups.look_round(progress.tick), 0
    for kept in sorted(state.kept, key=lambda one: one.created):
        try:
            found = office.backups.verify((state.folder or Path()) / kept.name, progress.tick)
        except BackupProblem as problem:
            print(f"{kept.name}: {sentence(problem)}", file=sys.stderr)
            code = exit_code(problem)
        else:
            print(f"{kept.name}: " + words("verified").format(**counted(orders=found.orders, log=found.log_lines)))
        progress.ended = "interrupted_checks"
    return code


def _list(state: "BackupState", *, as_json: bool) -> None:
    kept = sorted(state.kept, key=lambda one: one.created)
    if as_json:
        rows = [
            {
                "file": one.name,
                "created": one.created.isoformat(),
                "bytes": one.size,
                "orders": one.orders,
                "verified": None if one.verified is None else one.verified.isoformat(),
            }
            for one in kept
        ]
        print_json({"place": None if state.folder is None else str(state.folder), "backups": rows})
        return
    for one in kept:
        checked = "-" if one.verified is None else one.verified.isoformat(timespec="minutes")
        print(f"{one.created.isoformat(timespec='minutes')}\t{one.size}\t{one.orders}\t{checked}\t{one.name}")
