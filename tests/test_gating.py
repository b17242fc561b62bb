"""Looking only for what the events may need gives the events of looking for everything."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from attackx import Pipeline
from attackx.grammar.facts import Grammar
from attackx.grammar.view import words_of
from attackx.script.normalize import normalize
from strategies import news_text

FIXTURES = Path(__file__).parents[1] / "fixtures"
PUBLISHED = "2024-01-20"
ATTACK = "سقطت ثلاثة صواريخ على قاعدة عين الأسد مساء الجمعة، وأصيب جنديان."
QUIET = "افتتح الوزير معرضا للكتاب في بغداد وحضره سفراء."
# text, whether it may tell of an attack
TELLING = [
    (ATTACK, True),
    ("وبغارات ليلية على الجبل", True),  # with proclitics
    ("«القصف»، قال الشاهد", True),  # with signs on it
    ("فتح المحل أبوابه", False),  # a first word alone is not enough
    ("فتح مسلحون النار", True),
    (QUIET, False),
    ("", False),
]
# documents that the gate could get wrong: what matters stands far from the attack, or in the title alone
EDGES: list[dict[str, Any]] = [
    {"text": QUIET},
    {"text": QUIET, "title": ATTACK},
    {"text": ATTACK, "title": QUIET},
    {"text": "\n".join([QUIET] * 30 + [ATTACK])},
    {"text": "\n".join([ATTACK] + [QUIET] * 30 + ["وأعلنت وزارة الدفاع ارتفاع الحصيلة إلى خمسة قتلى."])},
    {"text": "\n".join([ATTACK, QUIET, "وقال متحدث إن أربعة جنود أصيبوا.", QUIET, "بيان صادر عن حركة الشباب"])},
    {"text": "\n".join(["قصف المنتخب مرمى ضيفه", "سجل اللاعب هدفا في الشوط الثاني", "ونال المنتخب كأس البطولة"])},
]

GATED, FULL = Pipeline(), Pipeline(gated=False)


def articles() -> list[dict[str, Any]]:
    """Every annotated article of the fixtures."""
    rows = []
    for path in sorted(FIXTURES.rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            rows += [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if isinstance(row.get("text"), str)]


def test_the_fixtures_are_there() -> None:
    assert len(articles()) > 10


@pytest.mark.parametrize("row", [*articles(), *EDGES], ids=lambda row: str(row.get("id", "edge")))
def test_gated_and_full_agree(row: dict[str, Any]) -> None:
    given_ = {"title": row.get("title") or None, "published": row.get("published") or PUBLISHED}
    assert GATED.extract(row["text"], **given_) == FULL.extract(row["text"], **given_)


def test_a_grammar_that_was_used_can_be_sent_to_another_process() -> None:
    grammar = pickle.loads(pickle.dumps(Grammar.default()))
    assert Pipeline(grammar=grammar).extract(ATTACK, published=PUBLISHED) == GATED.extract(ATTACK, published=PUBLISHED)


def test_the_document_is_the_same() -> None:
    short, full = (p.analyze(f"{QUIET}\n{ATTACK}", title=QUIET, published=PUBLISHED) for p in (GATED, FULL))
    assert (short.sentences, short.notes, short.events) == (full.sentences, full.notes, full.events)
    assert [(m.start, m.stop, m.label, m.rule) for m in short.mentions] == [
        (m.start, m.stop, m.label, m.rule) for m in full.mentions
    ]


@given(text=news_text)
def test_gated_and_full_agree_on_any_text(text: str) -> None:
    assert GATED.extract(text, published=PUBLISHED) == FULL.extract(text, published=PUBLISHED)


@pytest.mark.parametrize(("text", "expected"), TELLING)
def test_what_may_tell_of_an_attack(text: str, expected: bool) -> None:
    assert Grammar.default().may_tell(normalize(text).text) is expected


@given(text=news_text)
def test_the_gate_shuts_out_no_attack(text: str) -> None:
    document = FULL.analyze(text)
    if any(mention.label == "attack" for mention in document.mentions):
        assert Grammar.default().may_tell(document.forms["text"].text)


def test_every_word_that_begins_a_rule_opens_the_gate_in_any_written_form() -> None:
    """A plain one-word trigger with each proclitic that its rule allows."""
    attacks = Grammar.default().sets["attack"]
    for rule in attacks.rules:
        for elements, anchor in rule.patterns:
            if all(e is elements[anchor] or not e.fixed for e in elements):
                for word in elements[anchor].forms:
                    assert attacks.may_match(words_of(word)), (rule.id, word)
