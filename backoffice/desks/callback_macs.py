"""The keyed digests by which numbers and messages are known again when nothing else of them is kept."""

from backoffice.security import crypto

_PHONE, _MESSAGE = b"callback phone v1|", b"callback message v1|"


def phone_mac(secret: bytes, number: str) -> bytes:
    """Return the digest of a number (E.164)."""
    return crypto.mac(secret, _PHONE + number.encode())


def message_mac(secret: bytes, message_key: str) -> bytes:
    """Return the digest of what copies of a message have in common."""
    return crypto.mac(secret, _MESSAGE + message_key.encode())
