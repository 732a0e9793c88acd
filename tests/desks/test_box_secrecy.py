"""Who may not pay out opens no box: not with the opened database, a Python prompt, and every key that their way in gives them."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nacl.bindings as sodium
import pytest
from nacl.exceptions import CryptoError

from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole
from backoffice.errors import NotAllowed
from backoffice.security import crypto, roll, sealing
from backoffice.security.account_box import SEALED_BYTES
from backoffice.security.crypto import CannotOpen
from backoffice.security.rights import RESERVED, Right
from backoffice.security.slots import open_slot
from backoffice.storage import connection as raw
from tests.desks import paying
from tests.desks.founded import PASSWORD, person
from tests.desks.paying import IBANS, Paying

EVERYTHING = "Alles außer Auszahlen"
BUILT_IN = [role for role in BuiltInRole if role not in {BuiltInRole.OWNER, BuiltInRole.ACCOUNTING}]


@pytest.fixture
def shop(tmp_path: Path) -> Paying:
    shop = paying.found(tmp_path)
    office = shop.enter()
    office.people.save_role(EVERYTHING, frozenset(Right) - RESERVED)
    for role in (*BUILT_IN, EVERYTHING):
        office.people.add(f"Wer {role}", role, PASSWORD, first=False)
    paying.account(office, paying.order_id(office, "1001"), IBANS[0])
    office.close()
    return shop


def keys_of(office: Office) -> Iterator[bytes]:
    """Yield every secret that a person's way in gives: what their slot opens, their private keys, the device secret, all of it derived."""
    vault, unlocked = office._vault, office._unlocked
    entry = roll.present(vault.data)[str(unlocked.person_id)]
    secret = office._door.port.read(vault.shop_id)
    private = open_slot(vault.shop_id, vault.data.slot(entry.id), entry.role, PASSWORD, secret)
    found = [bytes(key) for key in unlocked.keys.values()] + [private.box, private.sign, secret]
    found += [bytes(key) for key in sealing.open_keys(vault.shop_id, entry.id, private.box, vault.data.sealed).values()]
    found += [bytes(bytearray(vault.box_public[1])), vault.verify_key]
    for key in dict.fromkeys(found):
        yield key[:32]
        yield crypto.digest(key)
        yield crypto.hkdf(key, b"backoffice account box v1")
        yield sodium.crypto_sign_ed25519_sk_to_curve25519(key[:32] + crypto.new_signing_pair(key[:32])[1])


def openers(sealed: bytes, public: bytes) -> Iterator[Callable[[bytes], object]]:
    """Yield every decrypting function there is, of ours and of libsodium, with each way to cut a nonce off."""
    yield lambda key: crypto.unseal(key, sealed)
    yield lambda key: sodium.crypto_box_seal_open(sealed, public, key)
    for context in (b"", b"backoffice account box v1"):
        yield lambda key, context=context: crypto.aead_decrypt(key, sealed, context)  # type: ignore[misc]
    yield lambda key: sodium.crypto_secretbox_open(sealed[24:], sealed[:24], key)
    yield lambda key: sodium.crypto_box_open(sealed[24:], sealed[:24], public, key)
    yield lambda key: sodium.crypto_box_open(sealed[32:], crypto.digest(sealed[:32] + public)[:24], sealed[:32], key)
    yield lambda key: sodium.crypto_aead_chacha20poly1305_ietf_decrypt(sealed[12:], None, sealed[:12], key)
    yield lambda key: sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed[24:], None, sealed[:24], key)


def boxes(shop: Paying, office: Office) -> list[bytes]:
    """Read the boxes as somebody at a Python prompt does, who has the database key."""
    driver: Any = raw.connect(shop.door.data_file, bytes(office._unlocked.database_key), read_only=True)
    found = [row[0] for row in driver.execute("SELECT sealed FROM bank_detail_box")]
    driver.close()
    return found


def opens(key: bytes, opener: Callable[[bytes], object]) -> bool:
    try:
        opener(key)
    except (CannotOpen, CryptoError, ValueError, TypeError):
        return False
    return True


@pytest.mark.parametrize("role", [*BUILT_IN, EVERYTHING], ids=str)
def test_that_no_key_of_a_person_without_the_right_opens_a_box(shop: Paying, role: str) -> None:
    office = shop.enter(f"Wer {role}")
    keys, sealed = list(keys_of(office)), boxes(shop, office)

    tried = [opens(key, opener) for box in sealed for key in keys for opener in openers(box, office._vault.box_public[1])]

    assert len(tried) >= 2 * 4 * 5 * 9
    assert not any(tried)
    assert {len(box) for box in sealed} == {SEALED_BYTES}
    assert not any(part in box for box, part in itertools.product(sealed, (IBANS[0].encode(), b"Wei")))
    assert office._unlocked.box_keys == {}
    with pytest.raises(NotAllowed):
        office.payouts.prepare([])
    office.close()


@pytest.mark.parametrize("name", [paying.OWNER, paying.ACCOUNTANT])
def test_that_the_same_keys_of_who_may_pay_out_do_open_it(shop: Paying, name: str) -> None:
    """The other side: what is tried above would have found a key that fits."""
    office = shop.enter(name)
    keys, sealed = list(keys_of(office)), boxes(shop, office)

    assert all(any(opens(key, opener) for key in keys for opener in openers(box, office._vault.box_public[1])) for box in sealed)
    office.close()


def test_that_a_person_who_left_opens_no_box_that_was_sealed_after(shop: Paying) -> None:
    office = shop.enter(paying.ACCOUNTANT)
    kept = list(keys_of(office))
    office.close()
    office = shop.enter()
    before = boxes(shop, office)
    office.people.remove(person(shop.door, paying.ACCOUNTANT))
    office.close()
    office = shop.enter()
    office.payouts.renew_boxes()  # as the window does behind what people do
    public, after = office._vault.box_public[1], boxes(shop, office)

    assert any(opens(key, opener) for box in before for key in kept for opener in openers(box, public))
    assert not any(opens(key, opener) for box in after for key in kept for opener in openers(box, public))
    office.close()
