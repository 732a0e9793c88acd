"""Keeps the language files in step with the texts in `ui/`: collect, fill from dictionaries, check, build.

English is the language of the source. German translates all of it; the English file holds plural forms only. The dictionaries for `--fill`
map an English source to its German text, or to `[singular, plural]` where the source counts with `%n`; the key `en:SOURCE` gives the
English pair. A key `Context|SOURCE` goes before the plain source, for the rare word that is two things.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "i18n"
GERMAN, ENGLISH = FOLDER / "backoffice_de.ts", FOLDER / "backoffice_en.ts"

Dictionary = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a language file; `texts` holds one form, or one for each number of a counting text."""

    context: str
    source: str
    comment: str
    counts: bool
    texts: tuple[str, ...]
    state: str  # "" is finished; else "unfinished", "vanished", "obsolete"

    @property
    def finished(self) -> bool:
        return self.state == "" and all(self.texts)


def entries(file: Path) -> Iterator[Entry]:
    """Yield the texts of a language file in its order."""
    for context, message in _messages(ET.parse(file).getroot()):
        translation = message.find("translation")
        state = "unfinished" if translation is None else translation.get("type", "")
        counts = message.get("numerus") == "yes"
        texts = () if translation is None else _texts(translation, counts=counts)
        yield Entry(context, message.findtext("source", ""), message.findtext("comment", ""), counts, texts, state)


def _texts(translation: ET.Element, *, counts: bool) -> tuple[str, ...]:
    if counts:
        return tuple(form.text or "" for form in translation.findall("numerusform"))
    return (translation.text or "",)


def _messages(root: ET.Element) -> Iterator[tuple[str, ET.Element]]:
    for context in root.findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name", ""), message


def sources() -> list[Path]:
    """Return every module with texts, in a steady order."""
    return sorted(path for folder in ("backoffice/texts", "ui") for path in (ROOT / folder).rglob("*.py"))


def update(file: Path, modules: Iterable[Path], *, keep_vanished: bool = False) -> None:
    """Let lupdate merge the texts of the modules into a language file; new ones are unfinished, old ones go unless kept."""
    english = file.name == ENGLISH.name
    with tempfile.NamedTemporaryFile("w", suffix=".lst", delete=False, encoding="utf-8") as listing:
        listing.write("\n".join(str(path) for path in modules))
    options = ["-silent", "-sort-messages", "-locations", "none", "-source-language", "en", "-disable-heuristic", "similartext"]
    options += ["-target-language", "en_GB" if english else "de_DE"]
    options += ["-pluralonly"] if english else []
    options += [] if keep_vanished else ["-no-obsolete"]
    try:
        _qt_tool("lupdate", f"@{listing.name}", *options, "-ts", str(file))
    finally:
        Path(listing.name).unlink()


def build(file: Path) -> Path:
    """Compile a language file to the `.qm` beside it, in one step that leaves no half file, and return its path."""
    target = file.with_suffix(".qm")
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        fresh = Path(folder) / target.name
        _qt_tool("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(fresh))
        fresh.replace(target)
    return target


def _qt_tool(name: str, *arguments: str) -> None:
    """Run lupdate or lrelease of the PySide6 wheel, without the wheel's own scripts around them; they say nothing if all is well."""
    wheel = find_spec("PySide6")
    if wheel is None or wheel.origin is None:
        raise SystemExit("PySide6 is not installed")
    done = subprocess.run([Path(wheel.origin).with_name(name), *arguments], capture_output=True, text=True, check=False)
    said = (done.stdout + done.stderr).strip()
    if done.returncode:
        raise SystemExit(f"{name} failed: {said}")
    if said:
        print(said, file=sys.stderr)


def fill(file: Path, words: Dictionary) -> int:
    """Write the dictionary's texts into the unfinished entries of a language file and return how many were filled."""
    prefix = "en:" if file.name == ENGLISH.name else ""
    tree = ET.parse(file)
    filled = 0
    for context, message in _messages(tree.getroot()):
        translation = message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        source = message.findtext("source", "")
        text = words.get(f"{prefix}{context}|{source}", words.get(f"{prefix}{source}"))
        if text is not None and _write(translation, text, source, counts=message.get("numerus") == "yes"):
            filled += 1
    if filled:
        ET.indent(tree, "    ")
        head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        file.write_text(head + ET.tostring(tree.getroot(), encoding="unicode") + "\n", encoding="utf-8")
    return filled


def _write(translation: ET.Element, text: str | list[str], source: str, *, counts: bool) -> bool:
    forms = translation.findall("numerusform")
    if counts != isinstance(text, list) or (counts and len(text) != len(forms)):
        print(f"wrong number of forms for {source!r}: {text!r}", file=sys.stderr)
        return False
    if isinstance(text, str):
        translation.text = text
    else:
        for form, value in zip(forms, text, strict=True):
            form.text = value
    del translation.attrib["type"]
    return True


def read_dictionaries(files: Iterable[Path]) -> Dictionary:
    """Join dictionaries; a word that two of them translate differently is told, and the first counts."""
    joined: Dictionary = {}
    for file in files:
        for source, text in json.loads(file.read_text(encoding="utf-8")).items():
            if joined.setdefault(source, text) != text:
                print(f"{file.name}: {source!r} is already {joined[source]!r}, not {text!r}", file=sys.stderr)
    return joined


def problems(file: Path, modules: Iterable[Path]) -> list[str]:
    """Return what is unfinished or vanished in a language file, compared with the modules as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copyfile(file, copy)
        update(copy, modules, keep_vanished=True)
        found = list(entries(copy))
    unfinished = [f"{file.name}: {entry.state or 'empty'}: {entry.context}: {entry.source!r}" for entry in found if not entry.finished]
    return unfinished + [f"{file.name}: without context, never found at run time: {entry.source!r}" for entry in found if not entry.context]


def _collect(modules: list[Path], dictionaries: list[Path]) -> None:
    words = read_dictionaries(dictionaries)
    for file in (GERMAN, ENGLISH):
        update(file, modules)
        if words and fill(file, words):
            update(file, modules)  # lupdate's own layout again
        build(file)
        left = [entry for entry in entries(file) if not entry.finished]
        print(f"{file.name}: {sum(1 for _ in entries(file))} texts, {len(left)} unfinished")
        for entry in left:
            print(f"  {entry.context}: {entry.source!r}")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parser = argparse.ArgumentParser(description="Collect the texts of ui/ into resources/i18n and build the language files.")
    job = parser.add_mutually_exclusive_group()
    job.add_argument("--fill", nargs="+", type=Path, metavar="FILE", default=[], help="fill unfinished texts from JSON dictionaries")
    job.add_argument("--check", action="store_true", help="fail if a text is unfinished or vanished; change nothing")
    job.add_argument("--build", nargs="+", type=Path, metavar="TS", help="only compile these language files")
    chosen = parser.parse_args(arguments)
    if chosen.build:
        for file in chosen.build:
            build(file)
        return 0
    modules = sources()
    if chosen.check:
        found = [line for file in (GERMAN, ENGLISH) for line in problems(file, modules)]
        print("\n".join(found) or "no text is unfinished or vanished")
        return 1 if found else 0
    _collect(modules, chosen.fill)
    return 0


if __name__ == "__main__":
    sys.exit(main())
