"""The bookkeeper's part of the tour: unpaid orders looked up by pasted numbers, and a bank statement gone through and recorded."""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow
from backoffice.domain.money import amount_text
from ui.demo.stage import Stage, StuckError
from ui.main_window import MainWindow
from ui.pages.incoming_part import IncomingPart
from ui.pages.payments_page import PaymentsPage

FEWEST = 6
MISSING_MINOR = 500
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>'
_ENTRY = """<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{day}</Dt></BookgDt>
<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>{name}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>{purpose}</Ustrd></RmtInf></TxDtls></NtryDtls>
</Ntry>"""
_FOOT = "</Stmt></BkToCstmrStmt></Document>\n"


class StatementHour:
    """Works on the page of payments of a window; `folder` holds the statement for a while."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow, folder: Path) -> None:
        self.stage, self.office, self.window, self.folder = stage, office, window, folder

    def work(self) -> list[str]:
        """Do it, take the pictures, and return what was done."""
        waiting = [row for row in self.office.payments.awaiting(AwaitingQuery()) if row.open_minor > MISSING_MINOR]
        waiting = [row for row in waiting if row.currency == waiting[0].currency]
        if len(waiting) < FEWEST:
            return []
        part = self._part()
        self._paste(waiting[:3])
        return [self._read(part, waiting)]

    def _part(self) -> IncomingPart:
        self.window.show_page("payments")
        page = self.window.page
        if not isinstance(page, PaymentsPage):
            raise StuckError("page of payments")
        page.show_tab("incoming")
        self.stage.settle(300)
        if not isinstance(page.part, IncomingPart):
            raise StuckError("unpaid orders")
        return page.part

    def _paste(self, rows: Sequence[AwaitingRow]) -> None:
        """Look at what pasted numbers come to, and leave it at that."""
        stage = self.stage
        QGuiApplication.clipboard().setText("\n".join((*(row.number for row in rows), "999999")))
        self._part().paste(QGuiApplication.clipboard().text())
        stage.until(lambda: stage.shows("numbers.line.payable"), "numbers looked up")
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            raise StuckError("numbers")
        stage.picture(dialog, "paid_numbers")
        dialog.reject()
        QGuiApplication.clipboard().clear()
        stage.settle(200)

    def _read(self, part: IncomingPart, rows: Sequence[AwaitingRow]) -> str:
        stage, desk = self.stage, self.office.payments
        before = desk.count_awaiting(AwaitingQuery()).number
        path = self.folder / "kontoauszug.xml"
        path.write_text(statement(rows, self.office.session.today.isoformat()), encoding="utf-8")
        part.read_statement(path)
        stage.until(lambda: stage.shows("statement.lines"), "statement")
        stage.settle(300)
        stage.picture(self.window, "statement")
        stage.click("statement.record")
        stage.until(lambda: stage.shows("statement.done"), "statement recorded")
        stage.settle(300)
        stage.picture(self.window, "statement_done")
        stage.click("statement.delete")
        stage.click("delete_file.ok")
        stage.until(lambda: not path.exists(), "statement deleted")
        stage.click("statement.close")
        paid = before - desk.count_awaiting(AwaitingQuery()).number
        return f"bank statement: {paid} of {before} unpaid orders paid by it, the file deleted again"


def statement(rows: Sequence[AwaitingRow], day: str) -> str:
    """Return a bank statement in which these orders are paid: one exactly, two together, one too little, one without its number."""
    exact, first, second, little, silent = rows[:5]
    told = [
        (exact.customer, exact.open_minor, f"Bestellung {exact.number}"),
        (first.customer, first.open_minor + second.open_minor, f"{first.number} und {second.number}"),
        ("Unbekannt", little.open_minor - MISSING_MINOR, f"Rechnung {little.number}"),
        (silent.customer, silent.open_minor, "Vielen Dank"),
        ("Anna Schmidt", 1250, "Spende"),
    ]
    entries = [
        _ENTRY.format(
            currency=exact.currency, amount=amount_text(minor, exact.currency), day=day, name=escape(name), purpose=escape(purpose)
        )
        for name, minor, purpose in told
    ]
    return "".join((_HEAD, *entries, _FOOT))
