"""What stands on papers, before it is set."""

import pytest

from backoffice.domain.orders import Address
from backoffice.domain.papers import PaperLanguage, SlipLine, address_lines, language_of, pick_lines


@pytest.mark.parametrize(
    ("country", "language"), [("DE", "de"), ("AT", "de"), ("CH", "de"), ("LI", "de"), ("LU", "de"), ("FR", "en"), ("GB", "en"), ("", "en")]
)
def test_that_german_is_written_to_where_german_is_spoken(country: str, language: str) -> None:
    assert language_of(country) is PaperLanguage(language)


def test_that_an_address_is_written_as_the_post_wants_it() -> None:
    home = Address("Ada Beispiel", "Beispiel GmbH", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    abroad = Address("Ada Example", "", "1 High Street", "Flat 2", "N1 9GU", "London", "", "GB")
    states = Address("Ada Example", "", "1 Main St", "", "62704", "Springfield", "IL", "US")

    assert address_lines(home, "DE") == ("Beispiel GmbH", "Ada Beispiel", "Lindenweg 3", "50667 Köln")
    assert address_lines(abroad, "DE") == ("Ada Example", "1 High Street", "Flat 2", "London", "N1 9GU", "UNITED KINGDOM")
    assert address_lines(states, "DE")[-2:] == ("Springfield, IL 62704", "UNITED STATES")
    assert address_lines(home, "AT")[-1] == "GERMANY"


@pytest.mark.parametrize("line", ["Tel. 030 23125 042", "Telefon: 030 23125 042", "ada@example.org", "Handy 030 23125 042"])
def test_that_a_phone_or_mail_in_an_address_is_left_out(line: str) -> None:
    assert address_lines(Address("Ada", "", "Weg 1", line, "50667", "Köln", "", "DE"), "DE") == ("Ada", "Weg 1", "50667 Köln")


def test_that_a_street_is_not_taken_for_a_phone() -> None:
    kept = address_lines(Address("Telemann", "Mobilfunk Meier", "Telegrafenstraße 1", "Faxinger Hof", "1", "Telfs", "", "AT"), "AT")

    assert kept == ("Mobilfunk Meier", "Telemann", "Telegrafenstraße 1", "Faxinger Hof", "1 Telfs")


def test_that_a_pick_list_sums_up_and_is_sorted_by_place_then_number() -> None:
    def line(sku: str, place: str, milli: int = 1000, title: str = "T") -> SlipLine:
        return SlipLine(sku, title, place, milli, milli)

    summed = pick_lines([("1", [line("X", "A10"), line("B", ""), line("X", "A10", 2000)]), ("2", [line("Y", "A2"), line("X", "A10", 500)])])
    loose = pick_lines([("1", [line("", "", title="Karte"), line("", "", title="Band"), line("S10", ""), line("S2", "")])])

    assert [(one.place, one.sku, one.quantity_milli) for one in summed] == [("A2", "Y", 1000), ("A10", "X", 3500), ("", "B", 1000)]
    assert summed[1].orders == (("1", 3000), ("2", 500))
    assert [one.sku or one.title for one in loose] == ["S2", "S10", "Band", "Karte"]


def test_that_places_of_figures_and_letters_are_sorted_without_a_fault() -> None:
    places = ["12", "A", "1a", "", "²", "a1"]

    assert len(pick_lines([("1", [SlipLine("", place, place, 1000, 1000) for place in places])])) == len(places)
