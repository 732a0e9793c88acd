"""Labels of carriers: which number stands in a scan, and whose it can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.tracking import Carrier, is_article_code, read_label

KNOWN = [
    ("1Z999AA10123456784", "1Z999AA10123456784", (Carrier.UPS,)),
    ("1z 5r8 939 03 5756 7127", "1Z5R89390357567127", (Carrier.UPS,)),
    ("JJD000390007796712341", "JJD000390007796712341", (Carrier.DHL,)),
    ("00340434161094042557", "00340434161094042557", (Carrier.DHL,)),
    ("563102430313", "563102430313", (Carrier.DHL, Carrier.GLS)),
    ("986578788855", "986578788855", (Carrier.FEDEX, Carrier.GLS)),
    ("RR473124829DE", "RR473124829DE", (Carrier.POST,)),
    ("CP473124829DE", "CP473124829DE", (Carrier.DHL,)),
    ("H1234567890123456789", "H1234567890123456789", (Carrier.HERMES,)),
    ("01505123456789", "01505123456789", (Carrier.DPD, Carrier.HERMES)),
    ("015051234567892", "015051234567892", (Carrier.FEDEX, Carrier.DPD)),
    ("012345678901233", "01234567890123", (Carrier.DPD,)),
    ("01505123456789K", "01505123456789K", ()),
    ("%005066701505123456789101276", "01505123456789", (Carrier.DPD,)),
    ("0281000123456789", "0281000123456789", (Carrier.HERMES,)),
    ("50123456789", "50123456789", (Carrier.GLS,)),
    ("ZK4X9Q2A", "ZK4X9Q2A", (Carrier.GLS,)),
    ("568838414941", "568838414941", (Carrier.FEDEX, Carrier.GLS)),
    ("012345678901230", "012345678901230", ()),
    ("2LDE50667+12000000", "2LDE50667+12000000", ()),
    ("Hallo", "HALLO", ()),
    ("", "", ()),
]


@pytest.mark.parametrize(("scanned", "tracking", "carriers"), KNOWN)
def test_that_a_label_is_read(scanned: str, tracking: str, carriers: tuple[Carrier, ...]) -> None:
    label = read_label(scanned)

    assert (label.tracking, label.carriers) == (tracking, carriers)


@pytest.mark.parametrize(
    ("number", "carrier"),
    [
        ("1Z999AA10123456784", Carrier.UPS),
        ("00340434161094042557", Carrier.DHL),
        ("563102430313", Carrier.DHL),
        ("986578788855", Carrier.FEDEX),
        ("RR473124829DE", Carrier.POST),
    ],
)
def test_that_a_mistyped_figure_does_not_pass_for_the_carrier(number: str, carrier: Carrier) -> None:
    place = number.rindex(next(sign for sign in reversed(number) if sign.isdigit()))
    wrong = [number[:place] + str(digit) + number[place + 1 :] for digit in range(10) if str(digit) != number[place]]

    assert [one for one in wrong if carrier in read_label(one).carriers] == []


@pytest.mark.parametrize("code", ["4006381333931", "96385074", "036000291452", "10614141000415"])
def test_that_codes_of_articles_are_known_by_their_check_digit(code: str) -> None:
    assert is_article_code(code)
    assert not is_article_code(code[:-1] + str((int(code[-1]) + 1) % 10))


@given(st.text(max_size=40))
def test_that_any_scan_is_read_without_a_fault(scanned: str) -> None:
    label = read_label(scanned)

    assert label.tracking in "".join(scanned.split()).upper()
    assert len(set(label.carriers)) == len(label.carriers)


def test_that_what_is_no_code_of_an_article_is_told_apart() -> None:
    assert [is_article_code(code) for code in ("", "FP-0040-U", "123", "٤٠٠٦٣٨١٣٣٣٩٣١")] == [False] * 4
