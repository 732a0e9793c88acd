"""The shop's people and what is set before anyone sets it."""

from dataclasses import FrozenInstanceError

import pytest

from backoffice.domain.people import BuiltInRole, CallingHours, PersonCard, PersonId, ShopSettings


def test_that_a_new_shop_is_german_and_phones_back_on_working_days() -> None:
    settings = ShopSettings("Kaffeehaus Lindenhof")

    assert (settings.country, settings.zone, settings.language, settings.currency) == ("DE", "Europe/Berlin", "de", "EUR")
    assert settings.calling_hours == tuple(CallingHours(weekday, 540, 1020) for weekday in (0, 1, 2, 3, 4))


def test_that_a_person_cannot_be_changed_in_place() -> None:
    card = PersonCard(PersonId("p1"), "Maria Schulz", BuiltInRole.PACKING)

    with pytest.raises(FrozenInstanceError):
        card.role = BuiltInRole.OWNER  # type: ignore[misc]  # that it is refused is the point
