"""The report in a browser: sorted, filtered, opened by mouse and keys, in both languages, on any width and on paper."""

from __future__ import annotations

import re
import struct
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select

from attackx import AttackEvent, Document, Quantity, Target
from attackx.corpus.records import ArticleRecord
from attackx.view.report import report_page

from ..conftest import HOSTILE
from .browser import Browser
from .samples import bombing_record, record_of, records

Save = Callable[[str], Path]
EVENTS = 5_000
SHOWN = "document.getElementById('shown').textContent === arguments[0]"
OPEN = "document.getElementById('detail').open === arguments[0]"
EVENT = "document.getElementById('h-detail')?.innerText === arguments[0]"


@pytest.fixture
def page(document: Document, save: Save) -> Path:
    return save(report_page(records(document), language="en"))


@pytest.fixture
def opened(browser: Browser, page: Path) -> Browser:
    browser.open(page)
    return browser


def choose(browser: Browser, filter: str, value: str) -> None:
    Select(browser.one(f"#f-{filter}")).select_by_value(value)


def test_a_column_is_sorted_and_turned_and_what_is_not_said_comes_last(opened: Browser) -> None:
    assert opened.column("number") == ["1", "2", "3", "4"]
    opened.one('th[data-column="hurt"] button').click()
    assert opened.column("hurt") == ["≥12", "6!", "", ""]
    assert opened.one('th[data-column="hurt"]').get_attribute("aria-sort") == "descending"
    opened.one('th[data-column="hurt"] button').click()
    assert opened.column("hurt") == ["6!", "≥12", "", ""]
    opened.one('th[data-column="when"] button').click()
    assert opened.column("when") == ["2024-03-07 evening", "2024-03-09", "2024-03-10", "May?"]


def test_filters_narrow_everything_and_let_go_again(opened: Browser) -> None:
    choose(opened, "kind", "bombing")
    assert opened.column("target") == ["سوق المدينة market"]
    assert opened.texts("#shown") == ["1 of 4 events"]
    assert [point.get_attribute("data-key") for point in opened.all(".point")] == ["2.05 45.33 target"]
    assert len(opened.all("#bars button")) == 1
    opened.one("#active .chip").click()
    assert opened.texts("#shown") == ["4 of 4 events"]
    assert opened.run("return document.getElementById('f-kind').value") == ""


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("المدينه", ["1", "2", "3"]),  # another spelling; of the article's source, too
        ("AL-SHABAAB", ["3"]),
        ("سرايا الفجر", ["2"]),
        ("somalia", ["3"]),
        ("الصومال", ["3"]),
        ("لا شيء كهذا", []),
    ],
)
def test_the_search_takes_any_spelling_in_either_language(opened: Browser, typed: str, numbers: list[str]) -> None:
    opened.one("#f-search").send_keys(typed)
    opened.until(SHOWN, f"{len(numbers)} of 4 events")
    assert opened.column("number") == numbers
    assert opened.texts("#none") == ([""] if numbers else ["No event passes these filters."])


def test_a_bar_a_point_and_a_row_of_the_counts_are_filters(opened: Browser) -> None:
    opened.one('#groups [data-facet="doer"] [data-key="shabaab"]').click()
    assert opened.column("number") == ["3"]
    opened.one('#groups [data-facet="doer"] [data-key="shabaab"]').click()
    opened.one('.point[data-key="14.8 42.95 place"]').click()
    assert opened.column("number") == ["4"]
    opened.one('.point[data-key="14.8 42.95 place"]').click()
    opened.one('#bars button[title="2024-03-10: 1"]').click()
    assert opened.column("number") == ["3"]
    opened.one("#active .chip:last-child").click()
    assert opened.column("number") == ["1", "2", "3", "4"]


def test_one_who_denies_is_no_doer_of_the_counts(opened: Browser) -> None:
    shown = opened.texts('[data-facet="doer"] .name')
    assert shown == ["سرايا الفجر", "Al-Shabaab", "not said"]


def test_nothing_is_lost_without_a_date_or_coordinates_or_at_all(opened: Browser) -> None:
    assert opened.texts("#undated") == ["Without a date: 1"]
    opened.one("#undated").click()
    assert opened.column("number") == ["2"]
    opened.one("#undated").click()
    opened.one("#off-map summary").click()
    assert opened.texts("#off-map summary") == ["Without coordinates: 2"]
    assert opened.texts("#off-map li") == ["without coordinates", "كركوك 1", "معسكر الوادي 1"]
    assert opened.texts("#failed li") == ["broken.txt UnreadableError: not UTF-8; say --encoding"]
    assert opened.texts("#quiet") == ["Articles without an event: 1"]


def test_uncertain_places_are_drawn_and_named_as_such(opened: Browser) -> None:
    near, exact = opened.one('[data-key="14.8 42.95 place"]'), opened.one('[data-key="2.05 45.33 target"]')
    assert "uncertain" in str(near.get_attribute("aria-label")) and "uncertain" not in str(
        exact.get_attribute("aria-label")
    )
    dashes = [opened.run("return getComputedStyle(arguments[0]).strokeDasharray", point) for point in (near, exact)]
    assert dashes[0] != "none" and dashes[1] == "none"
    sizes = [opened.run("return arguments[0].getBoundingClientRect().width", point) for point in (near, exact)]
    assert sizes[0] < sizes[1]  # nobody is said to be hurt there, 21 here


def test_a_point_keeps_its_size_while_the_map_grows(opened: Browser) -> None:
    width = "return document.querySelector('.point').getBoundingClientRect().width"
    land = "return document.querySelector('[data-code=IQ]').getBoundingClientRect().width"
    before = opened.run(width), opened.run(land)
    opened.one("#zoom-in").click()
    after = opened.run(width), opened.run(land)
    assert after[0] == pytest.approx(before[0], rel=0.02)
    assert after[1] == pytest.approx(before[1] / 0.6, rel=0.02)


def test_an_event_shows_its_statements_and_the_text_with_its_marks(opened: Browser, document: Document) -> None:
    opened.one('#table tr[data-event="1"] td[data-column="kind"]').click()
    opened.until(OPEN, True)
    said = [re.sub(r"\s+", " ", row) for row in opened.texts(".said tbody tr")]
    assert "injured 4 قناة المدينة أصيب أربعة حراس toll.injured" in said
    assert opened.run("return document.querySelector('.source .text').textContent") == document.text
    own = opened.texts(".source .text mark:not(.elsewhere)")
    assert "مخزن Depot 7" in own and "ستة" in own and "سرايا الفجر" not in own
    mark = opened.one(".source .text mark.s-target")
    assert "target.on" in str(mark.get_attribute("title"))
    assert mark.value_of_css_property("background-color") != "rgba(0, 0, 0, 0)"
    opened.press(Keys.ESCAPE)
    opened.until(OPEN, False)
    assert opened.run("return location.hash") == ""


def test_an_event_without_its_text_says_so_and_shows_its_words(opened: Browser) -> None:
    opened.one('#table tr[data-event="4"] a').click()
    opened.until(OPEN, True)
    assert opened.texts(".article .warning")[0].startswith("The text of the article is not in this file.")
    assert opened.texts(".article .words li") == ["سيارة"]


def test_a_link_opens_its_event(browser: Browser, page: Path) -> None:
    browser.open(page, "#3")
    browser.until(EVENT, "Event 3 · bombing")


def test_all_can_be_done_by_the_keyboard(opened: Browser) -> None:
    opened.tab_to('th[data-column="kind"] button')
    opened.press(Keys.ENTER)
    assert opened.column("kind")[0].startswith("bombing")
    opened.tab_to("#table tbody a")
    opened.press(Keys.ENTER)
    opened.until(EVENT, "Event 3 · bombing")
    opened.run("document.querySelector('[data-step=next]').focus()")
    opened.press(Keys.ENTER)
    opened.until(EVENT, "Event 2 · drone")
    opened.press(Keys.ENTER)  # the same button again
    opened.until(EVENT, "Event 4 · missile")
    opened.press(Keys.ESCAPE)
    opened.until(OPEN, False)
    opened.until("document.activeElement.getAttribute('href') === arguments[0]", "#4")


def test_arrow_keys_go_through_bars_and_points(opened: Browser) -> None:
    for stop in ("#bars button", ".point"):
        opened.run(f"document.querySelector('{stop}').focus()")
        opened.press(Keys.ARROW_RIGHT)
        at = f"return [...document.querySelectorAll('{stop}')].indexOf(document.activeElement)"
        assert opened.run(at) == 1
        assert opened.run(f"return document.querySelectorAll('{stop}[tabindex=\"0\"]').length") == 1


def test_the_language_changes_words_and_direction(opened: Browser) -> None:
    assert opened.run("return [document.dir, document.documentElement.lang]") == ["ltr", "en"]
    opened.one("#language").click()
    assert opened.run("return [document.dir, document.documentElement.lang]") == ["rtl", "ar"]
    assert opened.texts("#shown") == ["4 من 4 حدثاً"]
    assert opened.column("kind")[2] == "تفجير"
    assert opened.column("when")[0] == "2024-03-07 مساءً"
    assert opened.run("return [...document.querySelectorAll('[data-t]')].every((node) => node.textContent)")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [400, 700, 1280])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_overlaps_and_nothing_sticks_out(
    browser: Browser, document: Document, save: Save, language: str, width: int, dark: bool
) -> None:
    long_name = Target(name="قاعدة " + "Very-Long-Unbroken-Name-" * 6, type="air_base")
    wide = AttackEvent(id="w", kind="armed_assault", target=long_name, disputed=("injuries",), background=True)
    page = report_page([*records(document), ArticleRecord(id="w" * 90, events=(wide,))], language=language)  # type: ignore[arg-type] # a str of the parametrisation
    browser.look(width, dark=dark)
    browser.open(save(page))
    assert browser.overlaps() == []
    for number in (1, 5):
        browser.show(number)
        assert browser.overlaps("#detail") == []
    picture = browser.picture()
    assert picture.startswith(b"\x89PNG") and struct.unpack(">I", picture[16:20]) == (width,)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_stand_out_from_what_is_behind_them(opened: Browser, dark: bool) -> None:
    """The contrast of WCAG 2 between text and ground: 4.5 for running text."""
    opened.look(dark=dark)
    opened.show(1)
    samples = [
        "body",
        ".help",
        ".note",
        ".source mark.s-injuries",
        ".source mark.s-target",
        "#detail dt",
        ".said mark",
        "#table a",
    ]
    ratios = {name: opened.run(CONTRAST, name) for name in samples}
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


CONTRAST = """
const node = document.querySelector(arguments[0]);
const parts = (color) => color.match(/[\\d.]+/g).map(Number);
const light = (color) => {
  const [r, g, b] = parts(color).map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
let ground = node;
while (ground && parts(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
const [a, b] = [light(getComputedStyle(node).color), light(getComputedStyle(ground || document.documentElement).backgroundColor)];
return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
"""


def test_the_page_asks_for_nothing_but_itself(opened: Browser, page: Path) -> None:
    opened.one("#zoom-in").click()
    opened.one("#language").click()
    opened.show(1)
    assert [url.partition("#")[0] for url in opened.requests()] == [page.as_uri()]
    assert opened.complaints() == []


class Counter(BaseHTTPRequestHandler):
    """Counts who calls."""

    def do_GET(self) -> None:
        self.server.calls.append(self.path)  # type: ignore[attr-defined] # set by the fixture
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Counter) as listening:
        listening.block_on_close = False  # the browser holds a connection open
        listening.calls = []  # type: ignore[attr-defined] # kept for the test to read
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield listening
        listening.shutdown()
        thread.join()


def test_the_policy_stops_what_would_leave_the_page(opened: Browser, server: HTTPServer) -> None:
    """Even code that ran in the page could send nothing out; the server shows that there was somebody to reach."""
    address = f"http://127.0.0.1:{server.server_port}"
    tries = """const [address, done] = arguments;
    new Image().src = address + "/image";
    const link = document.createElement("link");
    link.rel = "stylesheet"; link.href = address + "/style"; document.head.append(link);
    const frame = document.createElement("iframe"); frame.src = address + "/frame"; document.body.append(frame);
    fetch(address + "/fetch").then(() => done("sent"), () => setTimeout(done, 300, "stopped"));"""
    assert opened.driver.execute_async_script(tries, address) == "stopped"
    assert server.calls == []  # type: ignore[attr-defined] # set by the fixture
    opened.driver.get(address + "/direct")
    assert "/direct" in server.calls  # type: ignore[attr-defined] # set by the fixture


@pytest.mark.parametrize(
    "extra", ["", "</script><script>window.broken = 1</script><!--<script>", '<img src=x onerror="window.broken = 1">']
)
def test_hostile_text_stays_text(browser: Browser, hostile: Document, save: Save, extra: str) -> None:
    text = HOSTILE.replace("alert(1)", "window.broken = 1") + extra
    event = hostile.events[0].model_copy(update={"target": Target(name=text, type=text), "reports": (), "evidence": ()})
    record = record_of(hostile).model_copy(update={"title": text, "text": text, "source": text, "events": (event,)})
    page = save(report_page([record, record_of(hostile)], title=text, language="en"))
    browser.open(page, "#1")
    assert browser.run("return window.broken === undefined")
    assert browser.complaints() == []
    assert "=HYPERLINK" in browser.texts(".source .text")[0]
    shown = browser.run("return document.body.innerText")
    assert "<script>window.broken = 1</script>" in shown
    assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown.replace("\u2066≥2\u2069", ""))
    assert browser.run("return document.querySelectorAll('img, [onmouseover], [onerror], body script').length") == 2
    assert [url.partition("#")[0] for url in browser.requests()] == [page.as_uri()]
    for number in (1, 2):
        browser.show(number)
        assert browser.overlaps("#detail") == []


def test_thousands_of_events_are_paged_and_all_sorted_and_found(browser: Browser, save: Save) -> None:
    text = bombing_record()
    events = [
        AttackEvent(
            id=str(n), kind="drone", target=Target(name=f"الهدف {n}"), injuries=Quantity(min=n * 7 % EVENTS, max=EVENTS)
        )
        for n in range(EVENTS)
    ]
    found = [ArticleRecord(id=str(at), text=text.text, events=tuple(events[at : at + 5])) for at in range(0, EVENTS, 5)]
    browser.open(save(report_page(found, language="en")))
    assert len(browser.all("#table tbody tr")) == 50
    assert browser.texts("#at") == ["Page 1 of 100"]
    browser.one("#on").click()
    assert browser.column("number")[0] == "51"
    browser.one('th[data-column="hurt"] button').click()
    most = browser.column("hurt")[:2]
    assert most == ["4999–5000", "4998–5000"]
    browser.one("#f-search").send_keys("الهدف 4321")
    browser.until(SHOWN, "1 of 5000 events")
    assert browser.column("number") == ["4322"]


def test_paper_holds_all_rows_in_black_on_white(browser: Browser, save: Save) -> None:
    events = tuple(AttackEvent(id=str(n), kind="drone") for n in range(120))
    browser.look(dark=True)
    browser.open(save(report_page([ArticleRecord(id="n", events=events)], language="en")))
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert len(browser.all("#table tbody tr")) == 120
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert len(browser.all("#table tbody tr")) == 50
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert browser.run("return getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert not browser.one("#f-search").is_displayed() and not browser.one("#pager").is_displayed()
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert browser.paper().startswith(b"%PDF")


def test_no_event_at_all_is_said(browser: Browser, save: Save) -> None:
    browser.open(save(report_page([ArticleRecord(id="quiet", events=())], language="en")))
    assert browser.texts("#none") == ["No article here tells of an attack."]
    assert browser.texts("#unit") == ["No event here has a date."]
    assert browser.complaints() == [] and browser.overlaps() == []
