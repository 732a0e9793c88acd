"""The console script: commands that need no window go to the command line, and only the others load Qt."""

import argparse
import sys
from pathlib import Path

from backoffice.errors import BackofficeError

WINDOWED = {"demo"}


def main() -> int:
    """Run the program as its arguments say and return the exit code."""
    arguments = sys.argv[1:]
    command = _command(arguments)
    if command is None and not {"-h", "--help", "--version"} & set(arguments):
        return _app(arguments)
    if command == "demo":
        return _demo(arguments)
    if command == "selftest" and "--gui" in arguments:
        from ui.demo.selftest import run

        return run(print)
    from backoffice.cli import main as run_command

    return run_command(arguments)


def _command(arguments: list[str]) -> str | None:
    """Return the first word that is neither an option nor an option's value."""
    rest = iter(arguments)
    for word in rest:
        if word in ("--shop", "--user", "--key-file"):
            next(rest, None)
        elif not word.startswith("-"):
            return word
    return None


def _app(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("backoffice")
    parser.add_argument("--shop", type=Path)
    parser.add_argument("--key-file", type=Path)
    options = parser.parse_args(arguments)
    from backoffice.desks.places import usual_door

    door = usual_door(options.shop, options.key_file)
    _load_qt()
    from ui.app import run

    return run(door)


def _demo(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("backoffice demo", description="Open a throw-away shop with invented data, or with your files.")
    parser.add_argument("demo")
    parser.add_argument("--data", type=Path, nargs="+", default=[], metavar="FILE", help="import these files instead of the invented ones")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="play the main job without a screen and keep each screen as a picture")
    options = parser.parse_args(arguments)
    from backoffice.cli import refuse

    _load_qt()
    from ui.demo.run import run

    try:
        return run(options.data, options.tour)
    except BackofficeError as error:
        return refuse(error)


def _load_qt() -> None:
    from ui.unread_sources import leave_sources_unread

    leave_sources_unread()


if __name__ == "__main__":
    sys.exit(main())
