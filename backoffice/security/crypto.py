"""Small wrappers round libsodium and the standard library, so that the rest of the vault names deeds and no parameters.

PyNaCl is imported at first use: reading the list of people before sign-in needs none of it.
"""

import hashlib
import hmac as _hmac
import os
from functools import cache
from types import ModuleType

KEY_BYTES = 32
NONCE_BYTES = 24


class CannotOpen(Exception):
    """A sealed or encrypted value does not open under this key and context; callers turn it into an error with a reason."""


@cache
def _sodium() -> ModuleType:
    import nacl.bindings

    return nacl.bindings


def random_bytes(length: int = KEY_BYTES) -> bytes:
    """Return random bytes from the operating system."""
    return os.urandom(length)


def hkdf(ikm: bytes, info: bytes, length: int = KEY_BYTES, salt: bytes = b"") -> bytes:
    """Derive a key by HKDF-SHA256 (RFC 5869)."""
    pseudo_random_key = _hmac.digest(salt or bytes(32), ikm, "sha256")
    block, output = b"", b""
    for number in range(1, -(-length // 32) + 1):
        block = _hmac.digest(pseudo_random_key, block + info + bytes([number]), "sha256")
        output += block
    return output[:length]


def mac(key: bytes, data: bytes) -> bytes:
    """Return HMAC-SHA256 (32 bytes)."""
    return _hmac.digest(key, data, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Compare two values in a time that does not depend on where they differ."""
    return _hmac.compare_digest(one, other)


def digest(data: bytes) -> bytes:
    """Return SHA-256 (32 bytes)."""
    return hashlib.sha256(data).digest()


def aead_encrypt(key: bytes, data: bytes, ad: bytes) -> bytes:
    """Encrypt by XChaCha20-Poly1305 under a random nonce, which comes first in the result."""
    nonce = random_bytes(NONCE_BYTES)
    encrypted: bytes = _sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(data, ad, nonce, key)
    return nonce + encrypted


def aead_decrypt(key: bytes, data: bytes, ad: bytes) -> bytes:
    """Undo `aead_encrypt`; raise CannotOpen for another key, other associated data or a changed value."""
    sodium = _sodium()
    if len(data) < NONCE_BYTES + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES:
        raise CannotOpen
    try:
        opened: bytes = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(data[NONCE_BYTES:], ad, data[:NONCE_BYTES], key)
    except _crypto_error() as error:
        raise CannotOpen from error
    return opened


def new_box_pair(seed: bytes | None = None) -> tuple[bytes, bytes]:
    """Return an X25519 pair (private, public); the private half is the seed itself where one is given."""
    private = random_bytes() if seed is None else seed
    public: bytes = _sodium().crypto_scalarmult_base(private)
    return private, public


def seal(public: bytes, data: bytes) -> bytes:
    """Seal data to an X25519 public key; nobody but the holder of the private half opens it."""
    sealed: bytes = _sodium().crypto_box_seal(data, public)
    return sealed


def unseal(private: bytes, data: bytes) -> bytes:
    """Open a sealed box; raise CannotOpen if it was sealed to another key or changed."""
    sodium = _sodium()
    try:
        opened: bytes = sodium.crypto_box_seal_open(data, sodium.crypto_scalarmult_base(private), private)
    except (_crypto_error(), TypeError) as error:
        raise CannotOpen from error
    return opened


def new_signing_pair(seed: bytes | None = None) -> tuple[bytes, bytes]:
    """Return an Ed25519 pair as (seed, verify key), 32 bytes each."""
    seed = random_bytes() if seed is None else seed
    verify_key: bytes = _sodium().crypto_sign_seed_keypair(seed)[0]
    return seed, verify_key


def sign(seed: bytes, data: bytes) -> bytes:
    """Return the detached Ed25519 signature (64 bytes)."""
    sodium = _sodium()
    secret = sodium.crypto_sign_seed_keypair(seed)[1]
    signature: bytes = sodium.crypto_sign(data, secret)[:64]
    return signature


def verify(verify_key: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether the signature is this key's over this data."""
    try:
        _sodium().crypto_sign_open(signature + data, verify_key)
    except (_crypto_error(), ValueError):
        return False
    return True


@cache
def _crypto_error() -> type[Exception]:
    from nacl.exceptions import CryptoError

    return CryptoError
