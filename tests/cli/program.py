"""Runs the program as a person at a console does, and looks at what it prints and how it ends."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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


def backoffice(*arguments: object, typed: str | bytes = "", language: str = ENGLISH, **streams: Any) -> Ended:
    """Run a command; `typed` is its standard input. Whatever it was given, it never shows a traceback and nothing is our fault."""
    environment = {**os.environ, "LC_ALL": language, "PYTHONWARNINGS": "error", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "backoffice", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    done = subprocess.run(
        command,
        input=typed.encode() if isinstance(typed, str) else typed,
        env=environment,
        timeout=60,
        check=False,
        start_new_session=True,
        **pipes,
    )
    out, err = (stream or b"" for stream in (done.stdout, done.stderr))
    ended = Ended(done.returncode, out.decode(), err.decode())
    assert "Traceback" not in ended.err
    assert ended.code != 1
    return ended


@dataclass(frozen=True)
class Shop:
    """A shop's folder and the file that keeps the computer's part of its key."""

    folder: Path
    key_file: Path

    @classmethod
    def found(cls, folder: Path, *options: object, language: str = ENGLISH) -> "tuple[Shop, Ended]":
        shop = cls(folder / "shop", folder / "key.json")
        return shop, shop("init", "--user", "Anna Muster", *options, language=language)

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
