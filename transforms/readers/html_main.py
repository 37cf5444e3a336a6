"""Where the text of a page is: the part that holds its prose, without menus, headers and footers.

Nothing that could belong to the document is left out: the part grows from the smallest element that
holds all prose of the page (sentences outside links) as long as what it takes in is not links for
the most part. What stands around the text inside that part is for staging to judge, line by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from transforms.readers.html_lines import BLOCKS, walk

_HAN = re.compile(r"[\u3400-\u9fff]")
_CLAUSE_END = re.compile(r"[，。；、：,;]")
#: A paragraph with so many Han characters outside links is prose.
_PROSE = 20
_FRAME_TAGS = ("nav", "footer", "aside")
_FRAME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|footer?|bottom|copyright|crumbs?|breadcrumbs?|sidebar|share|"
    "related|recommend|links?)"
    r"(?:$|[\s_-])",
    re.I,
)
#: The frame of a page is small beside its text, and a part may grow by so many characters beside links.
_FRAME_SHARE, _GROWTH = 0.2, 400


@dataclass(slots=True)
class _Count:
    """Han characters below an element: in prose, in other text, in links."""

    prose: int = 0
    other: int = 0
    linked: int = 0

    def add(self, more: _Count) -> None:
        self.prose += more.prose
        self.other += more.other
        self.linked += more.linked

    @property
    def all(self) -> int:
        return self.prose + self.other + self.linked


@dataclass(frozen=True, slots=True)
class MainPart:
    """The element to read, elements in it to leave out, and how many Han characters stay outside."""

    top: LexborNode
    left_out: frozenset[int]
    outside: int


def find_main(body: LexborNode) -> MainPart:
    """The part of a page that holds its text."""
    counts = _count(body)
    total = counts[body.mem_id].all
    frames = _find_frames(body, counts)
    for frame in frames:
        _take_away(frame, counts)
    top = _grow(_holder_of_prose(body, counts), body, counts)
    outside = total - counts[top.mem_id].all
    return MainPart(top, frozenset(frame.mem_id for frame in frames), outside)


def _count(body: LexborNode) -> dict[int, _Count]:
    """Counts of all elements of a page; the text between two block tags is one paragraph."""
    counts: dict[int, _Count] = {}
    open_elements: list[LexborNode] = []
    links = 0
    run: list[tuple[str, int, bool]] = []

    def end_run() -> None:
        words = "".join(text for text, _, linked in run if not linked)
        prose = len(_HAN.findall(words)) >= _PROSE and bool(_CLAUSE_END.search(words))
        for text, holder, linked in run:
            han = len(_HAN.findall(text))
            count = counts[holder]
            if linked:
                count.linked += han
            elif prose:
                count.prose += han
            else:
                count.other += han
        run.clear()

    for node, entering in walk(body):
        if node.is_text_node:
            if open_elements:
                run.append((node.text_content or "", open_elements[-1].mem_id, links > 0))
            continue
        if node.tag in BLOCKS or node.tag == "br":
            end_run()
        if entering:
            counts[node.mem_id] = _Count()
            open_elements.append(node)
            links += node.tag == "a"
        else:
            open_elements.pop()
            links -= node.tag == "a"
    end_run()
    for node, entering in walk(body):
        if not entering and node.mem_id != body.mem_id and node.parent is not None:
            counts[node.parent.mem_id].add(counts[node.mem_id])
    return counts


def _find_frames(body: LexborNode, counts: dict[int, _Count]) -> list[LexborNode]:
    """Elements that say of themselves that they are no text: by tag, or by id and class when small."""
    frames: list[LexborNode] = []
    inside: int | None = None
    limit = counts[body.mem_id].all * _FRAME_SHARE
    for node, entering in walk(body):
        if not node.is_element_node:
            continue
        if inside is not None:
            inside = None if not entering and node.mem_id == inside else inside
            continue
        if not entering or node.mem_id == body.mem_id:
            continue
        attributes = node.attributes
        names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
        if counts[node.mem_id].all <= limit and (node.tag in _FRAME_TAGS or _FRAME_NAMES.search(names)):
            frames.append(node)
            inside = node.mem_id
    return frames


def _take_away(frame: LexborNode, counts: dict[int, _Count]) -> None:
    gone = counts[frame.mem_id]
    above = frame.parent
    while above is not None and above.mem_id in counts:
        count = counts[above.mem_id]
        count.prose -= gone.prose
        count.other -= gone.other
        count.linked -= gone.linked
        above = above.parent
    counts[frame.mem_id] = _Count()


def _holder_of_prose(body: LexborNode, counts: dict[int, _Count]) -> LexborNode:
    """The smallest block that holds all prose of the page."""
    top = body
    while True:
        child = top.first_child
        inner = None
        while child is not None:
            count = counts.get(child.mem_id)
            if count and count.prose and count.prose == counts[top.mem_id].prose:
                inner = child
                break
            child = child.next
        if inner is None or inner.tag not in BLOCKS or inner.tag == "p":
            return top
        top = inner


def _grow(top: LexborNode, body: LexborNode, counts: dict[int, _Count]) -> LexborNode:
    """Take in what stands around the prose (title, date, a line of delivery), but no lists of links."""
    while top.mem_id != body.mem_id and top.parent is not None and top.parent.mem_id in counts:
        inner, outer = counts[top.mem_id], counts[top.parent.mem_id]
        more, links = outer.other - inner.other, outer.linked - inner.linked
        if links > max(more, 12) or more > _GROWTH:
            break
        top = top.parent
    return top
