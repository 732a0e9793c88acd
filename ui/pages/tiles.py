"""What the entrance is made of beside the kit: tiles to choose from, and a readable width."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import theme
from ui.widgets.layouts import column, fix_size, greedy, scrolling

RADIUS = 12


class Tile(QAbstractButton):
    """One of several; in a QButtonGroup the arrow keys move between them. What lies inside lets the mouse through."""

    def __init__(self, inner: QLayout, *, name: str, accessible: str, width: int = 0, height: int = 0) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(inner)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fix_size(self, width, height)

    def sizeHint(self) -> QSize:
        inner = self.layout()
        return inner.sizeHint() if inner is not None else QSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        width = 2 if chosen or self.hasFocus() else 1
        painter.setPen(QPen(look.colour("accent" if width == 2 else "hairline"), width))
        painter.setBrush(look.colour("selection" if chosen else "hover" if self.underMouse() else "surface"))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)
        painter.end()


class Bounded(QWidget):
    """A column of content that is at most so wide, grown with the font, and gives way in a narrow window."""

    def __init__(self, inner: QLayout, width: int) -> None:
        super().__init__()
        self._width = width
        self.setLayout(inner)
        self.restyle()

    def restyle(self) -> None:
        """Grow with the font."""
        self.setMaximumWidth(theme().px(self._width))


def centred(body: Bounded, *, top: int = 48, bottom: int = 24) -> QWidget:
    """Return the column in the middle of a page; what it does not need goes to both sides alike."""
    page = QWidget()
    layout = QHBoxLayout(page)
    layout.setContentsMargins(48, top, 48, bottom)
    layout.addStretch(1)
    layout.addWidget(body, 1000)
    layout.addStretch(1)
    return page


def over_foot(body: Bounded, foot: Bounded, name: str) -> QVBoxLayout:
    """Return a column that scrolls above a foot that stays; both keep one edge, whether there is a scroll bar or not."""
    page, below = centred(body, bottom=0), centred(foot, top=16)
    page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # by its words at this width, not by Qt's own sum
    area = scrolling(page, name)
    bar = area.verticalScrollBar()

    def keep_edge(_least: int, most: int) -> None:
        below.setContentsMargins(0, 0, bar.sizeHint().width() if most else 0, 0)

    bar.rangeChanged.connect(keep_edge)
    return column(greedy(area), below, gap=0)
