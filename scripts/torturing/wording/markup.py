"""HTML as a browser reads it, by Python's own reader: what became of the texts that were put into it."""

from __future__ import annotations

from html.parser import HTMLParser

# All that a report of ours is made of.
TAGS = set(
    """a b body br caption code dd defs desc details div dl dt figcaption figure g h1 h2 h3 head header html li line main meta nav ol
    output p path pattern polyline pre rect script section small span strong style summary svg table tbody td text th thead title
    tr ul circle""".split()
)
ATTRIBUTES = set(
    """aria-hidden aria-label aria-labelledby charset class content cx cy d fill focusable height href http-equiv id lang name
    patterntransform patternunits points r role rx scope style tabindex text-anchor transform viewbox width x x1 x2 xmlns y y1
    y2""".split()
)
VOID = {"br", "meta"}
# Where links lead to: to the page itself, and to the rules.
PLACES = ("#", "https://www.rfc-editor.org/rfc/rfc")


class Markup(HTMLParser):
    """A page, read."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.live: list[str] = []
        self.scripts = 0
        # The first cells of the rows of each table, by its id.
        self.firsts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.table, self.cell = "", None
        self.feed(page.decode())
        self.close()
        self.live += [f"{tag} is never closed" for tag in self.open]
        if self.scripts != 1:
            self.live.append(f"{self.scripts} scripts")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.look(tag, attributes)
        if tag not in VOID:
            self.open.append(tag)
        self.scripts += tag == "script"
        if tag == "table":
            self.table = dict(attributes).get("id") or ""
        if tag == "th" and ("scope", "row") in attributes:
            self.cell = ""

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.look(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.live.append(f"</{tag}> ends what did not begin")
        if tag == "th" and self.cell is not None:
            self.firsts.setdefault(self.table, []).append(self.cell)
            self.cell = None

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell += data

    def handle_comment(self, data: str) -> None:
        self.live.append(f"a comment: {data[:60]!r}")

    def look(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Takes down what is not ours."""
        if tag not in TAGS:
            self.live.append(f"<{tag}>")
        for name, value in attributes:
            if name not in ATTRIBUTES or (name == "href" and not (value or "").startswith(PLACES)):
                self.live.append(f"<{tag} {name}={value!r:.80}>")
