"""Makes small bank statements for the tests. Everyone in them is invented; accounts are published test numbers."""

from collections.abc import Sequence

PAYER_IBAN, OWN_IBAN = "DE02120300000000202051", "DE02500105170137075030"
CARD = "4242 4242 4242 4242"
VERSIONS = tuple(f"{number:02d}" for number in range(2, 14))


def entry(
    amount: str = "24.90",
    *,
    purpose: Sequence[str] = ("Bestellung 1001",),
    name: str = "Jürgen Weiß",
    day: str = "<BookgDt><Dt>2026-03-09</Dt></BookgDt>",
    direction: str = "CRDT",
    currency: str = "EUR",
    more: str = "",
    details: Sequence[str] | None = None,
    version: str = "02",
) -> str:
    """Return a booking as banks write it in a version of camt.053; `details` are its transfers, else it has one."""
    state = "<Sts>BOOK</Sts>" if int(version) < 4 else "<Sts><Cd>BOOK</Cd></Sts>"
    parts = "".join(details if details is not None else [transfer(purpose=purpose, name=name, version=version)])
    return (
        f'<Ntry><NtryRef>7</NtryRef><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{more}{state}{day}'
        f"<ValDt><Dt>2026-03-08</Dt></ValDt><AcctSvcrRef>2026030912345</AcctSvcrRef><BkTxCd><Prtry><Cd>NTRF+166</Cd></Prtry></BkTxCd>"
        f"<NtryDtls>{parts}</NtryDtls><AddtlNtryInf>GUTSCHRIFT</AddtlNtryInf></Ntry>"
    )


def transfer(
    amount: str = "",
    *,
    purpose: Sequence[str] = ("Bestellung 1001",),
    name: str = "Jürgen Weiß",
    version: str = "02",
    end_to_end: str = "NOTPROVIDED",
    more: str = "",
) -> str:
    """Return one transfer of a booking, with the payer's account beside it."""
    party = f"<Nm>{name}</Nm>" if int(version) < 8 else f"<Pty><Nm>{name}</Nm></Pty>"
    money = ""
    if amount and int(version) < 4:
        money = f'<AmtDtls><TxAmt><Amt Ccy="EUR">{amount}</Amt></TxAmt></AmtDtls>'
    elif amount:
        money = f'<Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
    words = "".join(f"<Ustrd>{line}</Ustrd>" for line in purpose)
    return (
        f"<TxDtls><Refs><EndToEndId>{end_to_end}</EndToEndId></Refs>{money}<RltdPties><Dbtr>{party}</Dbtr>"
        f"<DbtrAcct><Id><IBAN>{PAYER_IBAN}</IBAN></Id></DbtrAcct></RltdPties>"
        f"<RltdAgts><DbtrAgt><FinInstnId><BIC>BYLADEM1001</BIC></FinInstnId></DbtrAgt></RltdAgts>"
        f"<RmtInf>{words}</RmtInf>{more}</TxDtls>"
    )


def camt(*statements: Sequence[str], version: str = "02", prefix: str = "", encoding: str = "UTF-8") -> bytes:
    """Return a camt.053 file of statements, each a list of bookings."""
    parts = "".join(
        f"<Stmt><Id>S{n}</Id><Acct><Id><IBAN>{OWN_IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>{''.join(entries)}</Stmt>"
        for n, entries in enumerate(statements, start=1)
    )
    body = f"<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>{parts}</BkToCstmrStmt>"
    space = f"urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}"
    if prefix:
        body = body.replace("</", f"</{prefix}:").replace("<", f"<{prefix}:").replace(f"<{prefix}:/{prefix}:", f"</{prefix}:")
        text = f'<{prefix}:Document xmlns:{prefix}="{space}">{body}</{prefix}:Document>'
    else:
        text = f'<Document xmlns="{space}">{body}</Document>'
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'.encode(encoding)


SPARKASSE = f"""\
"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";\
"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";\
"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
"{OWN_IBAN}";"09.03.26";"09.03.26";"GUTSCHR. UEBERWEISUNG";"Bestellung 1001";"";"";"NOTPROVIDED";"";"";"";"Jürgen Weiß";"{PAYER_IBAN}";\
"BYLADEM1001";"24,90";"EUR";"Umsatz gebucht"
"{OWN_IBAN}";"09.03.26";"09.03.26";"FOLGELASTSCHRIFT";"Strom";"DE98ZZZ09999999999";"M1";"";"";"";"";"Stadtwerke";"{PAYER_IBAN}";\
"BYLADEM1001";"-120,00";"EUR";"Umsatz gebucht"
"{OWN_IBAN}";"10.03.26";"10.03.26";"GUTSCHR. UEBERWEISUNG";"Bestellung 1002";"";"";"";"";"";"";"Ada Beispiel";"{PAYER_IBAN}";\
"BYLADEM1001";"1.234,50";"EUR";"Umsatz vorgemerkt"
"""
VOLKSBANK = f"""\
Bezeichnung Auftragskonto;IBAN Auftragskonto;BIC Auftragskonto;Bankname Auftragskonto;Buchungstag;Valutadatum;Name Zahlungsbeteiligter;\
IBAN Zahlungsbeteiligter;BIC (SWIFT-Code) Zahlungsbeteiligter;Buchungstext;Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung;Bemerkung;\
Gekennzeichneter Umsatz;Glaeubiger ID;Mandatsreferenz
Geschäftskonto;{OWN_IBAN};GENODE;Volksbank;09.03.2026;09.03.2026;Jürgen Weiß;{PAYER_IBAN};BYLADEM1001;Überweisungsgutschr.;Bestellung 1001;\
24,90;EUR;1.024,90;;;;
Geschäftskonto;{OWN_IBAN};GENODE;Volksbank;09.03.2026;09.03.2026;Stadtwerke;{PAYER_IBAN};BYLADEM1001;Basislastschrift;Strom;-120,00;EUR;\
904,90;;;;
"""
DKB = f"""\
"Girokonto";"{OWN_IBAN}"
"Zeitraum:";"01.03.2026 - 10.03.2026"
"Kontostand vom 10.03.2026:";"1.024,90 €"
""
"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";\
"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"
"09.03.26";"09.03.26";"Gebucht";"Jürgen Weiß";"Kaffeehaus Lindenhof";"Bestellung 1001";"Eingang";"{PAYER_IBAN}";"24,90";"";"";""
"09.03.26";"09.03.26";"Gebucht";"Kaffeehaus Lindenhof";"Stadtwerke";"Strom";"Ausgang";"{PAYER_IBAN}";"-120";"";"";""
"10.03.26";"10.03.26";"Vorgemerkt";"Ada Beispiel";"Kaffeehaus Lindenhof";"Bestellung 1002";"Eingang";"{PAYER_IBAN}";"5";"";"";""
"""
ING = f"""\
Umsatzanzeige;Datei erstellt am: 10.03.2026 08:12
;Letztes Update: aktuell

IBAN;{OWN_IBAN}
Kontoname;Business
Bank;ING
Kunde;Kaffeehaus Lindenhof
Zeitraum;01.03.2026 - 10.03.2026
Saldo;1.024,90;EUR

Sortierung;Datum absteigend

In der CSV-Datei finden Sie alle bereits gebuchten Umsätze.

Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung
09.03.2026;09.03.2026;Jürgen Weiß;Gutschrift;Bestellung 1001;1.024,90;EUR;24,90;EUR
09.03.2026;09.03.2026;Stadtwerke;Lastschrift;Strom;1.000,00;EUR;-120,00;EUR
"""
COMMERZBANK = f"""\
Buchungstag;Wertstellung;Umsatzart;Buchungstext;Betrag;Währung;IBAN Kontoinhaber;Kategorie
09.03.2026;09.03.2026;Gutschrift;"Jürgen Weiß Bestellung 1001 End-to-End-Ref.: NOTPROVIDED";24,90;EUR;{OWN_IBAN};Eingang
09.03.2026;09.03.2026;Lastschrift;"Stadtwerke Strom";-120,00;EUR;{OWN_IBAN};Wohnen
"""
POSTBANK = f"""\
Umsätze
Konto;Filialnummer;IBAN;Währung
Business Giro;150;{OWN_IBAN};EUR

1.3.2026 - 10.3.2026
Letzter Kontostand;;;;1.000,00;EUR
Vorgemerkte und noch nicht gebuchte Umsätze sind nicht Bestandteil dieser Übersicht.
Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN / Kontonummer;BIC;Kundenreferenz;Mandatsreferenz;Gläubiger ID;\
Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der Schecks;Soll;Haben;Währung
9.3.2026;9.3.2026;SEPA Überweisung von;Jürgen Weiß;Bestellung 1001;{PAYER_IBAN};BYLADEM1001;;;;;24,90;;;;;24,90;EUR
9.3.2026;9.3.2026;SEPA Lastschrift;Stadtwerke;Strom;{PAYER_IBAN};BYLADEM1001;;;;;-120,00;;;;-120,00;;EUR
Kontostand;10.3.2026;;;1.024,90;;;;;;;1.024,90;;;;;;EUR
"""
N26 = f"""\
"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount",\
"Original Currency","Exchange Rate"
2026-03-09,2026-03-09,"Jürgen Weiß",{PAYER_IBAN},"Credit Transfer","Bestellung 1001","Main Account",24.90,,,
2026-03-09,2026-03-09,Stadtwerke,{PAYER_IBAN},"Direct Debit",Strom,"Main Account",-120.0,,,
"""
PAYPAL = """\
"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto",\
"Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Rechnungsnummer","Betreff","Hinweis","Auswirkung auf Guthaben"
"09.03.2026","10:11:12","CET","Jürgen Weiß","Website-Zahlung","Abgeschlossen","EUR","24,90","-0,97","23,93",\
"j@example.org","s@example.org","8AB12345CD678901E","1001","Bestellung 1001","","Haben"
"09.03.2026","10:12:12","CET","","Allgemeine Währungsumrechnung","Abgeschlossen","EUR","5,00","0,00","5,00","","","9AB","","","","Haben"
"09.03.2026","10:13:12","CET","Ada Beispiel","Website-Zahlung","Ausstehend","EUR","17,40","0,00","17,40",\
"a@example.org","","7AB","1002","","","Memo"
"09.03.2026","10:14:12","CET","Ada Beispiel","Rückzahlung","Abgeschlossen","EUR","-17,40","0,00","-17,40","","","6AB","1002","","","Soll"
"09.03.2026","10:15:12","CET","","Bankeinzug","Abgeschlossen","EUR","-120,00","0,00","-120,00","","","5AB","","","","Soll"
"""
TABLES = {
    "Sparkasse": (SPARKASSE, (1, 0, 1)),
    "Volksbank": (VOLKSBANK, (1, 0, 0)),
    "DKB": (DKB, (1, 0, 1)),
    "ING": (ING, (1, 0, 0)),
    "Commerzbank": (COMMERZBANK, (1, 0, 0)),
    "Postbank": (POSTBANK, (1, 0, 0)),
    "N26": (N26, (1, 0, 0)),
    "PayPal": (PAYPAL, (2, 1, 1)),
}  # text, and how many went out, were booked back, are only noted
