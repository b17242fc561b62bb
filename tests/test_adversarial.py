"""Texts made to be dear: the work stays linear in the length, the memory stays where it was, the length has a cap."""

from __future__ import annotations

import gc
import tomllib
import tracemalloc
from pathlib import Path

import pytest

from attackx import Failure, InputValueError, Pipeline, extract, extract_many
from attackx.cli import main
from fuzzing import RULES, articles, case, strings
from work import calls

PUBLISHED = "2024-01-20"
SIZE = 2_000
FILES = sorted(path.stem for path in RULES.glob("*.toml"))
ATTACK = "سقط صاروخان على قاعدة عين الأسد. "


def unending(name: str) -> str:
    """The phrasings and examples of a rule file as one sentence that does not end."""
    words = " ".join(strings(tomllib.loads((RULES / f"{name}.toml").read_text(encoding="utf-8"))))
    return " ".join("".join(char if char.isalnum() or char == " " else " " for char in words).split())


def chanced(name: str) -> str:
    """The words of a rule file one by one, each of which may begin something that never comes."""
    return " ".join(dict.fromkeys(unending(name).split()))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("make", [unending, chanced])
def test_the_words_of_a_rule_file_cost_no_more_than_their_length(name: str, make: object) -> None:
    assert callable(make)
    unit = f"{make(name)} "
    text = (unit * (SIZE // len(unit) + 1))[:SIZE]

    def read(times: int) -> int:
        return calls(lambda: extract(text * times, published=PUBLISHED))

    read(2)
    assert read(4) < 6 * read(1) + 20_000


def test_many_articles_leave_nothing_behind() -> None:
    texts = [row["text"] for row in articles()[:5]] + [case(number).text for number in range(5)]
    pipeline = Pipeline()

    def read(times: int) -> int:
        for result in extract_many(texts * times, pipeline=pipeline):
            assert not isinstance(result, Failure)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        settled = read(2)
        assert read(4) - settled < 100_000
    finally:
        tracemalloc.stop()


def test_ever_new_words_leave_little_behind() -> None:
    """Caches of words are bounded: what they hold is far less than what is read."""
    pipeline = Pipeline()

    def read(first: int, count: int) -> int:
        news = (
            f"سقط صاروخ على قاعدة كلمة{number}ان، وأصيب جندي في قرية دار{number}ين."
            for number in range(first, first + count)
        )
        for events in extract_many(news, pipeline=pipeline):
            assert events
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        settled = read(0, 50)
        assert read(50, 150) - settled < 150 * 3_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [(ATTACK * 4, None, "text has 132 characters"), (ATTACK, ATTACK * 4, "title has 132 characters")],
)
def test_a_text_beyond_the_cap_is_refused(text: str, title: str | None, told: str) -> None:
    pipeline = Pipeline(max_chars=100)
    for call in (pipeline.extract, pipeline.analyze):
        with pytest.raises(InputValueError, match=f"{told}, more than the 100 of max_chars"):
            call(text, title=title)
    assert len(pipeline.extract(ATTACK * 3, title=ATTACK)) == 1
    with pytest.raises(InputValueError, match="max_chars=0"):
        Pipeline(max_chars=0)


def test_the_cap_in_a_run_and_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    short, long = extract_many([ATTACK, ATTACK * 4], pipeline=Pipeline(max_chars=100))
    assert isinstance(short, list) and isinstance(long, Failure) and long.type == "InputValueError"
    for name, text in (("a.txt", ATTACK), ("b.txt", ATTACK * 4)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["extract", str(tmp_path), "--max-chars", "100", "--format", "jsonl"]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert "عين الأسد" in first and "132 characters" in second
