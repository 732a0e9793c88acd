"""The sentences of the packing station: what was heard, what is missing, why something cannot go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from backoffice.domain.packing import Heard, Packing
from backoffice.domain.tracking import Label
from ui.pages.order_words import reason_words
from ui.widgets.layouts import native_key


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its tone ("" for silence), a short second part, and the step that it offers: "undo", "remember"."""

    words: str = ""
    tone: str = ""
    detail: str = ""
    step: str = ""
    alarm: bool = False


class PackingWords(QObject):
    """Makes sentences of what happened."""

    def ticked(self, packing: Packing, heard: Heard, place: int) -> Said:
        """Say what a tick did."""
        line, count = packing.lines[place], packing.counts[place]
        if heard is Heard.ALL_DONE:
            return Said(self.tr("Everything is in. Scan the shipping label, or press Enter."), "done")
        if heard is Heard.TICKED:
            words = self.tr("{title} · {count} of {all}").format(title=line.title, count=count, all=line.ticks)
            return Said(words, "done", self.tr("ticked off"))
        if heard is Heard.TOO_MANY:
            return Said(self.tr("{title}: all of it is in already. Put this one back.").format(title=line.title), "warn", alarm=True)
        if heard is Heard.TAKEN_OUT:
            return Said(self.tr("{title}: one taken out again.").format(title=line.title), "note")
        return Said(self.tr("Nothing of {title} is in yet.").format(title=line.title), "note")

    def wrong_item(self, sku: str) -> Said:
        """Say that an article belongs somewhere else."""
        return Said(self.tr("Wrong item: {sku} does not belong in this parcel.").format(sku=sku), "problem", alarm=True)

    def unknown(self, code: str, *, complete: bool) -> Said:
        """Say that nobody knows a barcode, and offer to remember it."""
        if complete:
            return Said(self.tr("{code} is no shipping label that is known here.").format(code=code), "problem", alarm=True)
        words = self.tr("{code} belongs to no line of this parcel.").format(code=code)
        return Said(words, "problem", self.tr("Is it the marked line?"), "remember", alarm=True)

    def learnt(self, title: str) -> Said:
        """Say that a barcode is known from now on."""
        return Said(self.tr("Remembered and ticked off: {title}").format(title=title), "done", step="undo")

    def unlearnt(self, code: str) -> Said:
        """Say that a barcode is forgotten again."""
        return Said(self.tr("{code} is forgotten again. The tick has stayed.").format(code=code), "note")

    def no_order(self, number: str) -> Said:
        """Say that a slip leads nowhere."""
        return Said(self.tr("No order has the number {number}.").format(number=number), "problem", alarm=True)

    def which_order(self, number: str, choices: Sequence[str]) -> Said:
        """Ask which of several orders is meant."""
        return Said(self.tr("Which {number} is it? {choices}").format(number=number, choices=_counted(choices)), "note")

    def same_slip(self, numbers: str) -> Said:
        """Say that the parcel is on the table already."""
        return Said(self.tr("{number} is already open here.").format(number=numbers), "note")

    def not_finished(self, numbers: str) -> Said:
        """Say that the parcel at hand comes first."""
        words = self.tr("{number} is not finished. Pack it first, or skip it ({key}).")
        return Said(words.format(number=numbers, key=native_key("PgDown")), "warn", alarm=True)

    def not_packable(self, number: str, reason: str) -> Said:
        """Say why an order cannot be packed."""
        return Said(self.tr("{number} cannot be packed. {reason}").format(number=number, reason=reason_of(reason)), "warn", alarm=True)

    def not_shipped(self, numbers: str, reason: str) -> Said:
        """Say why a packed parcel did not go out."""
        words = self.tr("{number} was not marked as shipped. {reason}")
        return Said(words.format(number=numbers, reason=reason_of(reason)), "problem", alarm=True)

    def missing_pieces(self, ticks: int) -> str:
        """Say how many pieces are not in yet."""
        return self.tr("%n pieces are still missing.", "", ticks)

    def missing(self, packing: Packing) -> Said:
        """Say how much is not in yet."""
        return Said(self.missing_pieces(packing.missing_ticks), "warn", alarm=True)

    def label_too_soon(self, packing: Packing) -> Said:
        """Say that a label was scanned before all was in."""
        words = self.tr("That is a shipping label. {missing}").format(missing=self.missing_pieces(packing.missing_ticks))
        return Said(words, "warn", alarm=True)

    def label(self, tracking: str, carriers: Sequence[str]) -> Said:
        """Say whose label was scanned, or ask."""
        if len(carriers) == 1:
            return self.labelled(carriers[0], tracking)
        if carriers:
            return Said(self.tr("Whose label is it? {choices}").format(choices=_counted(carriers)), "note", tracking)
        words = self.tr("No carrier is known for {tracking}. Enter keeps it all the same; or scan the label’s other barcode.")
        return Said(words.format(tracking=tracking), "warn")

    def labelled(self, carrier: str, tracking: str) -> Said:
        """Say that the label is complete."""
        return Said(self.tr("{carrier} · {tracking} · Enter marks as shipped").format(carrier=carrier, tracking=tracking), "done")

    def choose_first(self) -> Said:
        """Say that a choice is still open."""
        return Said(self.tr("Choose first: type its number."), "warn", alarm=True)

    def shipped(self, numbers: str, carrier: str, label: Label | None) -> Said:
        """Say that a parcel is gone."""
        detail = " · ".join(part for part in (carrier, label.tracking if label else "") if part)
        return Said(self.tr("{number} marked as shipped.").format(number=numbers), "done", detail, "undo")

    def back(self, numbers: str) -> Said:
        """Say that a parcel is on the table again."""
        return Said(self.tr("{number} is back. It is no longer marked as shipped.").format(number=numbers), "note")

    def changed(self, numbers: str) -> Said:
        """Say that the order is another one than before."""
        return Said(self.tr("{number} has been changed meanwhile. Please look at it again.").format(number=numbers), "warn", alarm=True)

    def payment_number(self) -> Said:
        """Say that a number must not be kept."""
        return Said(self.tr("This looks like a payment number and is not kept. Scan the label again."), "problem", alarm=True)

    def not_usable(self, field: str) -> Said:
        """Say that a value cannot be used."""
        if field == "sku":
            return Said(self.tr("This line has no article number, so no barcode can be kept for it."), "warn", alarm=True)
        return Said(self.tr("This number cannot be used. Nothing was changed."), "problem", alarm=True)

    def too_late(self) -> Said:
        """Say that a step stays as it is."""
        return Said(self.tr("This can no longer be undone. Nothing was changed."), "warn", alarm=True)

    def fault(self, *, known: bool) -> Said:
        """Say that something did not work."""
        if known:
            return Said(self.tr("This could not be done. Nothing was changed; please try again."), "problem", alarm=True)
        return Said(self.tr("Something went wrong. Nothing was changed; please try again."), "problem", alarm=True)


def _counted(choices: Sequence[str]) -> str:
    """Return what can be chosen with the number to type for each."""
    return "   ".join(f"{place} {words}" for place, words in enumerate(choices, 1))


def reason_of(reason: str) -> str:
    """Say why an order cannot go; what goes in one parcel waits for all of it."""
    if reason == "together":
        return QCoreApplication.translate("PackingWords", "It goes in one parcel with another order that cannot be shipped yet.")
    return reason_words(reason)
