"""Where a card number may be broken, and what looks like one and is none. Every number is a public test number or invented."""

import pytest

from backoffice.security import card_search
from backoffice.security.card_numbers import luhn
from backoffice.security.masking import NumberKind, card_digits, is_payment_number, mask_text, payment_numbers

VISA = "4111111111111111"
FOUND = [
    "4,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
    "4111 (1111) 1111|1111",
    "4111💳1111💳1111💳1111",
    "41 11 - 111111,11 1111",
    "4111&nbsp;1111&#160;1111&nbsp;1111",
    "<b>4111</b> 1111<br>1111 1111",
    "4111%201111%201111%201111",
    '"4111","1111","1111","1111"',
    r"4111\u00a01111\n1111\t1111",
    "4111+1111+1111+1111",
    "4\ufe0f\u20e31\ufe0f\u20e3" + "1\ufe0f\u20e3" * 14,
    "4111111111\n111111",
    "00340 4111 1111 1111 1111",
    r"4111\u200b1111\u20091111\u20281111",
    "".join(f"\\u00{ord(digit):x}" for digit in VISA),
    "".join(f"%{ord(digit):x}" for digit in VISA),
    "4111\u115f1111\u31641111\u28001111",
    "+4111111111111111",
    "7 / 411 111 111 111 1111",
]
# Each passes the check of a card's number and is none, for what stands in it or around it.
OTHERS = {
    "dates": "30.10.2026 - 2.8.2028",
    "date with a short year": "41234 15.03.26 12347",
    "times of a day": "30.02.26 12.59-12.46",
    "parcel of DHL": "00340 372658115096476",
    "order of Amazon": "302-3644643-9063101",
    "parcel of UPS": "1Z4998100254583598",
    "parcel of Hermes": "H4725656643332678657",
    "parcel of DHL with letters": "JJD622222222222222229",
    "word before 14 digits": "DPD 36550762460535",
    "telephone of 15 digits": "+372836125661535",
    "article and quantity": "4006381333931 749",
    "quantity and article": "34 4006381333931",
    "sums": "41,90 24,50 703,55 2,95",
    "time": "412 528 14:34 402 838",
    "area code": "41738 030/0239 5135",
    "plus within": "49128 +618 54071366",
    "plus before": "+49 30 454222 / 06 203 582 92",
    "word for telephones": "Tel. 436026 / 75 538 757 83",
    "area code before": "0171 477961 / 60 484 605 58",
    "cut out of a sum": "12,40 945 541 449 835 20",
    "cut off before cents": "41 953 654 459 380 81,5",
    "rare range": "3643243354491360",
    "list of numbers of orders": "7535, 5482, 9955, 1590, 7837, 2420, 5879, 8340",
    "list of numbers with a sign": "#9284 #6405 #8483 #4894 #2194 #4421",
    "list of numbers of customers": "516172, 900821, 372074, 648683, 231354, 969306",
    "list of postcodes": "34441 26788 99453 15543 33607 41444",
    "sizes": "42 46 40 36 38 43 38 39 44",
    "row of a table": "39\t1823\t4440\t044\t295\t78\t107",
    "article, quantity and price": "4225401693613;81;51,05",
    "ISO dates": "2024-01-26 2029-02-22 2024-03-05",
    "id of a record": "11830095-3216-4306-8164-485358966131",
    "place on earth": "52.578327, 13.441421",
    "computers": "89.233.114.92, 6.110.52.172, 23.108.144.62",
    "parcel of USPS": "9400 1539 3920 1619 0580 59",
    "reference of a creditor": "RF36 6179 8117 0581",
}


@pytest.mark.parametrize("written", FOUND)
def test_that_a_card_number_is_found_however_it_is_broken(written: str) -> None:
    result = mask_text(f"Bitte {written} belasten")
    assert result.found == ("Visa •••• 1111",)
    assert "1111 1111" not in result.text
    assert result.text.endswith(" belasten")


@pytest.mark.parametrize("written", ["{0}, {1}", "{0} {1}", "{0};{1}", "{0}\t{1}", "1001, {0}, {1}", "{0}\n{1}", "12 {0} {1} 34"])
def test_that_cards_beside_each_other_are_no_list(written: str) -> None:
    text = written.format("4111 1111 1111 1111", "5555 5555 5555 4444")
    assert mask_text(text).text == written.format("Visa •••• 1111", "Mastercard •••• 4444")


@pytest.mark.parametrize("separator", [", ", ",", ";", "; ", "#", "\t"])
def test_that_a_card_written_as_a_list_is_one(separator: str) -> None:
    fours = separator.join(("4111", "1111", "1111", "1111"))
    assert mask_text(f"Karte {fours}").found == ("Visa •••• 1111",)
    assert mask_text(f"{fours}{separator}12").found == ("Visa •••• 1111",)
    assert mask_text(f"12{separator}{fours}").found == ("Visa •••• 1111",)


def test_that_neighbours_behind_another_sign_make_no_list() -> None:
    assert mask_text("1001; 4111, 1111, 1111, 1111; 1002").text == "1001; Visa •••• 1111; 1002"


@pytest.mark.parametrize("written", ["4006381333931-749", "4006381333000 743"])
def test_that_thirteen_digits_are_an_article_only_with_its_check_digit_and_in_a_column(written: str) -> None:
    assert len(mask_text(f"Nr. {written}").found) == 1


def test_that_a_longer_number_holds_no_card() -> None:
    assert mask_text(f"Nr. {VISA}0").found == mask_text(f"Nr. 0{VISA}").found == ()
    assert mask_text(f"Nr. {VISA} 0").found == ("Visa •••• 1111",)


def test_that_an_address_of_the_web_stays_one() -> None:
    assert mask_text(f"https://example.org/?n={VISA}&a=2").text == "https://example.org/?n=Visa •••• 1111&a=2"


def test_that_a_number_within_a_tag_is_found() -> None:
    assert mask_text(f'<a href="{VISA}">hier</a>').text == '<a href="Visa •••• 1111">hier</a>'


@pytest.mark.parametrize("what", OTHERS)
def test_that_what_only_looks_like_a_card_stays(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Nr.; {OTHERS[what]}"
    assert mask_text(text).text == text
    monkeypatch.setattr(card_search, "_is_something_else", lambda *_: False)
    assert mask_text(text).found, "no card by its digits: this proves nothing"


@pytest.mark.parametrize("text", ["+49 171 2345642 4111 1111 1111 1111", "0049 4111111111111111", "Tel. 030 23125042, 4111-1111-1111-1111"])
def test_that_a_telephone_number_before_a_card_hides_nothing(text: str) -> None:
    assert mask_text(text).found == ("Visa •••• 1111",)


def test_that_an_expiry_date_does_not_become_part_of_a_longer_number() -> None:
    """The number is one of Visa's, and with the date it is another one of 19 digits."""
    both = next(str(number) for number in range(4 * 10**15, 5 * 10**15) if luhn(str(number)) and luhn(f"{number}527"))
    assert mask_text(f"{both} 5/27").text == f"Visa •••• {both[-4:]} 5/27"
    assert mask_text(f"{both} 527").text == f"Visa •••• {both[-1:]}527"


@pytest.mark.parametrize(
    ("number", "brand"),
    [("36", "Diners"), ("38", "Diners"), ("39", "Diners"), ("66", "Maestro"), ("68", "Maestro"), ("69", "Maestro"), ("82", "UnionPay")],
)
def test_that_a_number_of_a_rare_range_counts_in_fours_or_behind_a_word(number: str, brand: str) -> None:
    right = next(f"{number}1111111111111{digit}" for digit in range(10) if luhn(f"{number}1111111111111{digit}"))
    assert mask_text(f"Sendung {right}").found == ()
    assert mask_text(f"Karte {right}").found == (f"{brand} •••• {right[-4:]}",)
    assert mask_text(" ".join((right[:4], right[4:8], right[8:12], right[12:]))).found == (f"{brand} •••• {right[-4:]}",)


def test_that_where_a_number_stands_is_told() -> None:
    (number,) = payment_numbers(f"Karte {VISA}.")
    assert (number.kind, number.start, number.end, number.masked) == (NumberKind.CARD, 6, 22, "Visa •••• 1111")


def test_that_numbers_said_to_be_no_cards_stay() -> None:
    kept = frozenset({VISA})
    assert mask_text(f"Sendung {VISA}, Nr. 5555 5555 5555 4444", kept).found == ("Mastercard •••• 4444",)
    assert mask_text("Sendung 4111 1111 1111 1111", kept).found == ()
    assert mask_text("DE89370400440532013000", frozenset({"DE89370400440532013000", "89370400440532013000"})).found == ("DE •••• 3000",)


@pytest.mark.parametrize("words", ["Kreditkarte {}", "{} CVC 123", "{} 12/27", "Visa {}", "{}, exp. 2027", "{} gültig bis März"])
def test_that_nobody_can_say_it_is_none_in_a_text_that_speaks_of_cards(words: str) -> None:
    assert "Visa •••• 1111" in mask_text(words.format(VISA), frozenset({VISA})).found


def test_that_a_number_beside_an_entity_is_found_once() -> None:
    assert mask_text(f"Müller &amp; Co. {VISA}").text == "Müller &amp; Co. Visa •••• 1111"


def test_that_only_what_has_the_form_of_a_card_may_be_kept() -> None:
    assert card_digits("４111-1111 1111/1111") == VISA
    assert card_digits("4111 1111 1111 1112") == ""
    assert card_digits("DE89370400440532013000") == ""


def test_that_a_check_code_alone_makes_no_payment_number() -> None:
    assert not is_payment_number("CVC-500")
