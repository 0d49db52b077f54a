"""Which source files are parsers, and whether each has a target."""

import pathlib
import re
from collections.abc import Iterator

from support.places import ROOT

LIST = ROOT / "Tests" / "Fuzz" / "Parsers.tsv"

# Types in which bytes of unknown origin come.
_BYTES = (
    r"(?:Span<UInt8>|RawSpan|ArraySlice<UInt8>|\[UInt8\]|Unsafe(?:Raw)?(?:Mutable)?BufferPointer|UnsafePointer<UInt8>"
    r"|(?:Collection|Sequence)<UInt8>|ByteSource|ByteWindow)"
)
_DECLARATION = re.compile(
    r"\b(?P<kind>init\?|init\b|func\b)\s*(?P<name>[\w`]*)(?:<[^(]*>)?\((?P<parameters>[^{]*?)\)"
    r"(?P<tail>[^{}]*)\{",
    re.DOTALL,
)
_TEXT = re.compile(r"\b(?:_|argument|of|in) \w+: (?:String|Substring|some StringProtocol)\b|\b(?:text|hexadecimal): ")
_READER = re.compile(r"(?:parse|read|date|strings|exchanges|inspect|detect)|is[A-Z]")
# Functions of C libraries that read bytes by themselves.
_C_READERS = re.compile(r"\b(?:ldns_wire2\w+|d2i_\w+|\w+_ext_d2i|PEM_read\w*|inet_pton|inflate|idn2_lookup\w*)\(")


def is_parser(text: str) -> bool:
    """Whether a source file takes bytes, or makes a value out of text and may refuse, or calls a reader of C.

    A declaration counts where a parameter holds bytes; an initialiser of text where it is failable or throws; a
    function of text where its name says that it reads.
    """
    if _C_READERS.search(text):
        return True
    for found in _DECLARATION.finditer(text):
        parameters, tail = found["parameters"], found["tail"]
        if re.search(_BYTES, parameters):
            return True
        may_refuse = found["kind"] == "init?" or "throws" in tail
        is_reader = may_refuse if found["kind"] != "func" else _READER.match(found["name"])
        if is_reader and _TEXT.search(parameters):
            return True
    return False


def parsers() -> set[str]:
    """The paths of all parsers, from the root."""
    files = (ROOT / "Sources").rglob("*.swift")
    return {str(file.relative_to(ROOT)) for file in files if is_parser(file.read_text())}


def listed() -> Iterator[tuple[int, str, list[str], str]]:
    """The lines of the list: number, path, targets, reason."""
    for number, line in enumerate(LIST.read_text().splitlines(), start=1):
        if line and not line.startswith("#"):
            path, targets, reason = (line.split("\t") + ["", ""])[:3]
            yield number, path, [] if targets == "-" else targets.split(), reason


def complaints(targets: set[str], found: set[str] | None = None) -> Iterator[str]:
    """What is wrong with the list, given the names of all targets."""
    left = parsers() if found is None else set(found)
    used: set[str] = set()
    for number, path, names, reason in listed():
        where = f"{LIST.relative_to(ROOT)}:{number}"
        covered = {file for file in left if file == path or path.endswith("/") and file.startswith(path)}
        if not covered:
            yield f"{where}: {path} is no parser, or is listed twice; take the line out"
        if not names and not reason:
            yield f"{where}: {path} has neither a target nor a reason why it needs none"
        if names and path.endswith("/"):
            yield f"{where}: only single files have targets, or a new parser among them would go unseen"
        for name in sorted(set(names) - targets):
            yield f"{where}: there is no target {name}"
        used |= set(names)
        left -= covered
    for path in sorted(left):
        place = LIST.relative_to(ROOT)
        yield f"{path} takes foreign bytes and is not in {place}: write a target, or the reason why not"
    for name in sorted(targets - used):
        yield f"the target {name} is for no parser"


def declared_targets() -> set[str]:
    """The names of the targets in the sources."""
    sources = (pathlib.Path(file) for file in (ROOT / "Tests" / "Fuzz" / "Targets").glob("*.swift"))
    return {name for file in sources for name in re.findall(r'= FuzzTarget\("([\w-]+)"', file.read_text())}
