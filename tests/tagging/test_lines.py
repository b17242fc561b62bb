"""Names and descriptions of a line do not lean on the line before."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given

from attackx.lexicon import Lexicon
from attackx.script.normalize import normalize
from attackx.tagging.phrases import find_phrases
from attackx.tagging.tagger import Page, Tagger
from strategies import news_text

# two lines of which the first could be taken for the beginning of what the second tells
LINES = [
    ("انتشرت القوات في المنطقة", "وقال المسؤول الأميركي إن القصف توقف."),
    ("عاد إلى القاعدة", "عين الأسد هادئة."),
    ("نقل عن قائد", "الجيش قوله"),
]


def spans(text: str) -> list[tuple[str, int, int]]:
    """What names and descriptions there are in a text in matching form."""
    found = [("name", hit.start, hit.stop) for hit in Lexicon.default().find(text)]
    return [*found, *(("phrase", phrase.start, phrase.stop) for phrase in find_phrases(text))]


def by_line(text: str) -> list[tuple[str, int, int]]:
    """The same of each line by itself."""
    found, begin = [], 0
    for line in text.split("\n"):
        found += [(what, start + begin, stop + begin) for what, start, stop in spans(line)]
        begin += len(line) + 1
    return found


@pytest.mark.parametrize("lines", LINES)
def test_a_line_reads_the_same_behind_another(lines: tuple[str, str]) -> None:
    text = normalize("\n".join(lines)).text
    assert sorted(spans(text)) == sorted(by_line(text))


@given(before=news_text, text=news_text)
def test_any_line_reads_the_same_behind_another(before: str, text: str) -> None:
    form = normalize(f"{before}\n{text}").text
    assert sorted(spans(form)) == sorted(by_line(form))


def test_a_sentence_has_the_tags_of_its_own_lines_wherever_it_stands() -> None:
    line = "سقطت 3 صواريخ على قاعدة عين الأسد."
    text = normalize("\n".join(["عاد الوفد.", line] * 30)).text
    page = Page(Tagger(Lexicon.default()), text, datetime(2024, 1, 20))
    size, alone = len(normalize(line).text), set()
    for at in range(30):
        start = at * len("عاد الوفد.\n") + at * (size + 1) + len("عاد الوفد.\n")
        tags = page.tags(start, start + size)
        alone.add(tuple((tag.start - start, tag.stop - start, tag.label, tag.type) for tag in tags))
    assert len(alone) == 1
    assert {(5, 13, "quantity", "projectile"), (18, 33, "target", "air_base")} <= set(alone.pop())
