"""Large contents encrypted piece by piece: libsodium's secretstream (XChaCha20-Poly1305), under a key that encrypts nothing else.

A piece that is changed, missing, doubled or in another place is noticed, and so is an end that comes too early or too late.
"""

from collections.abc import Iterable, Iterator

from backoffice.security.crypto import CannotOpen

PIECE = 1 << 20
HEADER_BYTES, MORE_BYTES = 24, 17  # once, and in each piece


def length(size: int) -> int:
    """Return how long a content of so many bytes is once it is encrypted."""
    return HEADER_BYTES + size + MORE_BYTES * max(1, -(-size // PIECE))


def encrypt(key: bytes, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the header, then each piece encrypted; all but the last have PIECE bytes."""
    from nacl import bindings as sodium

    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    yield sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    more, final = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
    for piece, following in _with_next(pieces):
        yield sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, None, more if following is not None else final)


def decrypt(key: bytes, header: bytes, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the content piece by piece; raise CannotOpen for another key and for what is not whole, at the end at the latest."""
    from nacl import bindings as sodium
    from nacl.exceptions import CryptoError

    state, ended = sodium.crypto_secretstream_xchacha20poly1305_state(), False
    try:
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key)
        for piece in pieces:
            if ended or len(piece) < MORE_BYTES:
                raise CannotOpen
            content, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece)
            ended = tag == sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
            yield content
    except (CryptoError, TypeError, ValueError) as error:
        raise CannotOpen from error
    if not ended:
        raise CannotOpen


def _with_next(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes | None]]:
    """Yield each piece with the one that follows, None with the last; one empty piece where there are none."""
    all_pieces = iter(pieces)
    piece = next(all_pieces, b"")
    for following in all_pieces:
        yield piece, following
        piece = following
    yield piece, None
