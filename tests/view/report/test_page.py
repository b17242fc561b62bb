"""The report as a file: what its data hold, that nothing is lost or doubled, and that no text gets out of its place."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import attackx
from attackx import AttackEvent, Document, Failure, InputError
from attackx.corpus.failures import UnreadableError
from attackx.corpus.records import ArticleRecord, to_json
from attackx.view.report import report, report_page
from attackx.view.report.labels import tables
from attackx.view.report.page import SCRIPTS, json_in_html
from strategies import any_text

from ..conftest import HOSTILE
from .samples import BOMBING_TEXT, bombing, bombing_record, near_record, record_of, records

FOLDER = Path(attackx.__file__).parent / "view" / "report"
EXTRA = (
    'a </script><script>alert(2)</script><!-- <script> ]]> \u2028 \u202e \x9b31m =HYPERLINK("http://x") {{x}} $title'
)


class Elements(HTMLParser):
    """Collects the elements and the text of each script, as a browser's tokenizer would part them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.scripts: list[str] = []
        self.comments = 0
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.inside = tag == "script"
        if self.inside:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments += 1


def data_of(page: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Elements(page).scripts[0])["report"]
    return found


def test_events_and_articles_stand_once_and_in_order(document: Document) -> None:
    data = data_of(report_page(records(document)))
    assert [(event["kind"], event["article"]) for event in data["events"]] == [
        ("rocket", 0),
        ("drone", 0),
        ("bombing", 1),
        ("missile", 2),
    ]
    assert [article["id"] for article in data["articles"]] == ["two", "bomb", "near"]
    assert data["quiet"] == 1
    assert data["failed"] == [["broken.txt", "UnreadableError", "not UTF-8; say --encoding"]]


def test_the_pieces_of_a_text_are_the_text_with_the_marks_of_its_events(document: Document) -> None:
    article = data_of(report_page([bombing_record(), record_of(document)]))["articles"][1]
    pieces = [piece if isinstance(piece, str) else piece[0] for piece in article["text"]]
    marks = {piece[0]: piece[1:4] for piece in article["text"] if not isinstance(piece, str)}
    assert "".join(pieces) == document.text
    assert marks["أصيب أربعة حراس"] == [
        "injuries",
        [2],
        [2],
    ]  # numbered through the page, on which a bombing comes first
    assert marks["سرايا الفجر"] == ["perpetrators", [3], [3]]


def test_a_target_with_coordinates_is_exact_and_a_place_is_not(document: Document) -> None:
    first, _, third, fourth = data_of(report_page(records(document)))["events"]
    assert first["at"] is None
    assert third["at"] == [2.05, 45.33, "target"]
    assert fourth["at"] == [14.8, 42.95, "place"]


def test_figures_keep_their_bounds_and_their_dispute(document: Document) -> None:
    first, _, third, _ = data_of(report_page(records(document)))["events"]
    assert first["hurt"] == ["6", 6, 6, 1]
    assert first["killed"] is None
    assert third["hurt"] == ["≥12", 12, None, 0]


def test_both_languages_are_there(document: Document) -> None:
    data = data_of(report_page(records(document)))
    assert data["events"][0]["when"] == ["2024-03-07 evening", "2024-03-07 مساءً"]
    assert data["labels"]["country"]["SO"] == ["Somalia", "الصومال"]
    assert data["labels"]["type"]["depot"] == ["depot", "مخزن"]
    assert report_page([], language="en").startswith('<!doctype html>\n<html lang="en" dir="ltr">')
    assert report_page([]).startswith('<!doctype html>\n<html lang="ar" dir="rtl">')


def test_a_text_that_is_not_there_and_one_that_is_another(document: Document) -> None:
    other = near_record().model_copy(update={"text": "نص آخر لا تقع فيه الكلمات حيث قيل"})
    absent, differs = data_of(report_page([near_record(), other]))["articles"]
    assert (absent["text"], absent["differs"]) == (None, False)
    assert (differs["text"], differs["differs"]) == ([other.text], True)


def test_the_policy_allows_the_inner_style_and_script_and_nothing_else(document: Document) -> None:
    page = report_page(records(document))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert policy and style
    rules = dict(rule.split(" ", 1) for rule in policy[1].split("; "))
    digest = {name: rules.pop(name) for name in ("style-src", "script-src")}
    for name, text in (("style-src", style[1]), ("script-src", Elements(page).scripts[1])):
        sha = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert digest[name] == f"'sha256-{sha}'"
    assert rules == {
        "default-src": "'none'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
    }


def test_no_address_stands_in_the_page_itself() -> None:
    """What is fetched would need one; the only ones are names of XML."""
    page = report_page([])
    assert set(re.findall(r"https?://[\w./]+", page)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|fetch\(|import ", page)


@pytest.mark.parametrize("text", [HOSTILE, EXTRA])
def test_hostile_text_changes_no_element_of_the_page(text: str, hostile: Document) -> None:
    harmless = Elements(report_page([]))
    event = hostile.events[0].model_copy(update={"id": text})
    record = record_of(hostile, text).model_copy(update={"events": (event,), "title": text, "source": text})
    failed = ArticleRecord.model_validate({"id": text, "error": {"type": text, "message": text}})
    page = report_page([record, failed], title=text)
    assert Elements(page).tags == harmless.tags
    assert Elements(page).comments == 0
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]", page)
    shown = data_of(page)
    dropped = "[\x00-\x1f\x9b\u2028\u202e\u2066 ]"
    assert re.sub(" ", "", shown["articles"][0]["name"]) == re.sub(dropped, "", text)


@settings(max_examples=60)
@given(text=any_text, title=any_text)
def test_any_text_comes_through_as_one_page(text: str, title: str) -> None:
    event = AttackEvent.model_validate({"id": "e", "kind": "rocket", "target": {"name": title}})
    page = report_page([ArticleRecord(id="n", text=text, title=title, events=(event,))], title=title or None)
    assert len(Elements(page).scripts) == 2
    assert page.encode().decode() == page
    assert len(data_of(page)["events"]) == 1


@given(data=st.recursive(st.none() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_in_html_says_the_same_and_holds_no_markup(data: object) -> None:
    written = json_in_html(data)
    assert json.loads(written) == data
    assert not re.search("[<>&\u2028\u2029]", written)


def test_every_word_of_the_page_is_used_and_every_word_used_is_there() -> None:
    sources = "\n".join(
        (FOLDER / name).read_text(encoding="utf-8") for name in (*SCRIPTS, "page.html", "rows.py", "page.py")
    )
    asked = set(re.findall(r'(?:\bt\(|data-t(?:-label)?=)"(\w+)"', sources))
    known = set(tables()["page"])
    assert asked <= known
    unused = {key for key in known if not re.search(rf"\b{key}\b", sources) and not key.startswith("by_")}
    assert unused == set()


def test_every_word_is_there_in_both_languages() -> None:
    for table in tables().values():
        for key, (english, arabic) in table.items():
            if key != "other_language":
                assert english and not re.search("[\u0600-\u06ff]", english), key
                assert re.search("[\u0600-\u06ff]", arabic), key
            assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", arabic)), key


def test_the_outlines_hold_the_places_that_they_are_of() -> None:
    """Baghdad lies within the bounds of Iraq, Sanaa within Yemen's, and no line leaves the world."""
    data = json.loads((FOLDER / "outlines.json").read_text(encoding="utf-8"))
    paths = {code: path for code, path, *_ in data["countries"] if code}
    for code, latitude, longitude in (("IQ", 33.3, 44.4), ("YE", 15.4, 44.2), ("SO", 2.0, 45.3)):
        xs, ys = zip(*points(paths[code]), strict=True)
        assert min(xs) < longitude * data["per_degree"] < max(xs)
        assert min(ys) < -latitude * data["per_degree"] < max(ys)
    for path in paths.values():
        assert all(abs(x) <= 180 * data["per_degree"] for x, _ in points(path))


def points(path: str) -> list[tuple[int, int]]:
    found = []
    for ring in re.findall(r"M([^z]+)z", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = numbers[:2]
        found.append((x, y))
        for right, down in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + right, y + down
            found.append((x, y))
    return found


def test_all_that_holds_events_can_be_given(document: Document, tmp_path: Path) -> None:
    failure = Failure("n9", "article 9", "InputValueError", "wrong", "correct it")
    page = report([document, bombing_record(), bombing(), [bombing(), bombing()], [], failure], tmp_path / "r.html")
    data = data_of(page.read_text(encoding="utf-8"))
    assert [event["article"] for event in data["events"]] == [0, 0, 1, 2, 3, 3]
    assert (data["quiet"], data["failed"]) == (1, [["n9", "InputValueError", "wrong"]])
    assert [article["text"] is None for article in data["articles"]] == [False, False, True, True]


def test_a_file_of_records_gives_the_page_of_its_records(document: Document, tmp_path: Path) -> None:
    lines = tmp_path / "events.jsonl"
    lines.write_text("".join(to_json(one) + "\n" for one in records(document)), encoding="utf-8")
    page = attackx.report(lines, tmp_path / "r.html", title="تقرير", language="en")
    assert page.read_text(encoding="utf-8") == report_page(records(document), title="تقرير", language="en")


def test_a_wrong_line_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("before", encoding="utf-8")
    (tmp_path / "events.jsonl").write_text('{"id": 1, "events": []}\n{"id": 2', encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"events\.jsonl:2: not JSON"):
        report(tmp_path / "events.jsonl", tmp_path / "r.html")
    assert (tmp_path / "r.html").read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events.jsonl", "r.html"]


@pytest.mark.parametrize(
    ("given_", "told"),
    [([1], "item 1 is a int"), ([[], ["x"]], "item 2 is a list"), (bombing(), "single AttackEvent")],
)
def test_what_is_no_record_is_refused_by_name(given_: Any, told: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=told):
        report(given_, tmp_path / "r.html")
    assert list(tmp_path.iterdir()) == []


def test_a_text_is_in_the_page_once_for_all_its_events(document: Document) -> None:
    event = bombing()
    page = report_page([bombing_record().model_copy(update={"events": (event,) * 50})])
    assert page.count(BOMBING_TEXT.rpartition(".")[0][-12:]) == 1
