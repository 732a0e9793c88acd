"""Bad input through every verb on customers that takes a text: kept as it was typed, or refused with a reason."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest

from backoffice.desks.addresses import AddressDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.editing import EditDesk
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerAddress, CustomerDraft, CustomerId, CustomerQuery
from backoffice.domain.ids import OrderId
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.orders import Address
from backoffice.domain.streets import Street
from backoffice.errors import Invalid

HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "", "Lindenweg", "3", "", "", "50667", "Köln", "", "DE")
GOODS = (LineDraft("FP-4", "Filterpapier", 1000, 49_500, 1900),)
KEPT = {
    "200 characters": "Ä" * 200,
    "right to left": "محمد عبد الله",
    "hebrew and latin": "דניאל Müller",
    "emoji": "Ada 🧑🏽‍🚀 Beispiel",
    "html": '<b onclick="x()">Ada</b> & <img src=x>',
    "quotes": 'O\'Brien "der" „Große“; DROP TABLE customer --',
    "formula": "=1+1",
    "combining": "Ada\u0301 Bei\u0308spiel",
    "percent": "100 % {name} %s \\n",
    "one sign": "Ö",
}
REFUSED = {
    "201 characters": ("Ä" * 201, "too_long"),
    "control characters": ("Ada\x00\x07 Beispiel", "unprintable"),
    "escape": ("Ada \x1b[31mBeispiel", "unprintable"),
    "turned around": ("Ada \u202eleipsieB", "unprintable"),
    "isolates": ("\u2066Ada\u2069", "unprintable"),
    "half a sign": ("Ada \ud800", "unprintable"),
    "no sign": ("Ada \ufffe", "unprintable"),
}
EMPTY = {
    "spaces": "   ",
    "wide spaces": "\u2003\u00a0\u3000",
    "line breaks": "\n\t\r\n",
    "nothing to see": "\u200b\u2060",
    "fillers": "\u3164",
}


@pytest.fixture
def desk(session: Session) -> CustomerDesk:
    made = CustomerDesk(session)
    made.create(CustomerDraft("Ada Beispiel", addresses=(HOME,)))
    return made


ADA = CustomerId(1)


def version(desk: CustomerDesk) -> int:
    return desk.open(ADA).row.version


# By field: what writes a text, and what reads it again.
Writes = Callable[[CustomerDesk, str], object]
Reads = Callable[[CustomerDesk], str]


def with_text(address: CustomerAddress, name: str, text: str) -> CustomerAddress:
    return replace(address, **{name: text})  # type: ignore[arg-type]  # all but the id are texts


def of_address(name: str) -> tuple[Writes, Reads]:
    return (
        lambda desk, text: desk.write_address(ADA, version(desk), with_text(desk.open(ADA).addresses[0], name, text)),
        lambda desk: str(getattr(desk.open(ADA).addresses[0], name)),
    )


FIELDS: dict[str, tuple[Writes, Reads]] = {
    "name": (lambda desk, text: desk.rename(ADA, version(desk), text, ""), lambda desk: desk.open(ADA).row.name),
    "company": (lambda desk, text: desk.rename(ADA, version(desk), "Ada", text), lambda desk: desk.open(ADA).row.company),
    "made name": (
        lambda desk, text: desk.create(CustomerDraft(text)),
        lambda desk: max(desk.page(CustomerQuery(), limit=9), key=lambda row: row.id).name,
    ),
    "reason": (lambda desk, text: desk.block(ADA, version(desk), text), lambda desk: getattr(desk.open(ADA).row.block, "reason", "")),
    "note": (lambda desk, text: desk.write_note(ADA, text), lambda desk: desk.open(ADA).notes[0].body),
    "name of an address": of_address("name"),
    **{name: of_address(name) for name in ("extra", "street", "house_number", "post_number", "postcode", "city")},
}
LONGER = {"reason", "note"}  # they take more than 200 characters
NEEDED = {"name", "made name", "reason", "note", "name of an address", "street", "city"}


@pytest.mark.parametrize("field", FIELDS)
def test_that_what_can_be_read_is_kept_as_it_was_typed(desk: CustomerDesk, field: str) -> None:
    write, read = FIELDS[field]
    for text in KEPT.values():
        write(desk, text)
        assert read(desk) == text


@pytest.mark.parametrize("field", FIELDS)
def test_that_what_cannot_be_read_is_refused_with_a_reason(desk: CustomerDesk, field: str) -> None:
    for kind, (text, reason) in REFUSED.items():
        if kind == "201 characters" and field in LONGER:
            continue
        with pytest.raises(Invalid) as caught:
            FIELDS[field][0](desk, text)
        assert caught.value.reason == reason, kind


@pytest.mark.parametrize("field", FIELDS)
def test_that_what_shows_nothing_counts_as_nothing(desk: CustomerDesk, field: str) -> None:
    write, read = FIELDS[field]
    for text in EMPTY.values():
        if field in NEEDED:
            with pytest.raises(Invalid) as caught:
                write(desk, text)
            assert caught.value.reason == "empty"
        else:
            write(desk, text)
            assert read(desk) == ""


@pytest.mark.parametrize("kind", KEPT)
def test_that_odd_names_are_sorted_paged_and_searched(desk: CustomerDesk, kind: str) -> None:
    desk.create(CustomerDraft(KEPT[kind]))
    rows = desk.page(CustomerQuery(), limit=1)
    assert len(rows + desk.page(CustomerQuery(), after=rows[0])) == 2
    desk.page(CustomerQuery(words=KEPT[kind]))
    assert desk.position(CustomerQuery(), CustomerId(2)) in (0, 1)


@pytest.mark.parametrize(
    "text", ["\x00", "<b>", "a" * 300 + "@example.org", "ada@exa\u202emple.org", "☎️", "٣٤٥٦٧٨٩٠١٢", "+49 30 23125 042\x00"]
)
def test_that_contact_data_is_an_address_and_a_number_or_refused(desk: CustomerDesk, text: str) -> None:
    for how in ({"phone": text}, {"email": text}):
        with suppress(Invalid):
            desk.change_contact(ADA, version(desk), **how)
        shown = desk.open(ADA).contact
        assert all(sign.isprintable() for sign in shown.phone + shown.email)


@pytest.mark.parametrize(("text", "reason"), REFUSED.values(), ids=REFUSED)
def test_that_orders_take_no_such_address_either(session: Session, text: str, reason: str) -> None:
    editing, addresses = EditDesk(session), AddressDesk(session)
    home = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    done = editing.new_order(NewOrder("Ada", home, GOODS))
    order_id = OrderId(done.order_ids[0])
    for name in ("name", "company", "line1", "line2", "city", "region"):
        with pytest.raises(Invalid) as caught:
            editing.change_address(order_id, 2, "shipping", replace(home, **{name: text}))
        assert caught.value.reason == reason
    with pytest.raises(Invalid):
        addresses.correct_split(order_id, 2, "shipping", Street(text))
