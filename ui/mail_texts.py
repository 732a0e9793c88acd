"""The texts for messages that cannot be read from a file or from the mailbox. As in `ui/error_texts.py`."""

from backoffice.texts.error_text import ErrorText
from ui.marked_texts import QT_TRANSLATE_NOOP

MAIL_TEXTS: dict[tuple[str, str], ErrorText] = {
    ("MessagesRefused", "unreadable"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file with messages could not be opened"),
        QT_TRANSLATE_NOOP("Messages", "It is gone, or its medium does not answer. Choose it again."),
        ("choose_file",),
    ),
    ("MessagesRefused", "empty"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is no message in it"),
        QT_TRANSLATE_NOOP("Messages", "The file or the pasted text is empty. Save or copy the message again."),
        ("choose_file",),
    ),
    ("MessagesRefused", "not_text"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "This is not a file with messages"),
        QT_TRANSLATE_NOOP(
            "Messages", "It is perhaps a picture or an Outlook file (.msg). Save the mail as .eml, or copy its text and paste it here."
        ),
        ("choose_file",),
    ),
    ("MessagesRefused", "bad_json"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The form’s JSON file is not well formed"),
        QT_TRANSLATE_NOOP("Messages", "It was perhaps cut off. Export the messages again from the contact form."),
        ("choose_file",),
    ),
    ("MessagesRefused", "bad_csv"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The form’s table is not well formed"),
        QT_TRANSLATE_NOOP("Messages", "A quotation mark is not closed. Export the messages again without opening them in a spreadsheet."),
        ("choose_file",),
    ),
    ("MessagesRefused", "unknown_layout"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "No messages were recognised in the file"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It can be a mail (.eml), a mailbox file (.mbox), or a contact form’s export with columns such as “Phone” and “Message”.",
        ),
        ("choose_file",),
    ),
    ("MessagesRefused", "missing_columns"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The table has neither messages nor numbers"),
        QT_TRANSLATE_NOOP("Messages", "A column like “Message” or “Phone” is needed. Export the contact form with all its fields."),
        ("choose_file",),
    ),
    ("MessagesRefused", "too_large"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The file with messages is too large"),
        QT_TRANSLATE_NOOP("Messages", "Export a shorter period, or copy the mails that matter into a folder of their own."),
        ("choose_file",),
    ),
    ("MessagesRefused", "too_many"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There are too many messages in the file"),
        QT_TRANSLATE_NOOP(
            "Messages", "Up to 20,000 are read at once. Copy those that matter into a mail folder of their own and save that."
        ),
        ("choose_file",),
    ),
    ("MailboxProblem", "unknown_host"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server was not found"),
        QT_TRANSLATE_NOOP(
            "Messages", "Nobody knows “{host}” at the moment. Check the server’s name in the settings, and whether this computer is online."
        ),
        ("retry",),
    ),
    ("MailboxProblem", "refused"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server takes no connection"),
        QT_TRANSLATE_NOOP("Messages", "“{host}” is there but refuses this port. Usual is 993. Check the port in the settings."),
        ("retry",),
    ),
    ("MailboxProblem", "timeout"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server does not answer"),
        QT_TRANSLATE_NOOP("Messages", "“{host}” took too long. It is tried again in a few minutes."),
        ("retry",),
    ),
    ("MailboxProblem", "offline"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "There is no way to the mail server"),
        QT_TRANSLATE_NOOP("Messages", "This computer does not reach “{host}”. Check the network; it is tried again in a few minutes."),
        ("retry",),
    ),
    ("MailboxProblem", "no_tls"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server offers no encrypted connection"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Mails and password would be readable on their way, so nothing was sent. Ask the provider for the port with TLS, mostly 993.",
        ),
        ("close",),
    ),
    ("MailboxProblem", "certificate_expired"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server’s certificate has expired"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "“{host}” cannot prove any longer who it is, so the password was not sent. Check this computer’s date, or tell the provider.",
        ),
        ("retry",),
    ),
    ("MailboxProblem", "certificate_unknown"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "Nobody vouches for the mail server"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "“{host}” shows a certificate of its own making, or of somebody whom this computer does not trust. The password was not sent.",
        ),
        ("retry",),
    ),
    ("MailboxProblem", "certificate_name"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The certificate belongs to another mail server"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was not issued for “{host}”, so the password was not sent. Enter the server’s name exactly as the provider gives it.",
        ),
        ("retry",),
    ),
    ("MailboxProblem", "certificate"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server’s certificate is not valid"),
        QT_TRANSLATE_NOOP("Messages", "“{host}” could not prove who it is, so the password was not sent. Ask the provider."),
        ("retry",),
    ),
    ("MailboxProblem", "wrong_password"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mailbox does not accept user name and password"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Perhaps the password was changed. Some providers want IMAP to be switched on first, or a password of its own for programs.",
        ),
        ("close",),
    ),
    ("MailboxProblem", "no_password"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mailbox’s password is not on this account"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is kept in the key store of each computer account. Whoever may change the settings can enter it here.",
        ),
        ("close",),
    ),
    ("MailboxProblem", "folder_missing"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail folder is gone"),
        QT_TRANSLATE_NOOP(
            "Messages", "There is no folder “{folder}” in the mailbox any more. It was perhaps renamed; choose it again in the settings."
        ),
        ("close",),
    ),
    ("MailboxProblem", "cut_off"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The connection to the mailbox was cut off"),
        QT_TRANSLATE_NOOP("Messages", "It ended in the middle of reading. It is tried again in a few minutes."),
        ("retry",),
    ),
    ("MailboxProblem", "server_full"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server has no room at the moment"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It is overloaded, the mailbox is full, or too many programs read it at once. It is tried again in a few minutes.",
        ),
        ("retry",),
    ),
    ("MailboxProblem", "not_understood"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail server’s answer makes no sense"),
        QT_TRANSLATE_NOOP("Messages", "What “{host}” says is not what a mailbox says. Check server and port in the settings."),
        ("retry",),
    ),
    ("MailboxProblem", "not_set_up"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "No mailbox is switched on"),
        QT_TRANSLATE_NOOP("Messages", "An owner can enter one in the settings and switch it on."),
        ("close",),
    ),
    ("MailboxProblem", "renumbered"): ErrorText(
        QT_TRANSLATE_NOOP("Messages", "The mail folder was made anew"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "The server counts its mails from the beginning. All were looked at again; what had come in before was left out.",
        ),
        ("close",),
    ),
}
