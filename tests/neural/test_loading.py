"""What is missing, broken or out of reach is told with what to run, and nothing is fetched unasked."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from importlib import util
from pathlib import Path
from typing import Any, NoReturn

import pytest

from attackx import InputValueError, MissingExtraError, ModelError, Pipeline
from attackx.cli import main
from attackx.tagging.neural import download, folders

TEXT = "قصف جند كيمارا تلعوشة بثلاثة صواريخ."


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which no model lies, and no network is."""
    monkeypatch.setattr("stanza.resources.common.DEFAULT_MODEL_DIR", str(tmp_path / "stanza"))
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "camel"))

    def refused(*args: Any, **named: Any) -> NoReturn:
        raise OSError("no network")

    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refused)
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "run"),
    [
        ({"segmenter": "stanza"}, "attackx models download stanza"),
        ({"recognizers": ["lexicon", "stanza"]}, "attackx models download stanza"),
        ({"recognizers": ["lexicon", "camel"]}, "attackx models download camel"),
    ],
)
def test_a_model_that_is_not_there(empty: Path, asked: dict[str, Any], run: str) -> None:
    with pytest.raises(ModelError, match=run):
        Pipeline(**asked)
    assert list(empty.iterdir()) == []


@pytest.mark.parametrize("package", ["stanza", "camel_tools", "transformers", "torch"])
def test_an_extra_that_is_not_there(
    package: str, stanza_root: Path, bert: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = util.find_spec
    monkeypatch.setattr(folders, "find_spec", lambda name: None if name == package else found(name))
    name = {"stanza": str(stanza_root), "camel_tools": "camel"}.get(package, str(bert))
    with pytest.raises(MissingExtraError, match=rf"'{package}' is not installed; run: pip install 'attackx\[neural\]'"):
        Pipeline(recognizers=["lexicon", name])


def test_the_network_is_not_there(empty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "download", "stanza"]) == 1
    told = capsys.readouterr().err
    assert "stanza's models could not be fetched" in told and "see that the network is there" in told
    assert not list(empty.rglob("*.pt"))


def test_camel_tools_own_code_without_the_network(empty: Path) -> None:
    code = "from attackx.cli import main; raise SystemExit(main(['models', 'download', 'camel']))"
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import socket\ndef no(*a, **k): raise OSError('no network')\nsocket.getaddrinfo = no\n{code}",
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1
    assert "camel's models could not be fetched" in run.stderr and "Traceback" not in run.stderr


def test_stanzas_own_download_code_is_called_for_what_the_stages_use(
    empty: Path, stanza_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: dict[str, Any] = {}

    def fetch(language: str, **given: Any) -> None:
        asked.update(given, language=language)
        shutil.copytree(stanza_root, given["model_dir"])

    monkeypatch.setattr("stanza.download", fetch)
    assert main(["models", "download", "stanza"]) == 0
    assert (asked["language"], asked["processors"]) == ("ar", {"tokenize": "default", "ner": "default"})
    assert [line.split("@")[0] for line in capsys.readouterr().out.split()] == [
        "stanza-tokenize:tiny",
        "stanza-ner:tiny",
    ]
    assert Pipeline(segmenter="stanza").name.startswith("attackx-rules+stanza-tokenize:tiny@")


def test_list_and_path(empty: Path, stanza_root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(stanza_root, empty / "stanza")
    assert main(["models", "list"]) == 0
    lines = dict(line.split("\t", 1) for line in capsys.readouterr().out.splitlines())
    assert lines["--ner stanza"].startswith("stanza-ner:tiny@")
    assert "run: attackx models download camel" in lines["--ner camel"]
    assert main(["models", "path", "camel"]) == 0
    assert capsys.readouterr().out == f"{empty / 'camel'}\n"


def copied(source: Path, folder: Path) -> Path:
    return Path(shutil.copytree(source, folder))


# (what is done to a file of a model, and what is told of it)
BROKEN = [
    ("ar/ner/tiny.pt", lambda path: path.write_bytes(path.read_bytes()[:1000]), "cannot load"),
    ("ar/ner/tiny.pt", lambda path: path.write_bytes(b"no model"), "cannot load"),
    ("ar/ner/tiny.pt", lambda path: path.unlink(), "is not there"),
    ("resources.json", lambda path: path.write_text("{"), "cannot be read"),
    ("resources.json", lambda path: path.write_text('{"ar": {"packages": {}}}'), "names no 'ner' model"),
    ("resources.json", lambda path: path.write_text("[]"), "names no 'ner' model"),
]


@pytest.mark.parametrize(("name", "breaks", "told"), BROKEN)
def test_broken_files_of_stanza(
    name: str, breaks: Any, told: str, stanza_root: Path, tmp_path: Path, unloaded: None
) -> None:
    folder = copied(stanza_root, tmp_path / "model")
    breaks(folder / name)
    with pytest.raises(ModelError, match=rf"{told}.*; fetch or train"):
        Pipeline(recognizers=["lexicon", folder]).extract(TEXT)


BROKEN_BERT = [
    ("model.safetensors", lambda path: path.write_bytes(path.read_bytes()[:500]), "cannot load"),
    ("model.safetensors", lambda path: path.unlink(), "has no weights"),
    ("config.json", lambda path: path.write_text("{"), "cannot load"),
    ("tokenizer.json", lambda path: path.write_text("{"), "cannot load"),
]


@pytest.mark.parametrize(("name", "breaks", "told"), BROKEN_BERT)
def test_broken_files_of_a_token_classifier(
    name: str, breaks: Any, told: str, bert: Path, tmp_path: Path, unloaded: None
) -> None:
    folder = copied(bert, tmp_path / "model")
    breaks(folder / name)
    with pytest.raises(ModelError, match=told):
        Pipeline(recognizers=["lexicon", folder]).extract(TEXT)


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"holds no model.*attackx train ner"):
        Pipeline(recognizers=["lexicon", tmp_path])


@pytest.mark.parametrize(("device", "error"), [("cuda", ModelError), ("toaster", InputValueError)])
def test_a_device_that_is_not_there(device: str, error: type[Exception], bert: Path) -> None:
    import torch

    if device == "cuda" and torch.cuda.is_available():
        pytest.skip("this machine has one")
    with pytest.raises(error, match="cpu"):
        Pipeline(recognizers=["lexicon", bert], device=device)


def test_a_broken_model_ends_the_command_with_a_line(
    stanza_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], unloaded: None
) -> None:
    folder = copied(stanza_root, tmp_path / "model")
    (folder / "ar/ner/tiny.pt").write_bytes(b"no model")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(tmp_path / "a.txt"), "--ner", str(folder), "--format", "jsonl"]) == 1
    told = capsys.readouterr().err
    assert "fetch or train it again" in told and "Traceback" not in told


def test_every_offer_can_be_told_of(empty: Path) -> None:
    assert all("run: attackx models download" in str(download.state(offer)) for offer in download.OFFERS)
    assert json.dumps([offer.use for offer in download.OFFERS])
