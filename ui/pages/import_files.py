"""Where export files come from: the folder of downloads, or a drag from the desktop."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths


def start_folder() -> str:
    """Return the folder that the file dialog begins in: browsers put exports there."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are being dragged; a window that takes drops asks this, too."""
    if not data.hasUrls():
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
