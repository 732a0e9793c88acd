"""A sealed key opens only as what it was sealed as: this shop, this reader, this kind, this number."""

from dataclasses import replace

import pytest

from backoffice.domain.people import BuiltInRole
from backoffice.errors import VaultDamaged
from backoffice.security import crypto, sealing
from backoffice.security.vault_records import KeyKind, Sealed

KEY = bytes(range(32))
ANNA, OTHER = "anna", "4c1d3b52-5a3e-4c8e-9d3b-0f6f6f1f2a12"


@pytest.fixture(scope="module")
def pair() -> tuple[bytes, bytes]:
    return crypto.new_box_pair(bytes(32))


@pytest.fixture(scope="module")
def sealed(pair: tuple[bytes, bytes]) -> Sealed:
    return sealing.seal_keys("shop", ANNA, pair[1], {(KeyKind.LOG, 1): KEY}, KeyKind)[0]


def test_that_a_sealed_key_opens_for_its_reader(pair: tuple[bytes, bytes], sealed: Sealed) -> None:
    assert sealing.open_keys("shop", ANNA, pair[0], [sealed]) == {(KeyKind.LOG, 1): KEY}
    assert sealing.open_keys("shop", OTHER, pair[0], [sealed]) == {}


@pytest.mark.parametrize("change", [{"kind": KeyKind.BOX}, {"number": 2}, {"to": OTHER}, {}], ids=["kind", "number", "reader", "shop"])
def test_that_a_sealed_key_is_not_taken_for_another(change: dict[str, object], pair: tuple[bytes, bytes], sealed: Sealed) -> None:
    passed_off = replace(sealed, **change)  # type: ignore[arg-type]
    with pytest.raises(VaultDamaged) as caught:
        sealing.open_keys("shop" if change else "another shop", passed_off.to, pair[0], [passed_off])
    assert caught.value.reason == "mac"


def test_that_bookkeeping_holds_the_key_of_the_bank_details_and_a_shops_own_role_never_does() -> None:
    holders = {role for role in (*BuiltInRole, "Aushilfe") if KeyKind.BOX in sealing.kinds_of(role)}
    assert holders == {BuiltInRole.OWNER, BuiltInRole.ACCOUNTING}
