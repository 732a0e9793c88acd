"""The kit: what every page and dialog is made of. Its functions take words that are already translated."""

from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.chips import StatusChip, paint_chip, second_mark
from ui.widgets.fields import Field, LabelledField, Picker, check_box, field, inside, labelled, picker, text_area
from ui.widgets.labels import Avatar, ElidedLabel, Picture, avatar, caption, fact, key_cap, text
from ui.widgets.layouts import Rule, clear, column, fix_size, greedy, panel, row, scrolling, set_look
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.spinner import Spinner
from ui.widgets.toast import Toast

__all__ = [
    "Avatar",
    "Button",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "LabelledField",
    "Notice",
    "Picker",
    "Picture",
    "Role",
    "Rule",
    "Sheet",
    "Spinner",
    "StatusChip",
    "Toast",
    "avatar",
    "button",
    "caption",
    "check_box",
    "clear",
    "column",
    "fact",
    "field",
    "fix_size",
    "greedy",
    "icon_button",
    "inside",
    "key_cap",
    "labelled",
    "paint_chip",
    "panel",
    "paragraph",
    "picker",
    "row",
    "scrolling",
    "second_mark",
    "set_look",
    "text",
    "text_area",
]
