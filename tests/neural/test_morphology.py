"""Passive verbs and duals by camel-tools' own classes, over a small database of its form."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from datetime import datetime
from importlib import util
from pathlib import Path
from typing import Any, NoReturn

import pytest

from attackx import InputValueError, MissingExtraError, ModelError, Pipeline
from attackx.cli import main
from attackx.grammar.examples import check_examples
from attackx.grammar.morphology import asked_lemmas, morphology_rules
from attackx.lexicon import Lexicon
from attackx.script.normalize import normalize
from attackx.tagging.neural import calima, folders
from attackx.tagging.neural.folders import find_morphology
from attackx.tagging.neural.morphology import Morphology
from attackx.tagging.tag import GROUPS, Tag
from attackx.tagging.tagger import Page, Tagger

from . import tiny_calima
from .tiny_calima import NAME, STEMS

# text, the target that stands for the subject, the doer
VOICES = [
    ("هوجم الجيش بعبوة ناسفة في سيناء.", "الجيش", None),
    ("وهوجم الجيش بعبوة ناسفة في سيناء.", "الجيش", None),
    ("استُهدف الجيش بعبوة ناسفة في سيناء.", "الجيش", None),
    ("استَهدف الجيش بعبوة ناسفة قاعدة حرير.", "قاعدة حرير", "الجيش"),
    ("استهدف الجيش بعبوة ناسفة قاعدة حرير.", "قاعدة حرير", "الجيش"),
    ("هاجم الجيش مواقع للمسلحين بقذيفتين.", "مواقع للمسلحين", "الجيش"),
    ("اتُّهم حزب الله بقصف قاعدة حرير.", "قاعدة حرير", "حزب الله"),  # the subject of what is no attack
]
# text, the dead as least and most, None where no number is told
DUALS = [
    ("قتل طباخان في قصف على قاعدة حرير.", (2, 2)),
    ("أدى قصف قاعدة حرير إلى مقتل متعاقدين كانا في سيارة.", (2, 2)),
    ("أدى قصف قاعدة حرير إلى مقتل مهاجمين كانا في سيارة.", (2, 2)),
    ("أدى قصف قاعدة حرير إلى مقتل مهاجمَين في سيارة.", (2, 2)),
    ("أدى قصف قاعدة حرير إلى مقتل متعاقدين كانوا في سيارة.", None),  # the verb is plural
    ("أدى قصف قاعدة حرير إلى مقتل متعاقدين كانتا في سيارة.", None),  # and here feminine
    ("أدى قصف قاعدة حرير إلى مقتل متعاقدين، كانا في سيارة.", None),  # another clause
    ("أدى قصف قاعدة حرير إلى مقتل متعاقدين في سيارة.", None),  # dual or plural
    ("أدى قصف قاعدة حرير إلى مقتل ثلاثة مهاجمين كانا في سيارة.", (3, 3)),  # a number stands
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_calima.camel_data(tmp_path_factory.mktemp("calima"), tiny_calima.database())


@pytest.fixture(autouse=True)
def _forgotten(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test may lay other files under the same name."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(root))
    calima.load.cache_clear()
    calima.analyse.cache_clear()


@pytest.fixture
def pipeline(root: Path) -> Pipeline:
    return Pipeline(morphology=NAME)


@pytest.mark.parametrize(("text", "target", "doer"), VOICES)
def test_passive_verbs(text: str, target: str, doer: str | None, pipeline: Pipeline) -> None:
    [event] = pipeline.extract(text)
    assert event.target is not None and event.target.name == target
    assert [party.name for party in event.perpetrators] == ([] if doer is None else [doer])


def test_without_it_the_subject_of_a_passive_is_the_doer() -> None:
    [event] = Pipeline().extract(VOICES[0][0])
    assert [party.name for party in event.perpetrators] == ["الجيش"]


@pytest.mark.parametrize(("text", "dead"), DUALS)
def test_duals(text: str, dead: tuple[int, int] | None, pipeline: Pipeline) -> None:
    [event] = pipeline.extract(text)
    told = event.fatalities
    assert (None if told is None else (told.min, told.max)) == dead


def test_a_name_that_is_spelt_as_a_dual_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tiny_calima.camel_data(tmp_path, tiny_calima.database(STEMS))))
    [event] = Pipeline(morphology=NAME).extract(DUALS[0][0])
    assert event.fatalities is None


def tags(text: str) -> list[tuple[str, str, str, str]]:
    """Label, type, the caller's words and the clitics of what the morphology adds."""
    form = normalize(text)
    find = Morphology(find_morphology(NAME)).over(form, lambda group, start, stop: [])
    found = [tag for group in GROUPS for tag in find(group, 0, len(form.text))]
    return [(t.label, t.type, form.slice(t.start, t.stop), t.clitic) for t in found]


def test_tags_are_exact_in_the_callers_text() -> None:
    assert tags("ثم وهُوجِـمت، والطباخان للمهاجمَيْن والمصباحان") == [
        ("passive", "هاجم", "هُوجِـمت", "و"),
        ("quantity", "person", "الطباخان", "و"),
        ("quantity", "person", "مهاجمَيْن", "ل"),
    ]


def test_the_ranking_model_decides_where_it_is_there(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passive = {"pos": "verb", "vox": "p", "diac": "اُسْتُهْدِف", "lex": "اِسْتَهْدَف", "bw": "استهدف/PV"}
    before = find_morphology(NAME)
    assert [a.voice for a in calima.analyse(before, "استهدف")] == ["a", "p"]
    ranked = tiny_calima.camel_data(tmp_path, tiny_calima.database(), {"استهدف": passive})
    monkeypatch.setenv("CAMELTOOLS_DATA", str(ranked))
    after = find_morphology(NAME)
    assert [a.voice for a in calima.analyse(after, "استهدف")] == ["p", "a"]
    assert before.label != after.label


class _WithMorphology(Tagger):
    """The packaged tagger with the small database beside it, as the checker of examples takes it."""

    def tag(self, text: str, published: datetime | None = None) -> list[Tag]:
        form = normalize(SPELT.get(text, text))
        find = Morphology(find_morphology(NAME), asked_lemmas(morphology_rules())).over(
            form, Page(self, text, published).find
        )
        return [tag for group in GROUPS for tag in find(group, 0, len(text))]


SPELT = {
    normalize(s).text: s for rule in morphology_rules() for m in rule.match for s in [m.translate({91: "", 93: ""})]
}


@pytest.mark.parametrize("rule", morphology_rules(), ids=lambda rule: rule.id)
def test_the_rules_that_ask_for_it_keep_to_their_examples(rule: Any) -> None:
    assert check_examples([rule], _WithMorphology(Lexicon.default())) == []
    assert len(rule.match) >= 2 and rule.no_match


def test_a_users_rule_can_ask_for_a_lemma(root: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    row = 'slot = "domain"\n[[rule]]\nid = "own.rewarded"\npatterns = ["<passive:كافا>"]\nset = { domain = "sport" }\n'
    own.write_text(f'{row}match = ["كوفئ الجيش"]\nno_match = ["كافأ الجيش"]\n', encoding="utf-8")
    assert "كوفئ" in {m.text for m in Pipeline(morphology=NAME, rules=own).analyze("كوفئ الجيش.").mentions}


def test_without_a_number_or_a_passive_nothing_changes(pipeline: Pipeline) -> None:
    text = "سقطت ثلاثة صواريخ على قاعدة حرير، وأصيب جنديان. وأعلنت حركة النجباء مسؤوليتها عن الهجوم."
    [mine], [theirs] = ([e.model_dump(exclude={"pipeline"}) for e in p.extract(text)] for p in (pipeline, Pipeline()))
    assert mine == theirs


def test_name_batches_and_a_second_process_without_a_network(root: Path, pipeline: Pipeline, tmp_path: Path) -> None:
    assert pipeline.name.startswith(f"attackx-rules+camel-morphology:{NAME}@")
    texts = [text for text, *_ in VOICES[:3]]
    one = [[e.model_dump() for e in pipeline.extract(text)] for text in texts]
    batch = pipeline.extract_batch([{"text": text} for text in texts])
    assert [[e.model_dump() for e in found] for found in batch if not isinstance(found, Exception)] == one
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), encoding="utf-8")
    code = (
        "import socket, sys\ndef no(*a, **k): raise OSError('no network')\nsocket.getaddrinfo = socket.create_connection = no\n"
        "from attackx.cli import main\nstatus = main(sys.argv[1:])\nassert 'torch' not in sys.modules\nraise SystemExit(status)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "extract", "a.jsonl", "--morphology", NAME, "--format", "jsonl"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    records = [json.loads(line) for line in run.stdout.splitlines()]
    assert [r["events"][0]["target"]["name"] for r in records] == ["الجيش"] * 3
    assert {r["pipeline"] for r in records} == {pipeline.label}


def test_what_is_not_there(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*args: Any, **named: Any) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    with pytest.raises(InputValueError, match=f"no MorphologyDB 'msa' in .*; it has {NAME}"):
        Pipeline(morphology="msa")
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    with pytest.raises(ModelError, match="run: attackx models download camel"):
        Pipeline(morphology=NAME)
    found = util.find_spec
    monkeypatch.setattr(folders, "find_spec", lambda name: None if name == "camel_tools" else found(name))
    with pytest.raises(MissingExtraError, match=r"'camel_tools' .*pip install 'attackx\[neural\]'"):
        Pipeline(morphology=NAME)


@pytest.mark.parametrize("text", ["", "no database\n", tiny_calima.database()[:3000]])
def test_broken_files(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tiny_calima.camel_data(tmp_path, text)))
    with pytest.raises(ModelError, match=r"camel-tools cannot load .*; delete the folder and run"):
        Pipeline(morphology=NAME).extract(VOICES[0][0])


def test_list_tells_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "list"]) == 0
    lines = dict(line.split("\t", 1) for line in capsys.readouterr().out.splitlines())
    assert lines[f"--morphology {NAME}"].startswith(f"camel-morphology:{NAME}@")
