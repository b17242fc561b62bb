"""``attackx rules`` and the options for files of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import attackx
from attackx.pipeline import Pipeline

Run = Callable[..., Result]
RULES = """slot = "perpetrator"

[[rule]]
id = "own.disowned"
gloss = "X disowns it \x1b[31m"
patterns = ["تبرأ|تبرأت ~2 <doer>=x ~3 من ~2 <attack>"]
set = { stance = "denied" }
match = ["تبرأت [حركة النجباء] من الهجوم"]
no_match = ["تبرأت العائلة من ابنها"]
""".replace("\x1b", "\\u001b")
BASES = 'category = "target"\n[[entry]]\nid = "zaytun"\nname = "قاعدة الزيتون الجوية"\ntype = "air_base"\n'
TEXT = "سقط صاروخان على قاعدة الزيتون الجوية. وتبرأت حركة النجباء من الهجوم."


@pytest.fixture
def files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("my_rules.toml").write_text(RULES, encoding="utf-8")
    Path("my_bases.toml").write_text(BASES, encoding="utf-8")
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(attackx, "Pipeline", Pipeline)


def test_a_good_file_is_kept_to(run: Run, files: None) -> None:
    result = run("rules", "test", "my_rules.toml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 rule, 2 sentences: all kept\n")


def test_a_sentence_that_is_not_matched_is_told(run: Run, files: None) -> None:
    Path("my_rules.toml").write_text(RULES.replace("[حركة النجباء]", "[حركة] النجباء"), encoding="utf-8")
    result = run("rules", "test", "my_rules.toml")
    assert result.exit_code == 1 and result.stderr == "1 rule, 2 sentences: 1 fault\n"
    assert (
        result.stdout.startswith("my_rules.toml, line 3: rule 'own.disowned' on ")
        and 'expected "حركة"' in result.stdout
    )


def test_a_dear_pattern_and_a_rule_without_counterexamples_are_told(run: Run, files: None) -> None:
    dear = RULES.replace("~2 <doer>=x", "~9 في ~9 في ~9 في ~9 <doer>=x").replace("no_match", "# no_match")
    Path("my_rules.toml").write_text(dear.replace('patterns = ["', 'patterns = ["تبرأت <doer>=x", "'), encoding="utf-8")
    result = run("rules", "test", "my_rules.toml")
    assert result.exit_code == 1 and "pattern 2: gives up after 2,000 steps" in result.stdout
    assert "rule 'own.disowned' has no 'no_match'" in result.stdout


def test_sentences_may_hold_names_of_ones_own(run: Run, files: None) -> None:
    rule = 'slot = "target"\n[[rule]]\nid = "own.hit"\npatterns = ["دك|دكت ~2 <target>=x"]\n'
    sentences = 'match = ["دكت الصواريخ [قاعدة الزيتون الجوية]"]\nno_match = ["دكت الأرض"]\n'
    Path("t.toml").write_text(rule + sentences, encoding="utf-8")
    assert run("rules", "test", "t.toml", "--lexicon", "my_bases.toml").exit_code == 0


@pytest.mark.parametrize(
    "args", [("rules", "test", "x.toml"), ("rules", "list", "x.toml"), ("extract", "a.txt", "--rules", "x.toml")]
)
def test_a_wrong_rule_file_is_a_wrong_call(args: tuple[str, ...], run: Run, files: None) -> None:
    Path("x.toml").write_text(RULES.replace("denied", "disowned"), encoding="utf-8")
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "") and "x.toml, line 3: rule 'own.disowned'" in result.stderr


def test_a_wrong_lexicon_is_a_wrong_call_and_writes_nothing(run: Run, files: None) -> None:
    Path("x.toml").write_text(BASES + "colour = 1", encoding="utf-8")
    for args in (("extract", "a.txt", "-o", "out.jsonl"), ("explain", "a.txt"), ("lexicon", "search", "عين")):
        result = run(*args, "--lexicon", "x.toml")
        assert result.exit_code == 2 and "x.toml, line 2: entry 'zaytun': unknown key 'colour'" in result.stderr
    assert not list(Path().glob("out*"))


def test_the_lists(run: Run, files: None) -> None:
    [row] = map(json.loads, run("rules", "list", "my_rules.toml").stdout.splitlines())
    assert (row["file"], row["line"], row["slot"], row["set"]) == (
        "my_rules.toml",
        3,
        "perpetrator",
        {"stance": "denied"},
    )
    table = run("rules", "list", "my_rules.toml", "--format", "table").stdout
    assert "own.disowned" in table and "\x1b" not in table
    packaged = [json.loads(line) for line in run("rules", "list", "--slot", "veto").stdout.splitlines()]
    assert {row["slot"] for row in packaged} == {"veto"} and all(row["line"] for row in packaged)
    assert run("rules", "list", "--slot", "none").exit_code == 2


def test_own_files_reach_the_events(run: Run, files: None) -> None:
    own = ("--lexicon", "my_bases.toml", "--rules", "my_rules.toml")
    [event] = json.loads(run("extract", "a.txt", *own).stdout)["events"]
    assert event["target"]["id"] == "zaytun" and event["perpetrators"][0]["stance"] == "denied"
    assert "+own." in event["pipeline"]
    assert "rule own.disowned" in run("explain", "a.txt", *own).stdout
    assert run("lexicon", "search", "zaytun", "--lexicon", "my_bases.toml").exit_code == 0
