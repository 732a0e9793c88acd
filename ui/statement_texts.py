"""The texts for bank statements that cannot be read; see `error_texts`."""

from backoffice.texts.error_text import ErrorText
from ui.marked_texts import QT_TRANSLATE_NOOP

STATEMENT_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("StatementRefused", "unreadable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The statement could not be read"),
        QT_TRANSLATE_NOOP("Messages", "The file is gone or open in another program. Close it there and choose it again."),
        ("choose_file",),
    ),
    ("StatementRefused", "empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The statement is empty"),
        QT_TRANSLATE_NOOP("Messages", "There is nothing in the file. Download the statement again and check the chosen period."),
        ("choose_file",),
    ),
    ("StatementRefused", "not_text"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The statement holds no text"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is probably a PDF, an Excel file or a locked archive. Download it as CAMT.053 (XML) or CSV.",
        ),
        ("choose_file",),
    ),
    ("StatementRefused", "bad_xml"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The XML file is not well formed"),
        QT_TRANSLATE_NOOP("Messages", "It was cut off or edited. Download the statement again from the bank."),
        ("choose_file",),
    ),
    ("StatementRefused", "unsafe_xml"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The XML file is built in an unsafe way"),
        QT_TRANSLATE_NOOP("Messages", "It holds instructions that no bank puts into a statement. Check where the file comes from."),
        ("choose_file",),
    ),
    ("StatementRefused", "bad_csv"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The statement’s table is not well formed"),
        QT_TRANSLATE_NOOP("Messages", "A quotation mark is not closed. Download it again without saving it in a spreadsheet."),
        ("choose_file",),
    ),
    ("StatementRefused", "no_statement"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is no statement that can be read"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Neither a booking day nor an amount was found in it. Choose CAMT.053 (XML) or CSV when you download it from the bank.",
        ),
        ("choose_file",),
    ),
    ("StatementRefused", "too_large"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The statement is too large"),
        QT_TRANSLATE_NOOP("Messages", "Download a shorter period and read the parts one after the other."),
        ("choose_file",),
    ),
}
