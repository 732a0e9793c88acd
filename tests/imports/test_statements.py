"""Bank statements in XML: what came in is read, nobody's account is, and other documents are refused."""

from collections.abc import Sequence
from datetime import date

import pytest

from backoffice.domain.statements import StatementFormat, Unreadable
from tests.imports.statement_files import VERSIONS, camt, entry, transfer
from tests.imports.statement_reading import CAME, read, refused, told


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("prefix", ["", "ns2"])
def test_that_every_version_is_read(version: str, prefix: str) -> None:
    statement = read(camt([entry(version=version)], version=version, prefix=prefix))

    (one,) = statement.entries
    assert (told(one), one.purpose) == (CAME, "Bestellung 1001")
    assert (statement.format, statement.first_day, statement.last_day) == (StatementFormat.CAMT, one.day, one.day)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_that_the_encoding_of_the_document_is_followed(encoding: str) -> None:
    (one,) = read(camt([entry()], encoding=encoding)).entries
    assert one.payer == "Jürgen Weiß"


def test_that_several_statements_are_read_in_their_order() -> None:
    statement = read(camt([entry("1.00")], [entry("2.00"), entry("3.00")], []))
    assert [(one.place, one.amount_minor) for one in statement.entries] == [(1, 100), (2, 200), (3, 300)]


def test_that_money_that_went_out_was_booked_back_or_is_only_noted_is_counted_and_left() -> None:
    statement = read(
        camt(
            [
                entry(direction="DBIT"),
                entry(more="<RvslInd>true</RvslInd>"),
                entry(direction="DBIT", more="<RvslInd>1</RvslInd>"),
                entry(details=[transfer(more="<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")]),
                entry().replace("<Sts>BOOK</Sts>", "<Sts>PDNG</Sts>"),
                entry(version="08").replace("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>"),
                entry(more="<RvslInd>false</RvslInd>"),
            ]
        )
    )
    assert (len(statement.entries), statement.outgoing, statement.reversals, statement.pending) == (1, 1, 3, 2)


@pytest.mark.parametrize("version", ["02", "08"])
def test_that_a_batch_is_taken_apart_where_its_transfers_add_up(version: str) -> None:
    parts = [transfer("10.00", purpose=["A 1"], version=version), transfer("5.50", purpose=["B 2"], name="Ada", version=version)]

    statement = read(camt([entry("15.50", details=parts, version=version)]))

    assert [(one.amount_minor, one.payer, one.purpose) for one in statement.entries] == [(1000, "Jürgen Weiß", "A 1"), (550, "Ada", "B 2")]


@pytest.mark.parametrize("amounts", [("10.00", "5.00"), ("10.00", ""), ("", "")])
def test_that_a_batch_that_does_not_add_up_is_one_amount_with_all_its_words(amounts: Sequence[str]) -> None:
    parts = [transfer(amount, purpose=[f"Nr {n}"], name=f"N{n}") for n, amount in enumerate(amounts)]

    (one,) = read(camt([entry("15.50", details=parts)])).entries

    assert (one.amount_minor, one.payer, one.purpose) == (1550, "N0 / N1", "Nr 0\nNr 1")


def test_that_a_fee_within_a_batch_is_no_money_that_came_in() -> None:
    fee = transfer("0.50", version="08").replace("<CdtDbtInd>CRDT", "<CdtDbtInd>DBIT")
    statement = read(camt([entry("9.50", details=[transfer("10.00", version="08"), fee], version="08")]))
    assert ([one.amount_minor for one in statement.entries], statement.outgoing) == ([1000], 1)


def test_that_words_split_over_lines_references_and_the_true_payer_are_kept() -> None:
    more = "<RltdPties><UltmtDbtr><Nm>Ada Beispiel</Nm></UltmtDbtr></RltdPties>"
    structured = "<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf><RfrdDocInf><Nb>R-7</Nb></RfrdDocInf></Strd></RmtInf>"
    part = transfer(purpose=["Bestellung 10", "01 vielen Dank"], end_to_end="B-1001", more=more + structured)

    (one,) = read(camt([entry(details=[part])])).entries

    assert one.payer == "Jürgen Weiß / Ada Beispiel"
    assert one.purpose == "Bestellung 10\n01 vielen Dank\nRF18539007547034\nR-7\nB-1001"


def test_that_a_booking_without_words_of_its_own_says_what_the_bank_says() -> None:
    assert read(camt([entry(purpose=())])).entries[0].purpose == "GUTSCHRIFT"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("<BookgDt><Dt>2026-03-09</Dt></BookgDt>", date(2026, 3, 9)),
        ("<BookgDt><DtTm>2026-03-08T23:30:00Z</DtTm></BookgDt>", date(2026, 3, 9)),  # after midnight in Berlin
        ("<BookgDt><DtTm>2026-03-08T23:30:00</DtTm></BookgDt>", date(2026, 3, 8)),
        ("", date(2026, 3, 8)),  # the value date
    ],
)
def test_that_the_booking_day_is_a_day_of_the_shop(day: str, expected: date) -> None:
    assert read(camt([entry(day=day)])).entries[0].day == expected


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": "abc"}, "bad_amount"),
        ({"amount": "24.905"}, "bad_amount"),
        ({"amount": "-1.00"}, "bad_amount"),
        ({"amount": "9" * 30}, "bad_amount"),
        ({"currency": "XXQ"}, "bad_currency"),
    ],
)
def test_that_an_entry_that_cannot_be_used_is_named_and_the_rest_goes_on(change: dict[str, str], code: str) -> None:
    statement = read(camt([entry(**change), entry()]))
    assert (statement.unreadable, len(statement.entries)) == ((Unreadable(1, code),), 1)


def test_that_other_currencies_keep_their_own_minor_units() -> None:
    entries = [entry("1200", currency="JPY"), entry("1.234", currency="KWD"), entry("5.00000", currency="CHF")]
    assert [(one.amount_minor, one.currency) for one in read(camt(entries)).entries] == [(1200, "JPY"), (1234, "KWD"), (500, "CHF")]


BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE Document [<!ENTITY l0 "lol">{BOMB}]>',
        '<!DOCTYPE Document SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Document [<!ENTITY % x SYSTEM "https://example.org/x.dtd"> %x;]>',
        "<!DOCTYPE Document>",
    ],
)
def test_that_a_document_type_is_refused_before_anything_of_it_is_used(head: str) -> None:
    text = camt([entry(purpose=["&l9;&x;"])]).decode().replace("?>\n", f"?>\n{head}", 1)
    assert refused(text.encode()) == "unsafe_xml"


def test_that_a_document_that_goes_too_deep_is_refused() -> None:
    deep = "<a>" * 500 + "</a>" * 500
    assert refused(camt([entry(more=deep)])) == "unsafe_xml"


@pytest.mark.parametrize(
    "data", [b"<", b"<Document>", camt([entry()])[:-20], b"<a>&nothing;</a>", b'<?xml version="1.0" encoding="x-none"?><a/>']
)
def test_that_xml_that_is_not_well_formed_is_refused(data: bytes) -> None:
    assert refused(data) == "bad_xml"


@pytest.mark.parametrize("data", [b"<html><body/></html>", b"<Document><CstmrCdtTrfInitn/></Document>", b"<Stmt><Ntry/></Stmt>"])
def test_that_another_document_is_refused(data: bytes) -> None:
    assert refused(data) == "no_statement"


def test_that_a_statement_without_bookings_is_one() -> None:
    assert read(camt([])).entries == ()
