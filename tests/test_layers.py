"""The arrows between layers go down only, and the project declares what it imports."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WIDE = {**os.environ, "COLUMNS": "300", "PYTHONPATH": "."}
CHECK = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# Used without an import of their own: by zoneinfo where the system has no time zones.
WITHOUT_IMPORT = {"tzdata"}

UI_MAY_USE = (
    "backoffice.desks",
    "backoffice.domain",
    "backoffice.security.masking",
    "backoffice.errors",
    "backoffice.clock",
    "backoffice.texts",
)
LAUNCHER_MAY_USE = (*UI_MAY_USE, "backoffice.cli", "backoffice.__version__")


def check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", CHECK, "--no-cache"], cwd=folder, env=WIDE, capture_output=True, text=True, check=False)


def test_that_the_import_contracts_are_kept() -> None:
    done = check_contracts(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


WRONG = {
    "backoffice/domain/orders.py": "import backoffice.storage.connection",
    "backoffice/storage/orders.py": "import backoffice.security.rights",
    "backoffice/security/rights.py": "import backoffice.storage.connection",
    "backoffice/storage/shop.py": "import sqlcipher3",
    "backoffice/imports/wrong.py": "import backoffice.storage.connection",
    "backoffice/documents/wrong.py": "import backoffice.storage.connection",
    "backoffice/mailbox/wrong.py": "import backoffice.storage.connection",
    "backoffice/desks/wrong.py": "import reportlab.pdfgen",
    "backoffice/desks/mail.py": "import imap_tools",
    "ui/wrong.py": "import reportlab.pdfgen",
    "backoffice/domain/money.py": "import PySide6.QtCore",
    "ui/i18n.py": "import backoffice.storage.connection",
    "ui/theme/wrong.py": "import backoffice.security.rights",
    "ui/pages/wrong.py": "import backoffice.cli",
    "backoffice/drawer.py": "",
}


def test_that_every_wrong_import_is_found(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("backoffice", "ui"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "backoffice" / "cli.py").touch()
    for module, line in WRONG.items():
        with (tmp_path / module).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    found = check_contracts(tmp_path).stdout
    for module, line in WRONG.items():
        importer = module.removesuffix(".py").replace("/", ".")
        imported = line.removeprefix("import ").removesuffix(".QtCore").removesuffix(".pdfgen")
        assert (f"{importer} -> {imported} (l." if line else importer) in found
    assert "Contracts: 0 kept, 9 broken." in found


@cache
def imported_modules(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("file", sorted((ROOT / "ui").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_that_the_surface_uses_only_the_open_doors(file: Path) -> None:
    allowed = LAUNCHER_MAY_USE if file == ROOT / "ui" / "launcher.py" else UI_MAY_USE
    used = {name for name in imported_modules(file) if name.split(".")[0] == "backoffice"}
    assert not {name for name in used if not any(name == door or name.startswith(f"{door}.") for door in allowed)}


def test_that_the_runtime_dependencies_are_what_the_program_imports() -> None:
    declared = {normal(re.split(r"[<>=!~;\[ ]", line)[0]) for line in PROJECT["project"]["dependencies"]}
    owners = packages_distributions()
    used: set[str] = set()
    for package in ("backoffice", "ui"):
        for file in (ROOT / package).rglob("*.py"):
            for name in imported_modules(file):
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names and top not in {"backoffice", "ui", "resources", "bench", "__future__"}:
                    used.update({normal(owner) for owner in owners.get(top, [top])} - {"shiboken6"})
    assert used - declared == set(), "imported but not declared in pyproject.toml"
    assert declared - used - WITHOUT_IMPORT == set(), "declared in pyproject.toml but imported nowhere"


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_that_the_lock_has_hashes_and_names_no_place() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.findall(r"^[a-zA-Z].*(?:\n    --hash=sha256:[0-9a-f]{64}.*)*", text, re.MULTILINE)
    assert blocks
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"https?:|file:|index|find-links|/(?:home|root|opt|work|Users)/", text)


def test_that_the_lock_fits_the_declared_dependencies() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normal(name) for name in re.findall(r"^([A-Za-z0-9_.-]+)==", text, re.MULTILINE)}
    groups = [line for group in PROJECT["dependency-groups"].values() for line in group]
    wanted = {normal(re.split(r"[<>=!~;\[ ]", line)[0]) for line in PROJECT["project"]["dependencies"] + groups}
    assert wanted <= locked
