"""The work at the packing station without its widgets: what is typed or scanned becomes ticks, labels, parcels sent and brought back.

Everything arrives as a line of text, by scanner or by hand; lines wait while the desk is asked, so that none of a fast scanner is lost.
"""

from collections.abc import Sequence
from dataclasses import replace

from backoffice.domain.orders import Done
from backoffice.domain.packing import Heard, Learnt, PackChoice, Packing, PackJob, UpNext
from backoffice.domain.tracking import Label, is_article_code, read_label
from backoffice.errors import NotFound, NotPossible
from backoffice.security.masking import is_payment_number
from ui.pages.order_deeds import AREA
from ui.pages.packing_table import EMPTY, PackingTable, Shown
from ui.pages.packing_words import Said


class PackingWork(PackingTable):
    """Packs one parcel after the other."""

    # What the packer does

    def begin(self) -> None:
        """Bring the next parcel, unless one is on the table."""
        if self.shown.job is None:
            self._bring()

    def enter(self, line: str) -> None:
        """Take a line that was scanned or typed; an empty one confirms."""
        self._lines.append(line.strip())
        self._go_on()

    def move(self, by: int) -> None:
        """Mark the line above or below."""
        if self.shown.packing.lines:
            self._show(at=min(max(self.shown.at + by, 0), len(self.shown.packing.lines) - 1))

    def tick(self, *, whole: bool = False) -> None:
        """Tick the marked line off by key."""
        if self.shown.packing.lines and not self._busy:
            self._take(self.shown.packing.tick(self.shown.at, whole=whole))

    def take_out(self) -> None:
        """Take a piece of the marked line out again."""
        if self.shown.packing.lines and not self._busy:
            self._take(self.shown.packing.take_out(self.shown.at))

    def mark(self, place: int) -> None:
        """Mark a line and tick it, for a click on it."""
        self._show(at=place)
        self.tick()

    def choose(self, place: int) -> None:
        """Choose among the carriers of a label, or the orders of a number; 0 is the first."""
        if self._found:
            choice, self._found = self._found[place], ()
            self._show(choices=())
            self._open(choice)
        elif self.shown.label is not None and place < len(self.shown.choices):
            carrier = self.shown.choices[place]
            self._show(carrier=carrier, choices=())
            self.said.emit(self._words.labelled(carrier, self.shown.label.tracking))

    def drop_choice(self) -> None:
        """Choose nothing: the label or number that asked for it is put away."""
        label = self.shown.label if self._found else None
        self._found = ()
        self._show(choices=(), label=label)
        self.said.emit(Said())

    def remember(self) -> None:
        """Remember the barcode that nobody knew for the marked line, and tick it."""
        code, place, packing = self.shown.unknown, self.shown.at, self.shown.packing
        if code and packing.lines and not self._busy:
            self._write(lambda _tick: self._desk.learn(packing.lines[place].sku, code), lambda learnt: self._learnt(learnt, place))

    def skip(self) -> None:
        """Put the parcel aside and bring the next."""
        if self.shown.job is not None and not self._busy:
            self._put_aside()
            self._passed += [order.id for order in self.shown.job.orders]
            self._bring()

    def bring_back(self) -> None:
        """Begin again with the parcels that were passed over."""
        self._passed.clear()
        self._bring()

    def ship_part(self) -> None:
        """Send only what is in the parcel now."""
        if self.shown.packing.begun and not self.shown.packing.complete and not self._busy:
            self._ship(part=True)

    def undo(self) -> None:
        """Take the last step back that was written: a parcel sent, a barcode remembered."""
        if self._steps and not self._busy:
            self._steps.pop()()

    # What a line means

    def _understand(self, line: str) -> None:
        choices = len(self._found) or len(self.shown.choices)
        if choices and line.isdecimal() and 1 <= int(line) <= choices:
            self.choose(int(line) - 1)
        elif not line:
            self._confirm()
        elif self.shown.job is None:
            self._read(lambda _tick: self._desk.find(line), lambda found: self._slip(line, found))
        else:
            packing, heard, place = self.shown.packing.scan(line)
            if heard is Heard.NOT_IN_PARCEL:
                self._read(lambda _tick: (self._desk.articles(line), self._desk.find(line)), lambda both: self._other(line, *both))
            else:
                self._take((packing, heard, place))

    def _take(self, happened: tuple[Packing, Heard, int | None]) -> None:
        packing, heard, place = happened
        at = self.shown.at if place is None else place
        if heard in (Heard.TICKED, Heard.ALL_DONE) and packing.counts[at] == packing.lines[at].ticks:
            after = packing.open_place(at)
            next_at = at if after is None else after
        else:
            next_at = at
        choices = () if self._found else self.shown.choices
        self._found = ()
        self._show(packing=packing, at=next_at, unknown="", choices=choices)
        self.said.emit(self._words.ticked(packing, heard, at))

    def _other(self, line: str, articles: Sequence[str], found: tuple[PackChoice, ...]) -> None:
        """Take a scan that names no article of the parcel."""
        label, complete = read_label(line), self.shown.packing.complete
        if is_payment_number(line):
            self.said.emit(self._words.payment_number())
        elif articles:
            self.said.emit(self._words.wrong_item(articles[0]))
        elif found:
            self._other_slip(line, found)
        elif complete and not is_article_code(line):
            self._take_label(label)
        elif label.carriers and not is_article_code(line):
            self.said.emit(self._words.label_too_soon(self.shown.packing))
        else:
            self._show(unknown="" if complete else line)
            self.said.emit(self._words.unknown(line, complete=complete))

    def _take_label(self, label: Label) -> None:
        carriers = tuple(str(carrier) for carrier in label.carriers)
        sure = carriers[0] if len(carriers) == 1 else ""
        self._show(label=label, carrier=sure, choices=() if sure else carriers)
        self.said.emit(self._words.label(label.tracking, carriers))

    def _other_slip(self, line: str, found: tuple[PackChoice, ...]) -> None:
        job = self.shown.job
        if job is not None and any(order.id in {choice.id for choice in found} for order in job.orders):
            self.said.emit(self._words.same_slip(job.numbers))
        elif job is not None and self.shown.packing.begun:
            self.said.emit(self._words.not_finished(job.numbers))
        else:
            self._slip(line, found)

    def _slip(self, line: str, found: tuple[PackChoice, ...]) -> None:
        if not found:
            self.said.emit(self._words.no_order(line))
        elif len(found) == 1:
            self._open(found[0])
        else:
            self._found = found
            self._show(choices=tuple(choice.channel for choice in found))
            self.said.emit(self._words.which_order(line, self.shown.choices))

    def _open(self, choice: PackChoice) -> None:
        self._put_aside()
        self._read(lambda _tick: self._with_next(self._desk.open(choice.id)), self._lay_out, lambda error: self._not_open(choice, error))

    def _not_open(self, choice: PackChoice, error: Exception) -> None:
        reason = error.reason if isinstance(error, NotPossible) else "not_found" if isinstance(error, NotFound) else ""
        if reason:
            self.said.emit(self._words.not_packable(choice.number, reason))
        else:
            self._fail(error)

    def _confirm(self) -> None:
        if self.shown.job is None:
            self._bring()
        elif self.shown.choices:
            self.said.emit(self._words.choose_first())
        elif not self.shown.packing.complete:
            self.said.emit(self._words.missing(self.shown.packing))
        else:
            self._ship(part=False)

    # What is written

    def _ship(self, *, part: bool) -> None:
        shown = self.shown
        if shown.job is None:
            return
        job, label = shown.job, shown.label.tracking if shown.label else ""
        content = shown.packing.content() if part else None
        self._write(lambda _tick: self._desk.ship(job.orders, shown.carrier, label, content), lambda done: self._sent(shown, job, done))

    def _sent(self, shown: Shown, job: PackJob, done: Done) -> None:
        if not done.order_ids:
            self._tell(AREA)
            self.said.emit(self._words.not_shipped(job.numbers, done.skipped[0].reason))
            self._put_aside()
            self._show(job=None, packing=EMPTY)
            self._read(lambda _tick: self._with_next(self._desk.open(job.orders[0].id)), self._lay_out, self._bring_after)
            return
        self._steps.append(lambda: self._unship(shown, job, done))
        self._show(sent=self.shown.sent + len(done.order_ids))
        self._tell(AREA, "log")
        self.said.emit(self._words.shipped(job.numbers, shown.carrier, shown.label))
        self._bring(quiet=True)

    def _unship(self, shown: Shown, job: PackJob, done: Done) -> None:
        orders = self._context.office.orders
        self._put_aside()

        def back(_done: Done) -> None:
            self._show(sent=max(0, self.shown.sent - len(done.order_ids)))
            self._aside[job.orders[0].id] = shown.packing
            self._read(lambda _tick: self._with_next(self._desk.open(job.orders[0].id)), lambda read: self._lay_back(shown, read))

        self._write(lambda _tick: orders.undo(done.deed), back)

    def _lay_back(self, shown: Shown, read: tuple[PackJob, UpNext]) -> None:
        self._lay_out(read)
        self._show(label=shown.label, carrier=shown.carrier, choices=shown.choices)
        self.said.emit(self._words.back(read[0].numbers))
        self._tell(AREA, "log")

    def _learnt(self, learnt: Learnt, place: int) -> None:
        self._steps.append(lambda: self._unlearn(learnt))
        self._take(self.shown.packing.learn(place, learnt.barcode).tick(place))
        self.said.emit(self._words.learnt(self.shown.packing.lines[place].title))

    def _unlearn(self, learnt: Learnt) -> None:
        def forgotten(_none: None) -> None:
            lines = tuple(replace(line, barcode=learnt.before) if line.sku == learnt.sku else line for line in self.shown.packing.lines)
            self._show(packing=replace(self.shown.packing, lines=lines))
            self.said.emit(self._words.unlearnt(learnt.barcode))

        self._write(lambda _tick: self._desk.unlearn(learnt), forgotten)
