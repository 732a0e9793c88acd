"""What the command line says, in German and English, and the exit code of each error."""

import locale
import os

from backoffice import errors as e
from backoffice.texts.catalogue import in_german
from backoffice.texts.said import TEXTS, facts_of, found_of, reason_of

INPUT_REFUSED, NEEDS_MAPPING, DISK_FULL = 2, 3, 8
EXIT: tuple[tuple[int, tuple[type[e.BackofficeError], ...]], ...] = (
    (INPUT_REFUSED, (e.FileRefused, e.Invalid, e.WeakPassword, e.PathRefused, e.NotFound, e.NotPossible, e.Changed, e.BackupProblem)),
    (INPUT_REFUSED, (e.MessagesRefused, e.BackupPlaceProblem)),
    (4, (e.NotAllowed, e.FirstPassword, e.WrongPassword, e.WrongRecoveryKey, e.EnrolmentRefused)),
    (5, (e.KeyStoreProblem,)),
    (6, (e.ShopInUse,)),
    (7, (e.DataFileProblem, e.VaultDamaged)),
    (DISK_FULL, (e.DiskFull,)),
    (7, (e.DiskFailed,)),
)

WORDS = {
    "recovery_key": (
        "Der Shop ist angelegt. Wiederherstellungsschlüssel (wird nur jetzt gezeigt, bitte abschreiben):\n{key}",
        "The shop is set up. Recovery key (shown only now, please write it down):\n{key}",
    ),
    "imported": (
        "{accepted} übernommen, {updated} aktualisiert, {duplicates} schon vorhanden, {rejected} nicht übernommen.",
        "{accepted} imported, {updated} updated, {duplicates} already there, {rejected} not imported.",
    ),
    "would_import": (
        (
            "Zu übernehmen: {accepted}, zu aktualisieren: {updated}, schon vorhanden: {duplicates}, nicht passend: {rejected}. "
            "Es wurde nichts geändert."
        ),
        "To import: {accepted}, to update: {updated}, already there: {duplicates}, not fitting: {rejected}. Nothing was changed.",
    ),
    "rejected_row": ("Zeile {row}, {column}: {message}", "Row {row}, {column}: {message}"),
    "bad_line": (
        'Zeile {row} ist nicht von der Form {{"id", "received", "message"}}.',
        'Line {row} is not of the form {{"id", "received", "message"}}.',
    ),
    "backup_made": ("Sicherung geschrieben und geprüft: {file}", "Backup written and verified: {file}"),
    "taken_out": (
        ("Alles geschrieben und geprüft, mit {orders}: {file}\nDiese vier Wörter öffnen die Datei, sie werden nur jetzt gezeigt:\n{words}"),
        ("Everything is written and read back, with {orders}: {file}\nThese four words open the file, they are shown only now:\n{words}"),
    ),
    "backup_place": ("Sicherungen liegen ab jetzt in {folder}", "Backups lie in {folder} from now on"),
    "drilled": (
        "Zur Probe wiederhergestellt und verglichen: {orders}, {log}, alles stimmt.",
        "Restored on trial and compared: {orders}, {log}, all as it should be.",
    ),
    "erased_again": (
        "Seit der Sicherung gelöscht und deshalb wieder gelöscht: {records}.",
        "Erased since the backup, and so erased again: {records}.",
    ),
    "restored": ("Die Sicherung ist zurückgespielt.", "The backup has been put back."),
    "verified": (
        "Geprüft: {orders}, {log}, alles lesbar.",
        "Verified: {orders}, {log}, all readable.",
    ),
    "table_ours": (
        "Die Tabelle ist unverändert, unterschrieben vom Schlüssel dieses Shops: {key}",
        "The table is unchanged, signed with the key of this shop: {key}",
    ),
    "table_signed": (
        "Die Tabelle ist unverändert. Vergleichen Sie den Schlüssel mit dem Prüfbericht des Shops: {key}",
        "The table is unchanged. Compare the key with the shop’s audit report: {key}",
    ),
    "table_other": (
        "Die Tabelle ist unverändert, aber nicht vom Schlüssel dieses Shops unterschrieben: {key}",
        "The table is unchanged, but it is not signed with the key of this shop: {key}",
    ),
    "table_changed": (
        "Die Tabelle wurde nach der Unterschrift verändert oder neu gespeichert.",
        "The table was changed, or saved anew, after it was signed.",
    ),
    "table_no_signature": (
        "Die Tabelle trägt keine Unterschrift; unterschrieben wird nur, was Inhaber speichern.",
        "The table has no signature; only what an owner saves is signed.",
    ),
    "rotating": ("Die Daten bekommen einen neuen Schlüssel: {share} %", "The data is given a new key: {share} %"),
    "rotated": ("Die Daten haben einen neuen Schlüssel.", "The data has a new key."),
    "password": ("Passwort: ", "Password: "),
    "password_again": ("Passwort noch einmal: ", "Password again: "),
    "system": ("Das System hat etwas verweigert: {reason}.", "The system refused something: {reason}."),
    "interrupted_place": (
        "Abgebrochen. Der Ort der Sicherungen ist gewählt, sonst wurde nichts geändert.",
        "Cancelled. The place for backups is chosen; nothing else was changed.",
    ),
    "interrupted_checks": (
        "Abgebrochen. Was bis dahin geprüft wurde, steht oben; die übrigen Sicherungen sind nicht geprüft.",
        "Cancelled. What was checked by then stands above; the other backups are not checked.",
    ),
    "interrupted": ("Abgebrochen. Es wurde nichts geändert.", "Cancelled. Nothing was changed."),
}

# what is counted: German for one and for others, English for one and for others
COUNTED = {
    "orders": (("{number} Bestellung", "{number} Bestellungen"), ("{number} order", "{number} orders")),
    "log": (("{number} Zeile im Protokoll", "{number} Zeilen im Protokoll"), ("{number} log line", "{number} log lines")),
    "records": (("{number} Eintrag", "{number} Einträge"), ("{number} record", "{number} records")),
}

WAYS_OUT = ("Das Programm nennt beim Öffnen die Auswege.", "The program names the ways out when it is opened.")
NOTHING = ("Es wurde nichts geändert.", "Nothing was changed.")

# error class name, or class name and code: German, English; what is not said otherwise here is said as the windows do (backoffice/texts)
SENTENCES: dict[str, tuple[str, str]] = {
    "NotAllowed": ("Dafür fehlt Ihnen das Recht „{right}“.", "You do not have the right “{right}” that this needs."),
    "NotFound": ("Das gibt es hier nicht (mehr).", "That is not here (any more)."),
    "Changed": ("Jemand anders hat das inzwischen geändert.", "Somebody else has changed that in the meantime."),
    "NotPossible": ("Das geht jetzt nicht ({reason}).", "That is not possible now ({reason})."),
    "NotPossible:cannot_write": (
        "Dort kann nicht geschrieben werden. Bitte nennen Sie einen Ordner, den es gibt und in den Sie schreiben dürfen.",
        "Nothing can be written there. Please name a folder that exists and that you may write to.",
    ),
    "Invalid:several": (
        "Mehrere Personen arbeiten hier. Bitte nennen Sie eine mit --user.",
        "Several people work here. Please name one with --user.",
    ),
    "Invalid:exists": (
        "Diese Datei gibt es schon. Bitte nennen Sie einen anderen Namen.",
        "This file is there already. Please give another name.",
    ),
    "Invalid": ("Die Angabe „{field}“ passt nicht ({reason}).", "The value of “{field}” does not fit ({reason})."),
    "FirstPassword": (
        "Ihr Passwort ist noch das erste. Bitte öffnen Sie das Programm und wählen Sie ein eigenes.",
        "Your password is still the first one. Please open the program and choose one of your own.",
    ),
    "Cancelled": ("Abgebrochen.", "Cancelled."),
    "FileRefused": ("Die Datei konnte nicht gelesen werden.", "The file could not be read."),
    "FileRefused:unreadable": ("Die Datei konnte nicht geöffnet werden.", "The file could not be opened."),
    "FileRefused:empty": ("Die Datei ist leer.", "The file is empty."),
    "FileRefused:not_text": ("Die Datei ist keine Textdatei.", "The file is not a text file."),
    "FileRefused:bad_json": ("Die Datei ist kein gültiges JSON (Zeile {row}).", "The file is not valid JSON (line {row})."),
    "FileRefused:bad_csv": ("Die Datei ist keine gültige CSV-Datei (Zeile {row}).", "The file is not a valid CSV file (line {row})."),
    "FileRefused:unknown_layout": (
        "Die Spalten dieser Datei sind unbekannt; gelesen werden Bestellungen aus Shopify und WooCommerce.",
        "The columns of this file are unknown; orders from Shopify and WooCommerce can be read.",
    ),
    "FileRefused:missing_columns": ("In der Datei fehlt die Spalte „{column}“.", "The file has no column “{column}”."),
    "FileRefused:too_large": ("Die Datei ist zu groß.", "The file is too large."),
    "MessagesRefused": ("Aus der Datei sind keine Nachrichten zu lesen ({code}).", "No messages can be read from the file ({code})."),
    "MailboxProblem": (
        "Das Postfach konnte nicht gelesen werden ({reason}). Es ist keine E-Mail verloren.",
        "The mailbox could not be read ({reason}). No mail is lost.",
    ),
    "Invalid:no_password": ("Das Passwort fehlt: Die Eingabe ist leer.", "The password is missing: the input is empty."),
    "Invalid:no_terminal": (
        "Ohne Terminal kann kein Passwort erfragt werden; --password-stdin liest es aus der Eingabe.",
        "Without a terminal no password can be asked for; --password-stdin reads it from the input.",
    ),
    "WrongPassword:wait": (
        "Nach mehreren falschen Passwörtern wird das nächste in {wait_seconds} s angenommen. Es ist nichts verloren.",
        "After several wrong passwords the next one is taken in {wait_seconds} s. Nothing is lost.",
    ),
    "WrongPassword": ("Name oder Passwort passt nicht. Es ist nichts verloren.", "Name or password is not right. Nothing is lost."),
    "VaultDamaged:missing": (
        "In diesem Ordner ist kein Shop, oder seine Schlüsseldatei fehlt.",
        "There is no shop in this folder, or its key file is missing.",
    ),
}


def words(key: str) -> str:
    """Return one of the command line's texts in the language of the system."""
    return WORDS[key][_language()]


def counted(**numbers: int) -> dict[str, str]:
    """Return numbers of what is COUNTED as they are filled in: "1 order", "3 orders"."""
    return {name: COUNTED[name][_language()][number != 1].format(number=number) for name, number in numbers.items()}


def sentence(error: e.BackofficeError) -> str:
    """Return what an error says: what happened, and that nothing was changed."""
    name, code = type(error).__name__, _code(error)
    own, shared = SENTENCES.get(f"{name}:{code}" if code else name), TEXTS.get((name, code)) or TEXTS.get((name, ""))
    if own is None and shared is not None:
        ways = WAYS_OUT[_language()] if isinstance(error, e.DataFileProblem | e.VaultDamaged) else ""
        body = _say(shared.text).format(**facts_of(error, _say))
        return " ".join(part for part in (f"{_say(shared.title)}.", found_of(error, _say), body, ways, NOTHING[_language()]) if part)
    text = own or SENTENCES.get(name) or (name, name)
    fields = {field: getattr(error, field) for field in (*getattr(error, "__dataclass_fields__", {}), "megabytes") if hasattr(error, field)}
    said = text[_language()] if fields.get("row") else text[_language()].replace(" (Zeile {row})", "").replace(" (line {row})", "")
    return f"{said.format(**fields)} {NOTHING[_language()]}"


def _code(error: e.BackofficeError) -> str:
    """Return what tells errors of one class apart, where they have sentences of their own."""
    if isinstance(error, e.WrongPassword):
        return "wait" if error.wait_seconds else ""
    return reason_of(error)


def _say(text: str) -> str:
    """Return a text of the common tables in the language of the system."""
    return text if _language() else in_german(text)


def exit_code(error: e.BackofficeError) -> int:
    """Return the exit code of an error; 1 for what is nobody's fault but ours."""
    if isinstance(error, e.FileRefused) and error.code == "unknown_layout" and error.row is not None:
        return NEEDS_MAPPING  # a table whose columns could be mapped
    return next((code for code, family in EXIT if isinstance(error, family)), 1)


def _language() -> int:
    """0 is German, 1 English."""
    said = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    tongue = said or locale.getlocale()[0] or ""
    return 0 if tongue.lower().startswith(("de", "german")) else 1
