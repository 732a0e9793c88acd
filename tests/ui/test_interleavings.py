"""Whoever goes leaves nothing behind, whatever was under way; more of it in `tests/proof`."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backoffice.security.device_secret import MemoryPort
from tests.ui.interleavings import Run, make_template, unlike

SEEDS = range(12)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryPort]:
    folder = tmp_path_factory.mktemp("template")
    return folder, make_template(folder)


@pytest.mark.parametrize("seed", SEEDS)
def test_that_who_goes_leaves_nothing_behind(qtbot: QtBot, template: tuple[Path, MemoryPort], tmp_path: Path, seed: int) -> None:
    assert unlike(Run(seed, *template, tmp_path).play()) == ""
