"""What a server says of a large mail's parts: its text is found in it, plain before HTML, and nonsense is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.mailbox.structure import TextPart, text_part

PLAIN = b'("text" "plain" ("charset" "UTF-8" "format" "flowed") NIL NIL "quoted-printable" 120 4 NIL NIL NIL NIL)'
HTML = b'("TEXT" "HTML" ("CHARSET" "iso-8859-1") NIL NIL "BASE64" 900 20 NIL NIL NIL NIL)'
FILE = b'("application" "pdf" ("name" "a b (1).pdf") NIL NIL "base64" 9000000 NIL ("attachment" ("filename" "a.pdf")) NIL NIL)'
LIST = b'("text" "plain" NIL NIL NIL "7bit" 5000000 90 NIL ("attachment" ("filename" "list.txt")) NIL NIL)'
LETTER = b'("message" "rfc822" NIL NIL NIL "7bit" 300 ("date" "subject" NIL NIL NIL NIL NIL NIL NIL NIL) ' + PLAIN + b" 9 NIL NIL NIL NIL)"


def both(*parts: bytes, kind: bytes = b"mixed") -> bytes:
    return b"(" + b"".join(parts) + b' "' + kind + b'" ("boundary" "x") NIL NIL NIL)'


def told(structure: bytes) -> bytes:
    return b"7 (UID 9 BODYSTRUCTURE " + structure + b")"


@pytest.mark.parametrize(
    ("structure", "section", "kind"),
    [
        (PLAIN, "1", "text/plain"),
        (HTML, "1", "text/html"),
        (both(FILE, PLAIN), "2", "text/plain"),
        (both(both(PLAIN, HTML, kind=b"alternative"), FILE), "1.1", "text/plain"),
        (both(both(HTML, kind=b"related"), FILE), "1.1", "text/html"),
        (both(HTML, FILE, PLAIN), "3", "text/plain"),
        (both(LIST, HTML), "2", "text/html"),
    ],
)
def test_that_the_text_is_found(structure: bytes, section: str, kind: str) -> None:
    found = text_part([told(structure)])
    assert found is not None
    assert (found.section, found.kind) == (section, kind)


@pytest.mark.parametrize("structure", [FILE, both(FILE, LIST), both(LETTER, FILE), b"(((", b"", b")", b'("text")', b"NIL", b"(" * 100_000])
def test_that_nothing_is_found_where_no_text_is(structure: bytes) -> None:
    assert text_part([told(structure)]) is None


def test_that_how_the_text_is_written_is_told() -> None:
    found = text_part([told(HTML)])
    assert found == TextPart("1", "text/html", "iso-8859-1", "base64")
    assert found.header_lines() == b"Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n"


def test_that_a_name_that_is_sent_by_its_length_is_read() -> None:
    pieces: list[bytes | tuple[bytes, bytes]] = [
        (b'7 (UID 9 BODYSTRUCTURE (("application" "pdf" ("name" {9}', b'a"b (.pdf'),
        b') NIL NIL "base64" 9)' + PLAIN + b' "mixed"))',
    ]
    found = text_part(pieces)
    assert found is not None
    assert found.section == "2"


@pytest.mark.parametrize("charset", [b"utf-8\\r\\nBcc: x", b"a b", b"x" * 200])
def test_that_a_servers_words_become_no_header_of_their_own(charset: bytes) -> None:
    found = text_part([told(PLAIN.replace(b"UTF-8", charset))])
    assert found is not None
    assert found.charset == ""


@given(st.binary(max_size=300))
def test_that_no_answer_makes_it_fail(data: bytes) -> None:
    text_part([b"BODYSTRUCTURE " + data])
    text_part([(b"BODYSTRUCTURE (" + data, data), data])
