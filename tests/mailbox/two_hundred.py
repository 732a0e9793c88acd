"""Two hundred invented mails as a shop's mailbox has them: every encoding, HTML alone, attachments, threads, copies, one of 10 MB.

Each tells its number in its text, so that a test sees which came in.
"""

import base64
import quopri

MAILS, COPIES = 200, 20
LARGE, LARGE_BYTES = 77, 10 * 1024 * 1024
PHONE = "030 23125 {:03}"
_THREAD = "\r\n\r\nAm 01.03.2026 um 08:00 schrieb Laden <laden@example.org>:\r\n> Guten Tag,\r\n> unsere Nummer ist 030 23125 999.\r\n"


def two_hundred() -> list[bytes]:
    """Return the mails in the order in which they came; the last `COPIES` are copies of earlier ones."""
    first = [_mail(number) for number in range(MAILS - COPIES)]
    return first + [first[number * 7] for number in range(COPIES)]


def wanted() -> set[int]:
    """Return the numbers of the mails that are to come in."""
    return set(range(MAILS - COPIES))


def _mail(number: int) -> bytes:
    text = f"Grüße, Anliegen {number:03}: bitte um Rückruf unter {PHONE.format(number)}, ab 9 Uhr."
    if number % 10 == 3:
        text = f"Grüße, Anliegen {number:03}: bitte um Rückruf, meine Nummer haben Sie."
    makers = (_plain_utf8, _quoted_latin, _base64_western, _html_alone, _alternative, _attached, _threaded, _unlabelled, _utf16, _raw)
    head = [
        f"From: =?utf-8?B?{base64.b64encode(f'Änne Größlich {number}'.encode()).decode()}?= <kundin{number}@example.org>",
        "To: laden@example.org",
        f"Date: Mon, 02 Mar 2026 09:{number // 60:02}:{number % 60:02} +0100",
        f"Subject: =?iso-8859-1?Q?R=FCckruf_{number:03}?=",
        *([f"Message-ID: <{number}.200@example.org>"] if number % 9 else []),
    ]
    lines, body = _large(text) if number == LARGE else makers[number % len(makers)](text)
    return "\r\n".join([*head, *lines]).encode() + b"\r\n\r\n" + body


Made = tuple[list[str], bytes]


def _plain_utf8(text: str) -> Made:
    return ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"], text.encode()


def _quoted_latin(text: str) -> Made:
    lines = ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable"]
    return lines, quopri.encodestring(text.encode("iso-8859-1")).replace(b"\n", b"\r\n")


def _base64_western(text: str) -> Made:
    lines = ["Content-Type: text/plain; charset=windows-1252", "Content-Transfer-Encoding: base64"]
    return lines, base64.encodebytes(text.encode("cp1252")).replace(b"\n", b"\r\n")


def _html_alone(text: str) -> Made:
    html = f'<html><style>p {{}}</style><body><p>{text}</p><img src="https://example.org/seen.gif"></body></html>'
    return ["Content-Type: text/html; charset=utf-8"], html.encode()


def _alternative(text: str) -> Made:
    parts = [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}", f"Content-Type: text/html; charset=utf-8\r\n\r\n<p>{text}</p>"]
    return _parts("alternative", parts)


def _attached(text: str) -> Made:
    file = base64.encodebytes(bytes(range(256)) * 30).decode().replace("\n", "\r\n")
    head = 'Content-Type: application/pdf; name="Foto.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return _parts("mixed", [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}", head + file])


def _threaded(text: str) -> Made:
    return ["Content-Type: text/plain; charset=utf-8; format=flowed"], (text + "\r\n\r\nVon meinem iPhone gesendet" + _THREAD).encode()


def _unlabelled(text: str) -> Made:
    return [], text.encode()


def _utf16(text: str) -> Made:
    lines = ["Content-Type: text/plain; charset=utf-16", "Content-Transfer-Encoding: base64"]
    return lines, base64.encodebytes(text.encode("utf-16")).replace(b"\n", b"\r\n")


def _raw(text: str) -> Made:
    return ["Content-Type: text/plain; charset=utf-8"], text.encode("cp1252")  # the label is wrong


def _large(text: str) -> Made:
    line = base64.b64encode(b"x" * 57).decode() + "\r\n"
    file = line * (LARGE_BYTES // len(line))
    head = 'Content-Type: image/png; name="Foto.png"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    return _parts("mixed", [head + file, f"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}"])


def _parts(kind: str, parts: list[str]) -> Made:
    body = "".join(f"--grenze\r\n{part}\r\n" for part in parts) + "--grenze--\r\n"
    return [f'Content-Type: multipart/{kind}; boundary="grenze"'], body.encode()
