"""The records that `vault.json` holds, and their one way into and out of JSON."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from backoffice.errors import VaultDamaged
from backoffice.security.passwords import Argon2Cost
from backoffice.security.strict_json import Fields, NotAsExpected, blob_text, canonical, parse_object, readable

FORMAT = "backoffice-vault"
FIRST_VERSION, VERSION = 1, 2  # the second since the log's key can be renewed; written only where it was
RECOVERY = "recovery"  # stands for the recovery key where else a person's id stands


class KeyKind(StrEnum):
    """The keys that are sealed to people and to the recovery key; each exists under one or more numbers, the highest is the newest."""

    DATABASE = "database"
    LOG = "log"
    SIGNING = "signing"
    BOX = "box"
    DEVICE = "device"
    RECOVERY_TEXT = "recovery_text"
    BACKUP = "backup"  # of one backup, by its id; sealed in that backup's manifest, never in `vault.json`


KeyName = tuple[KeyKind, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the signed list: public X25519 key `box` and Ed25519 verify key `sign`."""

    id: str
    name: str
    role: str
    box: bytes
    sign: bytes

    def as_json(self) -> dict[str, object]:
        return {"id": self.id, "name": self.name, "role": self.role, "box": blob_text(self.box), "sign": blob_text(self.sign)}

    @classmethod
    def of(cls, raw: object) -> "Entry":
        read = Fields(raw, "id", "name", "role", "box", "sign")
        return cls(read.text("id"), read.text("name"), read.text("role"), read.blob("box"), read.blob("sign"))


@dataclass(frozen=True, slots=True)
class LogKey:
    """A log key after the first: what recognises it, and the epoch of the log since which it seals.

    `begun`: the log was seen to have come to that epoch, so that no log without it can be the shop's.
    """

    check: bytes
    since: int
    begun: bool

    def as_json(self) -> dict[str, object]:
        return {"check": blob_text(self.check), "since": self.since, "begun": self.begun}

    @classmethod
    def of(cls, raw: object) -> "LogKey":
        read = Fields(raw, "check", "since", "begun")
        return cls(read.blob("check"), read.number("since", 1), read.flag("begun"))


@dataclass(frozen=True, slots=True)
class Roll:
    """The signed list: who works here, in which role, and the public keys that secrets are sealed to.

    `recovery_since` is the moment (ISO 8601) the recovery key was made: tells an old printed sheet from the valid one. `log_check`
    recognises the first log key; `log_keys` are those after it, by their numbers from 2 on.
    """

    serial: int
    shop_id: str
    shop_name: str
    people: tuple[Entry, ...]
    recovery: bytes
    recovery_since: str
    box_number: int
    box: bytes
    verify_key: bytes
    log_check: bytes
    roles_hash: str
    log_keys: tuple[LogKey, ...] = ()

    def as_json(self) -> dict[str, object]:
        return {
            "serial": self.serial,
            "shop_id": self.shop_id,
            "shop_name": self.shop_name,
            "people": [person.as_json() for person in self.people],
            "recovery": blob_text(self.recovery),
            "recovery_since": self.recovery_since,
            "box_number": self.box_number,
            "box": blob_text(self.box),
            "verify_key": blob_text(self.verify_key),
            "log_check": blob_text(self.log_check),
            "roles_hash": self.roles_hash,
            **({"log_keys": _list(self.log_keys)} if self.log_keys else {}),
        }

    def signed_bytes(self) -> bytes:
        """Return what the shop's key signs."""
        return b"backoffice roll v1|" + canonical(self.as_json())

    @classmethod
    def of(cls, raw: object) -> "Roll":
        renewed = isinstance(raw, dict) and "log_keys" in raw
        read = Fields(raw, *(name for name in cls.__dataclass_fields__ if renewed or name != "log_keys"))
        return cls(
            serial=read.number("serial", 1),
            shop_id=read.text("shop_id", 36),
            shop_name=read.text("shop_name"),
            people=read.items("people", Entry.of),
            recovery=read.blob("recovery"),
            recovery_since=read.moment("recovery_since"),
            box_number=read.number("box_number", 1),
            box=read.blob("box"),
            verify_key=read.blob("verify_key"),
            log_check=read.blob("log_check"),
            roles_hash=read.text("roles_hash"),
            log_keys=read.items("log_keys", LogKey.of) if renewed else (),
        )


@dataclass(frozen=True, slots=True)
class Successor:
    """A person's new public keys, signed by the old Ed25519 key `previous`; valid at once, confirmed at a signer's next sign-in."""

    person_id: str
    box: bytes
    sign: bytes
    previous: bytes
    signature: bytes = b""

    def signed_bytes(self, shop_id: str) -> bytes:
        return b"backoffice successor v1|" + canonical({**self.as_json(), "shop_id": shop_id, "signature": ""})

    def as_json(self) -> dict[str, object]:
        return {
            "person_id": self.person_id,
            "box": blob_text(self.box),
            "sign": blob_text(self.sign),
            "previous": blob_text(self.previous),
            "signature": blob_text(self.signature),
        }

    @classmethod
    def of(cls, raw: object) -> "Successor":
        read = Fields(raw, "person_id", "box", "sign", "previous", "signature")
        return cls(read.text("person_id"), read.blob("box"), read.blob("sign"), read.blob("previous"), read.blob("signature", 64, 64))


@dataclass(frozen=True, slots=True)
class Endorsement:
    """The shop's old signing key says which one follows it."""

    old: bytes
    new: bytes
    signature: bytes = b""

    def signed_bytes(self, shop_id: str) -> bytes:
        return b"backoffice endorsement v1|" + canonical({**self.as_json(), "shop_id": shop_id, "signature": ""})

    def as_json(self) -> dict[str, object]:
        return {"old": blob_text(self.old), "new": blob_text(self.new), "signature": blob_text(self.signature)}

    @classmethod
    def of(cls, raw: object) -> "Endorsement":
        read = Fields(raw, "old", "new", "signature")
        return cls(read.blob("old"), read.blob("new"), read.blob("signature", 64, 64))


@dataclass(frozen=True, slots=True)
class Slot:
    """A person's private keys, wrapped by the password's key inside and by the device secret outside."""

    person_id: str
    salt: bytes
    cost: Argon2Cost
    wrapped: bytes

    def as_json(self) -> dict[str, object]:
        return {
            "person_id": self.person_id,
            "salt": blob_text(self.salt),
            "cost": cost_as_json(self.cost),
            "wrapped": blob_text(self.wrapped),
        }

    @classmethod
    def of(cls, raw: object) -> "Slot":
        read = Fields(raw, "person_id", "salt", "cost", "wrapped")
        return cls(read.text("person_id"), read.blob("salt", 16, 16), read.part("cost", _cost_of), read.blob("wrapped", 144, 144))


@dataclass(frozen=True, slots=True)
class Sealed:
    """One key sealed to one person's public key (`to` is the person's id) or to the recovery key."""

    kind: KeyKind
    number: int
    to: str
    data: bytes

    def as_json(self) -> dict[str, object]:
        return {"kind": self.kind.value, "number": self.number, "to": self.to, "data": blob_text(self.data)}

    @classmethod
    def of(cls, raw: object) -> "Sealed":
        read = Fields(raw, "kind", "number", "to", "data")
        try:
            kind = KeyKind(read.text("kind"))
        except ValueError as error:
            raise NotAsExpected from error
        return cls(kind, read.number("number", 1), read.text("to"), read.blob("data", 100, 200))


@dataclass(frozen=True, slots=True)
class DeviceCheck:
    """Recognises a device secret: an HMAC under it. The newest stands first, former ones tell an old value from a wrong one."""

    number: int
    check: bytes

    def as_json(self) -> dict[str, object]:
        return {"number": self.number, "check": blob_text(self.check)}

    @classmethod
    def of(cls, raw: object) -> "DeviceCheck":
        read = Fields(raw, "number", "check")
        return cls(read.number("number", 1), read.blob("check"))


@dataclass(frozen=True, slots=True)
class VaultData:
    """The whole of `vault.json`. Kept generations older than `keep_from` hold keys that nobody should have any more."""

    generation: int
    keep_from: int
    backend: str
    device_checks: tuple[DeviceCheck, ...]
    device_bridge: bytes
    roll: Roll
    signature: bytes
    endorsements: tuple[Endorsement, ...]
    successors: tuple[Successor, ...]
    slots: tuple[Slot, ...]
    sealed: tuple[Sealed, ...]
    recovery_confirmed: bool
    mac: bytes = field(default=bytes(32))

    def as_json(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "version": VERSION if self.roll.log_keys else FIRST_VERSION,
            "generation": self.generation,
            "keep_from": self.keep_from,
            "backend": self.backend,
            "device_checks": _list(self.device_checks),
            "device_bridge": blob_text(self.device_bridge),
            "roll": self.roll.as_json(),
            "signature": blob_text(self.signature),
            "endorsements": _list(self.endorsements),
            "successors": _list(self.successors),
            "slots": _list(self.slots),
            "sealed": _list(self.sealed),
            "recovery_confirmed": self.recovery_confirmed,
            "mac": blob_text(self.mac),
        }

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        return readable(self.as_json())

    def maced_bytes(self) -> bytes:
        """Return what the MAC covers: everything but itself."""
        return canonical({**self.as_json(), "mac": ""})

    def entry(self, person_id: str) -> Entry | None:
        return next((person for person in self.roll.people if person.id == person_id), None)

    def slot(self, person_id: str) -> Slot:
        return next(slot for slot in self.slots if slot.person_id == person_id)

    def newest(self, kind: KeyKind) -> int:
        """Return the highest number under which a key of this kind is sealed, 0 where none is."""
        return max((sealed.number for sealed in self.sealed if sealed.kind is kind), default=0)


def read_vault(data: bytes) -> VaultData:
    """Parse `vault.json` strictly; raise VaultDamaged `newer` for a version to come, `unreadable` for anything but what we would write."""
    try:
        raw = parse_object(data)
        if isinstance(raw, dict) and raw.get("format") == FORMAT and type(raw.get("version")) is int and raw["version"] > VERSION:
            raise VaultDamaged("newer")
        vault = _vault_of(raw)
        if vault.to_bytes() != data:
            raise NotAsExpected
    except ValueError as error:
        raise VaultDamaged("unreadable") from error
    return vault


def cost_as_json(cost: Argon2Cost) -> dict[str, object]:
    """Write an Argon2 cost."""
    return {"time": cost.time, "memory_kib": cost.memory_kib, "parallelism": cost.parallelism}


def _vault_of(raw: object) -> VaultData:
    read = Fields(raw, "format", "version", *VaultData.__dataclass_fields__)
    if read.text("format") != FORMAT:
        raise NotAsExpected
    read.number("version", FIRST_VERSION, VERSION)
    vault = VaultData(
        generation=read.number("generation", 1),
        keep_from=read.number("keep_from", 1),
        backend=read.text("backend"),
        device_checks=read.items("device_checks", DeviceCheck.of),
        device_bridge=read.blob("device_bridge", 0, 72),
        roll=read.part("roll", Roll.of),
        signature=read.blob("signature", 64, 64),
        endorsements=read.items("endorsements", Endorsement.of),
        successors=read.items("successors", Successor.of),
        slots=read.items("slots", Slot.of),
        sealed=read.items("sealed", Sealed.of, 10_000),
        recovery_confirmed=read.flag("recovery_confirmed"),
        mac=read.blob("mac"),
    )
    _check_whole(vault)
    return vault


def _check_whole(vault: VaultData) -> None:
    """Refuse a file whose parts do not belong together: each person has one slot, each key is sealed once, and to somebody here."""
    people = [person.id for person in vault.roll.people]
    if sorted(people) != sorted(slot.person_id for slot in vault.slots) or len(set(people)) != len(people) or RECOVERY in people:
        raise NotAsExpected
    names = {(sealed.kind, sealed.number, sealed.to) for sealed in vault.sealed}
    readers = {to for kind, _, to in names if kind is KeyKind.DATABASE}
    if any(kind is KeyKind.BACKUP for kind, _, _ in names):
        raise NotAsExpected
    if len(names) != len(vault.sealed) or readers != {RECOVERY, *people} or not {to for _, _, to in names} <= readers:
        raise NotAsExpected
    if not vault.device_checks:
        raise NotAsExpected


def _cost_of(raw: object) -> Argon2Cost:
    read = Fields(raw, "time", "memory_kib", "parallelism")
    return Argon2Cost(read.number("time"), read.number("memory_kib"), read.number("parallelism"))


def _list(records: Iterable[DeviceCheck | Endorsement | Successor | Slot | Sealed | LogKey]) -> list[dict[str, object]]:
    return [record.as_json() for record in records]
