"""The fields of one contact form, from a row, an object or a mail, and what of a message they make."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from backoffice.domain.intake import IncomingMessage, PassageKind
from backoffice.imports.messages import headers
from backoffice.imports.messages.charset import cleaned, one_line
from backoffice.imports.messages.labels import LONGEST_LABEL, Field, field_of
from backoffice.imports.messages.passages import passages

MOST_BODY = 100_000  # signs of a message that are kept
LONGEST_PHONE = 100
_LABELLED = re.compile(rf"[\s*_#•>-]{{0,10}}([^:=\t\n]{{1,{LONGEST_LABEL}}}?)[\s*_]{{0,4}}[:=\t][\s*_]{{0,4}}(.*)", re.DOTALL)
# What forms add of their own about whoever filled them in, and nobody needs: the line is left out.
_TECHNICAL = re.compile(
    r"^[\s*_•>-]{0,10}(?:Remote[ -]?IP|(?:Ihre |Your )?IP(?:[ -]?(?:Adresse|Address))?"
    r"|User[ -]?Agent|Browser|Referr?er|(?:Source|Page)[ -]?URL)[\s*_]{0,4}[:=\t][^\n]*\n?",
    re.IGNORECASE | re.MULTILINE,
)
_SEPARATED = re.compile(r"\s+[/|]\s+|;\s+")
_SAYS_NOTHING = frozenset({"", "-", "–", "—", ".", "n/a", "none", "null", "keine angabe", "k.a.", "(leer)", "[]", "undefined"})
_LABEL_ALONE = 40  # signs of a line that may be a label without a colon, as tables in mails have them


@dataclass(slots=True)
class FormFields:
    """What was found, in the form's order: (field, label, value). Several values of one field all count."""

    found: list[tuple[Field, str, str]] = field(default_factory=list)

    def add(self, what: Field, label: str, value: str) -> None:
        """Note a field unless it is empty or says so ("-", "n/a")."""
        text = cleaned(value[: MOST_BODY + 1]).strip()
        if text.casefold() not in _SAYS_NOTHING:
            self.found.append((what, one_line(label, LONGEST_LABEL).rstrip(" :*="), text))

    def all(self, *wanted: Field) -> list[str]:
        """Return the values of some fields."""
        return [value for what, _, value in self.found if what in wanted]

    def first(self, what: Field) -> str:
        return next(iter(self.all(what)), "")

    @property
    def is_form(self) -> bool:
        """Say whether these are a form's fields; phone and e-mail alone are a signature's."""
        here = {what for what, _, _ in self.found}
        names = here & {Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.SENDER}
        contacts = here & {Field.PHONE, Field.EMAIL}
        return bool((Field.MESSAGE in here or Field.WISH in here) and (names or contacts)) or bool(names and contacts)

    @property
    def name(self) -> str:
        """Return the person's name, put together from its parts; the company's where no person is named."""
        first, whole, last = self.first(Field.FIRST_NAME), self.first(Field.NAME), self.first(Field.LAST_NAME)
        last = last or (whole if first and first.casefold() not in whole.casefold() else "")
        parts = f"{first} {last}".strip() if first or last else ""
        named = headers.person_name(whole if whole and whole != last else parts or whole)
        sender = headers.address(self.first(Field.SENDER).encode("utf-8", "replace"))[0]
        return named or sender or headers.person_name(self.first(Field.SENDER)) or headers.person_name(self.first(Field.COMPANY))

    @property
    def email(self) -> str:
        given = (headers.address(value.encode("utf-8", "replace"))[1] for value in self.all(Field.EMAIL, Field.SENDER))
        return next(filter(None, given), "")

    @property
    def phone(self) -> str:
        return one_line(self.first(Field.PHONE), LONGEST_PHONE)

    @property
    def subject(self) -> str:
        return one_line(self.first(Field.SUBJECT), headers.LONGEST_SUBJECT)

    @property
    def text(self) -> str:
        """Return the message with what else the form says under its own names: wished times, further numbers, an order's number."""
        phones = [(label, value) for what, label, value in self.found if what is Field.PHONE]
        wishes = [(label, value) for what, label, value in self.found if what is Field.WISH]
        orders = [(label, value) for what, label, value in self.found if what is Field.ORDER]
        lines = [f"{label}: {value}" for label, value in (*wishes, *phones[1:], *orders)]
        return "\n\n".join(filter(None, ("\n\n".join(self.all(Field.MESSAGE)), "\n".join(lines))))


def with_form(message: IncomingMessage) -> IncomingMessage:
    """Return a message with what the form says that its text is, if it is one."""
    form = fields_in_text(message.own_text)
    if not form.is_form:
        return message
    if _TECHNICAL.search(message.body) and not any(part.kind is PassageKind.FORWARDED for part in message.passages):
        body = _TECHNICAL.sub("", message.body).strip("\n")
        message = replace(message, body=body, passages=passages(body))
    return replace(
        message,
        name=form.name or message.name,
        email=form.email or message.email,
        phone_field=form.phone,
        subject=form.subject or message.subject,
    )


def fields_in_text(text: str) -> FormFields:
    """Return the fields of a form that came as text ("Name: …", a line each, or the value below its label)."""
    fields = FormFields()
    label, what, values = "", None, list[str]()
    for line in _form_lines(text):
        found = _labelled(line, within=what is Field.MESSAGE)
        if found is not None:
            if what is not None:
                fields.add(what, label, _value(what, values))
            what, label, values = found[0], found[1], [found[2]]
        elif what is not None:
            values.append(line)
    if what is not None:
        fields.add(what, label, _value(what, values))
    return fields


def _form_lines(text: str) -> Iterator[str]:
    for line in text[:MOST_BODY].split("\n"):
        pieces = _SEPARATED.split(line) if len(line) < 1_000 else [line]
        if len(pieces) > 1 and all(_labelled(piece, within=True) for piece in pieces):
            yield from pieces
        else:
            yield line


def _labelled(line: str, *, within: bool) -> tuple[Field, str, str] | None:
    """Return field, label and value of a line; `within` a message only a label with a colon ends it."""
    match = _LABELLED.match(line)
    what = field_of(match[1]) if match else None
    if match and what is not None:
        return what, match[1], match[2]
    bare = line.strip().strip("*_ ")
    if not within and 0 < len(bare) <= _LABEL_ALONE and (alone := field_of(bare)) is not None:
        return alone, bare, ""
    return None


def _value(what: Field, values: Iterable[str]) -> str:
    """Return a field's value: a message's lines all, of others the first line that says something."""
    lines = list(values)
    if what in (Field.MESSAGE, Field.WISH):
        return "\n".join(lines).strip()
    return next((line.strip().strip("*_ ") for line in lines if line.strip()), "")
