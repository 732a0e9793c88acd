"""Moments as whole milliseconds since 1970 UTC, the form in which they are stored."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_FIRST, _LAST = ((datetime(year, 1, 1, tzinfo=UTC) - _EPOCH) // _MILLISECOND for year in (2, 9999))


def to_millis(moment: datetime) -> int:
    """Return the stored number, rounded down; a moment without a zone is a ValueError."""
    if moment.tzinfo is None:
        raise ValueError("a stored moment needs a zone")
    return (moment - _EPOCH) // _MILLISECOND


def from_millis(millis: int) -> datetime:
    """Return the aware UTC moment of a stored number; of one that no clock says, the nearest that can be shown in any zone."""
    return _EPOCH + min(max(millis, _FIRST), _LAST) * _MILLISECOND
