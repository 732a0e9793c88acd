"""Which rights a role has."""

import pytest

from backoffice.domain.people import BuiltInRole, OwnRole
from backoffice.security.rights import ROLE_RIGHTS, Right, rights_of

EVERYDAY = "orders:view orders:work"
CLERK = (
    f"{EVERYDAY} orders:edit orders:cancel payments:view customers:view customers:contact customers:edit callbacks:view callbacks:handle"
)
ALL_BUT_REVIEW = (
    f"{CLERK} orders:import shipping:ship customers:merge payments:record payments:pay_out reports:view export:data privacy:manage"
    " log:view settings:manage users:manage backups:manage"
)


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        ("owner", ALL_BUT_REVIEW),
        ("orders", f"{CLERK} orders:import shipping:ship"),
        ("packing", f"{EVERYDAY} shipping:ship"),
        ("service", f"{CLERK} customers:merge"),
        ("accounting", "orders:view payments:view payments:record payments:pay_out reports:view export:data"),
        ("privacy", "log:view reports:view privacy:review"),
    ],
)
def test_that_a_built_in_role_has_the_rights_that_are_written_here(role: str, rights: str) -> None:
    assert set(map(str, rights_of(role))) == {"password:change", *rights.split()}


def test_that_the_management_of_people_and_the_privacy_review_never_meet() -> None:
    everything = OwnRole("1", "Alles", frozenset(map(str, Right)))
    together = {Right.USERS_MANAGE, Right.PRIVACY_REVIEW}

    assert not [role for role in BuiltInRole if together <= rights_of(role)]
    assert not together & rights_of("Alles", [everything])


def test_that_an_own_role_gives_what_its_rights_need_and_nothing_unknown_or_reserved() -> None:
    helpers = OwnRole("1", "Aushilfe", frozenset({"shipping:ship", "payments:pay_out", "cellar:dig"}))

    assert set(map(str, rights_of("Aushilfe", [helpers]))) == {"password:change", "orders:view", "orders:work", "shipping:ship"}
    assert set(map(str, rights_of("Packerei", [helpers]))) == {"password:change"}


def test_that_every_built_in_role_is_known_and_may_change_its_own_password() -> None:
    assert [str(role) for role in ROLE_RIGHTS] == ["owner", "orders", "packing", "service", "accounting", "privacy"]
    assert all(Right.OWN_PASSWORD in rights for rights in ROLE_RIGHTS.values())
