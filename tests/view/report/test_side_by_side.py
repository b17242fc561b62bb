"""The side-by-side page and the notebook view in a browser: nothing overlaps, runs or is asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from attackx import analyze, extract
from attackx.evaluate import Article, bootstrap, predict, side_by_side_page
from attackx.view.html import document_page

from .browser import Browser

TEXT = (
    "🔴 عاجل | قال مصدر أمني لوكالة Reuters إن 3 صواريخ سقطت على قاعدة عين الأسد (Ain al-Asad) 🚀، وأصيب جنديان. "
    "وأعلنت حركة الشباب مسؤوليتها عن تفجير سيارة مفخخة في مقديشو (@SomaliaNews24) <script>document.title=1</script>."
)
EVENT = {"kind": "rocket", "target": "قاعدة عين الأسد", "injured": [{"min": 3}], "sources": [["Reuters"], ["A" * 90]]}
GOLD = {f"n{at}": Article(id=f"n{at}", title=TEXT, text=TEXT, events=[EVENT]) for at in range(120)}


def side_by_side() -> str:
    one = {"n0": GOLD["n0"]}
    found = predict(one, extract)
    return side_by_side_page(one, found, intervals=bootstrap(one, found, resamples=10))


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("view", ["side by side", "notebook"])
def test_it_fits_and_keeps_to_itself(
    browser: Browser, save: Callable[[str], Path], view: str, dark: bool, width: int
) -> None:
    page = side_by_side() if view == "side by side" else document_page(analyze(TEXT))
    browser.look(width, dark=dark)
    path = save(page)
    browser.open(path)
    assert browser.overlaps() == []
    assert browser.complaints() == [] and browser.requests() == [path.as_uri()]
    assert browser.run("return document.title") != "1"
    assert browser.texts("mark.s-reporting_sources[title]")


def test_the_links_lead_to_each_of_many_articles(browser: Browser, save: Callable[[str], Path]) -> None:
    events = tuple(extract(TEXT))
    browser.open(save(side_by_side_page(GOLD, dict.fromkeys(GOLD, events))))
    assert len(browser.all("details[open]")) == 120
    browser.one('a[href="#a119"]').click()
    browser.until(
        "(box => box.top >= -1 && box.top < innerHeight)(document.getElementById('a119').getBoundingClientRect())"
    )
