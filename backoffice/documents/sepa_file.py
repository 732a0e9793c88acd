"""The file of credit transfers for the bank: pain.001.001.09, written by sepaxml and validated against the bank's schema.

sepaxml brings the schema along; it and its validator are loaded when the first file is made.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from backoffice.documents.sepa_text import CODE, NAME, REMITTANCE, TOWN, sepa_text
from backoffice.domain.orders import Address
from backoffice.domain.streets import split_street
from backoffice.domain.ticks import Tick

SCHEMA = "pain.001.001.09"
_NAMESPACE = f"{{urn:iso:std:iso:20022:tech:xsd:{SCHEMA}}}"
_COUNTRY = re.compile(r"[A-Z]{2}")
NO_NAME = "NOTPROVIDED"  # of a name in signs that have no likeness in Latin; banks know the word


class NotValid(Exception):
    """The schema does not take the file; nothing of it may leave the program."""


@dataclass(frozen=True, slots=True)
class Debtor:
    """The account that the money comes from; `bic` may be empty."""

    name: str
    iban: str = field(repr=False)
    bic: str = ""


@dataclass(frozen=True, slots=True)
class Transfer:
    """One payment in euro cents. `end_to_end_id` finds the refund again on the bank's statement."""

    name: str
    iban: str = field(repr=False)
    amount_minor: int
    end_to_end_id: str
    text: str
    address: Address = field(default_factory=Address)


def sepa_file(
    debtor: Debtor,
    transfers: Sequence[Transfer],
    message_id: str,
    batch_id: str,
    day: date,
    made_at: datetime,
    tick: Tick | None = None,
) -> bytes:
    """Return the file of some transfers that are to be carried out on a day. Raises NotValid.

    `message_id` names the file, `batch_id` its one batch: both at most 35 signs. `made_at` is local time.
    """
    from sepaxml import SepaTransfer

    config = {"name": sepa_text(debtor.name, NAME), "IBAN": debtor.iban, "batch": True, "currency": "EUR"}
    file = SepaTransfer(config | ({"BIC": debtor.bic} if debtor.bic else {}), schema=SCHEMA, clean=False)
    for place, transfer in enumerate(transfers):
        file.add_payment(_payment(transfer, day))
        if tick is not None and place % 100 == 0:
            tick(place, 2 * len(transfers))
    content = _finished(file.export(validate=False), message_id, batch_id, made_at)
    if tick is not None:
        tick(len(transfers), 2 * len(transfers))
    validate(content)
    return content


def validate(content: bytes) -> None:
    """Raise NotValid unless the schema takes a file."""
    from sepaxml.validation import ValidationError, try_valid_xml

    try:
        try_valid_xml(content, SCHEMA)
    except ValidationError:
        raise NotValid from None  # the cause shows values


def structured(address: Address) -> dict[str, str]:
    """Return the parts of an address as banks want it since 2025; nothing unless town and country are known, which are a must."""
    town, country = sepa_text(address.city, TOWN), address.country.upper()
    if not town or not _COUNTRY.fullmatch(country):
        return {}
    split = split_street(address.line1, address.line2, country)
    parts = {
        "street_name": sepa_text(split.street, NAME),
        "building_number": sepa_text(split.house_number, CODE),
        "postcode": sepa_text(address.postcode, CODE),
        "town": town,
        "country": country,
    }
    return {name: value for name, value in parts.items() if value}


def _payment(transfer: Transfer, day: date) -> dict[str, Any]:
    payment = {
        "name": sepa_text(transfer.name, NAME) or NO_NAME,
        "IBAN": transfer.iban,
        "amount": transfer.amount_minor,
        "execution_date": day,
        "description": sepa_text(transfer.text, REMITTANCE),
        "endtoend_id": transfer.end_to_end_id,
    }
    address = structured(transfer.address)
    return payment | ({"address": address} if address else {})


def _finished(content: bytes, message_id: str, batch_id: str, made_at: datetime) -> bytes:
    """Put our own ids and time into a file, and say of a bank without BIC that none is given, as the rules of banks want it."""
    root = ET.fromstring(content)  # noqa: S314  # our own file
    head, batch = _one(root, "GrpHdr"), _one(root, "PmtInf")
    _one(head, "MsgId").text = message_id
    _one(head, "CreDtTm").text = made_at.strftime("%Y-%m-%dT%H:%M:%S")
    _one(batch, "PmtInfId").text = batch_id
    agent = _one(_one(batch, "DbtrAgt"), "FinInstnId")
    if not len(agent):
        other = ET.SubElement(agent, f"{_NAMESPACE}Othr")
        ET.SubElement(other, f"{_NAMESPACE}Id").text = "NOTPROVIDED"
    written: bytes = ET.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written


def _one(node: ET.Element, name: str) -> ET.Element:
    found = node.find(f".//{_NAMESPACE}{name}")
    if found is None:
        raise NotValid
    return found
