"""The forms in which foreign text may be shown, told apart from the survey's own code."""

from __future__ import annotations

import unicodedata

# What Unicode lets a display pass over (Default_Ignorable_Code_Point), beside the categories below.
IGNORABLE = [
    (0xAD, 0xAD),
    (0x34F, 0x34F),
    (0x61C, 0x61C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
]
ACTING = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs", "Cn"}
# What moves the cursor of a terminal to the start of its line and clears it: our own progress, nobody else's.
PROGRESS = b"\r\x1b[K"
ARMED = set("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20")


def acts(character: str) -> bool:
    """Whether a character does something instead of showing."""
    code = ord(character)
    return unicodedata.category(character) in ACTING or any(first <= code <= last for first, last in IGNORABLE)


def terminal(text: str | bytes, limit: int = 300) -> str:
    """The text as it may be shown to people: what acts stands as an escape, what is too long is cut."""
    characters = text if isinstance(text, str) else text.decode(errors="surrogateescape")
    shown, room = "", limit
    for character in characters:
        code = ord(character)
        if 0xDC80 <= code <= 0xDCFF:
            piece = f"\\x{code - 0xDC00:02x}"
        elif code < 0x20 or code == 0x7F:
            piece = f"\\x{code:02x}"
        else:
            piece = f"\\u{{{code:x}}}" if acts(character) else character
        if len(piece) > room:
            return shown + "…"
        shown += piece
        room -= len(piece)
    return shown


def guarded(cell: str) -> str:
    """The cell as a table for spreadsheets carries it."""
    sign = cell.lstrip("'")[:1]
    return ("'" if sign and sign in ARMED else "") + cell.replace("\0", "")


def faults(written: bytes) -> list[str]:
    """What in lines for people would act on a terminal, or is no text at all."""
    try:
        text = written.decode()
    except UnicodeDecodeError as error:
        return [f"no UTF-8 at byte {error.start}: {written[max(0, error.start - 20):error.start + 20]!r}"]
    return [
        f"{character!r} in {text[max(0, place - 30):place + 30]!r}"
        for place, character in enumerate(text)
        if character != "\n" and acts(character)
    ]


def without_progress(written: bytes) -> bytes:
    """What a terminal was sent, without the moves of our own progress line and the terminal's own ends of lines."""
    return written.replace(PROGRESS, b"").replace(b"\r\n", b"\n")
