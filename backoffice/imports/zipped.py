"""Archives of statements, as banks give them out: a day, a file. Nothing is written anywhere, and no more is unpacked than is allowed."""

import io
import zipfile

from backoffice.errors import StatementRefused

MOST_FILES = 1000
_READABLE = (".xml", ".csv", ".txt")


def looks_like_zip(data: bytes) -> bool:
    """Say whether a file's contents are an archive."""
    return data.startswith(b"PK\x03\x04")


def unpacked(data: bytes, most_bytes: int) -> list[bytes]:
    """Return the statements of an archive, by their names; other files in it are left.

    Raises StatementRefused `not_text` if it cannot be unpacked, `no_statement` if it holds none, `too_large`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = sorted(name for name in archive.namelist() if name.lower().endswith(_READABLE))
            if not names:
                raise StatementRefused("no_statement")
            if len(names) > MOST_FILES:
                raise StatementRefused("too_large")
            files: list[bytes] = []
            for name in names:
                with archive.open(name) as file:
                    files.append(file.read(most_bytes + 1))  # what the archive says of its sizes is not believed
                most_bytes -= len(files[-1])
                if most_bytes < 0:
                    raise StatementRefused("too_large")
            return files
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError, KeyError) as error:
        raise StatementRefused("not_text") from error  # damaged, with a password, or packed in a way of its own
