"""Markdown as GitHub reads it, by its own reader: what became of the texts that were put into it."""

from __future__ import annotations

import re
import subprocess
import xml.etree.ElementTree as tree

from support.command import Failed

# All that is live on a page, beside what a report of ours is made of.
LIVE = {
    "link",
    "image",
    "html_inline",
    "html_block",
    "footnote_reference",
    "footnote_definition",
    "custom_inline",
    "custom_block",
}
EXTENSIONS = ("table", "autolink", "strikethrough", "tasklist", "footnotes")
SPACE = "{http://commonmark.org/xml/1.0}"


class Page:
    """A page of Markdown, read."""

    def __init__(self, markdown: bytes) -> None:
        command = ["cmark-gfm", "--to", "xml", "--unsafe"]
        command += [word for name in EXTENSIONS for word in ("--extension", name)]
        done = subprocess.run(command, input=markdown, capture_output=True, check=False)
        if done.returncode != 0:
            raise Failed(f"cmark-gfm refused a report: {done.stderr.decode(errors='replace')}")
        self.markdown = markdown.decode()
        # XML cannot hold what must not be there in the first place, and is told elsewhere.
        self.root = tree.fromstring(re.sub(rb"[\x00-\x08\x0b-\x1f]", b"?", done.stdout))

    @property
    def live(self) -> list[str]:
        """What on the page is live: links, images, tags, whoever wrote them."""
        found = []
        for element in self.root.iter():
            kind = element.tag.removeprefix(SPACE)
            # The contents of a report lead to its own headings.
            is_inner = kind == "link" and element.attrib.get("destination", "").startswith("#")
            if kind in LIVE and not is_inner:
                found.append(f"{kind}: {text_of(element)[:60]!r} {element.attrib.get('destination', '')[:60]}")
        return found

    @property
    def tables(self) -> list[list[list[str]]]:
        """The cells of each table by row, as a reader sees them."""
        return [[[text_of(cell).strip() for cell in row] for row in table] for table in self.root.iter(f"{SPACE}table")]

    @property
    def headings(self) -> list[str]:
        return [text_of(heading).strip() for heading in self.root.iter(f"{SPACE}heading")]

    @property
    def uneven_rows(self) -> list[str]:
        """Lines of tables that have another number of cells than the line above; a reader of Markdown would hide it."""
        uneven, width = [], 0
        for line in self.markdown.split("\n"):
            count = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
            if count and width and count != width:
                uneven.append(line[:100])
            width = count
        return uneven

    def column(self, heading: str, place: int = 0) -> list[str]:
        """A column of the first table whose first heading is this one."""
        for table in self.tables:
            if table and table[0][0] == heading:
                return [row[place] for row in table[1:]]
        return []


def text_of(element: tree.Element) -> str:
    """All text under an element; tags have none."""
    kind = element.tag.removeprefix(SPACE)
    if kind == "html_inline":
        return ""
    if kind == "softbreak":
        return " "
    return (
        (element.text if kind in ("text", "code", "html_block", "code_block") else "") or ""
        if len(element) == 0
        else "".join(text_of(child) for child in element)
    )
