"""Letters, fonts and where texts break."""

from hypothesis import given
from hypothesis import strategies as st

from backoffice.documents.lettering import BOX, ELLIPSIS, Run, Weight, clean, cut, runs, width, wrapped

INTER, ARABIC = "Inter-Regular", "NotoSansArabic-Regular"


def test_that_latin_greek_and_cyrillic_are_written_by_the_same_font() -> None:
    assert runs("Weiß Łódź Ωμέγα Жуковский") == (Run(INTER, "Weiß Łódź Ωμέγα Жуковский"),)


def test_that_arabic_is_joined_and_put_into_the_order_of_reading() -> None:
    (run,) = runs("محمد")

    assert run == Run(ARABIC, "ﺪﻤﺤﻣ")  # the last letter's final form first, seen from the left


def test_that_figures_in_arabic_keep_their_order() -> None:
    assert "12" in "".join(run.words for run in runs("شارع 12"))


def test_that_a_sign_of_no_font_becomes_a_box_and_silent_signs_none() -> None:
    assert "".join(run.words for run in runs(clean("Ada 👩‍👧 😀🏽 ☃️"))).count(BOX) == 4
    assert clean("a\u202eb\u200dc") == "abc"


def test_that_accents_are_composed_and_line_ends_are_spaces() -> None:
    assert clean("Ju\u0308rgen\r\n Weiß\t") == "Jürgen Weiß"


@given(words=st.text(max_size=80), room=st.floats(20, 400))
def test_that_broken_lines_fit_and_lose_nothing(words: str, room: float) -> None:
    lines = wrapped(words, room, 10)

    assert all(width(line, 10) <= room + 0.01 or len(line) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean(words).split())


@given(words=st.text(max_size=80), most=st.integers(1, 3))
def test_that_no_more_lines_come_than_asked_for(words: str, most: int) -> None:
    assert len(wrapped(words, 60, 10, most=most)) <= most


def test_that_a_cut_text_ends_in_an_ellipsis_and_a_fitting_one_stays() -> None:
    assert cut("Ada", 100, 10) == "Ada"
    short = cut("A" * 60, 100, 10, Weight.STRONG)
    assert short.endswith(ELLIPSIS)
    assert width(short, 10, Weight.STRONG) <= 100
