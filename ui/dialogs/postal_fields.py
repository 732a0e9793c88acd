"""The fields of an address as carriers want them: street and house number apart, or a station; what is wrong stands below its field.

A number that is typed into the street is told at once and taken apart when the field is left, until somebody writes the number by hand.
Problems never keep an address from being saved, only what no parcel can do without does.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.address_check import WITH_REGION, AddressProblem, check_address, town_lines
from backoffice.domain.countries import country_name
from backoffice.domain.customer_addresses import to_address
from backoffice.domain.customers import CustomerAddress
from backoffice.domain.stations import StationKind, station_of
from backoffice.domain.streets import split_street
from backoffice.domain.texts import has_unprintable, line_of_text
from ui.countries import Countries, country_picker
from ui.pages.customer_words import short_words
from ui.shown_texts import in_lines
from ui.theme import Step
from ui.widgets.fields import LabelledField, field, labelled, picker
from ui.widgets.labels import caption, text
from ui.widgets.layouts import column, fix_size, greedy, panel, row, set_look

LONGEST = 200
LABEL = 216
_BY_CODE = {"house_number_missing": "house_number", "station_number_missing": "station_number", "post_number_missing": "post_number"}
_BY_FIELD = {"line1": "street", "line2": "extra"}


class PostalFields(QWidget):
    """`changed` with every change. `address` is what the fields say; `fault` why it cannot be saved, empty if it can."""

    changed = Signal()

    def __init__(self, address: CustomerAddress, countries: Countries, *, name: str, with_names: bool = True) -> None:
        super().__init__()
        self._before, self._countries, self._name, self._with_names = address, countries, name, with_names
        self._by_hand = bool(address.house_number or address.street)
        self._left: set[str] = set(_KEYS) if address.street or address.station or address.city else set()
        self._labelled: dict[str, LabelledField] = {}
        self._build(address)
        self._connect()
        self._show_way()
        self._check()

    def _build(self, address: CustomerAddress) -> None:
        words = self._words()
        number, station = ("", address.house_number) if address.station else (address.house_number, "")
        values = {"house_number": number, "station_number": station}
        self._fields = {
            key: field(name=f"{self._name}.{key}", accessible=words[key], value=values.get(key, getattr(address, key, ""))) for key in _KEYS
        }
        ways = (("", self.tr("Street")), (StationKind.LOCKER, "Packstation"), (StationKind.POST_OFFICE, "Postfiliale"))
        choices: list[tuple[str, object]] = [(said, str(way)) for way, said in ways]
        self._way = picker(choices, name=f"{self._name}.station", accessible=self.tr("To"), value=address.station)
        self._country = country_picker(
            self._countries,
            name=f"{self._name}.country",
            accessible=self.tr("Country"),
            value=address.country or self._countries.home,
        )
        controls = {**self._fields, "station": self._way, "country": self._country}
        self._labelled = {key: labelled(words[key], control) for key, control in controls.items()}
        self._label = text("", Step.BODY, wrap=True, name=f"{self._name}.label")
        self._lay_out()

    def _words(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "company": self.tr("Company"),
            "street": self.tr("Street"),
            "house_number": self.tr("House number"),
            "station_number": self.tr("Number"),
            "post_number": "Postnummer",
            "extra": self.tr("Additional line"),
            "postcode": self.tr("Postcode"),
            "city": self.tr("Town"),
            "region": self.tr("Region"),
            "station": self.tr("To"),
            "country": self.tr("Country"),
        }

    def _lay_out(self) -> None:
        one = self._labelled
        for key, width in (("station", 132), ("house_number", 104), ("station_number", 104), ("postcode", 120), ("country", 168)):
            fix_size(one[key], width=width)
        names = row(one["name"], one["company"], gap=12)
        way = row(one["station"], greedy(one["street"]), one["house_number"], one["station_number"], greedy(one["post_number"]), gap=12)
        extra, place = row(greedy(one["extra"]), one["region"], gap=12), row(one["postcode"], greedy(one["city"]), one["country"], gap=12)
        if not self._with_names:
            one["name"].hide()
            one["company"].hide()
        rows = (names, way, extra, place) if self._with_names else (way, extra, place)
        label = panel(column(caption(self.tr("On the label")), self._label, None, gap=8, margins=(12, 12, 12, 12)), "inset")
        fix_size(label, width=LABEL)
        left = QWidget()
        left.setLayout(column(*rows, None, gap=4))
        self.setLayout(row(greedy(left), label, gap=16))

    def _connect(self) -> None:
        for key, one in self._fields.items():
            one.textChanged.connect(self._check)
            one.editingFinished.connect(lambda key=key: self._leave(key))
        self._fields["house_number"].textEdited.connect(self._note_correction)
        self._way.currentIndexChanged.connect(lambda _at: self._show_way())
        self._country.currentIndexChanged.connect(lambda _at: self._show_way())

    @property
    def station(self) -> str:
        """Which kind of station the address is, empty for a street."""
        return str(self._way.currentData() or "") if self._country.currentData() == "DE" else ""

    @property
    def address(self) -> CustomerAddress:
        """What is typed now."""
        said = {key: line_of_text(one.text()) for key, one in self._fields.items()}
        number = said.pop("station_number")
        country = str(self._country.currentData())
        if self.station:
            said |= {"street": "", "house_number": number}
        else:
            said["post_number"] = ""
        return CustomerAddress(self._before.id, self._before.kind, **said, station=self.station, country=country)

    def show_names(self, name: str, company: str) -> None:
        """Take name and company from fields beside these."""
        self._fields["name"].setText(name)
        self._fields["company"].setText(company)

    def take_focus(self) -> None:
        """Put the cursor where one begins."""
        (self._fields["name"] if self._with_names else self._fields["street"]).setFocus()

    def fault(self) -> str:
        """Say what keeps the address from being saved; empty if nothing does."""
        address = self.address
        if not address.name and not address.company:
            return self.tr("A name or a company is missing.")
        if not address.station and not address.street:
            return self.tr("The street is missing.")
        if not address.city:
            return self.tr("The town is missing.")
        for key, one in self._fields.items():
            if has_unprintable(line_of_text(one.text())):
                return self.tr("{field}: characters that cannot be printed are not stored.").format(field=self._labelled[key].label.text())
            if len(line_of_text(one.text())) > LONGEST:
                return self.tr("{field}: more than 200 characters are not stored.").format(field=self._labelled[key].label.text())
        return ""

    def _note_correction(self) -> None:
        self._by_hand = True

    def _leave(self, key: str) -> None:
        self._left.add(key)
        if key in ("street", "extra"):
            self._take_apart()
        self._check()

    def _take_apart(self) -> None:
        """Move what is a station, a house number or an addition out of the street."""
        street, extra = self._fields["street"].text(), self._fields["extra"].text()
        country = str(self._country.currentData())
        if self.station or self._by_hand or not street.strip():
            return
        station = station_of(street, extra) if country == "DE" else None
        if station is not None:
            self._become(station.kind, station.number, station.post_number)
            return
        parts = split_street(street, "", country)
        if parts.house_number and not self._fields["house_number"].text().strip():
            self._fields["street"].setText(parts.street)
            self._fields["house_number"].setText(parts.house_number)
            if parts.extra:
                self._fields["extra"].setText(", ".join(filter(None, (extra.strip(), parts.extra))))

    def _become(self, kind: StationKind, number: str, post_number: str) -> None:
        self._fields["street"].clear()
        if self._fields["extra"].text().strip() == post_number:
            self._fields["extra"].clear()
        self._fields["station_number"].setText(number)
        self._fields["post_number"].setText(post_number)
        self._left |= {"station_number", "post_number"}
        self._way.setCurrentIndex(self._way.findData(str(kind)))

    def _show_way(self) -> None:
        """Show the fields that a street or a station has, and a region where the country needs one."""
        station, country, one = bool(self.station), str(self._country.currentData()), self._labelled
        one["station"].setVisible(country == "DE")
        one["street"].setVisible(not station)
        one["house_number"].setVisible(not station)
        one["station_number"].setVisible(station)
        one["post_number"].setVisible(station)
        one["region"].setVisible(country in WITH_REGION or bool(self._fields["region"].text().strip()))
        self._check()

    def _check(self) -> None:
        found: dict[str, str] = {}
        for problem in check_address(to_address(self.address)):
            found.setdefault(self._place_of(problem), short_words(problem))
        for key, one in self._labelled.items():
            words = found.get(key, "") if key in self._left else ""
            one.say(words)
            if not words:
                self._hint(key)
        address = self.address
        plain = to_address(address)
        abroad = country_name(address.country, self._countries.language).upper() if address.country != self._countries.home else ""
        self._label.setText(in_lines(plain.name, plain.company, plain.line1, plain.line2, *town_lines(plain), abroad))
        self.changed.emit()

    def _hint(self, key: str) -> None:
        """Tell of the house number that will be taken apart."""
        number = self._fields["house_number"].text().strip()
        if key != "street" or self.station or self._by_hand or number:
            return
        parts = split_street(self._fields["street"].text(), "", str(self._country.currentData()))
        if parts.house_number:
            self._labelled[key].message.setText(self.tr("House number: {number}").format(number=parts.house_number))
            set_look(self._labelled[key].message, tone="muted")

    def _place_of(self, problem: AddressProblem) -> str:
        return _BY_CODE.get(problem.code) or _BY_FIELD.get(problem.field, problem.field)


_KEYS = ("name", "company", "street", "house_number", "station_number", "post_number", "extra", "postcode", "city", "region")
