"""What one account of the computer has chosen for the program as a whole: language, look, size of type, and whether the screen is shielded.

Kept in a small file of the account's own (QSettings), outside of the shop: it says nothing about anybody. What cannot be read counts as
not chosen. Where somebody keeps a shop's key in a file, its path is here too.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from ui.i18n import Language
from ui.theme import LARGEST, SMALLEST, Mode

FILE = "window.ini"


class Preferences:
    """The choices; each is written as it is made. Without a file they last as long as the program."""

    def __init__(self, file: Path | None = None) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat) if file is not None else None
        self._values: dict[str, str] = {}

    @property
    def language(self) -> Language | None:
        """The language that was chosen; None: the system's."""
        chosen = self._read("language")
        return Language(chosen) if chosen in set(Language) else None

    @language.setter
    def language(self, language: Language) -> None:
        self._write("language", language)

    @property
    def mode(self) -> Mode:
        chosen = self._read("mode")
        return Mode(chosen) if chosen in set(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._write("mode", mode)

    @property
    def scale(self) -> float:
        """The size of type, 0.9 to 1.5."""
        chosen = self._read("scale_percent")
        return min(max(int(chosen) / 100, SMALLEST), LARGEST) if chosen.isdecimal() and len(chosen) < 4 else 1.0

    @scale.setter
    def scale(self, scale: float) -> None:
        self._write("scale_percent", str(round(scale * 100)))

    @property
    def shielded(self) -> bool:
        """Whether recordings of the screen show nothing of the windows, where the system can do that."""
        return self._read("shielded") == "yes"

    @shielded.setter
    def shielded(self, shielded: bool) -> None:
        self._write("shielded", "yes" if shielded else "no")

    def key_file(self, shop: Path) -> Path | None:
        """Return the file that the shop in this folder was opened with last; None: the key store has its key."""
        chosen = self._read(_of_shop(shop))
        return Path(chosen) if chosen else None

    def keep_key_file(self, shop: Path, file: Path | None) -> None:
        """Know the next time in which file the key of a shop lies; the key itself is not kept here."""
        words = "" if file is None else str(file.absolute())
        if self._read(_of_shop(shop)) != words:
            self._write(_of_shop(shop), words)

    def _read(self, key: str) -> str:
        if self._kept is None:
            return self._values.get(key, "")
        value = self._kept.value(key, "")
        return value if isinstance(value, str) else ""

    def _write(self, key: str, value: str) -> None:
        if self._kept is None:
            self._values[key] = value
        else:
            self._kept.setValue(key, value)
            self._kept.sync()


def _of_shop(folder: Path) -> str:
    return f"key_file/{sha256(str(folder.absolute()).encode()).hexdigest()[:16]}"


def own_preferences() -> Preferences:
    """Return those of this account of the computer."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Preferences(Path(folder) / FILE if folder else None)
