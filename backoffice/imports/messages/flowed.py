"""Plain text in the form "flowed" (RFC 3676): a blank at a line's end says that the next line goes on with it."""


def unfolded(text: str, *, delete_space: bool = False) -> str:
    """Return the text with its paragraphs in one line each; lines of different depths of quotation never come together."""
    lines: list[str] = []
    pieces: list[str] = []
    depth = 0
    for line in text.split("\n"):
        here = len(line) - len(line.lstrip(">"))
        content = line[here:].removeprefix(" ")
        if pieces and (here != depth or content == "-- "):
            lines.append(_line(pieces, depth))
            pieces = []
        depth = here
        flows = content.endswith(" ") and content != "-- "
        pieces.append(content[:-1] if flows and delete_space else content)
        if not flows:
            lines.append(_line(pieces, depth))
            pieces = []
    return "\n".join([*lines, _line(pieces, depth)] if pieces else lines)


def _line(pieces: list[str], depth: int) -> str:
    text = "".join(pieces)
    return f"{'>' * depth} {text}" if depth else text
