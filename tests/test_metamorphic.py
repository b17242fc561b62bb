"""Every relation over a share of the annotated articles; ``scripts/metamorphic.py`` tries all of them."""

from __future__ import annotations

import pytest

from attackx import extract
from changes import ONE, QUIET, RELATIONS, SAME, SPORT
from metamorphic import News, One, Relation, Same, differences, failures, fault

EVERY = 3  # of the articles
# relation: articles that break it, which the script shows with all others; none may be added unseen
KNOWN = {
    # a date line or a caption is known by its place at the beginning
    "a quiet paragraph before": {"b018", "own06", "own46"},
    "a match report before": {"b018", "own06", "own46"},
    "quiet paragraphs, one order": {"b004", "b028"},
    "quiet paragraphs, the other order": {"b004", "b028"},
    # a town in the name of a base is read as the place of a second attack
    "another base of the country": {"b013"},
    # in a statement, what follows its prayer opens an incident of its own
    "a claim, added": {"b017"},
    "nobody has claimed it, added": {"b017"},
    "nobody killed, added": {"b017"},
    "a speaker, added": {"b017"},
    # too far behind the words of attack
    "nobody hurt, added": {"own28", "own29"},
}


@pytest.mark.parametrize("relation", RELATIONS, ids=[relation.name for relation in RELATIONS])
def test_relation_holds(relation: Relation) -> None:
    _, found = failures(relation, EVERY)
    assert {f.article.id: f.told for f in found if f.article.id not in KNOWN.get(relation.name, ())} == {}


def test_relations_are_many_and_named_once() -> None:
    assert len(SAME) >= 30 and len(ONE) >= 20
    assert len({relation.name for relation in RELATIONS}) == len(RELATIONS)
    assert {relation.name for relation in RELATIONS} >= set(KNOWN)


@pytest.mark.parametrize("text", [QUIET, SPORT])
def test_unrelated_paragraphs_tell_of_no_attack(text: str) -> None:
    assert extract(text) == []


def test_a_broken_relation_is_told() -> None:
    article = News("x", "سقط صاروخ على قاعدة عين الأسد، وأصيب ثلاثة جنود.", None, None)
    fewer = Same("an attack left out", lambda text: text[:4])
    other = One("another toll", "fatalities", lambda news: iter(()))
    assert fault(fewer, article, article._replace(text="سقط")) == "1 events became 0"
    assert fault(fewer, article, article) is None
    changed = article._replace(text=article.text.replace("ثلاثة", "أربعة"))
    assert fault(other, article, changed) == "changes also event 1: injuries"
    assert fault(other, article, article) == "fatalities does not change"
    assert differences(article.events(), changed.events()) == [(0, "injuries")]
