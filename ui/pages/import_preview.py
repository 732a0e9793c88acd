"""The import preview: what the file would do, what it would not, and one way to say yes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.incoming import Channel, ImportPreview, MaskedNumber
from ui.context import UiContext
from ui.field_words import not_taken_words
from ui.models.reject_table import all_left_out
from ui.pages.import_counts import CountCards
from ui.pages.import_rejects import RejectCard
from ui.pages.import_words import ReadFile, file_words, publish_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import picker
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import GAP, column, fix_size, greedy, panel, row

NAMED = 2  # so many masked numbers are named in the banner; the list has all


class PreviewPane(QWidget):
    """A file that was read and waits for a yes. `channel_chosen` carries another channel, None for one that is not there yet."""

    publish_asked = Signal()
    cancel_asked = Signal()
    choose_asked = Signal()
    masked_asked = Signal()
    channel_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._formats = context.formats
        self.setObjectName("import.preview")
        self.file = FileCard()
        self.counts = CountCards(context.formats, name="import.counts")
        self.masked = MaskedBanner(context)
        self.rejects = greedy(RejectCard(context, name="import.rejects"))
        self.publish = button("", name="import.publish", kind="filled", key="Ctrl+Return")
        self.cancel = button(self.tr("Cancel"), name="import.cancel", accessible=self.tr("Cancel this import"))
        self._why = text("", Step.SMALL, "muted", name="import.publish.why")
        self._not_taken = text("", tone="muted", wrap=True, name="import.not_taken")
        self.setLayout(column(self.file, self.counts, self._not_taken, self.masked, self.rejects, self._foot(), gap=GAP))
        self._connect()

    def _foot(self) -> QWidget:
        self._promise = text("", tone="muted", wrap=True, name="import.promise")
        info = greedy(self._promise)
        foot = QWidget()
        buttons = row(Picture("info"), info, self.cancel, self.publish, gap=8)
        foot.setLayout(column(buttons, row(None, self._why), gap=4))
        return foot

    def _connect(self) -> None:
        self.publish.clicked.connect(self.publish_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.file.choose.clicked.connect(self.choose_asked)
        self.file.channel.activated.connect(lambda _row: self.channel_chosen.emit(self.file.channel.currentData()))
        self.masked.view.clicked.connect(self.masked_asked)

    def show_file(self, read: ReadFile) -> None:
        """Show what importing a file would do."""
        preview, counts = read.preview, read.preview.counts
        self.file.show_file(read, file_words(read, self._formats))
        self.counts.show_counts(counts)
        self._show_not_taken(preview)
        self.masked.show_masked(preview.masked)
        self.rejects.show_rejected(all_left_out(preview.rejected, preview.contradictions))
        something = bool(counts.accepted or counts.updated)
        self.publish.set_words(publish_words(counts, self._formats))
        self.publish.set_key("Ctrl+Return")
        self.publish.setEnabled(something)
        yet = self.tr("Nothing has been changed yet. You can undo the import afterwards.")
        self._promise.setText(yet if something else self.tr("Nothing has been changed."))
        self._why.setText("" if something else self._nothing(preview))
        self._why.setVisible(not something)

    def _show_not_taken(self, preview: ImportPreview) -> None:
        """Say what the file gives beyond what is taken over from its channel, in how many orders."""
        words = self.tr("Not taken over: {fields}. An owner decides that in the settings.")
        self._not_taken.setText(words.format(fields=not_taken_words(preview.not_taken, self._formats)))
        self._not_taken.setVisible(bool(preview.not_taken))

    def _nothing(self, preview: ImportPreview) -> str:
        if preview.counts.duplicates:
            return self.tr("All usable orders of this file are already here. There is nothing to import.")
        return self.tr("No order of this file can be used. There is nothing to import.")


class FileCard(QFrame):
    """The file: its name, what it is like, the channel it belongs to, and the way to another one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import.file")
        self.setProperty("look", "card")
        self._name = ElidedLabel("", Step.STRONG, name="import.file.name")
        self._facts = text("", Step.SMALL, "muted", wrap=True, name="import.file.facts")
        label = text(self.tr("Channel"), Step.SMALL_STRONG)
        self.channel = picker((), name="import.channel", accessible=self.tr("Channel"))
        fix_size(self.channel, width=280)
        label.setBuddy(self.channel)
        self.choose = button(self.tr("Other file"), name="import.other_file", icon_name="folder-open", key="Ctrl+O")
        lines = greedy(panel(column(None, self._name, self._facts, None, gap=2), "clear"))
        right = column(None, self.choose, gap=0)
        picture = Picture("file-spreadsheet", "accent", 32)
        self.setLayout(row(picture, lines, column(label, self.channel, gap=4), right, gap=12, margins=(16, 12, 16, 12)))

    def show_file(self, read: ReadFile, facts: str) -> None:
        """Show another file."""
        self._name.setText(read.preview.file_name)
        self._facts.setText(facts)
        self.setAccessibleName(f"{read.preview.file_name}, {facts}")
        self.show_channel(read)

    def show_channel(self, read: ReadFile) -> None:
        """Show the file's channel as the picked one, and the others of its kind."""
        self.channel.clear()
        used = read.preview.channel
        for channel in dict.fromkeys((used, *(one for one in read.channels if one.kind == used.kind))):
            self.channel.addItem(channel_words(channel), channel)
        self.channel.insertSeparator(self.channel.count())
        self.channel.addItem(self.tr("Another shop …"), None)
        self.channel.setCurrentIndex(0)


def channel_words(channel: Channel) -> str:
    """Return how a channel is called, with its account if it has one."""
    return f"{channel.name} – {channel.account}" if channel.account else channel.name


class MaskedBanner(QFrame):
    """Says which payment numbers were masked in free text."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._formats = context.formats
        self.setObjectName("import.masked")
        self.setProperty("look", "note")
        self._words = text("", Step.STRONG, "note", name="import.masked.words")
        self._detail = text("", tone="note", wrap=True, name="import.masked.detail")
        self.view = button(self.tr("View"), name="import.masked.view", kind="link", accessible=self.tr("View the masked payment numbers"))
        lines = greedy(panel(column(self._words, self._detail, gap=2), "clear"))
        self.setLayout(row(Picture("shield-check", "new_fg", 18), lines, self.view, gap=12, margins=(16, 12, 16, 12)))

    def show_masked(self, masked: tuple[MaskedNumber, ...]) -> None:
        """Show other numbers; without any the banner goes away."""
        self._words.setText(self.tr("Payment numbers masked in free text: {number}").format(number=self._formats.number(len(masked))))
        place = self.tr("{masked} in row {row}")
        named = ", ".join(place.format(masked=one.masked, row=self._formats.number(one.row)) for one in masked[:NAMED])
        sentence = (
            self.tr("{numbers} and more. The full numbers are stored nowhere.")
            if len(masked) > NAMED
            else self.tr("{numbers}. The full numbers are stored nowhere.")
        )
        self._detail.setText(sentence.format(numbers=named))
        self.setAccessibleName(self._words.text())
        self.setVisible(bool(masked))
