"""The names that contact forms give their fields, in German and English, and which field each means."""

import re
from enum import StrEnum
from functools import lru_cache


class Field(StrEnum):
    """What a field of a contact form holds."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    COMPANY = "company"
    SENDER = "sender"  # name and address in one: "Anna Weiß <a@example.org>"
    PHONE = "phone"
    EMAIL = "email"
    SUBJECT = "subject"
    MESSAGE = "message"
    WISH = "wish"  # when somebody can be reached
    ORDER = "order"
    DATE = "date"
    DATE_UTC = "date_utc"
    TIME = "time"


LONGEST_LABEL = 80


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
_SIGNS = re.compile(r"[^\w]+|_+")
_FILLERS = _names(
    "your ihr ihre ihren ihrer dein deine mein meine bitte please enter the der die das pflichtfeld pflichtangabe optional "
    "required erforderlich freiwillig field feld input eingeben angeben kontakt contact kunde kunden kundin customer form formular "
    "billing sender absender kontaktformular"
)
_NAMES: dict[Field, str] = {
    Field.NAME: "name|full name|fullname|vollständiger name|vor und nachname|vor und zuname|vorname nachname|vorname und nachname"
    "|vor nachname|vorname name|name vorname|nachname vorname|ansprechpartner|ansprechpartnerin|absendername|kontaktname"
    "|kundenname|display name|from name|person|ihr name|wer|name full|name des absenders",
    Field.FIRST_NAME: "vorname|vornamen|first name|firstname|given name|name first|name vorname first|first|rufname|fname",
    Field.LAST_NAME: "nachname|last name|lastname|surname|family name|familienname|zuname|name last|name nachname|last|lname",
    Field.COMPANY: "firma|firmenname|company|company name|unternehmen|organisation|organization|betrieb",
    Field.SENDER: "von|from",
    Field.PHONE: "telefon|telefonnummer|telefon nr|telefonnr|telefon nummer|tel|tel nr|telnr|tel nummer|fon|phone|phone number"
    "|phonenumber|phone no|telephone|telephone number|mobil|mobilnummer|mobil nr|mobilfunk|mobilfunknummer|mobile"
    "|mobile number|mobile phone|cell|cell phone|cellphone|handy|handynummer|handy nr|mobiltelefon|mobiltelefonnummer"
    "|festnetz|festnetznummer|rückrufnummer|rueckrufnummer|rückruf nummer|rückruf nr|rückruftelefon|rückruftelefonnummer"
    "|rückruf telefonnummer|rückruf telefon|rückruf tel|nummer rückruf|telefonnummer für rückruf|telefon für rückruf"
    "|telefonnummer für den rückruf|telefonnummer für rückfragen|telefon für rückfragen|rückruf unter|callback number"
    "|call back number|callback phone|number to call|rufnummer|durchwahl|phone mobile|telefon mobil|telefon privat"
    "|telefon geschäftlich|telefon dienstlich|telefon festnetz|telefon tagsüber|telefonnummer tagsüber|telefon abends"
    "|telefonnummer mobil|telefonnummer festnetz|phone home|phone work|home phone|work phone|daytime phone|tel mobil"
    "|tel privat|telefon handy|telefon mobiltelefon|telefon oder handy|whatsapp",
    Field.EMAIL: "e mail|email|mail|e mail adresse|email adresse|emailadresse|mailadresse|mail adresse|email address|e mail address"
    "|emailaddress|reply to|antwort an|from email|from e mail|email from|e mail absender",
    Field.SUBJECT: "betreff|subject|thema|topic|betreffzeile|anlass|grund|grund ihrer anfrage|betrifft|titel|title",
    Field.MESSAGE: "nachricht|message|nachrichtentext|message body|message text|mitteilung|anliegen|kommentar|comment|comments|body|text"
    "|frage|fragen|question|questions|inquiry|enquiry|anfrage|beschreibung|description|inhalt|content|bemerkung|bemerkungen"
    "|anmerkung|anmerkungen|notiz|notizen|notes|comment or message|kommentar oder nachricht|worum geht es"
    "|wie können wir helfen|wie können wir ihnen helfen|how can we help|how can we help you|textarea|comment body"
    "|nachricht an uns|message content|details|post content",
    Field.ORDER: "bestellnummer|bestellnr|bestell nr|bestell nummer|order number|order no|order id|ordernumber|order|auftragsnummer"
    "|auftrag nr|bestellung|vorgangsnummer",
    Field.DATE: "datum|date|eingegangen|eingegangen am|eingang|eingangsdatum|erstellt|erstellt am|erstellungsdatum|created at"
    "|created on|created|date created|entry date|eintragsdatum|submission date|submission time|submitted at|submitted on"
    "|submitted|submittedat|date submitted|createdat|zeitstempel|timestamp|zeitpunkt|received at|received on|received"
    "|gesendet|gesendet am|sent at|sent on|sent|datum uhrzeit|datum und uhrzeit|datum zeit|date time|date and time"
    "|post date|datetime|date received|absendedatum|anfragedatum",
    Field.DATE_UTC: "entry date gmt|date created gmt|date gmt|created at gmt|created at utc|post date gmt|date utc|timestamp utc"
    "|submission date utc",
    Field.TIME: "uhrzeit|zeit|time|eingangszeit",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split("|")}
_WISH = re.compile(
    r"erreichbar|wunschzeit|wunschtermin|wunschuhrzeit|wunschdatum|wunschtag|rückrufzeit|rückruftermin|zeitfenster|anrufzeit|telefonzeit"
    r"|rückruf (?:am|um|zeit|termin|wann|gewünscht)|(?:gewünschte|beste|bevorzugte) (?:uhrzeit|zeit|rückrufzeit)"
    r"|\bwann\b|availab|(?:best|preferred|convenient|call|callback|good) (?:back )?time|time to (?:call|reach)"
    r"|when (?:can|may|should|are)"
)
_MACHINE = re.compile(r"(tel|email|textarea) \d+")  # Contact Form 7 numbers the fields that nobody named


@lru_cache(maxsize=4096)
def field_of(label: str) -> Field | None:
    """Return which field a label names ("Ihre Telefonnummer (Pflichtfeld)", "your-tel", "firstName"); None if none is known."""
    if not 0 < len(label.strip()) <= LONGEST_LABEL:
        return None
    plain = _SIGNS.sub(" ", _CAMEL.sub(" ", label.strip().replace("\ufeff", ""))).casefold().replace("rueckruf", "rückruf").strip()
    numbered = _MACHINE.fullmatch(plain)
    words = [word for word in (numbered[1] if numbered else plain).split() if word not in _FILLERS]
    bare = " ".join(words)
    known = _FIELDS.get(bare) or _FIELDS.get(plain)
    if known is None and _WISH.search(plain):
        return Field.WISH
    if known is None and not bare and "sender" in plain:
        return Field.SENDER
    return known or (Field.SENDER if plain in ("absender", "sender") else None)
