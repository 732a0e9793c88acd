"""The part of the tour about customers who are there twice: some are written down again by hand, found, made one, and made two again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.desks.office import Office
from backoffice.domain.customers import Customer, CustomerAddress, CustomerDraft, CustomerQuery
from backoffice.domain.streets import split_street
from ui.demo.stage import Stage, StuckError
from ui.main_window import MainWindow
from ui.pages.duplicates_page import DuplicatesPage

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LOOKED_AT, TWICE = 60, 4
RESPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "’": "'"})


class ReviewerMinutes:
    """Works on the page of possible duplicates of a window."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow) -> None:
        self.stage, self.office, self.window = stage, office, window

    def work(self) -> list[str]:
        """Do it, take the pictures, and return what was done."""
        stage, desk = self.stage, self.office.duplicates
        twice = self._write_down_again()
        self.window.show_page("customers")
        stage.settle(400)
        stage.click("customers.duplicates")
        stage.until(lambda: stage.shows("duplicates.begin"), "page of duplicates")
        stage.picture(self.window, "duplicates_empty")
        stage.click("duplicates.begin")
        if not twice:
            return ["no customers to compare"]
        stage.until(lambda: desk.count() > 0 and stage.shows("duplicate.merge"), "proposals")
        stage.settle(400)
        found, begun = desk.count(), stage.keys
        stage.picture(self.window, "duplicates")
        self._by_keys(found)
        told = f"{twice} customers written down twice, {found} possible duplicates: one pair made one and two again, one said to be two"
        return [f"{told}: {stage.keys - begun} keys"]

    def _by_keys(self, found: int) -> None:
        stage, desk, table = self.stage, self.office.duplicates, self.stage.find("duplicates.list", QWidget)
        stage.press(Qt.Key.Key_Return, CTRL, on=table)
        stage.until(lambda: desk.count() == found - 1, "made one")
        stage.settle(400)
        stage.picture(self.window, "duplicates_made_one")
        stage.press(Qt.Key.Key_2, CTRL, on=table)
        stage.settle(300)
        stage.picture(self.window, "duplicates_list")
        stage.press(Qt.Key.Key_Z, CTRL, on=table)
        stage.until(lambda: desk.count() == found, "two again")
        stage.press(Qt.Key.Key_1, CTRL, on=table)
        if found > 1:
            stage.settle(400)
            stage.press(Qt.Key.Key_Down, ALT, on=table)
            stage.settle(300)
            stage.press(Qt.Key.Key_D, CTRL, on=table)
            stage.until(lambda: desk.count() == found - 1, "said to be two")
            stage.settle(300)
        if not isinstance(self.window.page, DuplicatesPage):
            raise StuckError("page of duplicates")
        stage.press(Qt.Key.Key_Left, ALT, on=table)
        stage.until(lambda: stage.shows("customers.duplicates"), "back at the customers")
        stage.settle(300)
        stage.picture(self.window, "customers_duplicates")

    def _write_down_again(self) -> int:
        """Write some customers down a second time, as happens on the phone: another spelling, the same door."""
        desk, count = self.office.customers, 0
        for row in desk.page(CustomerQuery(), limit=LOOKED_AT):
            again = row.name.translate(RESPELT)
            if again == row.name or " " not in row.name or count == TWICE:
                continue
            known = desk.open(row.id)
            if known.used:
                desk.create(CustomerDraft(again, addresses=(_address(known, again),)))
                count += 1
        return count


def _address(customer: Customer, name: str) -> CustomerAddress:
    place = customer.used[0].address
    parts = split_street(place.line1, place.line2, place.country)
    return CustomerAddress(
        name=name,
        extra=parts.extra,
        street=parts.street,
        house_number=parts.house_number,
        postcode=place.postcode,
        city=place.city,
        country=place.country,
    )
