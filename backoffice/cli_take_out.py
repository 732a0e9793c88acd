"""The command that takes everything along; the four words that open the file are printed this once."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.cli_shop import at_work, print_json
from backoffice.cli_words import counted, words
from backoffice.errors import Invalid

if TYPE_CHECKING:
    from backoffice.cli_backups import AddCommand


def add_commands(add: "AddCommand") -> None:
    """Add the command to the parser."""
    made = add("take-out", take_out, "write everything to an encrypted archive that other programs open, and print its four words once")
    made.add_argument("file", type=Path, help="a ZIP file, or a folder that gets one")
    made.add_argument("--json", action="store_true")


def take_out(options: argparse.Namespace) -> int:
    """Write everything to an archive and print the words that open it."""
    with at_work(options) as (office, progress):  # no Ctrl+C may come between the file and its words
        path = options.file
        if path.is_dir():
            path = path / f"backoffice-{office.session.today.isoformat()}.zip"
        if path.exists():
            raise Invalid("file", "exists")
        phrase = office.take_out.suggest_password()
        taken = office.take_out.write(path, phrase, progress.tick)
    if options.json:
        print_json({"file": str(taken.path), "words": phrase, "papers": taken.papers, "bytes": taken.size, "rows": dict(taken.rows)})
    else:
        print(words("taken_out").format(file=taken.path, words=phrase, **counted(orders=dict(taken.rows)["orders"])))
    return 0
