"""What a later export changes and what the shop's own work keeps, axis by axis."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.import_merge import Side, merge
from backoffice.domain.order_status import DeliveryStatus, OrderStatus
from backoffice.domain.orders import Address

COLOGNE = Address("Jürgen Weiß", line1="Venloer Straße 211", postcode="50823", city="Köln", country="DE")
BERLIN = replace(COLOGNE, line1="Neubaugasse 12", postcode="10115", city="Berlin")
HAMBURG = replace(COLOGNE, line1="Am Markt 1", postcode="20095", city="Hamburg")
PLAIN = Side(OrderStatus.OPEN, DeliveryStatus.OPEN, COLOGNE)
sides = st.builds(
    Side, st.sampled_from(OrderStatus), st.sampled_from(DeliveryStatus), st.sampled_from((COLOGNE, BERLIN, HAMBURG, Address()))
)


@pytest.mark.parametrize(
    ("last", "here", "theirs", "shipped_here", "expected", "conflict"),
    [
        (COLOGNE, COLOGNE, COLOGNE, False, COLOGNE, False),  # nobody changed it
        (COLOGNE, COLOGNE, BERLIN, False, BERLIN, False),  # the customer corrected it
        (COLOGNE, BERLIN, COLOGNE, False, BERLIN, False),  # the shop corrected it
        (COLOGNE, BERLIN, BERLIN, False, BERLIN, False),  # both did, in the same way
        (COLOGNE, BERLIN, HAMBURG, False, BERLIN, True),  # both did, each in their own way
        (COLOGNE, COLOGNE, BERLIN, True, COLOGNE, False),  # the parcel has gone to where it went
        (COLOGNE, BERLIN, HAMBURG, True, BERLIN, False),
        (Address(), Address(), BERLIN, False, BERLIN, False),  # a customer who gave the address later
        (COLOGNE, COLOGNE, Address(), False, Address(), False),
    ],
)
def test_that_a_conflict_is_only_where_both_sides_changed_the_address(
    last: Address, here: Address, theirs: Address, shipped_here: bool, expected: Address, conflict: bool
) -> None:
    merged = merge(replace(PLAIN, shipping=last), replace(PLAIN, shipping=here), replace(PLAIN, shipping=theirs), shipped_here=shipped_here)

    assert (merged.shipping, merged.conflict) == (expected, conflict)


@pytest.mark.parametrize(
    ("last", "here", "theirs", "expected"),
    [
        ("open", "open", "cancelled", "cancelled"),
        ("open", "in_progress", "cancelled", "cancelled"),  # a cancellation belongs to the channel
        ("open", "in_progress", "open", "in_progress"),  # begun here, no news there
        ("open", "in_progress", "completed", "completed"),
        ("open", "in_progress", "on_hold", "in_progress"),
        ("on_hold", "on_hold", "open", "open"),
        ("cancelled", "cancelled", "open", "open"),
        ("completed", "in_progress", "completed", "in_progress"),
    ],
)
def test_that_the_order_status_follows_who_changed_it(last: str, here: str, theirs: str, expected: str) -> None:
    sides_of = [replace(PLAIN, order_status=OrderStatus(status)) for status in (last, here, theirs)]

    assert merge(*sides_of, shipped_here=False).order_status == OrderStatus(expected)


@pytest.mark.parametrize(
    ("last", "here", "theirs", "shipped_here", "expected"),
    [
        ("open", "open", "shipped", False, "shipped"),
        ("shipped", "shipped", "open", False, "open"),  # the channel takes back what it said itself
        ("open", "shipped", "open", True, "shipped"),
        ("open", "shipped", "partially_shipped", True, "shipped"),
        ("open", "shipped", "returned", True, "returned"),
        ("shipped", "shipped", "open", True, "shipped"),  # the channel's fulfilment was cancelled, but the parcel left here
        ("partially_shipped", "shipped", "open", True, "shipped"),
    ],
)
def test_that_a_delivery_made_here_is_never_taken_back_by_a_file(
    last: str, here: str, theirs: str, shipped_here: bool, expected: str
) -> None:
    sides_of = [replace(PLAIN, delivery_status=DeliveryStatus(status)) for status in (last, here, theirs)]

    assert merge(*sides_of, shipped_here=shipped_here).delivery_status == DeliveryStatus(expected)


@given(last=sides, theirs=sides)
def test_that_an_untouched_order_becomes_what_the_file_says(last: Side, theirs: Side) -> None:
    merged = merge(last, last, theirs, shipped_here=False)

    assert (merged.order_status, merged.delivery_status, merged.shipping) == (theirs.order_status, theirs.delivery_status, theirs.shipping)
    assert not merged.conflict


@given(last=sides, here=sides, shipped_here=st.booleans())
def test_that_a_file_without_news_changes_nothing_here(last: Side, here: Side, shipped_here: bool) -> None:
    calm = replace(last, order_status=OrderStatus.OPEN, delivery_status=DeliveryStatus.OPEN)

    merged = merge(calm, here, calm, shipped_here=shipped_here)

    assert (merged.order_status, merged.delivery_status, merged.shipping) == (here.order_status, here.delivery_status, here.shipping)
    assert not merged.conflict


@given(last=sides, here=sides, theirs=sides, shipped_here=st.booleans())
def test_that_a_cancellation_always_arrives(last: Side, here: Side, theirs: Side, shipped_here: bool) -> None:
    cancelled = replace(theirs, order_status=OrderStatus.CANCELLED)

    assert merge(last, here, cancelled, shipped_here=shipped_here).order_status is OrderStatus.CANCELLED


@given(last=sides, here=sides, theirs=sides)
def test_that_a_conflict_stays_until_somebody_chooses(last: Side, here: Side, theirs: Side) -> None:
    first = merge(last, here, theirs, shipped_here=False)
    held = Side(first.order_status, first.delivery_status, first.shipping)

    again = merge(theirs, held, theirs, shipped_here=False, in_conflict=first.conflict)

    assert (again.conflict, again.shipping) == (first.conflict, first.shipping)


def test_that_a_conflict_ends_when_the_channel_comes_round() -> None:
    here, theirs = replace(PLAIN, shipping=BERLIN), replace(PLAIN, shipping=HAMBURG)
    assert merge(PLAIN, here, theirs, shipped_here=False).conflict

    merged = merge(theirs, here, here, shipped_here=False, in_conflict=True)

    assert (merged.conflict, merged.shipping) == (False, BERLIN)
