"""Bank statements as tables of every bank: columns, amounts, currencies, and what cannot be used."""

from datetime import date

import pytest

from backoffice.domain.statements import StatementFormat, Unreadable
from backoffice.imports.statements import read_statement_bytes
from tests.imports.statement_files import PAYER_IBAN, TABLES
from tests.imports.statement_reading import CAME, read, refused, told


@pytest.mark.parametrize("bank", TABLES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_that_the_export_of_each_bank_is_read(bank: str, encoding: str, ending: str) -> None:
    text, left = TABLES[bank]

    statement = read(text.replace("\n", ending).encode(encoding))

    (one,) = statement.entries
    payer = "" if bank == "Commerzbank" else "Jürgen Weiß"
    assert told(one) == (*CAME[:3], payer)
    assert "Bestellung 1001" in one.purpose
    assert (statement.outgoing, statement.reversals, statement.pending) == left
    assert (statement.format, statement.unreadable) == (StatementFormat.CSV, ())


def test_that_an_english_export_with_months_first_is_told_by_its_days() -> None:
    rows = ("03/09/2026,Ada,Payment,Completed,EUR,5.00,1001", "03/25/2026,Ada,Payment,Completed,EUR,6.00,1002")
    text = "\n".join(("Date,Name,Type,Status,Currency,Gross,Subject", *rows, ""))
    assert [one.day for one in read(text).entries] == [date(2026, 3, 9), date(2026, 3, 25)]


@pytest.mark.parametrize(
    ("amount", "minor"),
    [("24,90", 2490), ("+24,90", 2490), ("1.234,50 €", 123450), ("1.234,50 EUR", 123450), ("24,90 H", 2490), ("1 234,50", 123450)],
)
def test_that_amounts_are_read_as_banks_write_them(amount: str, minor: int) -> None:
    (one,) = read(f"Buchungstag;Betrag;Verwendungszweck\n09.03.2026;{amount};1001\n").entries
    assert (one.amount_minor, one.currency) == (minor, "EUR")


@pytest.mark.parametrize("amount", ["-24,90", "24,90-", "24,90 S", "(24,90)", "−24,90", "24,90 D"])
def test_that_every_way_of_writing_less_is_money_that_went_out(amount: str) -> None:
    statement = read(f"Buchungstag;Betrag;Verwendungszweck\n09.03.2026;{amount};1001\n")
    assert (statement.entries, statement.outgoing) == ((), 1)


def test_that_credit_and_debit_of_two_columns_or_a_mark_are_told_apart() -> None:
    columns = "Buchungstag;Soll;Haben;Verwendungszweck\n09.03.2026;;24,90;1001\n09.03.2026;120,00;;Strom\n"
    mark = "Buchungstag;Umsatz;S/H;Verwendungszweck\n09.03.2026;24,90;H;1001\n09.03.2026;120,00;S;Strom\n"
    for text in (columns, mark):
        statement = read(text)
        assert ([one.amount_minor for one in statement.entries], statement.outgoing) == ([2490], 1)


def test_that_the_currency_comes_from_its_column_the_amount_s_name_or_the_shop() -> None:
    rows = {
        "Buchungstag;Betrag;Währung\n09.03.2026;5,00;CHF\n": "CHF",
        "Buchungstag;Betrag (USD)\n09.03.2026;5,00\n": "USD",
        "Buchungstag;Betrag in EUR\n09.03.2026;5,00\n": "EUR",
        "Buchungstag;Betrag\n09.03.2026;£5.00\n": "GBP",
        "Buchungstag;Betrag\n09.03.2026;5,00\n": "SEK",
    }
    assert {read_statement_bytes(text.encode(), currency="SEK").entries[0].currency: want for text, want in rows.items()} == {
        want: want for want in rows.values()
    }


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("31.02.2026;5,00;EUR;1001", "bad_date"),
        ("09.03.1026;5,00;EUR;1001", "bad_date"),
        ("09.03.2026;fünf;EUR;1001", "bad_amount"),
        ("09.03.2026;5,00;Taler;1001", "bad_currency"),
        ("09.03.2026;5,00;EUR;1001;noch;mehr", "ragged"),
        ("09.03.2026", "ragged"),
    ],
)
def test_that_a_line_that_cannot_be_used_is_named_and_the_rest_goes_on(line: str, code: str) -> None:
    statement = read(f"Buchungstag;Betrag;Währung;Verwendungszweck\n{line}\n09.03.2026;5,00;EUR;1001\n")
    assert (statement.unreadable, len(statement.entries)) == ((Unreadable(2, code),), 1)


@pytest.mark.parametrize(
    "data",
    [
        b"Name,Financial Status,Total,Currency\n#1001,paid,5.00,EUR\n",
        b'[{"number": "1001"}]',
        b"Guten Tag",
        b"Betrag;Verwendungszweck\n5,00;1001\n",
        b"Buchungstag;Verwendungszweck\n09.03.2026;1001\n",
    ],
)
def test_that_what_is_no_statement_is_refused(data: bytes) -> None:
    assert refused(data) == "no_statement"


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"\xef\xbb\xbf \r\n", "empty"), (b"\x89PNG\0\0", "not_text"), (b"PK\x03\x04\0\0", "not_text")]
)
def test_that_a_file_without_text_is_refused(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_that_a_quotation_that_never_ends_is_refused() -> None:
    assert refused(b'Buchungstag;Betrag;Verwendungszweck\n09.03.2026;5,00;"1001\n10.03.2026;5,00;1002\n') == "bad_csv"


OLD_VOLKSBANK = f"""\
Volksbank Musterstadt eG

Umsatzanzeige

BLZ:;12345678;;Datum:;10.03.2026
Konto:;1234567;;Uhrzeit:;08:00:00

Buchungstag;Valuta;Auftraggeber/Zahlungsempfänger;Empfänger/Zahlungspflichtiger;Konto-Nr.;IBAN;BLZ;BIC;Vorgang/Verwendungszweck;\
Kundenreferenz;Währung;Umsatz;
09.03.2026;09.03.2026;Kaffeehaus Lindenhof;Jürgen Weiß;;{PAYER_IBAN};;BYLADEM1001;"Überweisungsgutschr.
Bestellung
1001";;EUR;24,90;H
09.03.2026;09.03.2026;Kaffeehaus Lindenhof;Stadtwerke;;{PAYER_IBAN};;BYLADEM1001;Lastschrift Strom;;EUR;120,00;S

01.03.2026;;;;;;;;;Anfangssaldo;EUR;1.000,00;H
"""
COMDIRECT = """\
;
"Umsätze Girokonto";"Zeitraum: 10 Tage";
"Neuer Kontostand";"1.024,90 EUR";

"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
"offen";"--";"Lastschrift";"Strom";"-5,00";
"09.03.2026";"09.03.2026";"Übertrag / Überweisung";"Auftraggeber: Jürgen Weiß Buchungstext: Bestellung 1001 Rückzahlung";"24,90";

"Alter Kontostand";"1.000,00 EUR";
"""


def test_that_credit_and_debit_are_told_by_a_column_without_a_name() -> None:
    statement = read(OLD_VOLKSBANK)
    assert [told(one) for one in statement.entries][:1] == [CAME]
    assert statement.entries[0].purpose == "Überweisungsgutschr.\nBestellung\n1001"
    assert statement.outgoing == 1


def test_that_what_a_payer_writes_is_no_word_of_the_bank() -> None:
    statement = read(COMDIRECT)
    assert ([one.amount_minor for one in statement.entries], statement.reversals) == ([2490], 0)


def test_that_a_payment_that_was_refunded_in_part_came_in() -> None:
    head = "Datum,Name,Typ,Status,Währung,Brutto,Betreff"
    rows = ('09.03.2026,Ada,Zahlung,Teilweise rückerstattet,EUR,"5,00",1001', '09.03.2026,Ada,Zahlung,Rückerstattet,EUR,"6,00",1002')
    statement = read("\n".join((head, *rows, "")))
    assert ([one.amount_minor for one in statement.entries], statement.reversals) == ([500], 1)
