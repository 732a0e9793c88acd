"""The primitives give the answers that their standards print."""

import pytest

from backoffice.security import crypto
from backoffice.security.crypto import CannotOpen

RFC_5869 = [
    (
        bytes([0x0B] * 22), bytes(range(13)), bytes(range(0xF0, 0xFA)), 42,
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    ),
    (
        bytes(range(0x50)), bytes(range(0x60, 0xB0)), bytes(range(0xB0, 0x100)), 82,
        ("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
        "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"),
    ),
    (
        bytes([0x0B] * 22), b"", b"", 42,
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ikm", "salt", "info", "length", "expected"), RFC_5869, ids=["case 1", "case 2", "case 3"])
def test_that_hkdf_gives_the_answers_of_rfc_5869(ikm: bytes, salt: bytes, info: bytes, length: int, expected: str) -> None:
    assert crypto.hkdf(ikm, info, length, salt).hex() == expected


def test_that_decryption_gives_the_answer_of_the_xchacha_draft() -> None:
    text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
    encrypted = bytes.fromhex(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
        "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
        "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"
    )
    nonce, context = bytes(range(0x40, 0x58)), bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    assert crypto.aead_decrypt(bytes(range(0x80, 0xA0)), nonce + encrypted, context) == text


def test_that_x25519_gives_the_answer_of_rfc_7748() -> None:
    private = bytes.fromhex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
    assert crypto.new_box_pair(private)[1].hex() == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"


def test_that_ed25519_gives_the_answer_of_rfc_8032() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    verify_key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    signature = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )
    assert crypto.new_signing_pair(seed)[1].hex() == verify_key
    assert crypto.sign(seed, b"").hex() == signature
    assert crypto.verify(bytes.fromhex(verify_key), bytes.fromhex(signature), b"")


def test_that_an_encrypted_value_opens_only_under_its_key_and_context() -> None:
    key, box = bytes(32), crypto.aead_encrypt(bytes(32), b"value", b"context")
    assert crypto.aead_decrypt(key, box, b"context") == b"value"
    wrong = ((b"1" * 32, box, b"context"), (key, box, b"other"), (key, box[:-1], b"context"), (key, b"short", b""))
    for other_key, value, context in wrong:
        with pytest.raises(CannotOpen):
            crypto.aead_decrypt(other_key, value, context)


def test_that_a_sealed_value_opens_only_for_its_reader() -> None:
    private, public = crypto.new_box_pair()
    sealed = crypto.seal(public, b"value")
    assert crypto.unseal(private, sealed) == b"value"
    for reader, value in ((crypto.random_bytes(), sealed), (private, sealed[:-1]), (private, b"")):
        with pytest.raises(CannotOpen):
            crypto.unseal(reader, value)


def test_that_a_signature_fits_only_its_key_and_data() -> None:
    seed, verify_key = crypto.new_signing_pair()
    signature = crypto.sign(seed, b"data")
    assert crypto.verify(verify_key, signature, b"data")
    assert not crypto.verify(verify_key, signature, b"date")
    assert not crypto.verify(crypto.new_signing_pair()[1], signature, b"data")
    assert not crypto.verify(verify_key[:5], signature, b"data")
