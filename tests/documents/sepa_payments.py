"""Payments of all kinds for a file for the bank: long names, umlauts, foreign letters, addresses with and without parts."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime

from backoffice.documents.sepa_file import Debtor, Transfer, sepa_file, validate
from backoffice.documents.sepa_text import end_to_end_id
from backoffice.domain.orders import Address

NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
NAMES = (
    *("Jürgen Weiß", "Müller & Söhne GmbH", "Ä" * 70, "Şükran Öztürk", "Łukasz Żółć", "Анна Иванова", "张伟", "O'Neill / Brown", "x" * 70),
    "Freifrau von und zu Hohenlohe-Schillingsfürst-Waldenburg, Erbengemeinschaft nach Karl-Theodor",
)
IBANS = ("DE89370400440532013000", "AT611904300234573201", "NO9386011117947", "MT84MALT011000012345MTLCAST001S", "CH9300762011623852957")
HOMES = (
    Address("", "", "Venloer Straße 211a", "Hinterhaus", "50823", "Köln", "", "DE"),
    Address("", "", "10 rue de l’Église", "", "75001", "Paris", "", "FR"),
    Address(),
    Address("", "", "", "", "", "Zürich", "", "CH"),
    Address("", "", "Nur eine Straße 1", "", "", "", "", "DE"),
)
NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def written(number: int, bic: str = "COBADEFF" + 3 * "X") -> bytes:
    """Return a file of that many payments."""
    transfers = [
        Transfer(
            NAMES[n % len(NAMES)],
            IBANS[n % len(IBANS)],
            n % 90_000 + 1,
            end_to_end_id(n + 1, f"#{1001 + n}/ä"),
            f"Erstattung Bestellung #{1001 + n} – Kaffeehaus „Lindenhof“ " + "x" * 120,
            HOMES[n % len(HOMES)],
        )
        for n in range(number)
    ]
    return sepa_file(Debtor("Kaffeehaus Lindenhof GmbH & Co. KG", IBANS[0], bic), transfers, "M" * 35, "B" * 35, NOW.date(), NOW)


def check(content: bytes, number: int) -> None:
    """Look at what the schema does not say: counts, sums, one id each, only signs that banks take."""
    validate(content)
    root = ET.fromstring(content)
    sums = sum(n % 90_000 + 1 for n in range(number))
    assert [node.text for node in root.iter(f"{NS}NbOfTxs")] == [str(number)] * 2
    assert [node.text for node in root.iter(f"{NS}CtrlSum")] == [f"{sums // 100}.{sums % 100:02}"] * 2
    ids = [node.text for node in root.iter(f"{NS}EndToEndId")]
    assert len(set(ids)) == len(ids) == number
    assert content.decode("utf-8").isascii()
    assert max(len(node.text or "") for node in root.iter(f"{NS}Nm")) <= 70
    assert all(len(node.text or "") <= 140 for node in root.iter(f"{NS}Ustrd"))
