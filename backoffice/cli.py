"""The command line: everything of the program that needs no window.

Standard output is for results, standard error for messages; exit codes are those of EXIT.
"""

import argparse
import getpass
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backoffice import __version__, cli_backups, cli_keys, cli_take_out, disk
from backoffice.cli_progress import interruptible
from backoffice.cli_shop import at_work, door_of, password_of, print_json, sign_in
from backoffice.cli_words import DISK_FULL, INPUT_REFUSED, exit_code, sentence, words
from backoffice.domain.incoming import Format
from backoffice.domain.people import ShopSettings
from backoffice.errors import BackofficeError, Cancelled, FileRefused, Invalid

if TYPE_CHECKING:
    from backoffice.desks.office import Office
    from backoffice.domain.incoming import ImportCounts, ParsedFile
    from backoffice.domain.log import LogLine
    from backoffice.domain.ticks import Tick

Command = Callable[[argparse.Namespace], int]
LONGEST_NAME = 80  # characters of a shop's name
INTERRUPTED, READER_GONE = 130, 141  # what a shell tells of SIGINT and SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a Windows console is cp1252 otherwise
    options = parser().parse_args(arguments)
    command: Command = options.run
    try:
        code = command(options)
        sys.stdout.flush()
    except BackofficeError as error:
        return refuse(error, as_json=getattr(options, "json", False))
    except OSError as error:
        return _refused_by_the_system(error)
    except KeyboardInterrupt as stopped:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one has nothing more to end
        print(words(str(stopped.args[0]) if stopped.args else "interrupted"), file=sys.stderr)
        return INTERRUPTED
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands that need no window."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--shop", type=Path, metavar="DIR", help="the shop’s folder")
    shared.add_argument("--user", metavar="NAME", help="who signs in")
    shared.add_argument("--password-stdin", action="store_true", help="read the password from standard input’s first line")
    shared.add_argument("--key-file", type=Path, metavar="FILE", help="keep the computer’s secret in this file, not in the key store")
    top = argparse.ArgumentParser("backoffice", description="The back office of a small online shop.", parents=[shared])
    top.add_argument("--version", action="version", version=f"backoffice {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, run: Command, help_: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[shared], help=help_, description=help_)
        made.set_defaults(run=run)
        return made

    found = command("init", init, "found a shop and print its recovery key, once")
    found.add_argument("--name", default="", help="the shop’s name")
    found.add_argument("--country", default="DE", help="ISO 3166 code, DE unless said otherwise")
    found.add_argument("--language", default="de", choices=("de", "en"))
    bring = command("import", import_file, "bring in an export file of Shopify or WooCommerce")
    bring.add_argument("file", type=Path)
    bring.add_argument("--channel", default="", help="the channel’s name; the one used last unless said otherwise")
    bring.add_argument("--format", choices=[str(known) for known in Format], help="refuse a file of another layout")
    bring.add_argument("--dry-run", action="store_true", help="only say what would happen; needs no shop")
    bring.add_argument("--json", action="store_true")
    show = command("orders", orders, "list the orders")
    show.add_argument("--number", default="")
    show.add_argument("--json", action="store_true")
    told = command("log", show_log, "show who did what, or check a table of it that an owner saved")
    told.add_argument("--json", action="store_true")
    told.add_argument("--verify", type=Path, metavar="FILE", help="say whether a saved table is as it was signed; needs no password")
    command("mask", mask, "mask payment numbers in the text on standard input")
    command("read-callback", read_callback, "read number and time to call out of messages: lines of JSON on standard input")
    cli_backups.add_commands(command)
    cli_take_out.add_commands(command)
    command("rotate", cli_keys.rotate, "give the data file a new key")
    command("selftest", selftest, "check that this installed copy can do its work here").add_argument("--gui", action="store_true")
    return top


# Commands


def init(options: argparse.Namespace) -> int:
    """Found a shop; its recovery key is printed this once."""
    settings = ShopSettings(_shop_name(options.name), country=_country(options.country), language=options.language)
    door = door_of(options)
    owner = getattr(options, "user", "") or getpass.getuser()
    office, groups = door.create(settings, owner, password_of(options, new=True))
    office.close()
    print(words("recovery_key").format(key="-".join(groups)))
    return 0


def import_file(options: argparse.Namespace) -> int:
    """Bring in an export file; a dry run without a shop only reads it, one with a shop compares it too."""
    from backoffice.imports import report
    from backoffice.imports.read import read_file

    layout = Format(options.format) if options.format else None
    if options.dry_run and not hasattr(options, "shop"):
        with interruptible() as progress:
            result = report.report_json(read_file(options.file, layout=layout, tick=progress.tick))
    else:
        with at_work(options) as (office, progress):
            parsed = office.imports.read(options.file, progress.tick, layout)
            counts = _bring_in(office, parsed, options, progress.tick)
        known = {"accepted": counts.accepted, "updated": counts.updated, "lines": counts.lines, "duplicates": counts.duplicates}
        result = report.report_json(parsed) | known
    if options.json:
        print_json(result)
    else:
        rejected: Any = result["rejected"]
        print(words("imported" if not options.dry_run else "would_import").format(**{**result, "rejected": len(rejected)}))
        for row in rejected:
            print(words("rejected_row").format(**row), file=sys.stderr)
    return 0


def _bring_in(office: "Office", parsed: "ParsedFile", options: argparse.Namespace, tick: "Tick") -> "ImportCounts":
    """Publish what was read, or only compare it; what is not published leaves nothing in staging."""
    preview = office.imports.stage(parsed, options.file, options.channel, tick=tick)
    try:
        if not options.dry_run:
            return office.imports.publish(preview.batch_id, tick).counts
    except Cancelled:
        office.imports.drop(preview.batch_id)
        raise
    office.imports.drop(preview.batch_id)
    return preview.counts


def orders(options: argparse.Namespace) -> int:
    """List the orders in the order of their import, or those with one number."""
    from backoffice.domain.money import amount_text
    from backoffice.imports import report

    office = sign_in(options)
    try:
        found = list(office.orders.in_order_of_import(options.number))
    finally:
        office.close()
    if options.json:
        print_json({"orders": [report.order_json(order) for order in found]})
        return 0
    for order in found:
        placed = "" if order.placed_at is None else order.placed_at.date().isoformat()
        print(
            f"{order.number}\t{placed}\t{order.customer}\t{amount_text(order.total_minor, order.currency)} {order.currency}\t{order.chip}"
        )
    return 0


def show_log(options: argparse.Namespace) -> int:
    """Show who did what, the oldest first; or check the signature of a saved table."""
    if options.verify:
        return _verify_table(options)
    office = sign_in(options)
    try:
        names: dict[str, str] = {person.id: person.name for person in office.shop.people()}
        lines: list[LogLine] = []
        before = None
        while page := office.log.page(before_seq=before):
            lines += page
            before = page[-1].seq
    finally:
        office.close()
    rows = [
        {
            "seq": line.seq,
            "at": line.at.isoformat(),
            "person": names.get(line.person_id, line.person_id),
            "code": line.code,
            "subject": f"{line.subject_kind}:{line.subject_id}",
            "fields": list(line.fields),
        }
        for line in reversed(lines)
    ]
    if options.json:
        print_json({"log": rows})
    else:
        for row in rows:
            print(f"{row['seq']}\t{row['at']}\t{row['person']}\t{row['code']}\t{row['subject']}")
    return 0


def _verify_table(options: argparse.Namespace) -> int:
    """Say who signed a table, and whether that is the shop of this computer where there is one."""
    from backoffice.desks.log import signer_of

    door = door_of(options)
    try:
        told, ours = signer_of(options.verify.read_bytes(), door if door.exists() else None)
    except ValueError as problem:
        print(words(f"table_{problem}"), file=sys.stderr)
        return INPUT_REFUSED
    if ours is False:
        print(words("table_other").format(key=told), file=sys.stderr)
        return INPUT_REFUSED
    print(words("table_ours" if ours else "table_signed").format(key=told))
    return 0


def mask(_: argparse.Namespace) -> int:
    """Copy standard input to standard output with payment numbers masked, line by line, all other bytes as they came."""
    from backoffice.security.masked_copy import masked_copy

    masked_copy(sys.stdin.buffer, sys.stdout.buffer)
    return 0


def read_callback(_: argparse.Namespace) -> int:
    """Answer each line of JSON on standard input by one; a line that is none is told, and the others go on."""
    from backoffice.domain.callback_reading.json_lines import answer

    code = 0
    for row, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            print(answer(line), flush=True)
        except (ValueError, RecursionError):
            print(words("bad_line").format(row=row), file=sys.stderr)
            code = INPUT_REFUSED
    return code


def selftest(_: argparse.Namespace) -> int:
    """Check that this copy can do its work here; `--gui` is the launcher's."""
    from backoffice import selftest as checks

    return checks.run(print)


# What commands share


def _shop_name(said: str) -> str:
    name = said.strip() or "Shop"
    if not name.isprintable():
        raise Invalid("name", "not_printable")
    if len(name) > LONGEST_NAME:
        raise Invalid("name", "too_long")
    return name


def _country(said: str) -> str:
    from backoffice.domain.countries import alpha2

    code = alpha2(said)
    if code is None:
        raise Invalid("country", "unknown")
    return code


def refuse(error: BackofficeError, *, as_json: bool = False) -> int:
    """Say what keeps a command from being done and return the exit code."""
    if as_json and isinstance(error, FileRefused):
        print_json({"error": {"code": error.code, "message": sentence(error)}})
    else:
        print(sentence(error), file=sys.stderr)
    return exit_code(error)


def _refused_by_the_system(error: OSError) -> int:
    """Say what a file or the output's other end did not take, and return the exit code."""
    _drop_output()
    if isinstance(error, BrokenPipeError):
        return READER_GONE  # `backoffice orders | head` is no mistake
    print(words("system").format(reason=error.strerror or type(error).__name__), file=sys.stderr)
    return DISK_FULL if disk.is_full(error) else INPUT_REFUSED


def _drop_output() -> None:
    """Let what standard output does not take go nowhere, for it would fail again when the program ends."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
