"""The callbacks' part of the tour: messages read, a request claimed and called by keys alone, one pasted, and the cards of the settings."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollArea, QWidget

from backoffice.desks.demo_calls import bring_messages
from backoffice.desks.office import Office
from backoffice.domain.callbacks import CallbackQuery, CallbackRow, CallbackView
from ui.demo.stage import Stage, StuckError
from ui.main_window import MainWindow
from ui.pages.callbacks_page import CallbacksPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PASTED = "Moin, bitte morgen zwischen 10 und 11 Uhr anrufen, es geht um die Tassen: 040 66969 113. Jonas Krüger"


class CallerHour:
    """Works on the page of callbacks of a window."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow) -> None:
        self.stage, self.office, self.window = stage, office, window

    def work(self) -> list[str]:
        """Do it, take the pictures, and return what was done."""
        stage = self.stage
        came = bring_messages(self.office)
        self.window.show_page("today")
        stage.settle(400)
        stage.picture(self.window, "today_callbacks")
        self.window.show_page("callbacks")
        stage.until(lambda: self._page().shown_id is not None, "first request shown")
        stage.picture(self.window, "callbacks_queue")
        begun = stage.keys
        self._paste()
        done = self._call()
        used = stage.keys - begun
        self._look_at_dialogs()
        self._look_at_lists()
        self._settings()
        return [f"{came} callback requests, one pasted, {done} called: {used} keys"]

    def _page(self) -> CallbacksPage:
        page = self.window.page
        if not isinstance(page, CallbacksPage):
            raise StuckError("page of callbacks")
        return page

    @property
    def _list(self) -> QWidget:
        return self.stage.find("callbacks.list", QWidget)

    def _paste(self) -> None:
        """Take a message from the clipboard."""
        stage, before = self.stage, self._open()
        QGuiApplication.clipboard().setText(PASTED)
        stage.press(Qt.Key.Key_V, CTRL | SHIFT, on=self._list)
        dialog = self._dialog("new_callback")
        stage.until(lambda: stage.shows("new_callback.ok") and stage.find("new_callback.ok", QWidget).isEnabled(), "message read")
        stage.settle(500)
        stage.picture(dialog, "callback_new")
        stage.press(Qt.Key.Key_Return, CTRL)
        stage.until(lambda: self._open() == before + 1, "request kept")
        QGuiApplication.clipboard().clear()

    def _call(self) -> int:
        """Claim the first request, write down that it was reached, and leave it at that."""
        stage, page, done = self.stage, self._page(), self._done()
        self._list.setFocus()
        stage.press(Qt.Key.Key_Home, CTRL, on=self._list)
        stage.until(lambda: page.shown_id == self._first().id, "first request shown")
        stage.press(Qt.Key.Key_Return, CTRL, on=self._list)
        stage.until(lambda: stage.shows("callback.call") or not self._first().phone_masked, "number shown")
        stage.settle(300)
        stage.picture(self.window, "callbacks")
        stage.press(Qt.Key.Key_1, on=self._list)
        dialog = self._dialog("reached")
        stage.type("Hausnummer ist 14 a, Paket geht heute raus.", on=stage.find("reached.agreed", QWidget))
        stage.picture(dialog, "callback_reached")
        stage.press(Qt.Key.Key_Return, CTRL)
        stage.until(lambda: self._done() == done + 1, "call written down")
        stage.settle(300)
        stage.picture(self.window, "callbacks_result")
        return self._done() - done

    def _look_at_dialogs(self) -> None:
        """Open what can be asked about the next request, and leave it as it is."""
        stage, page = self.stage, self._page()
        stage.until(lambda: page.shown_id == self._first().id, "next request shown")
        stage.press(Qt.Key.Key_M, CTRL, on=self._list)
        stage.picture(stage.find("callback.verbs", QMenu), "callback_more")
        stage.press(Qt.Key.Key_Escape)
        for key, name, picture in (
            (Qt.Key.Key_T, "when", "callback_time"),
            (Qt.Key.Key_E, "correct", "callback_correct"),
        ):
            stage.press(key, CTRL, on=self._list)
            self._leave(name, picture)
        stage.press(Qt.Key.Key_3, on=self._list)
        self._leave("when", "callback_later")
        stage.click("callbacks.law")
        self._leave("call_law", "callback_law")

    def _look_at_lists(self) -> None:
        stage = self.stage
        for place, key, name in ((1, Qt.Key.Key_2, "mine"), (2, Qt.Key.Key_3, "done")):
            stage.press(key, CTRL, on=self._page())
            stage.settle(500)
            if self._page().listed_view is not tuple(CallbackView)[place]:
                raise StuckError(f"list {name}")
            stage.picture(self.window, f"callbacks_{name}")
        stage.press(Qt.Key.Key_1, CTRL, on=self._page())

    def _settings(self) -> None:
        """Show the cards of callbacks and of the mailbox."""
        stage = self.stage
        self.window.show_page("settings")
        stage.settle(300)
        for name in ("settings.callbacks", "settings.mailbox"):
            card = stage.find(name, QWidget)
            area = card.parent()
            while area is not None and not isinstance(area, QScrollArea):
                area = area.parent()
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(card)
            stage.settle(100)
            stage.picture(card, name.replace(".", "_"))

    def _leave(self, name: str, picture: str) -> None:
        dialog = self._dialog(name)
        self.stage.picture(dialog, picture)
        dialog.reject()
        self.stage.settle(100)

    def _dialog(self, name: str) -> QDialog:
        """Return the dialog that is open, once it is."""
        self.stage.until(lambda: _open_dialog(name) is not None, name)
        found = _open_dialog(name)
        if found is None:
            raise StuckError(name)
        return found

    def _first(self) -> CallbackRow:
        return self.office.callbacks.page(CallbackQuery(), limit=1)[0]

    def _open(self) -> int:
        return self.office.callbacks.count(CallbackQuery()).number

    def _done(self) -> int:
        return self.office.callbacks.count(CallbackQuery(CallbackView.DONE)).number


def _open_dialog(name: str) -> QDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QDialog) and found.objectName() == name else None
