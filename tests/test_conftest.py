"""The bolts of conftest.py hold."""

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot


def test_that_a_dialog_that_would_block_is_refused(qtbot: QtBot) -> None:
    dialog = QMessageBox()
    qtbot.addWidget(dialog)
    with pytest.raises(AssertionError, match="blocks a test"):
        dialog.exec()
    with pytest.raises(AssertionError, match="blocks a test"):
        QMessageBox.question(None, "title", "text")
    with pytest.raises(AssertionError, match="blocks a test"):
        QFileDialog.getOpenFileName(None, "title")


def test_that_a_dialog_opens_without_blocking(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.isVisible()


def test_that_the_network_is_refused() -> None:
    with pytest.raises(AssertionError, match="asked for the address"):
        socket.create_connection(("example.org", 443), timeout=1)
    with socket.socket() as plain, pytest.raises(AssertionError, match="tried to reach"):
        plain.connect(("192.0.2.1", 443))


def test_that_this_computer_is_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=5) as client:
        assert client.getpeername() == server.getsockname()


def test_that_a_real_key_store_is_refused() -> None:
    from keyring.backends import SecretService

    key_store: Any = SecretService.Keyring
    with pytest.raises(AssertionError, match="real_keyring"):
        key_store().get_password("backoffice", "shop")


def test_that_the_home_folder_is_a_temporary_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert Path.home().is_relative_to(tmp_path_factory.getbasetemp())
    assert Path(os.environ["XDG_DATA_HOME"]).is_relative_to(Path.home())


@given(st.integers())
def test_that_properties_run_under_these_fixtures(number: int) -> None:
    assert number - number == 0
