"""200 times work of several kinds is under way when somebody goes: no leak, no crash, and all of it over within two seconds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.interleavings import Run, make_template, unlike

RUNS = 200
Record = Callable[[str, object], None]


@pytest.mark.proof
def test_that_who_goes_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path, record_property: Record) -> None:
    template = tmp_path / "template"
    template.mkdir()
    port = make_template(template)
    wrong, longest = [], 0.0
    for seed in range(1000, 1000 + RUNS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        seen = Run(seed, template, port, folder).play()
        longest = max(longest, seen.seconds)
        wrong += [f"{seed}: {words}"] if (words := unlike(seen)) else []
    record_property("interleavings", RUNS)
    record_property("longest, s", round(longest, 2))
    assert wrong == []
