"""A wire between a mail program and a server that can be cut after so many bytes of the server's."""

import contextlib
import socket
import threading
from collections.abc import Iterator


class Wire:
    """Passes bytes on between `port` and a server; after `cut_after` bytes from the server both ends fall silent and are closed."""

    def __init__(self, to_port: int, cut_after: int | None) -> None:
        self._to_port, self._left = to_port, cut_after
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.cut = False
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                here, _ = self._listening.accept()
                there = socket.create_connection(("127.0.0.1", self._to_port))
                for pair, counted in (((here, there), False), ((there, here), True)):
                    threading.Thread(target=self._pass_on, args=(*pair, counted), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(4_096):
                if counted and self._left is not None:
                    data = data[: self._left]
                    self._left -= len(data)
                target.sendall(data)
                if counted and self._left == 0:
                    self.cut = True
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextlib.contextmanager
def wire(to_port: int, cut_after: int | None = None) -> Iterator[Wire]:
    """Lay a wire to a server on this computer."""
    laid = Wire(to_port, cut_after)
    try:
        yield laid
    finally:
        laid.close()


@contextlib.contextmanager
def speaker(*lines: bytes) -> Iterator[int]:
    """Run a server in plain text that says one line when it is reached and one to each command; yield its port."""
    listening = socket.create_server(("127.0.0.1", 0))

    def speak() -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = listening.accept()
                with client, contextlib.suppress(OSError):
                    client.sendall(lines[0])
                    for line in lines[1:]:
                        heard = client.recv(4_096)
                        if not heard:
                            break
                        client.sendall(line + heard.split(b" ", 1)[0] + b" OK done\r\n")

    threading.Thread(target=speak, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()
