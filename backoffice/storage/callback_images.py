"""What a request was like before a deed changed it, kept for a while so that the deed can be taken back; erased with the request.

One image is a JSON text: `columns` and `phone` go back, `attempts` and `marks` that the deed made go away, those in `unmarked`
come again; `created`: it made the request; `seen`: the digest by which its message would be left out if it came again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.storage import callback_erasing, callback_marks, callback_seen, callback_writing
from backoffice.storage.callback_marks import MarkRow
from backoffice.storage.callback_writing import Phone
from backoffice.storage.millis import to_millis
from backoffice.storage.prepared import raw_of

_KEEP = "INSERT INTO callback_image (deed, request_id, version, content, ends_at_ms) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Image:
    """One request before a deed; `version` is that after the deed, so that a later change is noticed. `phone` is None if it stayed."""

    request_id: int
    version: int
    columns: Mapping[str, Any]
    phone: Phone | None = None
    attempts: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    created: bool = False
    seen: bytes | None = None
    unmarked: tuple[MarkRow, ...] = ()


def keep(connection: Connection, deed: int, image: Image, ends_at: datetime) -> None:
    """Keep the image of a deed until `ends_at`."""
    phone = image.phone
    content = {
        "columns": image.columns,
        "phone": None if phone is None else [phone.number, phone.masked, _hex(phone.mac)],
        "attempts": image.attempts,
        "marks": image.marks,
        "created": image.created,
        "seen": _hex(image.seen),
        "unmarked": image.unmarked,
    }
    text = json.dumps(content, ensure_ascii=False)
    raw_of(connection).execute(_KEEP, (deed, image.request_id, image.version, text, to_millis(ends_at)))


def of_deed(connection: Connection, deed: int, now: datetime) -> tuple[Image, ...]:
    """Return the images of a deed; none when it is too old or was taken back."""
    text = "SELECT request_id, version, content FROM callback_image WHERE deed = ? AND ends_at_ms > ? ORDER BY id"
    return tuple(_image(*row) for row in raw_of(connection).execute(text, (deed, to_millis(now))))


def put_back(connection: Connection, image: Image) -> None:
    """Make a request what it was; its version goes on counting up. One that the deed made goes away."""
    if image.created:
        callback_erasing.erase(connection, [image.request_id])
        if image.seen is not None:
            callback_seen.forget(connection, image.seen)
        return
    callback_writing.change(connection, image.request_id, image.columns)
    if image.phone is not None:
        callback_writing.change_phone(connection, image.request_id, image.phone)
    for attempt_id in image.attempts:
        callback_writing.drop_attempt(connection, attempt_id)
    callback_marks.remove(connection, image.marks)
    for mark_id, who, mac, since in image.unmarked:
        callback_marks.put_back(connection, mark_id, who, _bytes(mac), since)


def forget(connection: Connection, deed: int) -> None:
    """Drop the images of a deed."""
    raw_of(connection).execute("DELETE FROM callback_image WHERE deed = ?", (deed,))


def _image(request_id: int, version: int, content: str) -> Image:
    kept = json.loads(content)
    phone = None
    if kept["phone"] is not None:
        number, masked, mac = kept["phone"]
        phone = Phone(number, masked, _bytes(mac))
    made = tuple(kept["attempts"]), tuple(kept["marks"])
    unmarked = tuple(tuple(row) for row in kept.get("unmarked", ()))
    return Image(request_id, version, kept["columns"], phone, *made, kept["created"], _bytes(kept["seen"]), unmarked)


def _hex(value: bytes | None) -> str | None:
    return None if value is None else value.hex()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else bytes.fromhex(text)
