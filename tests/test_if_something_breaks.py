"""The page "If something breaks" promises nothing that no test shows: each of its sentences names its tests, and these exist and run."""

import ast
import re
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import PersonId
from backoffice.errors import VaultDamaged
from backoffice.security.device_secret import MemoryPort
from backoffice.storage import places
from tests.claims import CLAIMS
from tests.desks.founded import CHEAP, OTHER, enter, found

ROOT = Path(__file__).parents[1]
ENGLISH, GERMAN = ROOT / "docs" / "if-something-breaks.md", ROOT / "docs" / "wenn-etwas-kaputtgeht.md"
NAMED = [one for sentences in CLAIMS.values() for tests in sentences for one in tests]


def sections(page: Path) -> dict[str, list[str]]:
    """Return the sentences of a page by their heading; anything that is neither heading, link to the other page nor sentence is refused."""
    parts = re.split(r"^## (.+)$", page.read_text("utf-8"), flags=re.MULTILINE)
    head, found_here = parts[0], dict(zip(parts[1::2], parts[2::2], strict=True))
    assert re.fullmatch(r"# .+\n\n(Deutsch|English): \[.+\]\(.+\.md\)\n\n", head)
    result = {}
    for title, body in found_here.items():
        lines = [line for line in body.splitlines() if line]
        assert all(re.fullmatch(r"- [^.]+\.", line) for line in lines), f"each line is one sentence: {lines}"
        result[title] = [line.removeprefix("- ") for line in lines]
    return result


def test_that_each_sentence_of_the_page_names_its_tests() -> None:
    page = sections(ENGLISH)

    assert {title: len(sentences) for title, sentences in page.items()} == {title: len(tests) for title, tests in CLAIMS.items()}
    assert list(page) == list(CLAIMS)
    assert all(tests for sentences in CLAIMS.values() for tests in sentences)


def test_that_the_german_page_says_the_same() -> None:
    assert list(map(len, sections(GERMAN).values())) == list(map(len, sections(ENGLISH).values()))
    assert GERMAN.name in ENGLISH.read_text("utf-8")
    assert ENGLISH.name in GERMAN.read_text("utf-8")
    assert ENGLISH.name in (ROOT / "README.md").read_text("utf-8")


def test_that_the_named_tests_are_there_and_run_each_time() -> None:
    """A name that is gone, that the short lane leaves out, or that is skipped shows nothing."""
    wrong = []
    for path, names in by_file().items():
        body = ast.parse((ROOT / path).read_text("utf-8")).body
        functions = {one.name: one for one in body if isinstance(one, ast.FunctionDef)}
        of_all = [ast.unparse(one) for one in body if isinstance(one, ast.Assign) and ast.unparse(one.targets[0]) == "pytestmark"]
        wrong += [f"{path}: {mark}" for mark in of_all if re.search(r"pytest\.mark\.(proof|skip\b|xfail)", mark)]
        for name in names:
            marks = [ast.unparse(mark) for mark in functions[name].decorator_list] if name in functions else ["missing"]
            wrong += [f"{path}::{name}: {mark}" for mark in marks if re.match(r"missing|pytest\.mark\.(proof|skip|xfail)", mark)]
    assert wrong == []


def test_that_the_named_tests_are_collected(request: pytest.FixtureRequest) -> None:
    collected = {item.nodeid.partition("[")[0] for item in request.session.items}
    files = {one.partition("::")[0] for one in collected}

    assert {one for one in NAMED if one.partition("::")[0] in files} <= collected


def by_file() -> dict[str, list[str]]:
    """Return the names of the tests by the file that they stand in."""
    result: dict[str, list[str]] = {}
    for one in NAMED:
        path, _, name = one.partition("::")
        result.setdefault(path, []).append(name)
    return result


def test_that_the_recovery_key_alone_opens_nothing(tmp_path: Path) -> None:
    _, groups = found(tmp_path / "here")
    elsewhere = ShopDoor(tmp_path / "elsewhere", MemoryPort(), cost=CHEAP)
    elsewhere.folder.mkdir()

    with pytest.raises(VaultDamaged) as caught:
        elsewhere.recover(groups, PersonId("p1"), OTHER)
    assert caught.value.reason == "missing"


def test_that_backups_may_lie_in_a_synchronised_folder(tmp_path: Path) -> None:
    office = enter(found(tmp_path)[0])
    folder = tmp_path / "Dropbox" / "Sicherungen"
    folder.mkdir(parents=True)
    assert places.is_synced(folder, {})

    office.backups.choose_folder(folder)
    kept = office.backups.make_now()
    office.close()

    assert (folder / kept.name).exists()
    assert kept.verified is not None
