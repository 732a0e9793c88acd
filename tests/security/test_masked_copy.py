"""Copying a stream: what is no payment number comes out byte for byte."""

import io
import time

import pytest

from backoffice.security import masked_copy
from backoffice.security.masking import mask_text

CARD, IBAN = "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00"


def copied(content: bytes) -> bytes:
    target = io.BytesIO()
    masked_copy.masked_copy(io.BytesIO(content), target)
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\n", b"\r\n\r\n", b"ohne Ende", "grün\r\nblau\n\rrot".encode(), b"\x00\x01 NUL \x00\n", b"\xff\xfe\x81\x8d kaputt\n",
        "\ufeffBOM\n".encode(), "Grüße €".encode("cp1252"), b"12345678\n41111111\n11111111\n", b"1047\n1048\n4020\n5020\n",
    ],
)  # fmt: skip
def test_that_other_bytes_stay_as_they_are(content: bytes) -> None:
    assert copied(content) == content


def test_that_line_ends_and_encodings_stay_around_a_masked_number() -> None:
    assert copied(f"Karte {CARD}\r\n{IBAN}\nEnde {CARD}".encode()) == "Karte Visa •••• 1111\r\nDE •••• 3000\nEnde Visa •••• 1111".encode()
    assert copied(f"Grüße {CARD}\n".encode("cp1252")) == "Grüße Visa •••• 1111\n".encode("cp1252")
    assert copied("4111\u00a01111\u00a01111\u00a01111\n".encode("cp1252")) == "Visa •••• 1111\n".encode("cp1252")
    assert copied(b"\x00" + CARD.encode() + b"\x00\x81\n") == b"\x00" + "Visa •••• 1111".encode("cp1252") + b"\x00\x81\n"


@pytest.mark.parametrize(
    ("content", "masked"),
    [
        ("Karte 4111 1111\n1111 1111 bitte\n", "Karte Visa •••• 1111\n bitte\n"),
        ("Karte 4111 1111\r\n1111 1111", "Karte Visa •••• 1111\r\n"),
        ("4111\n1111 1111\n1111\n", "Visa •••• 1111\n\n\n"),
        ("IBAN DE89 3704 0044\n0532 0130 00\nEnde\n", "IBAN DE •••• 3000\n\nEnde\n"),
        ("41111111\n11111111\n", "41111111\n11111111\n"),
        ("3782 822463\n10005\n", "Amex •••• 0005\n\n"),
        ("41 1111 1111\n1111 11\n", "41 1111 1111\n1111 11\n"),
        ("4111\n1111\n1111\n1111\n", "4111\n1111\n1111\n1111\n"),
    ],
)
def test_that_a_number_over_lines_is_masked_where_it_is_no_list(content: str, masked: str) -> None:
    result = copied(content.encode()).decode()
    assert result == masked
    assert result.count("\n") == content.count("\n")


def test_that_a_line_of_any_length_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(masked_copy, "LONGEST", 1000)
    line = "grün " * 170 + f"{CARD} " * 40 + "grün " * 300 + IBAN + " Ende"
    assert copied(f"{line}\n{line}".encode()).decode() == f"{mask_text(line).text}\n{mask_text(line).text}"
    digits = "12" * 5000
    assert copied(digits.encode()).decode() == digits
    cut_in_two = "a" + "ü" * 3000
    assert copied(cut_in_two.encode()).decode() == cut_in_two
    cp1252 = ("ä " * 2000 + CARD).encode("cp1252")
    assert copied(cp1252) == ("ä " * 2000 + "Visa •••• 1111").encode("cp1252")


def test_that_time_for_many_lines_is_short() -> None:
    content = f"Bestellung 1001, Karte {CARD}, Tel. 030 23125 042\n".encode() * 4_000
    began = time.process_time()
    assert copied(content).count("Visa •••• 1111".encode()) == 4_000
    assert time.process_time() - began < 10


def test_that_a_number_is_found_over_lines_from_wherever_it_begins() -> None:
    assert copied(b"4111\n1111 1111\n1111 bitte\n").decode() == "Visa •••• 1111\n\n bitte\n"
    assert copied(b"D\nE89 3704 0044 0532 0130 00\n").decode() == "DE •••• 3000\n\n"
    assert copied(b"DE89\n3704 0044 0532\n0130 00\n").decode() == "DE •••• 3000\n\n\n"
