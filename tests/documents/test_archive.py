"""An archive that was damaged after it was written is told as that, wherever it was hit."""

import io
import random
from datetime import UTC, datetime
from typing import IO

import pytest
import pyzipper

from backoffice.documents.archive import Archive, read_through
from backoffice.domain.ticks import no_tick

WORDS = "apfel birne kirsche pflaume"
NAMES = ["orders.csv", "README.txt"]


@pytest.fixture(scope="module")
def written() -> bytes:
    file = io.BytesIO()
    with Archive(file, WORDS, datetime(2026, 3, 10, 8, 47, tzinfo=UTC)) as archive:
        archive.put("orders.csv", [b"number;total\n", b"".join(b"%d;%d,00\n" % (n, n * 7 % 90) for n in range(600))])
        archive.put("README.txt", [b"what lies here"])
    return file.getvalue()


def test_that_it_is_read_as_it_was_written(written: bytes) -> None:
    read_through(io.BytesIO(written), WORDS, NAMES, no_tick)


def contents(file: IO[bytes]) -> dict[str, bytes]:
    with pyzipper.AESZipFile(file) as archive:
        archive.setpassword(WORDS.encode())
        return {info.filename: archive.read(info) for info in archive.infolist()}


def test_that_damage_is_told_in_one_way_wherever_it_is(written: bytes) -> None:
    chance, told = random.Random(9), 0
    for _ in range(200):
        damaged, place = bytearray(written), chance.randrange(len(written))
        damaged[place : place + 4] = chance.randbytes(4)
        file = io.BytesIO(damaged[: chance.choice((len(damaged), len(damaged), place + 4))])
        try:
            read_through(file, WORDS, NAMES, no_tick)
        except ValueError:
            told += 1
        else:  # a stamp or a flag that nobody reads
            assert contents(file) == contents(io.BytesIO(written))
    assert told > 180


def test_that_a_wrong_password_is_told(written: bytes) -> None:
    with pytest.raises(ValueError, match="not as it was written"):
        read_through(io.BytesIO(written), WORDS[1:], NAMES, no_tick)
