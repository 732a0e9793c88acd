"""Takes one protection away at a time and expects a named test to turn red: what no test misses protects nobody.

Columns and rights are taken away in this process, everything else in a copy of the sources, each with a run of pytest of its own.
`tests/security/test_vault_mutants.py` changes the file; here the checks that read it are changed.
"""

import ast
import inspect
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.security.device_secret import MemoryPort
from backoffice.security.passwords import Argon2Cost
from backoffice.storage import allow_lists
from backoffice.storage.catalog import CATALOG, EVERYONE
from backoffice.storage.connection import DBAPI
from tests.desks import rights_matrix as matrix
from tests.desks import test_rights as rights
from tests.storage import test_allow_lists as lists
from tests.storage import test_catalog as catalog

pytestmark = pytest.mark.proof

ROOT = Path(__file__).parents[2]
LOG_CHECKS = ("log", "contact_log", "audit", "mark")
LOG_TESTS = (
    *("tests/storage/test_mark.py", "tests/storage/test_log.py", "tests/storage/test_ratchet.py", "tests/desks/test_log_keys.py"),
    *("tests/desks/test_log_keys_cut_off.py", "tests/desks/test_log_keys_restored.py", "tests/desks/test_sealed_log.py"),
    *("tests/desks/test_log_found.py", "tests/desks/test_log_tables.py", "tests/desks/test_tampering.py"),
)
PAYOUT_CHECKS = {
    "security/account_box": ("tests/security/test_account_box.py",),
    "domain/payout_rules": ("tests/domain/test_payout_rules.py",),
    "domain/bank_detail_trust": ("tests/domain/test_bank_detail_trust.py",),
    "security/box_keys": ("tests/security/test_box_keys.py",),
    "desks/bank_details": tuple(f"tests/desks/test_{name}.py" for name in ("bank_details", "told_accounts", "account_ends")),
    "desks/payouts": ("tests/desks/test_payouts.py", "tests/desks/test_box_renewal.py"),
}
CHECKS = ("opening", "roll", "sealing", "vault_file")
MIGRATION = "backoffice/storage/migrations/versions/v0001_first_shop.py"
SEALED_LOG = "backoffice/storage/migrations/versions/v0005_sealed_log.py"
INSERT_GUARDS = "backoffice/storage/migrations/versions/v0003_guards_on_inserts.py"
Record = Callable[[str, object], None]


@dataclass(frozen=True)
class Mutant:
    """One change of one file: `start` to `end` are places in its text."""

    name: str
    file: str
    start: int
    end: int
    instead: str


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources in which a mutant may live."""
    folder = tmp_path_factory.mktemp("tree")
    left_out = shutil.ignore_patterns("__pycache__")
    for name in ("backoffice", "ui", "tests", "resources", "packaging"):
        shutil.copytree(ROOT / name, folder / name, ignore=left_out)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def survivors(tree: Path, mutants: list[Mutant], *tests: str) -> list[str]:
    """Return the names of the mutants that the tests do not notice; without a mutant the tests pass."""
    assert passes(tree, *tests)
    living = []
    for mutant in mutants:
        file = tree / mutant.file
        text = file.read_text(encoding="utf-8")
        file.write_text(text[: mutant.start] + mutant.instead + text[mutant.end :], encoding="utf-8")
        try:
            if passes(tree, *tests):
                living.append(mutant.name)
        finally:
            file.write_text(text, encoding="utf-8")
    return living


def passes(tree: Path, *tests: str) -> bool:
    """Run tests in the copy until the first one fails; anything but a passed or a failed run is an error of ours."""
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-n0", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode in {0, 1, 2}, done.stdout + done.stderr
    return done.returncode == 0


def place(text: str, line: int, column: int) -> int:
    """Return the place of a line and column as `ast` counts them, in bytes of UTF-8."""
    lines = text.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())


def refusals(file: str) -> Iterator[Mutant]:
    """Yield a mutant for every `if` that leads to nothing but an error: it never does."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.If) and isinstance(node.body[0], ast.Raise):
            asked = node.test
            start = place(text, asked.lineno, asked.col_offset)
            end = place(text, asked.end_lineno or 0, asked.end_col_offset or 0)
            yield Mutant(f"{file}: if {text[start:end]}", file, start, end, f"False and ({text[start:end]})")


def answers(file: str) -> Iterator[Mutant]:
    """Yield a mutant for every `if` that leads to nothing but an answer: it never does."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.If) and isinstance(node.body[0], ast.Return):
            start = place(text, node.test.lineno, node.test.col_offset)
            end = place(text, node.test.end_lineno or 0, node.test.end_col_offset or 0)
            yield Mutant(f"{file}: if {text[start:end]}", file, start, end, f"False and ({text[start:end]})")


def fittings(file: str, variable: str) -> Iterator[Mutant]:
    """Yield a mutant for every comparison in a dictionary of what must fit: it always does."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable and isinstance(node.value, ast.Dict):
            for key, value in zip(node.value.keys, node.value.values, strict=True):
                start, end = place(text, value.lineno, value.col_offset), place(text, value.end_lineno or 0, value.end_col_offset or 0)
                yield Mutant(f"{file}: {ast.unparse(key) if key else ''}", file, start, end, "True")


def members(file: str, variable: str) -> Iterator[Mutant]:
    """Yield a mutant for every member of a tuple at the top of a file: it is not there."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable and isinstance(node.value, ast.Tuple):
            for member in node.value.elts:
                start = place(text, member.lineno, member.col_offset)
                end = place(text, member.end_lineno or 0, member.end_col_offset or 0)
                yield Mutant(f"{file}: {text[start:end]}", file, start, text.index(",", end) + 1, "")


def named(file: str, variable: str) -> Iterator[Mutant]:
    """Yield a mutant for every text in what a variable at the top of a file is set to: another table is named instead."""
    text = (ROOT / file).read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == variable:
            listed = node.value.keys if isinstance(node.value, ast.Dict) else list(ast.walk(node.value))
            for word in listed:
                if isinstance(word, ast.Constant) and isinstance(word.value, str):
                    start = place(text, word.lineno, word.col_offset)
                    yield Mutant(f"{file}: {word.value}", file, start, start + len(word.value) + 2, '"alembic_version"')


def test_that_every_column_of_the_map_is_missed(monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    columns = [(table, column) for table, entries in CATALOG.items() for column in entries]
    for table, column in columns:
        with monkeypatch.context() as patch:
            patch.delitem(CATALOG[table], column)
            with pytest.raises(AssertionError):
                catalog.test_that_every_column_has_its_line_and_every_line_its_column()
    record_property("columns taken out of the map", len(columns))
    assert len(columns) > 200


def test_that_every_reader_of_a_column_is_missed(monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    columns = [(table, column) for table, entries in CATALOG.items() for column in entries]
    for table, column in columns:
        entry = CATALOG[table][column]
        wrong = frozenset[str]() if EVERYONE & entry.readers else EVERYONE
        with monkeypatch.context() as patch:
            patch.setitem(CATALOG[table], column, replace(entry, readers=wrong))
            allow_lists.for_rights.cache_clear()
            assert lists.differences(), (table, column)
    allow_lists.for_rights.cache_clear()
    record_property("readers of columns changed", len(columns))
    assert lists.differences() == []


def test_that_every_right_to_write_is_missed(monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    tables = dict(allow_lists.WRITES)
    changed = 0
    for table, write in tables.items():
        mutants = [replace(write, insert=other(write.insert)), replace(write, delete=other(write.delete))]
        for place_, (rights_, names) in enumerate(write.update):
            others = write.update[:place_] + write.update[place_ + 1 :]
            mutants += [replace(write, update=others), replace(write, update=(*others, (other(rights_), names)))]
        for mutant in mutants:
            with monkeypatch.context() as patch:
                patch.setattr(allow_lists, "WRITES", tables | {table: mutant})
                allow_lists.for_rights.cache_clear()
                assert lists.differences(), (table, mutant)
            changed += 1
    allow_lists.for_rights.cache_clear()
    record_property("rights to write changed", changed)
    assert lists.differences() == []


def other(rights_: frozenset[str]) -> frozenset[str]:
    """Return another set of rights: nobody's where some have it, everybody's where nobody has."""
    return frozenset() if rights_ else EVERYONE


def verbs() -> list[tuple[type, str]]:
    return [(desk, name) for desk in rights.desks() for name in rights.public(desk)]


def test_that_every_mark_of_a_right_is_missed(monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    for desk, name in verbs():
        with monkeypatch.context() as patch:
            patch.setattr(desk, name, inspect.unwrap(inspect.getattr_static(desk, name)))
            with pytest.raises(AssertionError):
                rights.test_that_every_verb_of_every_desk_carries_a_right_and_a_kind()
    record_property("rights taken off a verb", len(verbs()))


def unchecked(verb: Callable[..., object]) -> Callable[..., object]:
    """Return a verb that looks like one with a right and lets everybody in."""

    def opened(*values: object, **options: object) -> object:
        return inspect.unwrap(verb)(*values, **options)

    vars(opened).update({"needs": verb.needs, "kind": verb.kind})  # type: ignore[attr-defined]
    return opened


# What stays shut without its mark: the list of people is signed with a key that others do not hold, and the
# rest begins with another verb that asks for the same right.
SIGNED = {"keys.confirm_recovery", "keys.offer_enrolment", "keys.renew_recovery_key"}
SIGNED |= {"people.add", "people.change_role", "people.remove", "people.reset_password"}
HELD_TWICE = SIGNED | {"cases.waiting", "imports.channel_for", "imports.preview", "imports.stage", "log.export", "packing.ship"}


def goes_on(call: Callable[[Office], object], office: Office) -> bool:
    """Say whether a verb went past its mark: it did something, or got as far as SQLite, which refused it."""
    try:
        return rights.may(call, office)
    except (DBAPIError, DBAPI.Error) as error:
        return "prohibited" in str(error) or "not authorized" in str(error)


def test_that_every_right_that_is_not_asked_for_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Record) -> None:
    door = ShopDoor(tmp_path / "shop", MemoryPort(), cost=Argon2Cost(1, 8, 1))
    office, _ = door.create(ShopSettings("Kaffeehaus"), "Person owner", matrix.PASSWORD)
    for role in set(BuiltInRole) - {BuiltInRole.OWNER}:
        office.people.add(f"Person {role}", role, matrix.PASSWORD, first=False)
    office.close()
    refused = {verb for verb, (allowed, _, _) in matrix.MATRIX.items() if set(allowed.split()) != set(map(str, BuiltInRole))}
    noticed: set[str] = set()
    for card in door.people():
        office = door.sign_in(card.id, matrix.PASSWORD)
        for verb in sorted(refused - noticed):
            allowed, _, call = matrix.MATRIX[verb]
            attribute, name = verb.split(".")
            desk = type(getattr(office, attribute))
            with monkeypatch.context() as patch:
                patch.setattr(desk, name, unchecked(inspect.getattr_static(desk, name)))
                if card.role not in allowed.split() and goes_on(call, office):
                    noticed.add(verb)
        office.close()
    record_property("rights not asked for", len(refused))
    assert refused - noticed == HELD_TWICE


def test_that_every_guard_of_the_data_file_is_missed(tree: Path, record_property: Record) -> None:
    guards = [*members(MIGRATION, "GUARDS"), *named(INSERT_GUARDS, "ONLY_GROWING"), *named(INSERT_GUARDS, "OTHERS")]
    guards += members(SEALED_LOG, "GUARDS")
    record_property("guards taken away", len(guards))
    test = "tests/storage/test_migrate.py::test_that_the_listed_guards_are_those_that_the_migrations_make"
    assert len(guards) >= 53
    assert survivors(tree, guards, test) == []


@pytest.mark.parametrize("module", LOG_CHECKS)
def test_that_every_check_of_log_and_marks_is_missed(module: str, tree: Path, record_property: Record) -> None:
    checks = list(refusals(f"backoffice/storage/{module}.py"))
    record_property(f"checks taken out of {module}", len(checks))
    assert checks
    assert survivors(tree, checks, *LOG_TESTS) == []


@pytest.mark.parametrize("module", PAYOUT_CHECKS)
def test_that_every_check_of_a_payout_is_missed(module: str, tree: Path, record_property: Record) -> None:
    file = f"backoffice/{module}.py"
    checks = [*refusals(file), *(answers(file) if module.startswith("domain") else ()), *fittings(file, "fits")]
    record_property(f"checks taken out of {module}", len(checks))
    assert checks
    assert survivors(tree, checks, *PAYOUT_CHECKS[module]) == []


def test_that_every_rule_of_masking_is_missed(tree: Path, record_property: Record) -> None:
    rules = list(members("backoffice/security/card_numbers.py", "_RANGES"))
    record_property("masking rules taken away", len(rules))
    assert len(rules) >= 28
    assert survivors(tree, rules, "tests/security/test_card_ranges.py") == []


@pytest.mark.parametrize("module", CHECKS)
def test_that_every_check_of_the_vault_is_missed(module: str, tree: Path, record_property: Record) -> None:
    checks = list(refusals(f"backoffice/security/{module}.py"))
    record_property(f"checks taken out of {module}", len(checks))
    tests = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "tests" / "security").glob("test_*.py")) if "masking" not in path.name]
    first = [name for name in tests if "vault" in name and "mutants" not in name]
    assert checks
    assert survivors(tree, checks, *first, *(name for name in tests if name not in first)) == []
