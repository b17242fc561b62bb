"""The page of annotation and prediction: marks in both texts, a sign for each item, and nothing that runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attackx import extract
from attackx.evaluate import Article, Record, predict, score, side_by_side, side_by_side_page
from attackx.evaluate.spotted import spotted
from attackx.evaluate.verdicts import verdicts

TEXT = "سقط صاروخان على قاعدة حرير، وأصيب جندي بحسب مصدر أمني."
RIGHT = {"kind": "rocket", "target": "قاعدة حرير", "country": "IQ", "projectiles": [{"min": 2, "max": 2}]}
HOSTILE = '<script>alert(1)</script> "onmouseover="x" </style> =HYPERLINK("http://x") \x1b[31m \u202e \u2066 قاعدة حرير'

# text, names, the words marked
SPOTTED: list[tuple[str, tuple[str, ...], list[str]]] = [
    ("قصف السفارة ثم السفارةَ", ("السفارة",), ["السفارة", "السفارةَ"]),
    ("وقاعدة حرير وبقاعدة حرير", ("قاعدة حرير", "حرير"), ["قاعدة حرير", "قاعدة حرير"]),
    ("قُصِفَت القاعدة", ("القاعده",), ["القاعدة"]),
    ("في بلدة بعيدة", ("بلد",), []),
    ("قاعدة Al (Asad)+", ("Al (Asad", ""), ["Al (Asad"]),
]


@pytest.mark.parametrize(("text", "names", "expected"), SPOTTED)
def test_annotated_names_are_found_whole(text: str, names: tuple[str, ...], expected: list[str]) -> None:
    assert [text[m.start : m.stop] for m in spotted([Record(target=names)], text)] == expected


def test_marks_tell_slot_and_number_of_the_event() -> None:
    records = [Record(target="حرير"), Record(place="أربيل", sources=[["رويترز"]])]
    found = spotted(records, "حرير في أربيل، رويترز")
    assert [(mark.slot, mark.event) for mark in found] == [("target", 1), ("place", 2), ("reporting_sources", 2)]


def gold(*events: object, text: str = TEXT, name: str = "a1") -> dict[str, Article]:
    return {name: Article.model_validate({"id": name, "text": text, "title": "", "events": list(events)})}


def signs(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<div class="item \w+"><i title="([\w ]+)">.</i><span class="said">(.*?)</span></div>', page)


def test_each_item_has_its_sign() -> None:
    annotated = gold({**RIGHT, "sources": [["رويترز"]]})
    shown = signs(side_by_side_page(annotated, predict(annotated, extract)))
    assert ("missed", "<bdi>رويترز</bdi>") in shown
    assert ("false alarm", "<bdi>مصدر أمني</bdi>") in shown
    assert shown.count(("match", "<bdi>قاعدة حرير</bdi>")) == 2


def test_an_event_missed_and_an_event_too_much() -> None:
    annotated = gold({"kind": "drone", "target": "مصفاة بيجي"})
    page = side_by_side_page(annotated, predict(annotated, extract))
    assert 'event 1 annotated: <span class="miss">' in page and 'event 1 predicted: <span class="false">' in page


def test_a_prediction_that_fits_a_sum_is_shown_and_not_counted() -> None:
    total = Record(kind="rocket", target="قاعدة حرير", aggregate=True, attacks={"min": 3, "max": 3})
    pairs = list(verdicts([total], [Record(kind="rocket", target="قاعدة حرير")]))
    assert [(pair.gold, pair.pred, pair.scored, pair.signs) for pair in pairs] == [
        (None, None, True, (0, 1, 0)),
        (None, 1, False, (0, 0, 0)),
    ]


def test_the_signs_are_the_counts_of_the_score() -> None:
    golds = [Record(**RIGHT, injured=[{"min": 2}, {"min": 2}, {"min": 4}]), Record(kind="drone")]
    preds = [Record(**RIGHT, injured=[{"min": 2}]), Record(kind="bombing", target="سوق")]
    scores = score({"a": golds}, {"a": preds})
    hit, missed, extra = (sum(column) for column in zip(*(p.signs for p in verdicts(golds, preds)), strict=True))
    assert hit == sum(s.hit for s in scores.slots.values()) == 5
    assert (hit + missed, hit + extra) == (
        sum(s.gold for s in scores.slots.values()),
        sum(s.pred for s in scores.slots.values()),
    )


def test_both_texts_are_marked_and_predictions_tell_their_rule() -> None:
    annotated = gold(RIGHT)
    page = side_by_side_page(annotated, predict(annotated, extract))
    left, right = re.findall(r'<div class="text"[^>]*>(.*?)</div>', page, re.DOTALL)
    assert '<mark class="s-target" title="الهدف target">قاعدة حرير</mark>' in left
    assert "s-projectile_count" not in left and "rule quantity.dual" in right


def test_predictions_without_offsets_are_marked_by_their_names() -> None:
    annotated = gold(RIGHT)
    _, right = re.findall(r'<div class="text"[^>]*>(.*?)</div>', side_by_side_page(annotated, annotated), re.DOTALL)
    assert ">قاعدة حرير</mark>" in right


def test_articles_that_differ_are_open_and_the_others_are_not() -> None:
    both = gold({"kind": "drone"}) | gold(text="افتتح الوزير معرضا.", name="a2")
    page = side_by_side_page(both, predict(both, extract))
    assert '<details id="a1" open>' in page and '<details id="a2"><summary>' in page
    assert 'href="#a2"' in page and "no events on either side" in page


def test_hostile_text_is_inert() -> None:
    event = {"kind": "rocket", "target": HOSTILE, "sources": [[HOSTILE]], "date": HOSTILE, "country": HOSTILE}
    annotated = {HOSTILE: Article(id=HOSTILE, origin=HOSTILE, title=HOSTILE, text=HOSTILE, events=[event])}
    page = side_by_side_page(annotated, annotated, title=HOSTILE)
    tags = "".join(re.findall(r"<[^>]*>", page))
    bare = re.sub(r'"[^"]*"', "", tags)
    assert "<script" not in tags and "onmouseover" not in bare and page.count("</style>") == 1
    assert set(re.findall(r'(?:href|src|url)="([^"]*)"', tags)) == {"#a1"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_the_policy_lets_in_nothing_but_the_style() -> None:
    page = side_by_side_page({}, {})
    assert re.search(r"content=\"default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action", page)
    assert not re.search(r"https?:|url\(|@import|src=", page)


def test_a_page_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ValueError, match="kind"):
        side_by_side(gold(RIGHT), {"a1": [{"kind": "no kind"}]}, path)
    assert path.read_text(encoding="utf-8") == "old" and [*tmp_path.iterdir()] == [path]
