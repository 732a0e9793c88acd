"""Tables with a signature: form, harmless cells, and that every changed byte shows."""

import pytest

from backoffice.security import crypto, signed_table
from backoffice.security.signed_table import SignedBy

SEED, VERIFY_KEY = crypto.new_signing_pair(bytes(range(32)))
PLAIN = signed_table.table(("Zeile", "Was"), [(1, 'Größe; "x"'), (2, "=SUM(A1)"), (3, "-1"), (4, "zwei\nZeilen")])
SIGNED = signed_table.signed(PLAIN, "shop-1", SEED)


def test_that_a_table_opens_in_a_spreadsheet_and_holds_no_formula() -> None:
    assert PLAIN.startswith(b"\xef\xbb\xbfZeile;Was\r\n")
    assert '1;"Größe; ""x"""\r\n2;\'=SUM(A1)\r\n3;\'-1\r\n' in PLAIN.decode("utf-8-sig")


def test_that_the_signer_is_told() -> None:
    assert signed_table.check(SIGNED) == SignedBy("shop-1", VERIFY_KEY)


def test_that_no_changed_byte_passes() -> None:
    for place in range(len(SIGNED)):
        for bit in (1, 32):
            changed = bytearray(SIGNED)
            changed[place] ^= bit
            try:
                assert signed_table.check(bytes(changed)).verify_key != VERIFY_KEY, place
            except ValueError:
                continue


@pytest.mark.parametrize("content", [PLAIN, b"", b"#signature;a;b;c", SIGNED.replace(b"#signature", b"#Signature")])
def test_that_a_table_without_a_signature_says_so(content: bytes) -> None:
    with pytest.raises(ValueError, match="no_signature"):
        signed_table.check(content)


@pytest.mark.parametrize(
    "ending",
    [
        b"#signature;shop-1\r\n",
        b"#signature;shop-1;zz;AAAA\r\n",
        b"#signature;shop-1;00;AAAA\r\n",
        b"#signature;shop-1;" + b"00" * 32 + b";***\r\n",
        b"#signature;\xff\xfe;00;AAAA\r\n",
        SIGNED[len(PLAIN) :] + b"more\r\n",
        SIGNED[len(PLAIN) :].replace(b"\r\n", b"\n"),
        SIGNED[len(PLAIN) :].replace(b"shop-1", b"shop-2"),
        SIGNED[len(PLAIN) :].replace(VERIFY_KEY.hex().encode(), VERIFY_KEY.hex().upper().encode()),
    ],
)
def test_that_a_broken_last_line_is_a_change(ending: bytes) -> None:
    with pytest.raises(ValueError, match="changed"):
        signed_table.check(PLAIN + ending)
