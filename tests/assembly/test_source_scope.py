"""Which mentions of a party tell, and which belong to another speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attackx.assembly.sources import _has_office, _inside, _only_where, spelled_out
from attackx.grammar.facts import Reading
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import read, words


def named(text: str, name: str) -> tuple[Tag, Reading]:
    """The source of a name in a sentence."""
    [reading] = read(text)
    return next(t for t in reading.view.labelled("source") if words(reading, t) == fold(name)), reading


# a sentence, a party in it, and whether another speaks for it there
INSIDE = [
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "الجيش العراقي", True),
    ("بحسب مصدر من الجيش العراقي، قالت رويترز إن الطريق مغلق.", "الجيش العراقي", True),
    ("وأضاف، بحسب مصدر من الجيش العراقي، أن الطريق مغلق.", "الجيش العراقي", True),
    ("قال ضابط باسم القوات المسلحة إن الطريق مغلق.", "القوات المسلحة", True),
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر", False),
    ("قال مصدر من الجيش العراقي إن الشرطة غائبة.", "الشرطة", False),
    ("قال مصدر إن الجيش العراقي غائب.", "الجيش العراقي", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), INSIDE)
def test_who_is_only_spoken_for(text: str, name: str, expected: bool) -> None:
    assert _inside(*named(text, name)) is expected


def test_only_what_lies_whole_in_the_speakers_words_is_spoken_for() -> None:
    tag, reading = named("قال مصدر من الجيش العراقي إن الطريق مغلق.", "الجيش العراقي")
    assert _inside(replace(tag, stop=tag.stop - 8), reading)
    assert not _inside(replace(tag, stop=tag.stop + 3), reading)
    source, _ = named("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر")
    assert not _inside(replace(source), reading)  # the same words again


# a sentence, a speaker in it, and the speaker with his body
BODIES = [
    ("قال ضابط من الجيش العراقي إن الطريق مغلق.", "ضابط", "ضابط من الجيش العراقي"),
    ("قال مصدر من الجيش العراقي إن الطريق مغلق.", "مصدر", "مصدر من الجيش العراقي"),
    ("قالت الشرطة في الجيش العراقي إن الطريق مغلق.", "الشرطة", "الشرطة"),
    ("قال الجيش العراقي في وزارة الدفاع التركية إن الطريق مغلق.", "الجيش العراقي", "الجيش العراقي"),
]


@pytest.mark.parametrize(("text", "name", "whole"), BODIES)
def test_who_is_told_with_his_body(text: str, name: str, whole: str) -> None:
    tag, reading = named(text, name)
    assert words(reading, spelled_out(tag, reading)) == fold(whole)


# a sentence, a rank with its name, and whether an office follows by which he tells
OFFICES = [
    ("قال العميد سالم حمدي، قائد شرطة كركوك، إن الطريق مغلق.", "العميد سالم حمدي", True),
    ("قال العميد سالم حمدي المتحدث باسم الجيش إن الطريق مغلق.", "العميد سالم حمدي", True),
    ("قال العميد سالم حمدي إن الطريق مغلق.", "العميد سالم حمدي", False),
    ("قال قائد شرطة كركوك العميد سالم حمدي إن الطريق مغلق.", "العميد سالم حمدي", False),
    ("قال العميد سالم حمدي، قائد شرطة كركوك، إن الطريق مغلق.", "قائد شرطة كركوك", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), OFFICES)
def test_whose_office_follows(text: str, name: str, expected: bool) -> None:
    assert _has_office(*named(text, name)) is expected


# a sentence, a party in it, and whether it is only where another spoke
ONLY_WHERE = [
    ("في سوريا أعلنت وزارة الدفاع أن الطريق مغلق.", "سوريا", True),
    ("وفي سوريا أعلنت وزارة الدفاع أن الطريق مغلق.", "سوريا", True),
    ("أعلنت سوريا أن الطريق مغلق.", "سوريا", False),
    ("سوريا: الطريق مغلق.", "سوريا", False),
    ("قال ضابط في الجيش العراقي إن الطريق مغلق.", "الجيش العراقي", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), ONLY_WHERE)
def test_what_only_tells_where_another_spoke(text: str, name: str, expected: bool) -> None:
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("source", "doer", "place") if words(reading, t) == fold(name))
    kind = "country" if name == "سوريا" else tag.type
    assert _only_where(replace(tag, type=kind), reading) is expected
