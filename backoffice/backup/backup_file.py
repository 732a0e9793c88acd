"""The form of a backup: one uncompressed zip file `*.backoffice` of data, copy of the vault, list of erasures, and manifest with a MAC.

Since format 2 data and list of erasures are encrypted under a key of this backup alone, which the manifest carries sealed and wrapped. In
format 2 that is the key of the data file itself; in format 3 the data file as it lay in the shop is encrypted once more as a stream, and
the manifest carries its key too, locked. In format 1 it has the database key of its day, and there is no list. Names inside the archive
are compared, never used as paths.
"""

import hashlib
import hmac
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from backoffice.backup import zip_form
from backoffice.domain.ticks import Tick
from backoffice.errors import BackupProblem
from backoffice.security import backup_keys, stream
from backoffice.security.strict_json import Fields, blob_text
from backoffice.security.vault_records import Sealed
from backoffice.storage import mark

SUFFIX = ".backoffice"
DATA, VAULT, MANIFEST, ERASED = "data.bin", "vault.json", "manifest.json", "erased.bin"
PLAIN_DATA = "data.db"  # until format 2, and once it is unpacked

FIRST_FORMAT, OWN_KEY_FORMAT, FORMAT = 1, 2, 3
_MAC_INFO = b"backoffice/backup manifest/1"
_LIMITS = {DATA: 1 << 40, PLAIN_DATA: 1 << 40, VAULT: 4 << 20, MANIFEST: 1 << 18, ERASED: 64 << 20}
_PARTS = {
    FIRST_FORMAT: frozenset({PLAIN_DATA, VAULT, MANIFEST}),
    OWN_KEY_FORMAT: frozenset({PLAIN_DATA, VAULT, MANIFEST, ERASED}),
    FORMAT: frozenset({DATA, VAULT, MANIFEST, ERASED}),
}
_ENCRYPTED_FLAG = 0x1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself. Before the MAC is checked with the key it is only a claim.

    `counts` are rows per table, `generation` is that of the keys, the digests are SHA-256 in hexadecimal digits of the parts as they are,
    the size is that of the data file in bytes. `epoch` is that of the log's newest segment, `data_key` the data file's key, locked. Format
    1 has neither id nor keys, erasures nor epoch, format 2 no `data_key`.
    """

    shop_uuid: str
    created: datetime
    schema_number: int
    counts: Mapping[str, int]
    log_count: int
    log_head_hex: str
    generation: int
    data_size: int
    data_digest: str
    vault_digest: str
    format: int = FORMAT
    id: int = 0
    epoch: int = 0
    sealed: tuple[Sealed, ...] = ()
    wrapped: bytes = b""
    erased_digest: str = ""
    data_key: bytes = b""

    @property
    def data_part(self) -> str:
        """The name of the part that holds the data file."""
        return DATA if self.format > OWN_KEY_FORMAT else PLAIN_DATA

    @property
    def packed_size(self) -> int:
        """How long that part is."""
        return stream.length(self.data_size) if self.format > OWN_KEY_FORMAT else self.data_size

    @property
    def mark(self) -> mark.Mark:
        return mark.Mark(self.log_count, self.log_head_hex, self.generation, epoch=None)


def to_text(manifest: Manifest, key: bytes | bytearray) -> str:
    """Return the manifest as JSON with its MAC, made with a key that comes from the backup's database key."""
    body = _body(manifest)
    return json.dumps({**body, "mac": mark.mac(mark.derive(key, _MAC_INFO), body)}, indent=1)


def from_text(text: bytes, path: Path) -> tuple[Manifest, str]:
    """Return manifest and MAC as they are written; raises BackupProblem(`manifest`), `newer` for a form that this program does not know."""
    try:
        content = json.loads(text)
        if int(content["format"]) > FORMAT:
            raise BackupProblem("newer", path)
        mac = str(content.pop("mac"))
        manifest = _manifest(content)
        if _body(manifest) != content:
            raise BackupProblem("manifest", path)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise BackupProblem("manifest", path) from None
    return manifest, mac


def check_mac(manifest: Manifest, mac: str, key: bytes | bytearray, path: Path) -> None:
    """Raise BackupProblem(`manifest`) unless the manifest was made with this key."""
    expected = mark.mac(mark.derive(key, _MAC_INFO), _body(manifest))
    if not hmac.compare_digest(expected.encode(), mac.encode("utf-8", "replace")):
        raise BackupProblem("manifest", path)


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup for reading after a look at its shape.

    Raises BackupProblem: `unreadable` for anything else than exactly our parts, `damaged` if one of them does not come out whole or the
    frame around them is not as it was written.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError):
        raise BackupProblem("unreadable", path) from None
    with archive:
        parts = archive.infolist()
        names = [part.filename for part in parts]
        if len(set(names)) != len(names) or set(names) not in _PARTS.values() or not all(_is_plain(part) for part in parts):
            raise BackupProblem("unreadable", path)
        try:
            with path.open("rb") as file:
                whole = zip_form.is_canonical(file, parts)
            if not whole:
                raise BackupProblem("damaged", path)
            yield archive
        except (zipfile.BadZipFile, EOFError, NotImplementedError):
            raise BackupProblem("damaged", path) from None


def has_parts_of(archive: zipfile.ZipFile, manifest: Manifest) -> bool:
    """Say whether an archive has the parts of the manifest's format."""
    return _PARTS.get(manifest.format) == frozenset(archive.namelist())


def read_small(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the manifest, the vault or the erasures; never more than their limit."""
    with archive.open(name) as source:
        return source.read(_LIMITS[name])


def in_kib(size: int) -> int:
    """Return a number of bytes in KiB, rounded up."""
    return -(-size // 1024)


def pieces(source: IO[bytes], size: int = stream.PIECE) -> Iterator[bytes]:
    """Yield what a stream still holds in pieces of a size, the last one may be shorter."""
    while piece := source.read(size):
        yield piece


def copy(source: Iterable[bytes], target: IO[bytes] | None, total: int, tick: Tick | None) -> str:
    """Write pieces to a stream (or only read them) and return their SHA-256; `tick` counts KiB, since Qt's progress ends at 2^31."""
    digest, done = hashlib.sha256(), 0
    for piece in source:
        digest.update(piece)
        if target is not None:
            target.write(piece)
        done += len(piece)
        if tick is not None:
            tick(in_kib(done), in_kib(total))
    return digest.hexdigest()


def unpack(source: IO[bytes], target: IO[bytes], manifest: Manifest, key: bytes | bytearray, tick: Tick | None) -> str:
    """Write the data file out of its part and return the part's SHA-256; raises CannotOpen for one that is not whole."""
    if manifest.format <= OWN_KEY_FORMAT:
        return copy(pieces(source), target, manifest.data_size, tick)
    digest = hashlib.sha256()

    def locked() -> Iterator[bytes]:
        for piece in pieces(source, stream.PIECE + stream.MORE_BYTES):
            digest.update(piece)
            yield piece

    header = source.read(stream.HEADER_BYTES)
    digest.update(header)
    copy(stream.decrypt(backup_keys.data_key(key), header, locked()), target, manifest.data_size, tick)
    return digest.hexdigest()


def _is_plain(part: zipfile.ZipInfo) -> bool:
    stored = part.compress_type == zipfile.ZIP_STORED and part.file_size == part.compress_size
    return stored and part.file_size <= _LIMITS[part.filename] and not part.flag_bits & _ENCRYPTED_FLAG


def _manifest(content: dict[str, Any]) -> Manifest:
    manifest = Manifest(
        shop_uuid=str(content["shop"]),
        created=datetime.fromisoformat(content["created"]).astimezone(UTC),
        schema_number=int(content["schema"]),
        counts={str(name): int(count) for name, count in content["counts"].items()},
        log_count=int(content["log_count"]),
        log_head_hex=bytes.fromhex(content["log_head"]).hex(),
        generation=int(content["generation"]),
        data_size=int(content["data_size"]),
        data_digest=str(content["data_sha256"]),
        vault_digest=str(content["vault_sha256"]),
        format=int(content["format"]),
    )
    if manifest.format == FIRST_FORMAT:
        return manifest
    held = manifest.format > OWN_KEY_FORMAT
    read = Fields(content["keys"], "sealed", "wrapped", *(("data",) if held else ()))
    return replace(
        manifest,
        id=int(content["id"]),
        epoch=int(content["epoch"]),
        sealed=read.items("sealed", Sealed.of, 10_000),
        wrapped=read.blob("wrapped", 60, 100),
        erased_digest=str(content["erased_sha256"]),
        data_key=read.blob("data", 60, 100) if held else b"",
    )


def _body(manifest: Manifest) -> dict[str, Any]:
    body = {
        "format": manifest.format,
        "shop": manifest.shop_uuid,
        "created": manifest.created.isoformat(),
        "schema": manifest.schema_number,
        "counts": dict(manifest.counts),
        "log_count": manifest.log_count,
        "log_head": manifest.log_head_hex,
        "generation": manifest.generation,
        "data_size": manifest.data_size,
        "data_sha256": manifest.data_digest,
        "vault_sha256": manifest.vault_digest,
    }
    if manifest.format == FIRST_FORMAT:
        return body
    keys: dict[str, Any] = {"sealed": [one.as_json() for one in manifest.sealed], "wrapped": blob_text(manifest.wrapped)}
    if manifest.format > OWN_KEY_FORMAT:
        keys["data"] = blob_text(manifest.data_key)
    return {**body, "id": manifest.id, "epoch": manifest.epoch, "keys": keys, "erased_sha256": manifest.erased_digest}
