"""The driver of the long lane keeps what is proved and tells it as it was."""

import importlib.util
import json
import re
import sys
import time
from pathlib import Path
from threading import Barrier
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
REPORT = """<testsuites><testsuite tests="4" failures="1" errors="0" skipped="1"><testcase><properties>
<property name="kills" value="200"/></properties></testcase></testsuite></testsuites>"""


def load_driver() -> ModuleType:
    spec = importlib.util.spec_from_file_location("packaging_proof", ROOT / "packaging" / "proof.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


proof = load_driver()


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the driver run two pieces that only note their names; the second fails at first."""
    names: list[str] = []

    def run(name: str, arguments: list[str], large_shops: str) -> object:
        assert Path(large_shops).is_dir()
        names.append(name)
        failed = int(name == "long" and names.count("long") == 1)
        return proof.Result(name, 1 - failed, failed, 0, 60.0, {"kills": "200"})

    monkeypatch.setattr(proof, "KEPT", tmp_path)
    monkeypatch.setattr(proof, "PAGE", tmp_path / "PROOF.md")
    monkeypatch.setattr(proof, "commit", lambda: "abc")
    monkeypatch.setattr(proof, "long_items", lambda marks, expression: [] if "not alone" in marks else ["long"])
    monkeypatch.setattr(proof, "run", run)
    return names


def test_that_a_report_is_read_with_its_figures(tmp_path: Path) -> None:
    (tmp_path / "report.xml").write_text(REPORT, encoding="utf-8")
    assert proof.read("kills", tmp_path / "report.xml", 1.5) == proof.Result("kills", 2, 1, 1, 1.5, {"kills": "200"})


def test_that_a_second_run_repeats_only_what_failed(ran: list[str], tmp_path: Path) -> None:
    assert proof.main([]) == 1
    assert "1 passed, 1 failed, 0 skipped" in (tmp_path / "PROOF.md").read_text(encoding="utf-8")
    assert proof.main([]) == 0
    assert ran == [proof.WHOLE, "long", "long"]
    assert "2 passed, 0 failed, 0 skipped in 2 min" in (tmp_path / "PROOF.md").read_text(encoding="utf-8")
    assert "| long | 1 | 0 | 0 | 60 | kills: 200 |" in (tmp_path / "PROOF.md").read_text(encoding="utf-8")


def test_that_a_part_writes_no_page(ran: list[str], tmp_path: Path) -> None:
    proof.main(["-k", "long"])
    assert not (tmp_path / "PROOF.md").exists()


def test_that_changed_files_prove_nothing_for_later(ran: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "commit", lambda: "abc-changed")
    known = [{"name": "long", "passed": 1, "failed": 0, "skipped": 0, "seconds": 1}]
    (tmp_path / "abc-changed.json").write_text(json.dumps(known), encoding="utf-8")
    proof.main([])
    assert "long" in ran


def test_that_pieces_run_side_by_side_and_what_judges_time_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    together = Barrier(2)
    running: list[str] = []
    seen: list[str] = []

    def run(name: str, arguments: list[str], large_shops: str) -> object:
        running.append(name)
        if name.startswith("kill"):
            together.wait(timeout=10)
        else:
            assert running == [name]
        seen.append(name)
        running.remove(name)
        return proof.Result(name, 1, 0, 0, 1.0)

    monkeypatch.setattr(proof, "KEPT", tmp_path)
    monkeypatch.setattr(proof, "PAGE", tmp_path / "PROOF.md")
    monkeypatch.setattr(proof, "commit", lambda: "abc")
    items = {"proof and not alone": ["kill 1", "kill 2"], "proof and alone": ["time 1", "time 2"]}
    monkeypatch.setattr(proof, "long_items", lambda marks, expression: items[marks])
    monkeypatch.setattr(proof, "run", run)

    assert proof.main(["--workers", "2"]) == 0
    assert seen[0] == proof.WHOLE
    assert sorted(seen[1:3]) == ["kill 1", "kill 2"]
    assert seen[3:] == ["time 1", "time 2"]


def test_that_a_stop_ends_the_pieces_under_way_and_begins_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever started them in the background has them ignore Ctrl+C."""
    piece = (
        "import pathlib, signal, sys, time; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "pathlib.Path(sys.argv[1]).touch(); time.sleep(0 if 'quick' in sys.argv[1] else 60)"
    )
    monkeypatch.setattr(proof, "KEPT", tmp_path)
    monkeypatch.setattr(proof, "PYTEST", [sys.executable, "-c", piece])
    names = ("quick", "slow", "waiting")
    results = proof.run_all({name: [str(tmp_path / name)] for name in names}, str(tmp_path), 1)
    assert next(results).name == "quick"
    begun = time.monotonic()
    while not (tmp_path / "slow").exists():
        assert time.monotonic() - begun < 30
        time.sleep(0.01)

    with pytest.raises(KeyboardInterrupt):
        results.throw(KeyboardInterrupt())

    assert time.monotonic() - begun < 30
    assert not proof.UNDER_WAY
    assert not (tmp_path / "waiting").exists()


def test_that_the_tests_which_mutants_must_fail_are_there() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "proof").glob("*.py")]
    named = {name for source in sources for name in re.findall(r'"(tests/[\w/]+\.py)"', source)}
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
