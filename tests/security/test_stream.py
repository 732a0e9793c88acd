"""Contents encrypted piece by piece: they come out whole, or it is said that they are not."""

import pytest

from backoffice.security import stream
from backoffice.security.crypto import CannotOpen

KEY = bytes(range(32))
PIECES = (b"a" * stream.PIECE, b"b" * stream.PIECE, b"c" * 10)


def locked(*pieces: bytes) -> list[bytes]:
    return list(stream.encrypt(KEY, pieces))


def opened(header: bytes, *pieces: bytes, key: bytes = KEY) -> tuple[bytes, ...]:
    return tuple(stream.decrypt(key, header, pieces))


@pytest.mark.parametrize("pieces", [PIECES, PIECES[:2], PIECES[2:], (b"",)])
def test_that_a_content_comes_out_as_it_went_in(pieces: tuple[bytes, ...]) -> None:
    made = locked(*pieces)
    assert opened(*made) == pieces
    assert sum(map(len, made)) == stream.length(sum(map(len, pieces)))


def test_that_nothing_is_one_empty_piece() -> None:
    assert opened(*locked()) == (b"",)


def test_that_the_same_content_is_never_encrypted_alike() -> None:
    assert locked(b"x" * 100)[1] != locked(b"x" * 100)[1]


@pytest.mark.parametrize(
    "change",
    [
        lambda made: [made[0], made[2], made[1], made[3]],
        lambda made: made[:-1],
        lambda made: [*made, made[-1]],
        lambda made: [made[0], made[1], *made[3:]],
        lambda made: [made[0], made[1], made[2], made[3][:-1]],
        lambda made: [made[0], made[1], made[2], made[3][:5]],
        lambda made: [made[0], bytes([made[1][0] ^ 1]) + made[1][1:], *made[2:]],
        lambda made: [made[0][:-1], *made[1:]],
        lambda made: [bytes(24), *made[1:]],
        lambda made: made[:1],
    ],
)
def test_that_what_is_not_whole_is_refused(change: object) -> None:
    changed = change(locked(*PIECES))  # type: ignore[operator]
    with pytest.raises(CannotOpen):
        opened(*changed)


def test_that_another_key_opens_nothing() -> None:
    with pytest.raises(CannotOpen):
        opened(*locked(*PIECES), key=bytes(32))
