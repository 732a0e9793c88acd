"""Check codes of cards, and account numbers beside a bank's code: found where the words say so. Every number is invented."""

import pytest

from backoffice.security.masking import NumberKind, is_payment_number, mask_text, payment_numbers

CODES = [
    ("CVC 737", "CVC •••"),
    ("cvc: 737.", "cvc: •••."),
    ("CVV2-Code ist 1234", "CVV2-Code ist •••"),
    ("Kartenprüfnummer 7 3 7", "Kartenprüfnummer •••"),
    ("ＣＶＣ　７３７", "ＣＶＣ　•••"),
    ("4111111111111111, Prüfziffer: 123", "Visa •••• 1111, Prüfziffer: •••"),
    ("Visa •••• 1111 Sicherheitscode (123)", "Visa •••• 1111 Sicherheitscode (•••)"),
    ("Visa •••• 1111 security code is 123", "Visa •••• 1111 security code is •••"),
    ("4111 1111 1111 1111 123 (CVC)", "Visa •••• 1111 ••• (CVC)"),
    ("4111 1111 1111 1111 12/27 123", "Visa •••• 1111 12/27 •••"),
    ("Müller 4111 1111 1111 1111, gültig bis 12/2027, 123", "Müller Visa •••• 1111, gültig bis 12/2027, •••"),
    ("CVC •••4", "CVC •••"),
    ("4111111111111111 12/27 CVC 123", "Visa •••• 1111 12/27 CVC •••"),
    ("4111111111111111 123 CVC 456", "Visa •••• 1111 123 CVC •••"),
]
NO_CODES = [
    "Prüfziffer 123",
    "Sicherheitscode 1234 für das Tor",
    "123 (CVC)",
    "CVC 12345",
    "PVC 123",
    "12/27 123",
    "Visa •••• 1111 vom 12. Mai, 123 Stück",
    "security code",
]
ACCOUNTS = [
    ("Kto 1234567890 BLZ 37040044", "Kto •••• 7890 BLZ 37040044", "Kto •••• 7890"),
    ("Konto-Nr.: 532013000, Bankleitzahl 370 400 44", "Konto-Nr.: •••• 3000, Bankleitzahl 370 400 44", "Konto-Nr •••• 3000"),
    ("BLZ 370 400 44 Kontonummer ist 0532 013 000", "BLZ 370 400 44 Kontonummer ist •••• 3000", "Kontonummer •••• 3000"),
    ("account number 31926819, sort code 60-16-13", "account number •••• 19, sort code 60-16-13", "account number •••• 19"),
    ("sort code: 601613 account no. 31926819", "sort code: 601613 account no. •••• 19", "account no •••• 19"),
    ("Konto/BLZ: 532013000/37040044", "Konto/BLZ: •••• 3000/37040044", "Konto •••• 3000"),
    ("BLZ und Kto: 37040044 / 532013000", "BLZ und Kto: 37040044 / •••• 3000", "Kto •••• 3000"),
    ("Kto １２３４５６７８９０ BLZ 37040044", "Kto •••• 7890 BLZ 37040044", "Kto •••• 7890"),
    ("Konto 12345 bei der Sparkasse (BLZ 370 501 98)", "Konto •••• 45 bei der Sparkasse (BLZ 370 501 98)", "Konto •••• 45"),
]
NO_ACCOUNTS = [
    "Konto 1234567890",
    "BLZ 37040044",
    "Kundenkonto 1234567, BLZ fehlt noch",
    "Skonto 12345 BLZ 37040044",
    "Kto 12345678901 BLZ 37040044",
    "Konto 123456 " + "bei einer Bank, deren Namen niemand so recht zu sagen weiß, mit BLZ 37040044",
    "Kto •••• 7890 BLZ 37040044",
]


@pytest.mark.parametrize(("text", "masked"), CODES)
def test_that_a_check_code_is_masked(text: str, masked: str) -> None:
    result = mask_text(text)
    assert result.text == masked
    assert result.found[-1] == "CVC •••"
    assert mask_text(masked).text == masked


@pytest.mark.parametrize("text", NO_CODES)
def test_that_other_short_numbers_stay(text: str) -> None:
    assert mask_text(text).text == text


@pytest.mark.parametrize(("text", "masked", "shown"), ACCOUNTS)
def test_that_an_account_beside_its_bank_is_masked(text: str, masked: str, shown: str) -> None:
    result = mask_text(text)
    assert (result.text, result.found, result.kinds) == (masked, (shown,), (NumberKind.ACCOUNT,))
    assert mask_text(masked).text == masked
    assert is_payment_number(text)


@pytest.mark.parametrize("text", NO_ACCOUNTS)
def test_that_without_both_words_no_account_is_found(text: str) -> None:
    assert mask_text(text).text == text


def test_that_everything_in_one_text_is_found_in_its_order() -> None:
    text = "4111 1111 1111 1111 12/27 123, Kto 532013000 BLZ 37040044, DE89 3704 0044 0532 0130 00, CVC 456"
    assert [number.kind for number in payment_numbers(text)] == ["card", "code", "account", "iban", "code"]
    masked = mask_text(text)
    assert masked.text == "Visa •••• 1111 12/27 •••, Kto •••• 3000 BLZ 37040044, DE •••• 3000, CVC •••"
    assert masked.found == ("Visa •••• 1111", "CVC •••", "Kto •••• 3000", "DE •••• 3000", "CVC •••")
