"""What the command line says of itself: help, usage, version, self-test, and each sentence in both languages."""

import pytest

from backoffice.cli_words import SENTENCES, WORDS
from tests.cli.program import ENGLISH, GERMAN, backoffice

COMMANDS = ("init", "import", "orders", "log", "mask", "read-callback", "backup", "restore", "verify", "take-out", "rotate", "selftest")


def test_that_every_command_has_a_help_text_without_a_shop() -> None:
    top = backoffice("--help", as_process=True)
    assert top.code == 0
    for name in COMMANDS:
        assert f"\n    {name} " in top.out
    for name in ("init", "import", "restore"):
        ended = backoffice(name, "--help")
        assert (ended.code, ended.err) == (0, "")
        assert "--key-file FILE" in ended.out


@pytest.mark.parametrize(
    "words", [["fly"], [], ["import"], ["init", "--language", "fr"], ["orders", "--shop"], ["import", "x", "--format", "y"]]
)
def test_that_a_mistyped_command_ends_with_2_and_its_usage(words: list[str]) -> None:
    ended = backoffice(*words, as_process=True)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("usage: backoffice")


def test_that_the_version_is_told() -> None:
    assert backoffice("--version", as_process=True).out.startswith("backoffice ")


def test_that_the_self_test_passes() -> None:
    ended = backoffice("selftest", as_process=True)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()[1:]] == ["ok"] * 8


@pytest.mark.parametrize("language", [GERMAN, ENGLISH])
def test_that_each_sentence_is_there_in_both_languages(language: str) -> None:
    place = 0 if language == GERMAN else 1
    for name, pair in {**WORDS, **SENTENCES}.items():
        other = pair[1 - place]
        assert pair[place], name
        assert pair[place] != other, name
        assert {part.split("}")[0] for part in pair[place].split("{")[1:]} == {part.split("}")[0] for part in other.split("{")[1:]}, name
