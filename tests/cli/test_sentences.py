"""Each code that the program raises about data, keys and backups is a sentence on the command line, in both languages."""

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import backoffice
from backoffice import errors
from backoffice.cli_words import COUNTED, NOTHING, SENTENCES, WORDS, counted, sentence
from backoffice.errors import BackofficeError
from backoffice.texts import catalogue
from backoffice.texts.said import TEXTS
from tests.cli.program import ENGLISH, GERMAN

SOURCE = Path(backoffice.__file__).parent
TOLD: tuple[type[BackofficeError], ...] = (
    errors.DataFileProblem,
    errors.VaultDamaged,
    errors.BackupProblem,
    errors.BackupPlaceProblem,
    errors.KeyStoreProblem,
    errors.EnrolmentRefused,
    errors.PathRefused,
    errors.WeakPassword,
)
PLAIN: tuple[BackofficeError, ...] = (
    errors.WrongRecoveryKey(),
    errors.WrongRecoveryKey((1, 4)),
    errors.ShopInUse(),
    errors.DiskFull(),
    errors.DiskFull(Path("/data"), 3 << 20),
    errors.DiskFailed(),
    errors.WrongPassword(),
    errors.WrongPassword(4),
    errors.DataFileProblem("rolled_back", behind=3),
    errors.DataFileProblem("newer", version="9.1"),
    errors.VaultDamaged("newer", "9.1"),
    errors.KeyStoreProblem("backend_changed", "KWallet"),
)


def raised() -> Iterator[tuple[str, str]]:
    """Yield class and code wherever the core makes one of these errors, whichever of several it chooses."""
    names = {one.__name__ for one in TOLD}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names and node.args:
                yield from ((node.func.id, code) for code in codes_of(node.args[0]))


def codes_of(chosen: ast.expr) -> Iterator[str]:
    """Yield the codes that an expression can be; of a choice by what another error says, the outcomes alone."""
    match chosen:
        case ast.Constant(value=str(code)):
            yield code
        case ast.IfExp(body=body, orelse=other):
            yield from (*codes_of(body), *codes_of(other))
        case ast.Call(func=ast.Attribute(value=ast.Dict(values=values)), args=args):
            for one in (*values, *args[1:]):
                yield from codes_of(one)


def documented() -> set[tuple[str, str]]:
    """Return the codes that the docstrings of the errors name."""
    return {
        (one.__name__, code)
        for one in TOLD
        for code in re.findall(r"`([a-z_]+)`", re.split(r"Reasons:|States:", inspect.getdoc(one) or "")[1])
    }


ALL = sorted({*raised(), *documented()})


def test_that_the_docstrings_name_every_code_that_is_raised() -> None:
    assert len(set(raised())) > 40
    assert set(raised()) <= documented()


@pytest.mark.parametrize("language", [GERMAN, ENGLISH])
@pytest.mark.parametrize(("name", "code"), ALL)
def test_that_each_code_is_a_sentence_of_its_own(name: str, code: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", language)
    said = sentence(getattr(errors, name)(code))

    assert (name, code) in TEXTS or f"{name}:{code}" in SENTENCES
    assert said.endswith(NOTHING[language == ENGLISH])
    assert len(re.findall(r"[.?]( |$)", said)) >= 3 or f"{name}:{code}" in SENTENCES  # what happened, what to do, that nothing changed
    assert "_" not in said.replace("mark.json", "")
    assert f"({code})" not in said
    assert not re.search(r"[{}]", said)


@pytest.mark.parametrize("problem", PLAIN, ids=repr)
def test_that_what_is_known_of_a_problem_is_told_in_both_languages(problem: BackofficeError, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for language in (GERMAN, ENGLISH):
        monkeypatch.setenv("LC_ALL", language)
        said.append(sentence(problem))

    german, english = said
    assert german != english
    for text in said:
        assert not re.search(r"[{}]", text)
        for known in re.findall(r"9\.1|KWallet|/data|behind=3", repr(problem)):
            assert known.split("=")[-1] in text


def test_that_every_text_of_the_tables_has_a_german_one() -> None:
    for text in TEXTS.values():
        for part in (text.title, text.text):
            assert catalogue.in_german(part) != part


def test_that_a_text_that_nobody_has_translated_stays_as_it_is() -> None:
    assert catalogue.in_german("No such text.") == "No such text."


def test_that_a_file_that_is_no_catalogue_is_refused() -> None:
    with pytest.raises(ValueError, match="no compiled translations"):
        catalogue.read(b"no catalogue")
    assert catalogue.read(catalogue.GERMAN.read_bytes()[:16]) == {}


def test_that_without_the_catalogue_the_sentences_are_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LC_ALL", GERMAN)
    monkeypatch.setattr(catalogue, "GERMAN", tmp_path / "nowhere.qm")
    catalogue._german.cache_clear()
    try:
        assert sentence(errors.ShopInUse()).startswith("The shop is already open.")
    finally:
        catalogue._german.cache_clear()


@pytest.mark.parametrize("language", [GERMAN, ENGLISH])
def test_that_one_of_a_thing_is_counted_as_one(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", language)
    for name in COUNTED:
        none, one, two = (counted(**{name: number})[name] for number in (0, 1, 2))
        assert (none[0], one[0], two[0]) == ("0", "1", "2")
        assert none[1:] == two[1:] != one[1:]


def test_that_no_text_of_the_command_line_writes_a_number_before_a_plural() -> None:
    numbers = r"\{(?:accepted|updated|duplicates|rejected|number|orders|log|records)\}"
    states = r"(?:übernommen|aktualisiert|schon vorhanden|nicht übernommen|imported|updated|already there|not imported)"
    for name, texts in WORDS.items():
        for text in texts:
            assert all(re.match(rf"[,.:]| {states}", after) for after in re.split(numbers, text)[1:]), name
