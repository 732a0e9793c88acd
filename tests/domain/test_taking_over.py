"""What is taken over at the door, when the carrier needs a phone number, and what it may be given."""

from dataclasses import replace

import pytest

from backoffice.domain.carriers import CarrierContact, carrier_contact, crosses_customs, needs_phone
from backoffice.domain.channel_reports import ChannelConsent, Told, told
from backoffice.domain.field_use import Useless, UselessField, useless
from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address
from backoffice.domain.taking_over import DEFAULTS, TakenField, Taking, at_the_door, takings

HOME = Address("Ada Beispiel", line1="Lindenweg 3", postcode="50667", city="Köln", country="DE")
FULL = IncomingOrder(
    1, "1001", None, "EUR", 100, OrderStatus.OPEN, PaymentStatus.PAID, DeliveryStatus.OPEN, "Ada Beispiel", HOME, HOME,
    phone="+4915555000001", email="ada@example.org", customer_note="Bitte klingeln", birthday="1980-05-04", buyer_nick="ada_80",
)  # fmt: skip


def test_that_by_default_what_is_optional_stays_outside() -> None:
    (order,), left = at_the_door([FULL], DEFAULTS, "DE")

    assert (order.phone, order.birthday, order.buyer_nick) == ("", "", "")
    assert (order.email, order.customer_note) == ("ada@example.org", "Bitte klingeln")
    assert left == (("phone", 1), ("birthday", 1), ("buyer_nick", 1))
    assert replace(order, phone=FULL.phone, birthday=FULL.birthday, buyer_nick=FULL.buyer_nick) == FULL


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"shipping": replace(HOME, country="CH")}, True),
        ({"shipping": replace(HOME, country="AT")}, False),
        ({"shipping": Address(), "billing": replace(HOME, country="GB")}, True),
        ({"shipping_method": "Spedition frei Bordsteinkante"}, True),
        ({"shipping_method": "DHL Express"}, True),
        ({"shipping_method": "DHL Paket"}, False),
        ({"shipping_method": "Spedition", "delivery_status": DeliveryStatus.SHIPPED}, False),
        ({"shipping_method": "Spedition", "order_status": OrderStatus.CANCELLED}, False),
    ],
)
def test_that_a_phone_number_comes_in_only_if_the_carrier_needs_it(change: dict[str, object], kept: bool) -> None:
    (order,), left = at_the_door([replace(FULL, **change)], DEFAULTS, "DE")  # type: ignore[arg-type]

    assert order.phone == (FULL.phone if kept else "")
    assert (dict(left).get("phone", 0) == 0) is kept


def test_that_a_choice_goes_before_the_default() -> None:
    choices = {TakenField.PHONE: Taking.ALWAYS, TakenField.EMAIL: Taking.NEVER, TakenField.BIRTHDAY: Taking.ALWAYS}
    orders, left = at_the_door([FULL, replace(FULL, number="2", email="")], choices, "DE")

    assert [(order.phone, order.email, order.birthday) for order in orders] == [(FULL.phone, "", FULL.birthday)] * 2
    assert left == (("email", 1), ("buyer_nick", 2))


def test_that_an_order_with_nothing_to_leave_out_is_handed_on_as_it_is() -> None:
    plain = replace(FULL, phone="", birthday="", buyer_nick="")

    assert at_the_door([plain], DEFAULTS, "DE")[0][0] is plain


def test_that_only_the_phone_number_can_depend_on_the_carrier() -> None:
    assert {field for field in TakenField if Taking.IF_NEEDED in takings(field)} == {TakenField.PHONE}
    assert all(takings(field)[0] is DEFAULTS[field] for field in TakenField)


@pytest.mark.parametrize(("country", "shop", "crosses"), [("", "DE", False), ("DE", "DE", False), ("FR", "DE", False), ("NO", "DE", True),
    ("US", "DE", True), ("DE", "CH", True), ("CH", "CH", False), ("LI", "CH", True), ("MC", "DE", False)])  # fmt: skip
def test_which_borders_have_a_customs_office(country: str, shop: str, crosses: bool) -> None:
    assert crosses_customs(country, shop) is crosses
    assert needs_phone(country, shop, "") is crosses


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], Told()),
        ([("_parcel_delivery_opted_in", "yes")], Told(carrier=ChannelConsent(True, "_parcel_delivery_opted_in"))),
        ([("_parcel_delivery_opted_in", "no")], Told(carrier=ChannelConsent(False, "_parcel_delivery_opted_in"))),
        ([("Datenweitergabe Versand", " Ja ")], Told(carrier=ChannelConsent(True, "Datenweitergabe Versand"))),
        ([("carrier_consent", "perhaps")], Told(carrier=ChannelConsent(False, "carrier_consent"))),
        ([("carrier_consent", "yes"), ("dhl-data-consent", "no")], Told(carrier=ChannelConsent(False, "dhl-data-consent"))),
        ([("carrier_consent", "no"), ("dhl-data-consent", "yes")], Told(carrier=ChannelConsent(False, "carrier_consent"))),
        ([("_billing_birthdate", "1980-05-04"), ("Geburtstag", "else")], Told(birthday="1980-05-04")),
        ([("Nutzername des Käufers", "ada_80")], Told(buyer_nick="ada_80")),
        ([("accepts_marketing", "yes"), ("newsletter", "yes"), ("dob_hint", "x"), ("birthday", "")], Told()),
        ([("birthday", "4" * 200)], Told(birthday="4" * 60)),
    ],
)
def test_what_a_channels_own_values_tell(pairs: list[tuple[str, str]], expected: Told) -> None:
    assert told(pairs) == expected


def test_that_a_carrier_is_given_nothing_unless_the_channel_reports_consent() -> None:
    reach = "+4915555000001", "ada@example.org"

    assert carrier_contact(*reach, None) == CarrierContact()
    assert carrier_contact(*reach, ChannelConsent(False, "x")) == CarrierContact()
    assert carrier_contact(*reach, ChannelConsent(True, "x")) == CarrierContact(*reach)


def test_which_fields_are_of_use_to_nobody() -> None:
    everything = frozenset(TakenField)
    owner, packer = {"orders:view", "customers:view", "customers:contact"}, {"orders:view"}

    assert useless(everything, [owner, packer]) == (
        UselessField(TakenField.BIRTHDAY, Useless.NO_USE),
        UselessField(TakenField.BUYER_NICK, Useless.NO_USE),
    )
    assert useless({TakenField.PHONE, TakenField.EMAIL, TakenField.NOTE}, [packer]) == (UselessField(TakenField.PHONE, Useless.NO_READER),)
    assert useless({TakenField.NOTE}, [{"payments:view"}]) == (UselessField(TakenField.NOTE, Useless.NO_READER),)
    assert useless((), [packer]) == ()
