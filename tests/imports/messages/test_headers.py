"""Headers of mails: words in other encodings, addresses, parameters, also where they are broken."""

import pytest

from backoffice.imports.messages import headers


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"=?utf-8?Q?R=C3=BCckruf_bitte?=", "Rückruf bitte"),
        (b"=?UTF-8?B?UsO8Y2tydWY=?= heute", "Rückruf heute"),
        (b"Re: =?iso-8859-1?q?R=FCckruf?=", "Re: Rückruf"),
        (b"=?utf-8?Q?R=C3?= =?utf-8?Q?=BCckruf?=", "Rückruf"),  # a letter was cut in two
        (b"=?utf-8?B?UsO8?= =?iso-8859-1?Q?ckr=FCf?=", "Rückrüf"),
        (b"=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
        (b"=?utf-8?Q?Hallo Welt?=", "Hallo Welt"),  # blanks do not belong there
        (b"=?utf-8*de?Q?R=C3=BCckruf?=", "Rückruf"),
        (b"=?utf-8?B?UsO8Y2tyd?=", "Rückr"),  # cut base64
        (b"=?nonsense?Q?R=C3=BCckruf?=", "Rückruf"),
        ("Rückruf".encode(), "Rückruf"),
        ("Rückruf".encode("cp1252"), "Rückruf"),
        (b"=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        (b"", ""),
    ],
)
def test_that_words_are_read(raw: bytes, text: str) -> None:
    assert headers.words(raw) == text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"Bo Beispiel <bo@example.org>", ("Bo Beispiel", "bo@example.org")),
        (b'"Beispiel, Bo" <bo@example.org>', ("Beispiel, Bo", "bo@example.org")),
        (b"=?utf-8?Q?=C3=84nne?= <a@example.org>, Bo <bo@example.org>", ("Änne", "a@example.org")),
        (b"bo@example.org (Bo Beispiel)", ("Bo Beispiel", "bo@example.org")),
        (b"bo@example.org", ("", "bo@example.org")),
        (b'"bo@example.org" <bo@example.org>', ("", "bo@example.org")),
        (b"<bo@example.org>", ("", "bo@example.org")),
        (b"undisclosed-recipients:;", ("", "")),
        (b"Bo <bo@>", ("", "")),
        (b"Bo Beispiel", ("", "")),
        (b"<<>>@@,;", ("", "")),
    ],
)
def test_that_the_first_address_is_read(raw: bytes, told: tuple[str, str]) -> None:
    assert headers.address(raw) == told


@pytest.mark.parametrize(
    ("raw", "value", "parameters"),
    [
        (b'text/plain; charset="utf-8"; format=flowed', "text/plain", {"charset": "utf-8", "format": "flowed"}),
        (b"Multipart/Mixed;boundary=a=b", "multipart/mixed", {"boundary": "a=b"}),
        (b'x/y; name="a\\"b;c"', "x/y", {"name": 'a"b;c'}),
        (b"x/y; name*=iso-8859-1'de'gr%FCn.pdf", "x/y", {"name": "grün.pdf"}),
        (b"x/y; name*0=lang; name*2=.pdf; name*1=er", "x/y", {"name": "langer.pdf"}),
        (b'x/y; name="=?utf-8?Q?gr=C3=BCn?="', "x/y", {"name": "grün"}),
        (b"x/y; name*99999999999=a", "x/y", {"name*99999999999": "a"}),
        (b'x/y; name="open', "x/y", {"name": "open"}),
        (b";;=;", "", {}),
    ],
)
def test_that_parameters_are_read(raw: bytes, value: str, parameters: dict[str, str]) -> None:
    assert headers.value_and_parameters(raw) == (value, parameters)
