"""Which keys a role opens, and how keys are sealed to people and to the recovery key."""

from collections.abc import Iterable, Mapping

from backoffice.domain.people import BuiltInRole
from backoffice.errors import VaultDamaged
from backoffice.security import crypto
from backoffice.security.crypto import CannotOpen
from backoffice.security.strict_json import canonical
from backoffice.security.vault_records import KeyKind, KeyName, Sealed

OWNER_KINDS = frozenset({KeyKind.DATABASE, KeyKind.LOG, KeyKind.SIGNING, KeyKind.BOX, KeyKind.RECOVERY_TEXT})
RECOVERY_KINDS = frozenset({KeyKind.DATABASE, KeyKind.LOG, KeyKind.SIGNING, KeyKind.BOX, KeyKind.DEVICE})
_STAFF_KINDS = frozenset({KeyKind.DATABASE})
_KINDS: Mapping[str, frozenset[KeyKind]] = {
    BuiltInRole.OWNER: OWNER_KINDS,
    BuiltInRole.ACCOUNTING: _STAFF_KINDS | {KeyKind.BOX},
    BuiltInRole.PRIVACY: _STAFF_KINDS | {KeyKind.LOG},
}


def kinds_of(role: str) -> frozenset[KeyKind]:
    """Return the kinds of keys that a role holds; a role of the shop's own holds what all staff hold."""
    return _KINDS.get(role, _STAFF_KINDS)


def seal_keys(
    shop_id: str, to: str, public: bytes, keys: Mapping[KeyName, bytes | bytearray], kinds: Iterable[KeyKind]
) -> tuple[Sealed, ...]:
    """Seal those keys that are of these kinds."""
    wanted = frozenset(kinds)
    return tuple(
        Sealed(kind, number, to, crypto.seal(public, _context(shop_id, to, kind, number) + bytes(key)))
        for (kind, number), key in sorted(keys.items())
        if kind in wanted
    )


def open_keys(shop_id: str, to: str, private: bytes, sealed: Iterable[Sealed]) -> dict[KeyName, bytearray]:
    """Open everything that is sealed to one reader; raise VaultDamaged if one piece is not what it says to be."""
    return {(one.kind, one.number): _open(shop_id, private, one) for one in sealed if one.to == to}


def public_of(kind: KeyKind, key: bytes | bytearray) -> bytes:
    """Return what stands in the signed list for a box, signing or log key."""
    if kind is KeyKind.BOX:
        return crypto.new_box_pair(bytes(key))[1]
    if kind is KeyKind.SIGNING:
        return crypto.new_signing_pair(bytes(key))[1]
    return crypto.mac(bytes(key), b"backoffice log key check v1")


def _open(shop_id: str, private: bytes, one: Sealed) -> bytearray:
    context = _context(shop_id, one.to, one.kind, one.number)
    try:
        opened = crypto.unseal(private, one.data)
    except CannotOpen as error:
        raise VaultDamaged("mac") from error
    if not crypto.same(opened[: len(context)], context):
        raise VaultDamaged("mac")
    return bytearray(opened[len(context) :])


def _context(shop_id: str, to: str, kind: KeyKind, number: int) -> bytes:
    """Return 32 bytes that stand before each sealed key, so that none can be passed off as another."""
    return crypto.digest(b"backoffice sealed key v1|" + canonical([shop_id, to, kind.value, number]))
