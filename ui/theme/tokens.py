"""The colours of the program, by what they are for. The contrast of every pair is computed in a test."""

from dataclasses import asdict, dataclass
from typing import NamedTuple


class Pair(NamedTuple):
    """A ground and the text on it."""

    ground: str
    text: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours as #RRGGBB. `hairline` is decoration; `edge` is the border that makes a field a field (3:1 at least)."""

    bg: str
    surface: str
    sidebar: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hairline: str
    edge: str
    hover: str
    danger: str
    on_danger: str
    toast: str
    on_toast: str
    toast_link: str
    new_bg: str
    new_fg: str
    in_progress_bg: str
    in_progress_fg: str
    unpaid_bg: str
    unpaid_fg: str
    shipped_bg: str
    shipped_fg: str
    completed_bg: str
    completed_fg: str
    problem_bg: str
    problem_fg: str
    cancelled_bg: str
    cancelled_fg: str

    def chip(self, tone: str) -> Pair:
        """Return the pair of a status chip; `tone` is a value of `domain.orders.Chip`."""
        return Pair(getattr(self, f"{tone}_bg"), getattr(self, f"{tone}_fg"))

    def by_name(self) -> dict[str, str]:
        """Return every colour under its name, for the style sheet."""
        return asdict(self)


CHIP_TONES = ("new", "in_progress", "unpaid", "shipped", "completed", "problem", "cancelled")

LIGHT = Tokens(
    bg="#F6F7F9",
    surface="#FFFFFF",
    sidebar="#F0F2F5",
    text="#1A1F27",
    muted="#5B6573",
    accent="#1F5FD0",
    on_accent="#FFFFFF",
    selection="#E3ECFB",
    hairline="#E1E5EA",
    edge="#858F9D",
    hover="#EDF1F6",
    danger="#B3261E",
    on_danger="#FFFFFF",
    toast="#1A1F27",
    on_toast="#FFFFFF",
    toast_link="#9CC2FF",
    new_bg="#DCE9FE",
    new_fg="#12459B",
    in_progress_bg="#FFF0CC",
    in_progress_fg="#6F4700",
    unpaid_bg="#EEE5FD",
    unpaid_fg="#5527A6",
    shipped_bg="#D3F3F0",
    shipped_fg="#0B524C",
    completed_bg="#DBF4DF",
    completed_fg="#14572A",
    problem_bg="#FDE1E0",
    problem_fg="#971B18",
    cancelled_bg="#E8EBEF",
    cancelled_fg="#454E5B",
)

DARK = Tokens(
    bg="#14171C",
    surface="#1B1F26",
    sidebar="#101318",
    text="#E8EBF0",
    muted="#9BA6B4",
    accent="#7FB0FF",
    on_accent="#0B1A33",
    selection="#1F3050",
    hairline="#2B313B",
    edge="#6B7686",
    hover="#232932",
    danger="#FFB1AC",
    on_danger="#2A0B09",
    toast="#E8EBF0",
    on_toast="#14171C",
    toast_link="#1F5FD0",
    new_bg="#17305C",
    new_fg="#A9CBFF",
    in_progress_bg="#43300A",
    in_progress_fg="#FFD479",
    unpaid_bg="#35235C",
    unpaid_fg="#D2BCFF",
    shipped_bg="#0F3B38",
    shipped_fg="#8BE3DA",
    completed_bg="#15391F",
    completed_fg="#93E0A6",
    problem_bg="#4E1B1B",
    problem_fg="#FFB1AC",
    cancelled_bg="#2B313A",
    cancelled_fg="#BFC7D2",
)
