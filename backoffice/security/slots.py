"""A person's private keys in their two wraps: the password's inside, the device secret's outside."""

from dataclasses import dataclass

from backoffice.errors import VaultDamaged, WrongPassword
from backoffice.security import crypto, passwords
from backoffice.security.crypto import CannotOpen
from backoffice.security.passwords import Argon2Cost
from backoffice.security.strict_json import blob_text, canonical
from backoffice.security.vault_records import Slot, cost_as_json

_INNER = b"backoffice slot inner v1"
_OUTER = b"backoffice slot outer v1"


@dataclass(frozen=True, slots=True)
class PrivateKeys:
    """A person's X25519 private key and Ed25519 seed."""

    box: bytes
    sign: bytes

    @classmethod
    def new(cls) -> "PrivateKeys":
        return cls(crypto.random_bytes(), crypto.random_bytes())

    def public(self) -> tuple[bytes, bytes]:
        """Return (X25519 public key, Ed25519 verify key)."""
        return crypto.new_box_pair(self.box)[1], crypto.new_signing_pair(self.sign)[1]


def make_slot(shop_id: str, person_id: str, role: str, private: PrivateKeys, password: str, secret: bytes, cost: Argon2Cost) -> Slot:
    """Wrap the private keys under a fresh salt."""
    empty = Slot(person_id, crypto.random_bytes(16), cost, b"")
    inner = crypto.aead_encrypt(_password_key(empty, password), private.box + private.sign, _header(shop_id, empty))
    return _with_outer(shop_id, empty, role, inner, secret)


def open_slot(shop_id: str, slot: Slot, role: str, password: str, secret: bytes) -> PrivateKeys:
    """Open both wraps; raise WrongPassword, or VaultDamaged if the outer one does not belong to this slot, role or device secret."""
    inner = _inner(shop_id, slot, role, secret)
    try:
        opened = crypto.aead_decrypt(_password_key(slot, password), inner, _header(shop_id, slot))
    except CannotOpen as error:
        raise WrongPassword from error
    return PrivateKeys(opened[:32], opened[32:])


def rewrap(shop_id: str, slot: Slot, role: str, secret: bytes, *, new_role: str, new_secret: bytes) -> Slot:
    """Change the outer wrap to another role or device secret; the password is not needed."""
    return _with_outer(shop_id, slot, new_role, _inner(shop_id, slot, role, secret), new_secret)


def _inner(shop_id: str, slot: Slot, role: str, secret: bytes) -> bytes:
    try:
        return crypto.aead_decrypt(crypto.hkdf(secret, _OUTER), slot.wrapped, _header(shop_id, slot, role))
    except CannotOpen as error:
        raise VaultDamaged("mac") from error


def _with_outer(shop_id: str, slot: Slot, role: str, inner: bytes, secret: bytes) -> Slot:
    wrapped = crypto.aead_encrypt(crypto.hkdf(secret, _OUTER), inner, _header(shop_id, slot, role))
    return Slot(slot.person_id, slot.salt, slot.cost, wrapped)


def _password_key(slot: Slot, password: str) -> bytes:
    return crypto.hkdf(passwords.derive(password, slot.salt, slot.cost), _INNER, salt=slot.salt)


def _header(shop_id: str, slot: Slot, role: str | None = None) -> bytes:
    """Return what a wrap is bound to. The role stands in the outer one only: a change of role must not need the person's password."""
    header = {"version": 1, "shop": shop_id, "person": slot.person_id, "salt": blob_text(slot.salt), "cost": cost_as_json(slot.cost)}
    return canonical(header if role is None else {**header, "role": role})
