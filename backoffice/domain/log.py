"""A line of the log of deeds."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LogLine:
    """One deed. `fields` are names of fields, in the order of the deed."""

    seq: int
    at: datetime
    person_id: str
    code: str
    subject_kind: str
    subject_id: str
    fields: tuple[str, ...]
