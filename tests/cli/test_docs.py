"""Every call in docs/cli.md and the README is one that the command line takes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from .calls import parse, put_inputs

ROOT = Path(__file__).parents[2]
PAGES = ["docs/cli.md", "README.md"]


def calls(page: str) -> list[list[str]]:
    """The arguments of each ``attackx`` call in the shell blocks of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL)).splitlines()
    found = [line[line.index("attackx ") :] for line in lines if re.search(r"(^|\| )attackx ", line)]
    return [shlex.split(re.split(r" [|>] ", call)[0], comments=True)[1:] for call in found]


@pytest.mark.parametrize("page", PAGES)
def test_every_documented_call_is_taken(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = calls(page)
    assert found
    for args in found:
        put_inputs(args)
        parse(args)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_links_to_is_there(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert all(((ROOT / page).parent / link).exists() for link in links)
