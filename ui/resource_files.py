"""Where the files beside the code are: icons, fonts, the style sheet, translations."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file ("icons", "lock.svg"). The layout is the same in the source tree and the packed program."""
    return _ROOT.joinpath(*parts)
