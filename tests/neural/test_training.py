"""From annotated articles to a recogniser that fills slots."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attackx import InputValueError, Pipeline
from attackx.cli import main
from attackx.evaluate.records import Article, Record
from attackx.training import train_ner
from attackx.training.labels import Annotator

from . import tiny

LABELLED = [
    ("قصف لواء درع كيمارا مطار تلعة.", {"target": "مطار تلعة", "perpetrators": [{"name": "لواء درع كيمارا", "stance": "claimed"}]},
     "O B-GROUP I-GROUP E-GROUP B-TARGET E-TARGET O"),
    ("سقط صاروخ بتلعة.", {"place": "تلعة"}, "O S-WEAPON S-PLACE O"),
    ("قالت وكالة تلعة: نفى مصدر أمني.", {"sources": [["وكالة تلعة"], ["مصدر أمني"]]}, "O B-BODY E-BODY O O O O O"),
    ("مطار تلعة في تلعة", {"target": ["مطار تلعة", "المطار"], "place": "تلعة"}, "B-TARGET E-TARGET O S-PLACE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event", "labels"), LABELLED)
def test_annotations_become_labels(text: str, event: dict[str, object], labels: str) -> None:
    article = Article(id="a", text=text, events=(Record.model_validate(event),))
    [sentence] = Annotator.default().sentences(article)
    assert " ".join(label for _, label in sentence) == labels


def gold(path: Path) -> Path:
    rows = [
        {"id": f"{g}{p}", "text": f"قصف {group} {place} بثلاثة صواريخ. وقال سكان {place} إن {group} هاجم مرتين.",
         "events": [{"kind": "rocket", "target": place, "perpetrators": [{"name": group, "stance": "attributed"}]}]}
        for g, group in enumerate(tiny.GROUPS) for p, place in enumerate((*tiny.PLACES, "خربة ملاح"))
    ]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_trained_by_the_command_and_used_by_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = tmp_path / "model"
    call = ["train", "ner", str(gold(tmp_path / "gold.jsonl")), "-o", str(model), "--steps", "450", "--size", "32"]
    assert main(call) == 0
    told = capsys.readouterr()
    assert f"attackx {' '.join(call)} --seed 1 --device cpu" in told.out
    assert "held out   F1 " in told.out and " s\n" in told.out and f"--ner {model}" in told.out
    assert "step 450" in told.err
    [event] = Pipeline(recognizers=["lexicon", model]).extract("قصف جند كيمارا تلعوشة بثلاثة صواريخ.")
    assert [p.name for p in event.perpetrators] == ["جند كيمارا"]
    assert event.target is not None and event.target.name == "تلعوشة"
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["model"]


def test_too_few_articles_and_none_with_a_name(tmp_path: Path) -> None:
    few = [Article(id=str(n), text="نص", events=()) for n in range(9)]
    with pytest.raises(InputValueError, match="9 articles are too few"):
        train_ner(few, tmp_path / "model")
    with pytest.raises(InputValueError, match="no name"):
        train_ner([*few, Article(id="9", text="نص", events=())], tmp_path / "model")
    assert not (tmp_path / "model").exists()


def test_what_is_no_model_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x", encoding="utf-8")
    assert main(["train", "ner", str(gold(tmp_path / "gold.jsonl")), "-o", str(tmp_path)]) == 1
    assert (tmp_path / "thesis.txt").exists()
