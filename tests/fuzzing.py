"""A mutation fuzzer: texts made of the seeds, the annotated articles and the rules' examples, twisted at random.

Everything hangs on one number, so that a finding can be made again anywhere, in any process.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from attackx import AttackxError, analyze, extract
from invariants import check_document
from strategies import BLANKS, EMOJI, FORMS, JOINERS, MARKS, NEWS_WORDS, SIGNS, STOPS

ROOT = Path(__file__).parents[1]
RULES = ROOT / "src" / "attackx" / "grammar" / "rules"
DAYS = (None, "2024-01-20", "2024-02-29", "0001-01-01", "9999-12-31", "2021-12-31T23:59")
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةئؤگکیپچژڤ"
NUMBERS = (
    "0",
    "٠",
    "1",
    "٣",
    "۷",
    "999999999999999999999",
    "3.5",
    "٢٠٢٤",
    "31/2/2024",
    "25:61",
    "1/2",
    "٪",
    "-3",
    "±2",
)
NAMED = re.compile(r"[\d٠-٩۰-۹]+|\S+")


class Case(NamedTuple):
    """A text to try, made from a number."""

    number: int
    text: str
    title: str | None
    published: str | None


Twist = Callable[[random.Random, str], str]


@cache
def articles() -> list[dict[str, Any]]:
    """The annotated articles, the seeds among them; not those of other genres, with which the runs would take too long."""
    rows = []
    for name in ("bases", "own", "seeds"):
        path = ROOT / "fixtures" / "articles" / f"{name}.jsonl"
        rows += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return rows


@cache
def sentences() -> list[str]:
    """Sentences of the articles, and what rules must and must not match."""
    found = [line for row in articles() for line in re.split(r"(?<=[.؟!])\s+|\n+", row["text"]) if line.strip()]
    for path in sorted(RULES.glob("*.toml")):
        found += list(strings(tomllib.loads(path.read_text(encoding="utf-8"))))
    return found


def strings(node: Any) -> Iterator[str]:
    """Every string of a rule file with a blank in it, examples and phrasings alike."""
    if isinstance(node, str):
        if " " in node:
            yield node
    else:
        for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from strings(child)


def _span(chance: random.Random, text: str, longest: int) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randint(1, longest))


def _put(chance: random.Random, text: str, new: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + new + text[at:]


def _cut(chance: random.Random, text: str) -> str:
    start, stop = _span(chance, text, 30)
    return text[:start] + text[stop:]


def _again(chance: random.Random, text: str) -> str:
    start, stop = _span(chance, text, 60)
    return text[:stop] + text[start:stop] * chance.choice((1, 1, 2, 8)) + text[stop:]


def _swap(chance: random.Random, text: str) -> str:
    words = text.split(" ")
    one, two = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[two] = words[two], words[one]
    return " ".join(words)


def _sprinkle(chance: random.Random, text: str) -> str:
    """Put marks or signs behind many letters."""
    marks, share = chance.choice((MARKS, SIGNS, "ـ", "\u0301", "\u200d")), chance.choice((0.05, 0.3, 1))
    return "".join(char + (chance.choice(marks) if chance.random() < share else "") for char in text)


def _letters(chance: random.Random, text: str) -> str:
    """Put other letters in place of some."""
    return "".join(chance.choice(LETTERS) if chance.random() < 0.03 else char for char in text)


def _blanks(chance: random.Random, text: str) -> str:
    new = chance.choice((*BLANKS, "", "\r\n", " \u200f ", "_"))
    return text.replace(" ", new, chance.choice((-1, 1, 3, 10)))


def _number(chance: random.Random, text: str) -> str:
    found = chance.choice(list(NAMED.finditer(text)) or [None])
    return text if found is None else text[: found.start()] + chance.choice(NUMBERS) + text[found.end() :]


def _quote(chance: random.Random, text: str) -> str:
    start, stop = _span(chance, text, 80)
    opening, closing = chance.choice(("«»", '""', "()", "[]", "“”", "‹›", "﴾﴿", "\u202e\u202c", "\u2067\u2069"))
    deep = chance.choice((1, 1, 2, 40))
    return text[:start] + opening * deep + text[start:stop] + closing * chance.choice((deep, deep - 1)) + text[stop:]


def _spoil(chance: random.Random, text: str) -> str:
    """Put in what no news has: any code point, controls, half characters."""
    new = "".join(
        chr(chance.choice((chance.randrange(0x110000), chance.randrange(0x800), 0xD800, 0))) for _ in range(3)
    )
    return _put(chance, text, new * chance.choice((1, 1, 30)))


TWISTS: tuple[Twist, ...] = (
    _cut, _again, _swap, _sprinkle, _letters, _blanks, _number, _quote, _spoil,
    lambda chance, text: text[: chance.randrange(len(text) + 1)],
    lambda chance, text: _put(chance, text, chance.choice(sentences())),
    lambda chance, text: _put(chance, text, " ".join(chance.choices(NEWS_WORDS, k=3))),
    lambda chance, text: _put(chance, text, chance.choice(JOINERS)),
    lambda chance, text: _put(chance, text, chance.choice(MARKS + SIGNS) * chance.choice((1, 300))),
    lambda chance, text: _put(chance, text, chance.choice(STOPS + FORMS + EMOJI + BLANKS) * chance.choice((1, 2, 60))),
    lambda chance, text: text.translate({ord(str(d)): 0x660 + d for d in range(10)}),
    lambda chance, text: text.translate({0x627: "أ", 0x64A: "ى", 0x629: "ه"}),
)  # fmt: skip


def case(number: int) -> Case:
    """Make the text of a number."""
    chance = random.Random(number)
    row = chance.choice(articles()) if chance.random() < 0.1 else None
    text = row["text"] if row else " ".join(chance.choices(sentences(), k=chance.choice((1, 1, 2, 3))))
    for _ in range(chance.randint(1, 6)):
        text = chance.choice(TWISTS)(chance, text)
    title = chance.choice(sentences()) if chance.random() < 0.2 else None
    return Case(number, text, title, chance.choice(DAYS))


def answer(tried: Case) -> str:
    """Read a text, assert what must hold, and digest the events, so that other processes can be compared.

    Raises:
        AssertionError: for an answer that is wrong in itself or differs the second time.
    """
    document = analyze(tried.text, title=tried.title, published=tried.published)
    check_document(document)
    again = extract(tried.text, title=tried.title, published=tried.published)
    assert again == document.events, "a second reading differs"
    assert str(document.explain())
    told = "\n".join(event.model_dump_json() for event in document.events)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def fault(tried: Case) -> str | None:
    """Say what is wrong with the answer to a text; None where nothing is."""
    try:
        answer(tried)
    except AttackxError as error:
        return f"refused a str: {type(error).__name__}: {error}"
    except Exception as error:  # any exception is the finding
        at = error.__traceback__
        while at is not None and at.tb_next is not None:
            at = at.tb_next
        where = f"{Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at is not None else ""
        return f"{type(error).__name__} at {where}: {error}"[:300]
    return None


def reduced(tried: Case, still: Callable[[Case], bool]) -> Case:
    """Take away all of a text without which the fault is still there."""
    if tried.title is not None and still(tried._replace(title=None)):
        tried = tried._replace(title=None)
    size = len(tried.text) // 2
    while size:
        at = 0
        while at < len(tried.text):
            shorter = tried._replace(text=tried.text[:at] + tried.text[at + size :])
            if still(shorter):
                tried = shorter
            else:
                at += size
        size //= 2
    return tried
