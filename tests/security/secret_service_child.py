"""Asks the key store of the session that it runs in, and prints one JSON line: what each call gave, or the state that it raised."""

import json
import sys
from collections.abc import Callable

from backoffice.errors import KeyStoreProblem
from backoffice.security.key_store import KeyStorePort

SECRET = bytes(range(32))


def answer(deed: Callable[[], object]) -> str:
    try:
        result = deed()
    except KeyStoreProblem as problem:
        return problem.state
    return result.hex() if isinstance(result, bytes) else str(result)


def main() -> None:
    port = KeyStorePort(timeout_s=float(sys.argv[1]))
    calls: dict[str, Callable[[], object]] = {
        "first": lambda: port.read("shop"),
        "write": lambda: port.write("shop", SECRET),
        "read": lambda: port.read("shop"),
        "pin": lambda: port.read_pin("shop"),
        "write_mark": lambda: port.write_mark("shop", "7:abc"),
        "mark": lambda: port.read_mark("shop"),
        "delete": lambda: port.delete("shop"),
        "last": lambda: port.read("shop"),
    }
    sys.stdout.write(json.dumps({name: answer(deed) for name, deed in calls.items()}) + "\n")


if __name__ == "__main__":
    main()
