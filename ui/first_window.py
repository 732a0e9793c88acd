"""A second start of the program on the same shop brings the first window to the front instead of opening another."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500


class FirstWindow(QObject):
    """Listens for later starts; `called` says that one happened. Only the same account of the computer can reach it."""

    called = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "backoffice-" + hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def call(self) -> bool:
        """Ask a window that is already open to come to the front; say whether there is one."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(ANSWER_MS)

    def listen(self) -> None:
        """Be the first from now on; a name that a crash left behind is taken over."""
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnectFromServer()
        connection.deleteLater()
        self.called.emit()
