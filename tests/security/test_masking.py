"""Payment numbers in free text. All numbers are the card schemes' public test numbers, examples of the IBAN registry, or invented."""

import re
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backoffice.security import signs
from backoffice.security.card_numbers import card_brand, luhn
from backoffice.security.ibans import iban_at
from backoffice.security.masking import accounts_in, is_payment_number, mask_email, mask_phone, mask_text

CARDS = [
    ("4242424242424242", "Visa •••• 4242"),
    ("4111111111111111", "Visa •••• 1111"),
    ("5555555555554444", "Mastercard •••• 4444"),
    ("2223003122003222", "Mastercard •••• 3222"),
    ("378282246310005", "Amex •••• 0005"),
    ("36259600000004", "Diners •••• 0004"),
    ("30569309025904", "Diners •••• 5904"),
    ("6011111111111117", "Discover •••• 1117"),
    ("3530111333300000", "JCB •••• 0000"),
    ("3088000000000017", "JCB •••• 0017"),
    ("6243030000000001", "UnionPay •••• 0001"),
    ("5019717010103742", "Dankort •••• 3742"),
    ("6304000000000000", "Maestro •••• 0000"),
    ("6799990100000000019", "Maestro •••• 0019"),
    ("5038270606265696", "Maestro •••• 5696"),
]
IBANS = [
    ("DE89370400440532013000", "DE •••• 3000"),
    ("AT611904300234573201", "AT •••• 3201"),
    ("CH9300762011623852957", "CH •••• 2957"),
    ("GB29NWBK60161331926819", "GB •••• 6819"),
    ("FR1420041010050500013M02606", "FR •••• 2606"),
    ("MT84MALT011000012345MTLCAST001S", "MT •••• 001S"),
    ("NO9386011117947", "NO •••• 47"),
    ("BE68539007547034", "BE •••• 34"),
    ("DZ580002100001113000000570", "DZ •••• 0570"),
    ("BI33123412341234", "BI •••• 34"),
]
INNOCENT = [
    "030 23125 042 oder 0152 28817386",
    "+49 171 2345642",
    "EAN 4006381333931",
    "EAN 5901234123457 und 5012345678900",  # Polish and British article numbers pass Luhn by chance, one in ten
    "IMEI 490154203237518",
    "Bestellung 6634244374859",
    "Sendung 00340434161094042557",
    "Sendung 99721007682101004582503",
    "123-4567890-1234567",
    "nicht liefern 24.12.2025 - 26.12.2025, 10-12 Uhr",
    "30.03.2026, 14.22 / 31.12.2026",
    "Steuer-ID 86 095 742 719",
    "4242424242424241",
    "4222222222222",
    "DE89 3704 0044 0532 0130 01",
    "DE89 3704 0044 0532 0130 0000",
    "XX89 3704 0044 0532 0130 00",
    "GB96 BARC 2020 1530 0934 591",
    "No 4407453686731, 261 Stück",  # NO is Norway's too
    "Summe: 64747,31 / 99,27 / 106,98 / 41.00 / 57,16 €",  # ME is Montenegro's
    "",
]
SEPARATORS = [" ", "\u00a0", "-", "–", ".", "/", "_", "\n", "\t", " - ", "\u2009", "\u200b", "\u00ad", "", "\u202f", " / "]


@pytest.mark.parametrize(("number", "masked"), CARDS + IBANS)
def test_that_a_payment_number_is_reduced_to_its_kind_and_its_last_digits(number: str, masked: str) -> None:
    result = mask_text(f"Bitte von {number} abbuchen.")
    assert result.text == f"Bitte von {masked} abbuchen."
    assert result.found == (masked,)


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("number", ["4242424242424242", "378282246310005", "DE89370400440532013000"])
def test_that_separators_between_all_signs_hide_nothing(number: str, separator: str) -> None:
    assert len(mask_text(f"Nr: {separator.join(number)} !").found) == 1
    in_fours = separator.join(number[place : place + 4] for place in range(0, len(number), 4))
    assert mask_text(f"Nr: {in_fours} !").text.count("••••") == 1


def test_that_four_separators_are_a_gap() -> None:
    assert mask_text("4242 -- 4242    4242 4242").found == ()


@pytest.mark.parametrize("zero", ["０", "٠", "𝟎", "०", "𝟘"])
def test_that_digits_of_any_script_are_digits(zero: str) -> None:
    disguised = "".join(chr(ord(zero) + int(digit)) for digit in "4242424242424242")
    assert mask_text(disguised).text == "Visa •••• 4242"


def test_that_circled_and_superscript_digits_are_digits() -> None:
    assert mask_text("④②④②④②④②④②④②④②④②").text == "Visa •••• 4242"
    assert mask_text("⁴²⁴²⁴²⁴²⁴²⁴²⁴²⁴²").text == "Visa •••• 4242"


def test_that_lower_case_and_wide_letters_of_an_iban_count() -> None:
    assert mask_text("iban de89 3704 0044 0532 0130 00").text == "iban DE •••• 3000"
    assert mask_text("ＤＥ89370400440532013000").text == "DE •••• 3000"
    assert mask_text("IBANDE89370400440532013000Sparkasse").text == "IBANDE •••• 3000Sparkasse"


@pytest.mark.parametrize("text", INNOCENT)
def test_that_other_numbers_stay_as_they_are(text: str) -> None:
    assert mask_text(text).text == text
    assert not is_payment_number(text)


def test_that_the_words_of_a_sentence_make_no_account() -> None:
    """RO of Euro, 16 letters or digits behind four letters: one sentence in a hundred has the right check digits."""
    right = next(
        text
        for percent in range(2, 99)
        if iban_at("".join(filter(str.isalnum, (text := f"Euro {percent:02} Rabatt auf alle Artikel").upper()))[2:], 0)
    )
    assert mask_text(right).text == right
    unbroken = f"RO{right[5:7]}RABATTAUFALLEARTIKEL"
    assert mask_text(unbroken).found == ("RO •••• IKEL",)


def test_that_an_account_may_have_hardly_any_figures() -> None:
    assert mask_text("gi91dgapnnhm3w4jmiyox4n").found == ("GI •••• OX4N",)
    assert mask_text("lv39 ckbv njh8 figb bgsm d").found == ("LV •••• GSMD",)
    assert mask_text("IBAN RO52LXCANT 2JWNMXNMANTAS2").found == ("RO •••• TAS2",)


def test_that_letters_of_other_alphabets_that_look_like_latin_ones_count() -> None:
    assert mask_text("an DЕ89370400440532013000").found == ("DE •••• 3000",)
    assert mask_text("СН9300762011623852957").found == ("CH •••• 2957",)
    assert mask_text("Привет 12, Самара 34, Ελλάδα 2026").found == ()


def test_that_a_text_of_simple_signs_is_read_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    signs_of_all = "".join(chr(code) for code in range(0x2100) if signs._SIMPLE.fullmatch(chr(code)))
    texts = [signs_of_all, f"12{'34'.join(signs_of_all)}56", " - DE 89, 3704.0044\t05%32 (01)30€00 · Größe–§ 4°"]
    quick = [(signs.signs_of(text), signs.folded_text(text)) for text in texts]
    monkeypatch.setattr(signs, "_SIMPLE", re.compile("(?!)"))
    for text, (seen, (folded, places)) in zip(texts, quick, strict=True):
        assert signs.signs_of(text) == seen
        slow, at = signs.folded_text(text)
        assert (slow, list(at)) == (folded, list(places))


def test_that_several_numbers_are_all_found_in_the_order_of_the_text() -> None:
    result = mask_text("Erst 5555 5555 5555 4444, dann GB29NWBK60161331926819, sonst 4242-4242-4242-4242.")
    assert result.found == ("Mastercard •••• 4444", "GB •••• 6819", "Visa •••• 4242")
    assert result.text == "Erst Mastercard •••• 4444, dann GB •••• 6819, sonst Visa •••• 4242."


def test_that_the_accounts_of_a_text_are_those_that_are_masked_each_once() -> None:
    text = (
        "Bitte auf DE89 3704 0044 0532 0130 00 oder AT61-1904-3002-3457-3201, nochmal: de89370400440532013000, nicht 4242 4242 4242 4242."
    )

    assert accounts_in(text) == ("DE89370400440532013000", "AT611904300234573201")
    assert accounts_in("DE89&nbsp;3704 0044 0532 0130 00") == ("DE89370400440532013000",)
    assert accounts_in("Meine Nummer ist 030 23125 042") == accounts_in("4242 4242 4242 4242") == ()


def test_that_a_number_between_other_groups_of_digits_is_found() -> None:
    assert mask_text("3 4242 4242 4242 4242 12/27").text == "3 Visa •••• 4242 12/27"


def test_that_a_masked_text_is_masked_no_further() -> None:
    once = mask_text("4242 4242 4242 4242 / 4242 4242 4242 4242").text
    assert mask_text(once).text == once


def test_that_identifiers_are_recognised_whatever_surrounds_the_number() -> None:
    assert is_payment_number("#4242424242424242")
    assert is_payment_number("REF-DE89370400440532013000")
    assert not is_payment_number("ch_1AuSNqJK48mSkzFLotmV4n6U")


@given(st.text(alphabet="0123456789 -./", max_size=40))
@example("220000000000000/")
def test_that_no_card_number_survives_masking(text: str) -> None:
    result = mask_text(text)
    assert mask_text(result.text).found == () or "•" in result.text
    for group in result.text.split():
        assert card_brand(group) is None


@given(st.text(max_size=80))
def test_that_text_without_digits_is_never_touched(text: str) -> None:
    bare = "".join(sign for sign in text if not any(map(str.isnumeric, unicodedata.normalize("NFKC", sign))))
    assert mask_text(bare).text == bare


@given(st.integers(min_value=10**14, max_value=10**15 - 1), st.sampled_from(["4", "51", "2221", "62", "3528"]))
def test_that_a_right_check_digit_makes_a_card_and_a_wrong_one_none(seed: int, prefix: str) -> None:
    body = (prefix + str(seed))[:15]
    right = next(digit for digit in "0123456789" if luhn(body + digit))
    wrong = str((int(right) + 1) % 10)
    assert mask_text(body + right).found
    assert not mask_text(body + wrong).found


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_that_every_german_account_with_right_check_digits_is_found(account: int) -> None:
    check = 98 - int(f"{account:018}131400") % 97
    iban = f"DE{check:02}{account:018}"
    assert mask_text(iban).text == f"DE •••• {iban[-4:]}"


def test_that_an_iban_begins_with_a_country_and_two_digits() -> None:
    assert iban_at("89370400440532013000", 0) is None
    assert iban_at("QQ9312345678", 0) is None


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("+49 171 2345642", "+49 ••• ••42"),
        ("0049 30 23125 042", "+49 ••• ••42"),
        ("030 23125 042", "••• ••42"),
        ("+353 85 1234567", "+353 ••• ••67"),
        ("+1 212-555-0147", "+1 ••• ••47"),
        ("110", "••• ••••"),
        ("", ""),
        ("keine", ""),
    ],
)
def test_that_a_phone_number_shows_its_country_and_two_digits(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


@pytest.mark.parametrize(
    ("email", "masked"), [("mia@example.org", "m•••@example.org"), ("", ""), (" ", ""), ("kein Mail", "•••"), ("@example.org", "•••")]
)
def test_that_an_address_shows_its_first_letter_and_its_domain(email: str, masked: str) -> None:
    assert mask_email(email) == masked


GROWING = {
    "digits": "4111111111111112",
    "digits apart": "4 1 ",
    "fours": "4111 ",
    "cards": "4111111111111111 ",
    "countries": "DE12",
    "letters": "MD24AAAAAAAA",
    "accounts": "GB29NWBK6016133192681 ",
    "entities": "4&nbsp;",
    "tags": "<a 4",
    "account words": "Kto 1 BLZ ",
    "codes": "CVC 12 Visa •••• 1111 12/",
    "scripts": "٤ ",
}


@pytest.mark.parametrize("kind", GROWING)
def test_that_time_grows_with_the_length_of_the_text(kind: str) -> None:
    """50 kB of what makes most work; four times the text takes at most eight times as long, with room for a busy computer."""
    text = GROWING[kind] * (12_500 // len(GROWING[kind]))

    def seconds(words: str) -> float:
        began = time.process_time()
        mask_text(words)
        return time.process_time() - began

    allowed = 8 * max(min(seconds(text) for _ in range(3)), 0.005)
    assert any(seconds(text * 4) < allowed for _ in range(2))


def test_that_a_thousand_ordinary_notes_take_no_time_to_speak_of() -> None:
    notes = [f"Bitte klingeln bei Müller, Tel. 030 23125 {place:03}, zwischen 9 und 12 Uhr – danke!" for place in range(1000)]

    def seconds() -> float:
        began = time.process_time()
        for note in notes:
            mask_text(note)
        return time.process_time() - began

    assert any(seconds() < 0.3 for _ in range(3))
