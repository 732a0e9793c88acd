"""Messages as lines of JSON, as the command line reads and answers them, by the usual calling hours and German holidays."""

import json
from datetime import datetime
from typing import Any, NoReturn

from backoffice.domain.callback_reading.reading import read_message
from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callback_reading.windows import first_call
from backoffice.domain.public_holidays import holidays_of

_FIRST_YEAR, _LAST_YEAR = 1900, 9000  # what is asked for can lie years ahead


def answer(line: str) -> str:
    """Return the answer to one line `{"id", "received", "message"}`; raise ValueError for any other."""
    asked: Any = json.loads(line.removeprefix("\ufeff"), parse_constant=_refused)
    if not isinstance(asked, dict) or "id" not in asked:
        raise ValueError("id")
    received, message = asked.get("received"), asked.get("message")
    if not isinstance(received, str) or not isinstance(message, str):
        raise ValueError("received, message")
    moment = datetime.fromisoformat(received).replace(tzinfo=None)
    if not _FIRST_YEAR <= moment.year < _LAST_YEAR:
        raise ValueError("received")
    call = first_call(read_message(message, moment), moment, CallingTimes(holidays=holidays_of("DE")))
    window = call.window and [moment.isoformat(timespec="minutes") for moment in (call.window.start, call.window.end)]
    return json.dumps({"id": asked["id"], "phone": call.phone_e164, "window": window})


def _refused(constant: str) -> NoReturn:
    """Take no NaN and no Infinity, which JSON has not."""
    raise ValueError(constant)
