"""A headless browser for the tests of pages, and a plain word in the summary when there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .browser import Browser

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

PROGRAMS = ("chromium", "chromedriver")
ABSENT = "chromium and chromedriver are not installed; on Debian: apt install chromium chromium-driver"


@pytest.fixture(scope="session")
def started() -> Iterator[Browser]:
    if not all(map(shutil.which, PROGRAMS)):
        pytest.skip(ABSENT)
    browser = Browser(*(str(shutil.which(program)) for program in PROGRAMS))
    try:
        yield browser
    finally:
        browser.driver.quit()


@pytest.fixture
def browser(started: Browser) -> Browser:
    started.reset()
    return started


@pytest.fixture
def save(tmp_path: Path) -> Callable[[str], Path]:
    """Write a page to be opened."""

    def write(page: str) -> Path:
        path = tmp_path / "report.html"
        path.write_text(page, encoding="utf-8")
        return path

    return write


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    skipped = [one for one in terminalreporter.stats.get("skipped", []) if ABSENT in str(one.longrepr)]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} browser tests DID NOT RUN: {ABSENT}", red=True, bold=True)
