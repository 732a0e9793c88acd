"""Every text of the surface is there in German and counts right in both languages; the tool that keeps it so works."""

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.i18n import Language, Translations, first_spoken

ROOT = Path(__file__).parent.parent
PAGE = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

class Page(QWidget):
    def show_it(self, count, name):
        return self.tr("Ship {name}").format(name=name), self.tr("%n order(s)", "", count), self.tr("Open")

def outside():
    return QCoreApplication.translate("Messages", "Nothing was changed.")
"""
WORDS: dict[str, str | list[str]] = {
    "Ship {name}": "{name} versenden",
    "%n order(s)": ["%n Bestellung", "%n Bestellungen"],
    "en:%n order(s)": ["%n order", "%n orders"],
    "Open": "Öffnen",
    "Page|Open": "Offen",
    "Nothing was changed.": "Es wurde nichts geändert.",
}


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("packaging_translate", ROOT / "packaging" / "translate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


tool = load_tool()


def places(text: str) -> list[str]:
    """What is filled in at run time, in alphabetical order."""
    return sorted(re.findall(r"\{[^{}]*\}|%n|%L?\d+", text))


def wrong_places() -> list[str]:
    return [
        f"{file.name}: {entry.source!r} -> {text!r}"
        for file in (tool.GERMAN, tool.ENGLISH)
        for entry in tool.entries(file)
        for text in entry.texts
        if places(text) != places(entry.source) and not (entry.counts and places(text) == [p for p in places(entry.source) if p != "%n"])
    ]


def test_that_no_text_is_unfinished_or_vanished() -> None:
    modules = tool.sources()
    assert [line for file in (tool.GERMAN, tool.ENGLISH) for line in tool.problems(file, modules)] == []


def test_that_translations_fill_in_the_same_values_as_their_source() -> None:
    assert wrong_places() == []


def test_that_texts_have_an_apostrophe_of_type_and_none_of_code() -> None:
    texts = (text for file in (tool.GERMAN, tool.ENGLISH) for entry in tool.entries(file) for text in (entry.source, *entry.texts))
    assert [text for text in texts if "'" in text] == []


def test_that_shortcut_marks_are_kept() -> None:
    marked = re.compile(r"&(?=[^\s&;])")
    wrong = [
        entry.source
        for entry in tool.entries(tool.GERMAN)
        if not entry.counts and bool(marked.search(entry.source)) != bool(marked.search(entry.texts[0]))
    ]
    assert wrong == []


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with empty language files and a page whose texts are to be translated."""
    (tmp_path / "page.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "words.json").write_text(json.dumps(WORDS), encoding="utf-8")
    monkeypatch.setattr(tool, "GERMAN", tmp_path / "backoffice_de.ts")
    monkeypatch.setattr(tool, "ENGLISH", tmp_path / "backoffice_en.ts")
    monkeypatch.setattr(tool, "sources", lambda: [tmp_path / "page.py"])
    return tmp_path


def test_that_new_texts_are_unfinished_and_fail_the_check(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 1
    assert "unfinished: Page: 'Ship {name}'" in capsys.readouterr().out


def test_that_a_text_without_context_fails_the_check(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (texts / "page.py").write_text(PAGE + '\ntr = QCoreApplication.translate\nTITLE = tr("Sheet", "Title")\n', encoding="utf-8")
    (texts / "words.json").write_text(json.dumps({**WORDS, "Sheet": "Blatt", "Title": "Titel"}), encoding="utf-8")
    tool.main(["--fill", str(texts / "words.json")])
    assert tool.main(["--check"]) == 1
    assert "without context, never found at run time: 'Sheet'" in capsys.readouterr().out


def test_that_dictionaries_fill_all_forms(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.main(["--fill", str(texts / "words.json")]) == 0
    assert tool.main(["--check"]) == 0
    german = {(entry.context, entry.source): entry.texts for entry in tool.entries(tool.GERMAN)}
    assert german["Page", "%n order(s)"] == ("%n Bestellung", "%n Bestellungen")
    assert german["Page", "Open"] == ("Offen",)
    assert german["Messages", "Nothing was changed."] == ("Es wurde nichts geändert.",)
    assert [entry.texts for entry in tool.entries(tool.ENGLISH)] == [("%n order", "%n orders")]
    assert capsys.readouterr().err == ""


def test_that_filling_keeps_what_is_finished(texts: Path) -> None:
    tool.main(["--fill", str(texts / "words.json")])
    before = tool.GERMAN.read_bytes()
    (texts / "words.json").write_text(json.dumps({"Open": "Auf"}), encoding="utf-8")
    tool.main(["--fill", str(texts / "words.json")])
    assert tool.GERMAN.read_bytes() == before


def test_that_a_text_that_is_gone_fails_the_check_until_it_is_collected(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tool.main(["--fill", str(texts / "words.json")])
    (texts / "page.py").write_text(PAGE.replace('self.tr("Open")', '""'), encoding="utf-8")
    assert tool.main(["--check"]) == 1
    assert "vanished: Page: 'Open'" in capsys.readouterr().out
    tool.main([])
    assert tool.main(["--check"]) == 0


def test_that_a_changed_text_does_not_keep_the_old_translation(texts: Path) -> None:
    tool.main(["--fill", str(texts / "words.json")])
    (texts / "page.py").write_text(PAGE.replace("Nothing was changed.", "Nothing was charged."), encoding="utf-8")
    tool.main([])
    assert [(entry.source, entry.texts) for entry in tool.entries(tool.GERMAN) if not entry.finished] == [("Nothing was charged.", ("",))]


@pytest.mark.parametrize("text", ["eine Form", ["%n Bestellung"]])
def test_that_a_wrong_number_of_forms_is_told_and_not_written(
    texts: Path, capsys: pytest.CaptureFixture[str], text: str | list[str]
) -> None:
    (texts / "words.json").write_text(json.dumps({**WORDS, "%n order(s)": text}), encoding="utf-8")
    tool.main(["--fill", str(texts / "words.json")])
    assert "wrong number of forms for '%n order(s)'" in capsys.readouterr().err
    assert tool.main(["--check"]) == 1


def test_that_two_dictionaries_that_disagree_are_told(texts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (texts / "more.json").write_text(json.dumps({"Open": "Auf", "Close": "Zu"}), encoding="utf-8")
    words = tool.read_dictionaries([texts / "words.json", texts / "more.json"])
    assert words["Open"] == "Öffnen"
    assert words["Close"] == "Zu"
    assert "'Open' is already 'Öffnen', not 'Auf'" in capsys.readouterr().err


def test_that_the_surface_speaks_the_built_files_and_switches(texts: Path, qtbot: QtBot) -> None:
    tool.main(["--fill", str(texts / "words.json")])
    app = QCoreApplication.instance()
    assert app
    translations = Translations(app, texts)
    try:
        translations.use(Language.GERMAN)
        assert app.translate("Messages", "Nothing was changed.") == "Es wurde nichts geändert."
        assert [app.translate("Page", "%n order(s)", "", count) for count in (1, 2)] == ["1 Bestellung", "2 Bestellungen"]
        assert app.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        translations.use(Language.ENGLISH)
        assert app.translate("Messages", "Nothing was changed.") == "Nothing was changed."
        assert [app.translate("Page", "%n order(s)", "", count) for count in (1, 2)] == ["1 order", "2 orders"]
    finally:
        translations.remove()


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [(["en-GB", "de-DE"], Language.ENGLISH), (["fr-FR", "de-AT"], Language.GERMAN), (["fr_FR"], Language.GERMAN), ([], Language.GERMAN)],
)
def test_that_the_first_language_of_the_computer_that_we_speak_is_taken(wanted: list[str], spoken: Language) -> None:
    assert first_spoken(wanted) is spoken


def test_that_a_missing_file_leaves_english_and_is_logged(tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    app = QCoreApplication.instance()
    assert app
    translations = Translations(app, tmp_path)
    try:
        translations.use(Language.GERMAN)
        assert app.translate("Messages", "Nothing was changed.") == "Nothing was changed."
        assert "no translations backoffice_de" in caplog.text
    finally:
        translations.remove()
