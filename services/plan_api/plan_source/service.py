"""Reads a YAML file into JSON values and remembers where each stands.

Only what JSON can say: no tags, no dates, no merge keys, and yes and no are words. Aliases are
allowed within bounds, so that a small file cannot grow into gigabytes.
"""

import re
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from services.plan_api.plan_source.schemas import START, Place, Source
from services.shared.problems import pointer as json_pointer
from services.shared.wording import Words

MAX_BYTES = 2_000_000
MAX_VALUES = 100_000
MAX_DEPTH = 20
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_OPENS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSES = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(\.\d{1,9})?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_KNOWN = "str int float bool null map seq timestamp merge value"
_TAGS = {"!", *(f"tag:yaml.org,2002:{name}" for name in _KNOWN.split())}


def read(path: Path) -> Source:
    """The content, or what keeps it from being read; never an exception for what a file holds."""
    source = Source(str(path))
    try:
        data = path.read_bytes()
    except OSError as error:
        source.add("", "unreadable_file", Words("Không đọc được tệp.", f"{error.strerror}."))
        return source
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        words = Words(f"Tệp lớn hơn {limit} MB.", f"The file is larger than {limit} MB.")
        source.add("", "file_too_large", words)
        return source
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        words = Words("Tệp không phải UTF-8.", f"Not UTF-8 at byte {error.start}.")
        source.add("", "not_utf8", words, Place(line, 1))
        return source
    _parse(source, text)
    return source


def _parse(source: Source, text: str) -> None:
    try:
        if _is_bounded(source, text):
            node = yaml.compose(text, Loader=_LOADER)
            if node is None:
                source.add("", "empty_file", Words("Tệp trống.", "The file is empty."))
            else:
                source.content = _Reading(source).value(node, ())
    except _TooMuch as error:
        _too_much(source, error.place)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or "syntax"
        words = Words(f"YAML sai cú pháp: {problem}.", f"Malformed YAML: {problem}.")
        source.add("", "malformed_yaml", words, _at(mark))
    except yaml.YAMLError as error:
        words = Words("YAML có ký tự không được phép.", f"Malformed YAML: {error}.")
        source.add("", "malformed_yaml", words, _line_of(text, getattr(error, "position", 0)))


def _is_bounded(source: Source, text: str) -> bool:
    """Walks the events, which needs no recursion, before anything is built from them."""
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_LOADER)):
        depth += isinstance(event, _OPENS) - isinstance(event, _CLOSES)
        if depth > MAX_DEPTH or count > MAX_VALUES:
            _too_much(source, _at(event.start_mark))
            return False
    return True


def _too_much(source: Source, place: Place) -> None:
    words = Words(
        f"Quá {MAX_VALUES} giá trị (kể cả qua bí danh) hoặc lồng quá {MAX_DEPTH} bậc.",
        f"More than {MAX_VALUES} values (aliases included) or deeper than {MAX_DEPTH}.",
    )
    source.add("", "too_many_values", words, place)


class _TooMuch(Exception):
    """Aliases that contain themselves, or multiply beyond the bounds."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.place = place


class _Reading:
    """One pass over the nodes; an alias is read again at each place that uses it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.count = 0
        self.open: set[int] = set()

    def value(self, node: Node, path: tuple[str | int, ...]) -> Any:
        self.count += 1
        if self.count > MAX_VALUES or id(node) in self.open:
            raise _TooMuch(_at(node.start_mark))
        self.source.places.setdefault(json_pointer(("body", *path)), _at(node.start_mark))
        self.open.add(id(node))
        found = self._content(node, path)
        self.open.discard(id(node))
        return found

    def _content(self, node: Node, path: tuple[str | int, ...]) -> Any:
        if node.tag not in _TAGS:
            words = Words(f"Không dùng thẻ {node.tag}.", f"Tag {node.tag} is not allowed.")
            self.source.add(json_pointer(("body", *path)), "unknown_tag", words)
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(each, (*path, place)) for place, each in enumerate(node.value)]
        return _scalar(node)

    def _mapping(self, node: MappingNode, path: tuple[str | int, ...]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, content in node.value:
            where = _at(key.start_mark)
            name = str(key.value) if isinstance(key, ScalarNode) else ""
            here = json_pointer(("body", *path, name))
            if not name:
                words = Words("Khóa phải là một từ.", "A key must be a word.")
                self.source.add(json_pointer(("body", *path)), "bad_key", words, where)
            elif name in found:
                words = Words(f"Khóa “{name}” lặp lại.", f"Key “{name}” is repeated.")
                self.source.add(here, "duplicate_key", words, where)
            else:
                self.source.places[here] = where
                found[name] = self.value(content, (*path, name))
        return found


def _scalar(node: Node) -> Any:
    """Plain true, false, null and decimal numbers; everything else, and all that is quoted, is text."""
    text = str(node.value)
    if not isinstance(node, ScalarNode) or node.style:
        return text
    if text in _WORDS:
        return _WORDS[text]
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    return float(text) if found[1] else int(text)


def _at(mark: Any) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else START


def _line_of(text: str, position: int) -> Place:
    before = text[:position]
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
