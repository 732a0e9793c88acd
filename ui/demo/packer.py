"""A packer's minutes at the station, for the tour: three parcels by scanner and keys, with a wrong item and one that is brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from backoffice.desks.office import Office
from backoffice.domain.order_status import DeliveryStatus
from backoffice.domain.packing import PackJob
from ui.demo.stage import Stage
from ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
LABEL = "00340434161094042557"
WRONG = "4099999999992"
PARCELS = 3
LINE_END_MS = 350  # a scanner's second line end is not taken for Enter, so the packer's own comes later


class PackerMinutes:
    """Works at the packing station of a window."""

    def __init__(self, stage: Stage, office: Office, window: MainWindow) -> None:
        self.stage, self.office, self.window = stage, office, window

    def work(self) -> list[str]:
        """Pack up to three parcels and return what was done."""
        stage, begun = self.stage, self.stage.keys
        self.window.show_page("packing")
        stage.until(lambda: self.window.page is not None and stage.shows("packing.scan"), "packing station")
        stage.settle(300)
        packed = 0
        for number in range(PARCELS):
            job = self.office.packing.next().job
            if job is None:
                break
            self._pack(job, pictures=number == 0)
            packed += 1
        if packed:
            self._bring_back()
        else:
            stage.picture(self.window, "packing_empty")
        stage.press(Qt.Key.Key_Escape, on=self._field)
        return [f"{packed} parcels packed at the station by {stage.keys - begun} keys, scanned ones among them"]

    @property
    def _field(self) -> QWidget:
        return self.stage.find("packing.scan", QWidget)

    def _pack(self, job: PackJob, *, pictures: bool) -> None:
        stage = self.stage
        stage.until(lambda: stage.find("packing.number", QLabel).text() == job.numbers, "parcel on the table")
        for line in job.lines:
            for _ in range(line.ticks):
                self._scan(line.sku)
                if pictures and line is job.lines[0]:
                    stage.picture(self.window, "packing")
                    self._scan(WRONG)
                    stage.picture(self.window, "packing_wrong_item")
                    pictures = False
        self._scan(LABEL)
        stage.settle(LINE_END_MS)
        stage.press(Qt.Key.Key_Return, on=self._field)
        sent = DeliveryStatus.SHIPPED
        stage.until(lambda: all(self.office.orders.open(order.id).delivery_status is sent for order in job.orders), "parcel sent")
        stage.settle(300)

    def _scan(self, code: str) -> None:
        """Scan an article, or tick the marked line where it has no number."""
        self._field.setFocus()
        if code:
            self.stage.type(code, on=self._field)
        self.stage.press(Qt.Key.Key_Return if code else Qt.Key.Key_Space, on=self._field)
        self.stage.settle(80)

    def _bring_back(self) -> None:
        """Take the last parcel back, and send it again."""
        stage = self.stage
        stage.press(Qt.Key.Key_Z, CTRL, on=self._field)
        stage.settle(400)
        stage.picture(self.window, "packing_back")
        stage.press(Qt.Key.Key_Return, on=self._field)
        stage.settle(400)
        stage.picture(self.window, "packing_sent")
