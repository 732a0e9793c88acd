"""Runs the program as a person at a console does, and looks at what it prints and how it ends."""

import io
import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from backoffice.cli import main

PASSWORD = "wald tisch hafen lampe"
PACKER_PASSWORD = "turm seife kabel wolke"
# Ctrl+C comes when the work is at a function.
DRIVER = """import os, signal, sys
import {module} as module
original = module.{name}
def interrupted(*values, **options):
    os.kill(os.getpid(), signal.SIGINT)
    return original(*values, **options)
module.{name} = interrupted
from backoffice.cli import main
sys.exit(main())"""
ENGLISH, GERMAN = "en_GB.UTF-8", "de_DE.UTF-8"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def backoffice(*arguments: object, typed: str | bytes = "", language: str = ENGLISH, as_process: bool = False, **streams: Any) -> Ended:
    """Run a command; `typed` is its standard input. Whatever it was given, it never shows a traceback and nothing is our fault.

    Starting a process costs more than most commands do, so they run in the tests' own. Each command and each exit code is run
    once as a process (`as_process`) too, and so is what is about processes: locks, terminals, key stores, and streams of their own.
    """
    run = _in_a_process if as_process or streams else _here
    ended = run([*map(str, arguments)], typed.encode() if isinstance(typed, str) else typed, language, **streams)
    assert "Traceback" not in ended.err
    assert ended.code != 1
    return ended


def _in_a_process(arguments: list[str], typed: bytes, language: str, **streams: Any) -> Ended:
    done = subprocess.run(
        [sys.executable, "-m", "backoffice", *arguments],
        input=typed,
        env={**os.environ, "LC_ALL": language, "PYTHONWARNINGS": "error", "PYTHONUTF8": "1"},
        timeout=60,
        check=False,
        start_new_session=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams,
    )
    out, err = (stream or b"" for stream in (done.stdout, done.stderr))
    return Ended(done.returncode, out.decode(), err.decode())


def _here(arguments: list[str], typed: bytes, language: str) -> Ended:
    out, err = io.BytesIO(), io.BytesIO()
    with ExitStack() as changed:
        changed.enter_context(patch.dict(os.environ, {"LC_ALL": language}))
        for name, stream in (("stdin", io.BytesIO(typed)), ("stdout", out), ("stderr", err)):
            changed.enter_context(patch.object(sys, name, io.TextIOWrapper(stream, "utf-8")))
        try:
            code = main(arguments)
        except SystemExit as ended:  # argparse ends so
            code = int(ended.code or 0)
        sys.stdout.flush()
        sys.stderr.flush()
        return Ended(code, out.getvalue().decode(), err.getvalue().decode())


@dataclass(frozen=True)
class Shop:
    """A shop's folder and the file that keeps the computer's part of its key."""

    folder: Path
    key_file: Path

    @classmethod
    def found(cls, folder: Path, *options: object, as_process: bool = False) -> "tuple[Shop, Ended]":
        shop = cls(folder / "shop", folder / "key.json")
        return shop, shop("init", "--user", "Anna Muster", *options, as_process=as_process)

    def __call__(self, command: str, *options: object, password: str = PASSWORD, language: str = ENGLISH, **streams: Any) -> Ended:
        where = ("--shop", self.folder, "--key-file", self.key_file, "--password-stdin")
        return backoffice(command, *where, *options, typed=f"{password}\n", language=language, **streams)

    def interrupted(self, module: str, name: str, command: str, *options: object) -> "subprocess.CompletedProcess[str]":
        """Run a command and press Ctrl+C when it comes to a function."""
        where = ("--shop", self.folder, "--key-file", self.key_file, "--password-stdin")
        arguments = [sys.executable, "-c", DRIVER.format(module=module, name=name), command, *map(str, (*where, *options))]
        return subprocess.run(
            arguments, input=f"{PASSWORD}\n", capture_output=True, text=True, timeout=60, check=False, env={**os.environ, "LC_ALL": ENGLISH}
        )
