"""The language of the surface: our texts and Qt's own, switched at any time.

The source texts are English; `resources/i18n` holds German and the plural forms of English, compiled by `make`. Widgets get a
LanguageChange event from Qt when the language is switched.
"""

import logging
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent.parent / "resources" / "i18n"

_log = logging.getLogger(__name__)


class Language(StrEnum):
    """What the surface can speak; the value is the ISO 639 code."""

    GERMAN = "de"
    ENGLISH = "en"

    @property
    def locale(self) -> QLocale:
        """The locale for dates, times and amounts in this language."""
        if self is Language.GERMAN:
            return QLocale(QLocale.Language.German, QLocale.Country.Germany)
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def system_language() -> Language:
    """Return the language to begin with on this computer."""
    return first_spoken(QLocale.system().uiLanguages())


def first_spoken(names: Iterable[str]) -> Language:
    """Return the first of these languages ("en-GB", "de_AT") that we speak, or German."""
    spoken = {language.value: language for language in Language}
    codes = (name.replace("_", "-").split("-")[0] for name in names)
    return next((spoken[code] for code in codes if code in spoken), Language.GERMAN)


class Translations:
    """Keeps the installed translators of one application."""

    def __init__(self, app: QCoreApplication, folder: Path = FOLDER) -> None:
        self._app = app
        self._folder = folder
        self._installed: tuple[QTranslator, ...] = ()
        self._source_locale = QLocale()
        self.language = Language.ENGLISH

    def use(self, language: Language) -> None:
        """Speak a language from now on. A file that is not there leaves its texts in English and is logged."""
        fresh = (
            self._load(f"qtbase_{language}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
            self._load(f"backoffice_{language}", self._folder),
        )
        self.remove()
        self.language = language
        QLocale.setDefault(language.locale)
        self._installed = tuple(translator for translator in fresh if translator is not None)
        for translator in self._installed:
            self._app.installTranslator(translator)

    def remove(self) -> None:
        """Go back to the texts and numbers of the source."""
        QLocale.setDefault(self._source_locale)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = ()

    def _load(self, name: str, folder: Path) -> QTranslator | None:
        translator = QTranslator(self._app)
        if translator.load(name, str(folder)):
            return translator
        if name != "qtbase_en":  # Qt's own texts are English and need no file
            _log.warning("no translations %s in %s: run make translations", name, folder)
        return None
