"""Builds dist/backoffice with PyInstaller and lets the result test itself, far from the sources and from the tools that built it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DIST, BUILD = ROOT / "dist", ROOT / "build"
FOLDER = DIST / "backoffice"
PROGRAM = FOLDER / ("backoffice.exe" if sys.platform == "win32" else "backoffice")


def freeze() -> None:
    """Build the folder anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    command += ["--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller"), str(ROOT / "packaging" / "backoffice.spec")]
    # The same date in every archive entry: two builds of one commit hold the same bytes.
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONHASHSEED": "1"})


def size_mb() -> int:
    """Return the size of the folder in megabytes of a million bytes."""
    return sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink()) // 1_000_000


def missing_libraries() -> list[str]:
    """Return what ldd does not find for the libraries in the folder; always empty on systems other than Linux."""
    if sys.platform != "linux":
        return []
    inside = FOLDER / "_internal"
    folders = {path.parent for path in inside.rglob("*.so*")}
    environment = {**os.environ, "LD_LIBRARY_PATH": ":".join(sorted(map(str, folders)))}
    libraries = [path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    missing: set[str] = set()
    for library in libraries:
        said = subprocess.run(["/usr/bin/ldd", str(library)], capture_output=True, text=True, check=False, env=environment).stdout
        missing.update(f"{library.relative_to(inside)} needs {name}" for name in re.findall(r"(\S+) => not found", said))
    return sorted(missing)


def leftovers() -> list[str]:
    """Return files that have no business in a program: tests, sources of translations, tools."""
    pattern = re.compile(r"(^|/)(tests?|bench|pytest|hypothesis|mypy|ruff)(/|$)|\.ts$")
    return [name for path in FOLDER.rglob("*") if pattern.search(name := path.relative_to(FOLDER).as_posix())]


def self_test(*arguments: str) -> None:
    """Start the built program with nothing of this environment but what a desktop gives it."""
    kept = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LANG", "LC_ALL", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            environment[name] = home
        environment["QT_QPA_PLATFORM"] = "offscreen"
        environment["PATH"] = "/usr/bin:/bin" if os.name == "posix" else os.environ["PATH"]
        subprocess.run([str(PROGRAM), *arguments], cwd=home, env=environment, check=True, timeout=180)


def main() -> int:
    """Build, look at what came out, and start it."""
    freeze()
    wrong = leftovers() + missing_libraries()
    print(f"dist/backoffice: {size_mb()} MB")
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    self_test("selftest")
    self_test("selftest", "--gui")
    return 0


if __name__ == "__main__":
    sys.exit(main())
