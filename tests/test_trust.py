"""What SECURITY.md promises: no network, no code out of data, bounded dependencies, output that is inert."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import os
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import attackx
from attackx import analyze, extract
from attackx.cli import main
from attackx.view.html import document_page

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ATTACK = "سقط صاروخان على قاعدة عين الأسد مساء الجمعة، ولم تتبن أي جهة الهجوم."
# names of a target, each of which would do something where it is not made inert
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=HYPERLINK(1)",
    "\x1b[31m\x1b]0;owned\x07",
    "\u202eطار\u2066",
    "[red]سوق[/red]",
    "{{constructor}}",
    "'; DROP TABLE",
    "</style><iframe src=x>",
    "&lt;b&gt;",
]
# every part of the core once, with what must not happen forbidden by an audit hook from the first line on
CORE = """
import sys

FORBIDDEN = ("socket.__new__", "socket.connect", "socket.getaddrinfo", "socket.bind", "pickle.find_class",
             "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.Request", "webbrowser.open",
             "shutil.rmtree", "ctypes.dlopen")

def hook(event, args):
    if event in FORBIDDEN:
        raise PermissionError(event)

if len(sys.argv) > 1:
    sys.addaudithook(hook)
    import socket
    socket.socket()
sys.addaudithook(hook)
import attackx
from attackx.cli import main
text = "سقط صاروخان على قاعدة عين الأسد مساء الجمعة، ولم تتبن أي جهة الهجوم."
document = attackx.analyze(text, title=text, published="2024-01-20")
assert document.events and str(document.explain()) and document._repr_html_()
assert attackx.extract(text) and attackx.parse_quantities(text) and attackx.parse_times(text)
assert len(list(attackx.extract_many([text, {"text": text}]))) == 2
open("a.txt", "w", encoding="utf-8").write(text)
for args in (["extract", "a.txt"], ["extract", "a.txt", "-o", "b.jsonl"], ["extract", "a.txt", "-o", "b.csv"],
             ["extract", "a.txt", "--format", "table"], ["explain", "a.txt", "--html", "a.html"],
             ["lexicon", "search", "رويترز"], ["schema"]):
    assert main(args) == 0, args
"""


def core(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CORE, *args],
        check=False,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(attackx.__file__).parents[1])},
    )


def test_the_core_opens_no_socket_unpickles_nothing_and_starts_no_process(tmp_path: Path) -> None:
    run = core(tmp_path)
    assert run.returncode == 0, run.stderr
    assert "socket.__new__" in core(tmp_path, "try it").stderr


def test_the_tests_themselves_may_not_reach_the_network() -> None:
    with socket.socket() as out, pytest.raises(PermissionError, match=r"192\.0\.2\.1"):
        out.connect(("192.0.2.1", 80))
    with pytest.raises(PermissionError, match=r"example\.org"):
        socket.getaddrinfo("example.org", 80)


def requirements() -> list[str]:
    project = PROJECT["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return [*project["dependencies"], *extras, *PROJECT["build-system"]["requires"]]


@pytest.mark.parametrize("line", requirements())
def test_every_dependency_has_a_lower_and_an_upper_bound(line: str) -> None:
    assert re.match(r"[\w.-]+(\[\w+\])?>=[\d.]+,<[\d.]+(;.*)?$", line), line


def test_nothing_in_the_library_evaluates_or_unpickles() -> None:
    calls = re.compile(r"(?<![\w.])(?:eval|exec)\(|pickle\.loads?\(|yaml\.load\(|os\.system\(|shell=True")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((ROOT / "src").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if calls.search(line)
    ]
    assert found == []


class _Tags(html.parser.HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


@pytest.mark.parametrize("words", HOSTILE, ids=ascii)
def test_no_output_lets_a_text_out(words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f'{words} قصفت طائرة قاعدة "{words}" في العراق، وقال {words} إن جنديين أصيبا. {ATTACK} {words}'
    quiet = _Tags()
    quiet.feed(document_page(analyze(ATTACK, title="x", source="x")))
    page = _Tags()
    page.feed(document_page(analyze(text, title=words, source=words)))
    assert page.tags - quiet.tags <= {"mark", "span"} and not page.tags & {"script", "img", "iframe"}
    assert not {name for name in page.attributes if name.startswith("on")}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": words, "text": text, "title": words, "source": words}) + "\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["extract", str(path), "--format", "table"]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown and "\u202e" not in shown and "\x07" not in shown
    out = tmp_path / "out.csv"
    assert main(["extract", str(path), "-o", str(out), "--with-text"]) == 0
    rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8"), newline="")))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r")]
    lines = tmp_path / "out.jsonl"
    assert main(["extract", str(path), "-o", str(lines), "--with-text"]) == 0
    [record] = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert record["text"] == text and len(record["events"]) == len(extract(text, title=words))


def test_the_promises_name_how_to_report_and_what_is_supported() -> None:
    promises = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for word in ("Reporting", "network", "pickle", "max_chars", "tests/test_trust.py"):
        assert word in promises
