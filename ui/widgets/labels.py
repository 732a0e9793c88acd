"""Text, pictures and small marks that are not controls. Every word is plain text: customer text is never read as HTML."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.shown_texts import tip
from ui.theme import Step, theme
from ui.widgets.layouts import Item, column, fix_size, row


def text(
    words: str = "", step: str = Step.BODY, tone: str = "text", *, wrap: bool = False, name: str = "", selectable: bool = False
) -> QLabel:
    """Return a line of text, or a paragraph with `wrap`. Tones: text, muted, accent, problem, note, warn, done, on_toast."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setProperty("tone", tone)
    label.setProperty("step", str(step))
    label.setFont(theme().face(step))
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    else:
        label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return label


def caption(words: str, *, name: str = "") -> QLabel:
    """Return the small capitals that head a section."""
    return text(words, Step.CAP, "muted", name=name)


def key_cap(words: str) -> QLabel:
    """Return a key as it is printed on the keyboard, in a 20-px cap."""
    label = text(words, Step.KEY, "key")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMinimumWidth(20)
    fix_size(label, height=20)
    return label


class ElidedLabel(QLabel):
    """One line that ends in "…" where it does not fit; the whole is in the tooltip."""

    def __init__(self, words: str = "", step: str = Step.BODY, tone: str = "text", *, name: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setProperty("tone", tone)
        self.setProperty("step", str(step))
        self.setFont(theme().face(step))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tip(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class Picture(QWidget):
    """An icon beside text: decoration, so without a name of its own."""

    def __init__(self, icon_name: str, tint: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._icon, self._tint, self._size = icon_name, tint, size
        fix_size(self, size, size)

    def show_icon(self, icon_name: str, tint: str = "muted") -> None:
        """Show another icon or colour."""
        self._icon, self._tint = icon_name, tint
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, pixmap(self._icon, self._tint, side, self.devicePixelRatioF()))
        painter.end()


class Avatar(QWidget):
    """A person's initials on a disc."""

    def __init__(self, person: str, size: int = 32, step: str = Step.SMALL_STRONG, ground: str = "selection") -> None:
        super().__init__()
        self._initials, self._step, self._ground = initials(person), step, ground
        fix_size(self, size, size)

    def show_person(self, person: str) -> None:
        """Show the initials of another person."""
        self._initials = initials(person)
        self.update()

    def set_ground(self, ground: str) -> None:
        """Stand out from another ground."""
        self._ground = ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(self._ground))
        painter.drawEllipse(self.rect())
        painter.setPen(look.colour("accent"))
        painter.setFont(look.face(self._step))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


def disc_icon(person: str, side: int = 24) -> QIcon:
    """Return a person's initials on a disc, for a menu."""
    disc = Avatar(person, side)
    picture = QPixmap(disc.size() * disc.devicePixelRatioF())
    picture.setDevicePixelRatio(disc.devicePixelRatioF())
    picture.fill(Qt.GlobalColor.transparent)
    disc.render(picture, renderFlags=QWidget.RenderFlag(0))
    disc.deleteLater()
    return QIcon(picture)


def initials(person: str) -> str:
    """Return the first letters of a person's first and last word ("Maria Schulz": "MS"); "–" for nobody."""
    parts = person.split()
    return "".join(part[0] for part in parts[:: max(1, len(parts) - 1)][:2]).upper() or "–"


def fact(icon_name: str, first: str, second: str = "", *more: Item, name: str = "") -> QHBoxLayout:
    """Return an icon, a line, a muted line below it, and whatever else comes under both."""
    lines: list[Item] = [text(first, wrap=True, name=name, selectable=True)]
    if second:
        lines.append(text(second, Step.SMALL, "muted", wrap=True))
    picture = Picture(icon_name)
    result = row(picture, column(*lines, *more, gap=2), gap=12)
    result.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    result.setStretch(1, 1)
    return result
