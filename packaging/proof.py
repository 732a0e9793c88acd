"""The long lane: everything at full figures, in pieces, so that a run that was stopped goes on where it was; then writes PROOF.md.

First the whole suite without the long items, then each long item (marker `proof`) in a process of its own, as many at once as there are
cores; those that judge time or memory (marker `alone`) last and one after another. What an item measured it tells through pytest's
`record_property`. Results are kept for one commit in build/proof/, beside what each item printed; another commit begins anew. Only this
program writes PROOF.md.
Shops of a million orders are made once a run, in a folder that goes with it.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "build" / "proof"
PAGE = ROOT / "PROOF.md"
WHOLE = "the whole suite"
PYTEST = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-o", "junit_family=xunit1"]
UNDER_WAY: set[subprocess.Popen[bytes]] = set()  # the processes of the pieces that run now


@dataclass(frozen=True, slots=True)
class Result:
    """How one piece ended; `figures` are what its tests recorded."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float
    figures: dict[str, str] = field(default_factory=dict)


def git(*arguments: str) -> str:
    """Return what git says, without the line end."""
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S607 - git of the path


def commit() -> str:
    """Return the commit that is proved, marked if the tree holds changes that are in no commit (PROOF.md itself aside)."""
    changed = [line for line in git("status", "--porcelain", "--untracked-files=no").splitlines() if not line.endswith(PAGE.name)]
    return git("rev-parse", "HEAD") + ("-changed" if changed else "")


def long_items(marks: str, expression: str) -> list[str]:
    """Return the ids of the long tests with these marks."""
    command = [*PYTEST, "-m", marks, "--collect-only", "--no-header", *(["-k", expression] if expression else [])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode not in {0, 5}:  # 5: there are none
        raise SystemExit(done.stdout + done.stderr)
    return [line for line in done.stdout.splitlines() if "::" in line]


def run(name: str, arguments: list[str], large_shops: str) -> Result:
    """Run one piece and read its result; `large_shops` is where the pieces leave large shops for each other (bench/large.py)."""
    kept = KEPT / re.sub(r"\W+", "_", name)
    report = kept.with_suffix(".xml")
    report.unlink(missing_ok=True)
    begun = time.monotonic()
    environment = {**os.environ, "BACKOFFICE_PROOF": "1", "BACKOFFICE_LARGE_SHOPS": large_shops}
    command = [*PYTEST, *arguments, f"--junitxml={report}"]
    with (
        kept.with_suffix(".log").open("w", encoding="utf-8") as printed,
        subprocess.Popen(command, cwd=ROOT, env=environment, stdout=printed, stderr=subprocess.STDOUT) as piece,
    ):
        UNDER_WAY.add(piece)
        code = piece.wait()
        UNDER_WAY.remove(piece)
    seconds = round(time.monotonic() - begun, 1)
    if not report.exists():  # the run itself broke down
        return Result(name, 0, 1, 0, seconds, {"exit code": str(code)})
    return read(name, report, seconds)


def run_all(pieces: dict[str, list[str]], large_shops: str, workers: int) -> Iterator[Result]:
    """Run the pieces, this many at once, and give each result as it comes; who stops this ends those under way, and no other begins."""
    with ThreadPoolExecutor(workers) as pool:
        all_of_them = [pool.submit(run, name, arguments, large_shops) for name, arguments in pieces.items()]
        try:
            for done in as_completed(all_of_them):
                yield done.result()
        except BaseException:  # the keyboard stops the pieces too, but not those that ignore it or that it does not reach
            pool.shutdown(wait=False, cancel_futures=True)
            while not all(each.done() for each in all_of_them):
                for piece in tuple(UNDER_WAY):  # one may have begun since
                    piece.terminate()
                time.sleep(0.1)
            raise


def read(name: str, report: Path, seconds: float) -> Result:
    """Read counts and recorded figures from a JUnit report."""
    suite = next(ET.parse(report).getroot().iter("testsuite"))
    failed = int(suite.get("failures", "0")) + int(suite.get("errors", "0"))
    skipped = int(suite.get("skipped", "0"))
    figures = {entry.get("name", ""): entry.get("value", "") for entry in suite.iter("property")}
    return Result(name, int(suite.get("tests", "0")) - failed - skipped, failed, skipped, seconds, figures)


def page(of: str, results: list[Result]) -> str:
    """Return PROOF.md."""
    passed, failed, skipped = (sum(getattr(result, key) for result in results) for key in ("passed", "failed", "skipped"))
    lines = [
        "# Proof",
        "",
        "Written by `make proof`, which runs everything at full figures. Do not edit.",
        "",
        f"- Date: {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"- Commit: {of}",
        f"- Machine: {platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        f"- Result: {passed} passed, {failed} failed, {skipped} skipped in {sum(result.seconds for result in results) / 60:.0f} min",
        "",
        "| what | passed | failed | skipped | seconds | figures |",
        "|---|---|---|---|---|---|",
    ]
    for result in results:
        figures = "; ".join(f"{key}: {value}" for key, value in result.figures.items()).replace("|", "\\|")
        lines.append(f"| {result.name} | {result.passed} | {result.failed} | {result.skipped} | {result.seconds:.0f} | {figures} |")
    return "\n".join(lines) + "\n"


def results_so_far(file: Path) -> dict[str, Result]:
    """Return what is known of this commit; what failed is run again."""
    if not file.exists():
        return {}
    known = [Result(**entry) for entry in json.loads(file.read_text(encoding="utf-8"))]
    return {result.name: result for result in known if not result.failed}


def main(arguments: list[str] | None = None) -> int:
    """Run what is not proved yet, then write the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("-k", dest="expression", default="", help="only long items that match; writes no PROOF.md")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 2, help="how many pieces run at once (as many as there are cores)")
    parser.add_argument("--afresh", action="store_true", help="forget what is proved already")
    chosen = parser.parse_args(arguments)
    KEPT.mkdir(parents=True, exist_ok=True)
    of = commit()
    file = KEPT / f"{of}.json"
    if chosen.afresh or of.endswith("-changed"):
        file.unlink(missing_ok=True)
    results = results_so_far(file)
    crowd = {item: ["-m", "proof", item] for item in long_items("proof and not alone", chosen.expression)}
    alone = {item: ["-m", "proof", item] for item in long_items("proof and alone", chosen.expression)}
    whole = {} if chosen.expression else {WHOLE: ["-n", str(chosen.workers), "--dist", "loadfile", "-m", "not proof"]}
    pieces = whole | crowd | alone
    with tempfile.TemporaryDirectory(prefix="backoffice-proof-") as large_shops:
        for some, workers in ((whole, 1), (crowd, chosen.workers), (alone, 1)):
            wanted = {name: arguments for name, arguments in some.items() if name not in results}
            for result in run_all(wanted, large_shops, workers):
                results[result.name] = result
                file.write_text(json.dumps([asdict(one) for one in results.values()]), encoding="utf-8")
                ended = "FAILED" if result.failed else "passed"
                print(f"{len(pieces.keys() & results.keys())}/{len(pieces)} {ended} in {result.seconds:.0f} s: {result.name}", flush=True)
    done = [results[name] for name in pieces]
    if not chosen.expression:
        PAGE.write_text(page(of, done), encoding="utf-8")
    failed = [result.name for result in done if result.failed]
    print(f"{len(done) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
