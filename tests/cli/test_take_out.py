"""The command that takes everything along, as a person at a console uses it."""

from pathlib import Path

import pytest
import pyzipper

from tests.cli.program import GERMAN, Shop


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    made, ended = Shop.found(tmp_path_factory.mktemp("take-out"))
    assert ended.code == 0
    return made


def test_that_the_words_that_are_printed_open_the_file(shop: Shop, tmp_path: Path) -> None:
    told = shop("take-out", tmp_path, language=GERMAN, as_process=True)
    (path,) = tmp_path.iterdir()
    *_, words = told.out.splitlines()

    assert told.out.startswith(f"Alles geschrieben und geprüft, mit 0 Bestellungen: {path}\n")
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(words.encode())
        assert "alles zum Mitnehmen" in archive.read("README.txt").decode()


def test_that_a_place_that_is_not_there_ends_with_2(shop: Shop, tmp_path: Path) -> None:
    refused = shop("take-out", tmp_path / "nowhere" / "alles.zip")
    assert (refused.code, refused.err.startswith("Nothing can be written there.")) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_that_a_file_that_is_there_is_left_alone(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "alles.zip"
    path.write_bytes(b"something else")
    refused = shop("take-out", path)

    assert (refused.code, refused.err.startswith("This file is there already")) == (2, True)
    assert path.read_bytes() == b"something else"
