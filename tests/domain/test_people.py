"""The shop's people and what is set before anyone sets it."""

from dataclasses import FrozenInstanceError

import pytest

from backoffice.domain.people import BuiltInRole, CallingHours, PersonCard, PersonId, ShopSettings
from backoffice.security.rights import ROLE_RIGHTS, Right


def test_that_a_new_shop_is_german_and_phones_back_on_working_days() -> None:
    settings = ShopSettings("Kaffeehaus Lindenhof")

    assert (settings.country, settings.zone, settings.language, settings.currency) == ("DE", "Europe/Berlin", "de", "EUR")
    assert settings.calling_hours == tuple(CallingHours(weekday, 540, 1020) for weekday in (0, 1, 2, 3, 4))


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (
            "owner",
            "password:change orders:view orders:work shipping:ship orders:import log:view settings:manage users:manage backups:manage",
        ),
        ("orders", "password:change orders:view orders:work shipping:ship orders:import"),
        ("packing", "password:change orders:view orders:work shipping:ship"),
        ("service", "password:change orders:view orders:work"),
        ("accounting", "password:change orders:view log:view"),
        ("privacy", "password:change log:view"),
    ],
)
def test_that_a_built_in_role_has_the_rights_that_are_written_here(role: str, rights: str) -> None:
    first_slice = {
        *("password:change", "orders:view", "orders:work", "shipping:ship", "orders:import"),
        *("log:view", "settings:manage", "users:manage", "backups:manage"),
    }

    assert {str(right) for right in ROLE_RIGHTS[BuiltInRole(role)]} & first_slice == set(rights.split())


def test_that_every_built_in_role_is_known_and_may_change_its_own_password() -> None:
    assert [str(role) for role in ROLE_RIGHTS] == ["owner", "orders", "packing", "service", "accounting", "privacy"]
    assert all(Right.OWN_PASSWORD in rights for rights in ROLE_RIGHTS.values())


def test_that_a_person_cannot_be_changed_in_place() -> None:
    card = PersonCard(PersonId("p1"), "Maria Schulz", BuiltInRole.PACKING)

    with pytest.raises(FrozenInstanceError):
        card.role = BuiltInRole.OWNER  # type: ignore[misc]  # that it is refused is the point
