"""Texts from outside: on one line, turning nothing around them, breakable where a label wraps, and never read as HTML."""

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.shown_texts import breakable, in_lines, on_one_line, paragraphs, tip
from ui.widgets.labels import ElidedLabel
from ui.widgets.links import elided_link
from ui.widgets.toast import Toast


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Jürgen Weiß", "Jürgen Weiß"),
        ("eins\nzwei\tdrei\u2028vier", "eins zwei drei vier"),
        ("Glocke\x07", "Glocke\ufffd"),
        ("um\u202egedreht\u202c", "um\ufffdgedreht\ufffd"),
        ("שלום", "\u2068שלום\u2069"),
        ("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"),
        ("", ""),
    ],
)
def test_that_a_text_stays_on_its_line(text: str, shown: str) -> None:
    assert on_one_line(text) == shown


def test_that_only_long_words_are_broken_and_signs_stay_whole() -> None:
    assert breakable("Am Markt 1") == "Am Markt 1"
    broken = breakable("W" * 200)
    assert broken.replace("\u200b", "") == "W" * 200
    assert max(map(len, broken.split("\u200b"))) <= 10
    family = "👩‍👩‍👧‍👦" * 20
    parts = breakable(family).split("\u200b")
    assert "".join(parts) == family
    assert not any(part.startswith("\u200d") or part.endswith("\u200d") for part in parts)


def test_that_lines_that_show_nothing_are_left_out() -> None:
    assert in_lines("Ada", " ", "", "Am Markt 1\n2") == "Ada\nAm Markt 1 2"
    assert paragraphs("eins\n\nzwei\x00") == "eins\n\nzwei\ufffd"


@pytest.mark.parametrize("text", ["<b>Fett</b>", "<img src='file:///etc/passwd'>", "a <br> b"])
def test_that_a_tooltip_shows_signs_of_html_as_they_are(text: str) -> None:
    assert Qt.mightBeRichText(text)
    assert "<b>" not in tip(text)
    assert "<img" not in tip(text)
    assert "&lt;" in tip(text)
    assert tip("3 < 4") == "3 < 4"


def test_that_cut_words_have_all_of_them_in_the_tooltip(qtbot: QtBot) -> None:
    name = "<b>" + "W" * 200 + "</b>"
    label = ElidedLabel(name)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    label.grab()
    assert label.toolTip().startswith("<span>&lt;b&gt;W")
    link = elided_link(name, name="link")
    qtbot.addWidget(link)
    assert link.text().endswith("…")
    assert link.accessibleName() == name


def test_that_no_name_makes_a_toast_wider_than_its_place(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show()
    toast = Toast(page, undo_words="Undo")
    toast.tell(f"{'W' * 200} blocked.", lambda: None)
    assert toast.width() <= page.width()
    words = toast.findChild(QLabel, "toast.words")
    assert isinstance(words, QLabel)
    assert "…" in words.text()
    assert words.text().endswith("blocked.")
    assert toast.accessibleName() == f"{'W' * 200} blocked."
    toast.tell("Short.", None)
    assert words.text() == "Short."
    assert words.toolTip() == ""
