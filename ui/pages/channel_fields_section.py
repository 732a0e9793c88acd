"""The settings card that says what is taken over from which channel, and names fields that nobody has a use for."""

from PySide6.QtWidgets import QWidget

from backoffice.domain.field_use import UselessField
from backoffice.domain.taking_over import ChannelChoices, TakenField, Taking, takings
from ui.context import UiContext
from ui.field_words import TAKEN, TAKINGS, USELESS, said
from ui.jobs import Tick
from ui.pages.import_preview import channel_words
from ui.pages.settings_sections import Section
from ui.widgets.fields import picker
from ui.widgets.labels import text
from ui.widgets.layouts import clear, column, fix_size, greedy, row
from ui.widgets.notices import Notice

Found = tuple[tuple[ChannelChoices, ...], tuple[UselessField, ...]]
PICKER = 300


class ChannelFieldsSection(Section):
    """What orders bring in. A choice is kept at once and holds for the next file."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("What is taken over"), name="settings.fields")
        self._context, self._desk = context, context.office.channel_fields
        self._channels: tuple[ChannelChoices, ...] = ()
        why = self.tr("What a shop does not need it does not have to protect. Name and address are always taken over.")
        self._channel = picker((), name="settings.fields.channel", accessible=self.tr("Channel"))
        self._rows, self._notices = QWidget(), QWidget()
        self._rows.setLayout(column(gap=8))
        self._notices.setLayout(column(gap=8))
        self.put(text(why, tone="muted", wrap=True), self._channel, self._rows, self._notices)
        self._channel.currentIndexChanged.connect(self._show_channel)
        self.reload()

    def reload(self) -> None:
        """Read channels and choices again."""
        desk = self._desk

        def read(_tick: Tick) -> Found:
            return desk.channels(), desk.useless()

        self._context.jobs.read(read, self._show, self.fail, owner=self)

    def _show(self, found: Found) -> None:
        chosen = self._channel.currentData()
        self._channels, useless = found
        self._channel.blockSignals(True)
        self._channel.clear()
        for one in self._channels:
            self._channel.addItem(channel_words(one.channel), one.channel.id)
        self._channel.setCurrentIndex(max(0, self._channel.findData(chosen)))
        self._channel.blockSignals(False)
        self._channel.setVisible(bool(self._channels))
        self._show_channel()
        self._show_useless(useless)

    def _show_channel(self) -> None:
        layout = self._rows.layout()
        if layout is None:
            return
        clear(layout)
        one = next((one for one in self._channels if one.channel.id == self._channel.currentData()), None)
        if one is None:
            layout.addWidget(text(self.tr("Channels appear here with the first import."), tone="muted", wrap=True))
            return
        for field in TakenField:
            layout.addWidget(self._line(one, field))

    def _line(self, one: ChannelChoices, field: TakenField) -> QWidget:
        words = said(TAKEN[field])
        choices = [(said(TAKINGS[taking]), taking) for taking in takings(field)]
        box = picker(choices, name=f"settings.fields.{field}", accessible=words, value=one.choices[field])
        fix_size(box, width=PICKER)
        label = greedy(text(words, wrap=True))
        label.setBuddy(box)
        channel = one.channel.id
        box.activated.connect(lambda: self._choose(channel, field, Taking(box.currentData())))
        line = QWidget()
        line.setLayout(row(label, box, gap=12))
        return line

    def _choose(self, channel_id: int, field: TakenField, taking: Taking) -> None:
        desk = self._desk
        self._context.jobs.write(lambda _tick: desk.choose(channel_id, field, taking), self._kept, self.fail, owner=self)

    def _kept(self, _nothing: None) -> None:
        self.tell(self.tr("Saved. It holds for the next file."))
        self._context.hub.tell("log")
        self.reload()

    def _show_useless(self, useless: tuple[UselessField, ...]) -> None:
        layout = self._notices.layout()
        if layout is None:
            return
        clear(layout)
        for one in useless:
            words = self.tr("{field} is kept for nobody’s use").format(field=said(TAKEN[one.field]))
            layout.addWidget(Notice(words, tone="warn", detail=said(USELESS[one.reason]), name=f"settings.fields.useless.{one.field}"))
        self._notices.setVisible(bool(useless))
