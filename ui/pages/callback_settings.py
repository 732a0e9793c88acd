"""The settings card for callbacks: whose holidays count, within what time to call, and for how long a done request is kept."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from backoffice.desks.shop import PERIODS
from backoffice.domain.people import ShopSettings
from backoffice.domain.public_holidays import regions_of
from ui.context import UiContext
from ui.entrance_ports import SettingsDesk
from ui.pages.settings_sections import SettingsSection
from ui.widgets.fields import Field, LabelledField, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import greedy, row
from ui.widgets.typed_text import Takes

Regions = tuple[tuple[str, str], ...]


class CallbackSection(SettingsSection):
    """Region, target and period of callback requests. The calling hours are on the shop's own card."""

    def __init__(self, context: UiContext, desk: SettingsDesk) -> None:
        super().__init__(self.tr("Callbacks"), context, desk, name="settings.callbacks", save="settings.callbacks.save")
        kept = desk.settings()
        self._country = kept.country
        self._region = picker([], name="settings.callbacks.region", accessible=self.tr("Public holidays"))
        self._minutes = self._number("minutes", self.tr("Minutes until the call"), kept.callback_minutes)
        self._days = self._number("days", self.tr("Days that a done request is kept"), kept.callback_days)
        self._lay_out()
        self._fill_regions(())
        self._region.currentIndexChanged.connect(self.look)
        self._minutes.textChanged.connect(self.look)
        self._days.textChanged.connect(self.look)
        self.look()
        self._ask_regions()

    def reload(self) -> None:
        """Offer the regions of the shop's country, which may be another one now."""
        country = self._desk.settings().country
        if country != self._country:
            self._country = country
            self._fill_regions(())
            self._ask_regions()

    def _number(self, name: str, words: str, value: int) -> Field:
        result = field(name=f"settings.callbacks.{name}", accessible=words, value=str(value), takes=Takes.LABEL)
        result.setMaxLength(5)
        return result

    def _lay_out(self) -> None:
        whose = self.tr("Nobody is called on these days.")
        self._minutes_line = labelled(
            self.tr("Minutes until the call"), self._minutes, hint=self.tr("For requests without a wished time; only calling hours count.")
        )
        self._days_line = labelled(self.tr("Days that a done request is kept"), self._days, hint=self.tr("After the last result."))
        why = self.tr(
            "A done request has served its purpose. A month leaves time for questions about the call; then message, name and number are "
            "erased, and only a count remains that names nobody (GDPR, article 5 (1) e). 30 days are the program’s proposal."
        )
        numbers, foot = QWidget(), QWidget()
        numbers.setLayout(row(greedy(self._minutes_line), greedy(self._days_line), gap=16))
        foot.setLayout(row(None, self._save))
        self.put(labelled(self.tr("Public holidays"), self._region, hint=whose), numbers, text(why, tone="muted", wrap=True), foot)

    def _ask_regions(self) -> None:
        country = self._country
        self._context.jobs.outside(
            lambda _tick: regions_of(country),
            lambda regions: self._fill_regions(regions) if country == self._country else None,
            self.fail,
            owner=self,
        )

    def _fill_regions(self, regions: Regions) -> None:
        kept = self._desk.settings().region
        known = regions if kept in ("", *(code for code, _ in regions)) else (*regions, (kept, kept))
        self._region.blockSignals(True)
        self._region.clear()
        self._region.addItem(self.tr("Nationwide ones only"), "")
        for code, name in known:
            self._region.addItem(name, code)
        self._region.setCurrentIndex(max(0, self._region.findData(kept)))
        self._region.setEnabled(bool(known))
        self._region.blockSignals(False)
        self.look()

    def look(self) -> None:
        faults = self._check(self._minutes_line, self._minutes, "callback_minutes") + self._check(
            self._days_line, self._days, "callback_days"
        )
        self._save.setEnabled(not faults and self.typed() != self._desk.settings())
        self.tell("")

    def _check(self, line: LabelledField, box: Field, period: str) -> int:
        """Say what is wrong with a number; return how many faults it has."""
        shortest, longest = PERIODS[period]
        fits = _figures(box) and shortest <= int(box.text().strip()) <= longest
        numbers = self._context.formats.number
        line.say("" if fits else self.tr("From {least} to {most}.").format(least=numbers(shortest), most=numbers(longest)))
        return 0 if fits else 1

    def typed(self) -> ShopSettings:
        return replace(
            self._desk.settings(),
            region=str(self._region.currentData() or ""),
            callback_minutes=int(self._minutes.text().strip()),
            callback_days=int(self._days.text().strip()),
        )

    def saved(self) -> None:
        self._context.hub.tell("callbacks")


def _figures(box: Field) -> bool:
    typed = box.text().strip()
    return typed.isascii() and typed.isdigit()
