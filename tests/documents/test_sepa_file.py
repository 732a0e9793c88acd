"""Files for the bank are taken by its schema, whatever stands in names and addresses; what is not is not written."""

import xml.etree.ElementTree as ET

import pytest

from backoffice.documents.sepa_file import NotValid, structured, validate
from backoffice.documents.sepa_text import end_to_end_id, sepa_text
from backoffice.domain.orders import Address
from tests.documents import sepa_payments
from tests.documents.sepa_payments import NS


@pytest.mark.parametrize("number", [1, 10, 1000])
def test_that_a_file_is_taken_by_the_schema_with_all_its_sums(number: int) -> None:
    sepa_payments.check(sepa_payments.written(number), number)


def test_that_each_thing_stands_where_the_bank_looks_for_it() -> None:
    root = ET.fromstring(sepa_payments.written(2))
    (batch,) = root.iter(f"{NS}PmtInf")

    def texts(*names: str) -> list[str | None]:
        return [node.text for node in batch.iterfind("/".join(f"{NS}{name}" for name in names))]

    assert texts("PmtMtd") == ["TRF"]
    assert texts("PmtTpInf", "SvcLvl", "Cd") == ["SEPA"]
    assert texts("ReqdExctnDt", "Dt") == ["2026-03-10"]
    assert texts("Dbtr", "Nm") == ["Kaffeehaus Lindenhof GmbH + Co. KG"]
    assert texts("DbtrAgt", "FinInstnId", "BICFI") == ["COBADEFF" + 3 * "X"]
    assert texts("ChrgBr") == ["SLEV"]
    assert texts("CdtTrfTxInf", "Cdtr", "Nm") == ["Juergen Weiss", "Mueller + Soehne GmbH"]
    assert texts("CdtTrfTxInf", "Cdtr", "PstlAdr", "StrtNm") == ["Venloer Strasse", "rue de l'Eglise"]
    assert texts("CdtTrfTxInf", "Cdtr", "PstlAdr", "BldgNb") == ["211a", "10"]
    assert texts("CdtTrfTxInf", "Cdtr", "PstlAdr", "AdrLine") == []
    assert texts("CdtTrfTxInf", "PmtId", "EndToEndId") == ["R1-1001ae", "R2-1002ae"]
    assert [node.text for node in root.iter(f"{NS}MsgId")] == ["M" * 35]
    assert [node.text for node in root.iter(f"{NS}PmtInfId")] == ["B" * 35]


def test_that_a_bank_without_bic_is_said_to_be_not_provided() -> None:
    root = ET.fromstring(sepa_payments.written(1, bic=""))

    assert [node.text for node in root.iterfind(f".//{NS}DbtrAgt/{NS}FinInstnId/{NS}Othr/{NS}Id")] == ["NOTPROVIDED"]


def test_that_a_file_that_the_schema_does_not_take_is_refused_without_saying_what_stands_in_it() -> None:
    content = sepa_payments.written(1).replace(b"<Nm>Juergen Weiss</Nm>", b"<Nm></Nm>")
    with pytest.raises(NotValid) as refused:
        validate(content)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Jürgen Weiß", "Juergen Weiss"),
        ("ÄÖÜ äöü ẞ", "AeOeUe aeoeue SS"),
        ("Müller & Söhne; „Café“ <x>", "Mueller + Soehne, ,,Cafe' (x)"),
        ("Łódź Şükran Çelik", "Lodz Suekran Celik"),
        ("Ægir Œuvre", "Aegir Oeuvre"),
        ("Анна", "Anna"),
        ("张伟", "Zhang Wei"),
        ("/a//b/", "a/b"),
        ("a@b_c|d", "a.b-c/d"),
        ("\u200b\n ", ""),
        ("a✉b", "ab"),
    ],
)
def test_that_texts_become_what_banks_take(text: str, becomes: str) -> None:
    assert sepa_text(text, 70) == becomes


def test_that_texts_are_cut_after_their_letters_have_become_two() -> None:
    assert sepa_text("Ä" * 70, 70) == "Ae" * 35
    assert len(sepa_text("x" * 300, 140)) == 140


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        (Address("", "", "Lindenweg 3", "", "50667", "Köln", "", "DE"), ["Lindenweg", "3", "50667", "Koeln", "DE"]),
        (Address("", "", "", "", "", "Köln", "", "DE"), ["Koeln", "DE"]),
        (Address("", "", "Lindenweg 3", "", "50667", "", "", "DE"), []),
        (Address("", "", "Lindenweg 3", "", "50667", "Köln", "", ""), []),
        (Address("", "", "Lindenweg 3", "", "50667", "Köln", "", "Deutschland"), []),
    ],
)
def test_that_an_address_is_given_in_parts_or_not_at_all(address: Address, parts: list[str]) -> None:
    assert list(structured(address).values()) == parts


def test_that_a_payment_is_found_again_by_its_id() -> None:
    assert end_to_end_id(7, "028-1234567-1234567") == "R7-028-1234567-1234567"
    assert end_to_end_id(7, "#1001") == "R7-1001"
    assert end_to_end_id(7, "✉") == "R7"
    assert len(end_to_end_id(10**9, "9" * 60)) == 35
