"""Train a stanza recogniser on annotated articles, by stanza's own training code."""

# ruff: noqa: PLC0415 (stanza takes seconds to import, so it is when training begins)

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from ..errors import InputValueError, ModelError
from ..evaluate.records import Article
from ..tagging.neural.folders import LANGUAGE, find_model, reason, require
from ..tagging.neural.stage import checked_device
from .labels import Annotator, Sentence

PACKAGE = "attackx"
LEAST = 10  # articles, of which one each is held out for choosing the model and for its score


@dataclass(frozen=True, slots=True)
class Trained:
    """A model and how good it is.

    Attributes:
        folder: where it lies; give it to ``Pipeline(recognizers=["lexicon", folder])``.
        label: its name and version.
        articles: how many it learnt from, how many chose the best state of it, and how many it was scored on.
        names: how many names it learnt from.
        seconds: what the training took.
        f1: of whole names on the articles that were held out, from 0 to 1.
        by_type: the same for each type of name.
    """

    folder: Path
    label: str
    articles: tuple[int, int, int]
    names: int
    seconds: float
    f1: float
    by_type: dict[str, float]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    Attributes:
        steps: batches to learn from, at most; the state of the model that did best on the way is kept.
        seed: of the random numbers; the same on the same machine gives the same model.
        device: ``cpu``, ``cuda``, ...
        size: of the hidden layers; of the characters' layers it is half.
    """

    steps: int = 3000
    seed: int = 1
    device: str = "cpu"
    size: int = 128

    def arguments(self, folder: Path) -> list[str]:
        """Give the arguments of stanza's trainer; no pretrained vectors, for none come with stanza itself."""
        every = max(1, self.steps // 30)
        numbers = {
            "hidden_dim": self.size, "char_hidden_dim": self.size // 2, "char_emb_dim": self.size // 4,
            "word_emb_dim": self.size // 2, "max_steps": self.steps, "eval_interval": every,
            "max_steps_no_improve": self.steps, "batch_size": 16, "log_step": every, "seed": self.seed,
        }  # fmt: skip
        paths = {"train_file": "train.json", "eval_file": "choose.json", "save_dir": "", "save_name": f"{PACKAGE}.pt"}
        given = [f"--{name}={value}" for name, value in numbers.items()]
        given += [f"--{name}={folder / value if name != 'save_name' else value}" for name, value in paths.items()]
        given += ["--mode=train", "--no_pretrain", "--optim=adam", "--lr=0.002", "--min_lr=0.00005", "--patience=4"]
        return [
            *given,
            "--dropout=0.4",
            "--word_dropout=0.1",
            f"--shorthand={LANGUAGE}_{PACKAGE}",
            f"--device={self.device}",
        ]


def train_ner(
    articles: Iterable[Article], folder: str | Path, plan: Plan = Plan(), told: Callable[[str], None] | None = None
) -> Trained:
    """Train a recogniser of targets, armed groups, outlets and bodies, places and weapons.

    Eight tenths of the articles are learnt from, one tenth chooses the best state of the model, and one tenth, which
    the training never sees, gives its score. Which is which hangs on the articles' ids alone.

    Args:
        articles: with their annotations, see ``fixtures/README.md``.
        folder: where the model goes; it appears when all is done.
        plan: how to train.
        told: is told of the progress, a line at a time.

    Raises:
        InputValueError: for too few articles, or none with a name in it.
        MissingExtraError: where stanza is not installed.
        ModelError: where stanza fails, or the folder holds something else.
    """
    require("stanza")
    folder, began = Path(folder), monotonic()
    checked_device(plan.device)
    if folder.exists() and not (folder / "resources.json").exists() and any(folder.iterdir()):
        raise ModelError(f"{folder} is there and holds no model; name a new folder")
    parts = _split(list(articles))
    annotator = Annotator.default()
    sentences = [[s for article in part for s in annotator.sentences(article)] for part in parts]
    if not all(any(label != "O" for s in part for _, label in s) for part in sentences):
        raise InputValueError("no name of the annotations stands in the texts of a part of the articles; add articles")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as made:
        work = Path(made)
        for name, part in zip(("train", "choose"), sentences, strict=False):
            _write(work / f"{name}.json", part)
        _train(plan, work, told)
        _publish(work, folder)
    f1, by_type = _score(folder, plan.device, sentences[2])
    names = sum(label[:2] in ("B-", "S-") for s in sentences[0] for _, label in s)
    label = find_model(str(folder), "ner").label
    train, choose, score = map(len, parts)
    return Trained(folder, label, (train, choose, score), names, monotonic() - began, f1, by_type)


def _split(articles: list[Article]) -> tuple[list[Article], list[Article], list[Article]]:
    """Part articles by their ids, so that the same ones are held out whatever their order."""
    if len(articles) < LEAST:
        raise InputValueError(f"{len(articles)} articles are too few to learn from and to score; give {LEAST} or more")
    ordered = sorted(articles, key=lambda a: md5(a.id.encode("utf-8", "surrogatepass")).digest())
    tenth = len(ordered) // 10
    return ordered[2 * tenth :], ordered[:tenth], ordered[tenth : 2 * tenth]


def _write(path: Path, sentences: Sequence[Sentence]) -> None:
    rows = [[{"id": n, "text": word, "ner": label} for n, (word, label) in enumerate(s, 1)] for s in sentences]
    path.write_text(json.dumps(rows, ensure_ascii=True), encoding="ascii")  # stanza opens it in the system's encoding


def _train(plan: Plan, work: Path, told: Callable[[str], None] | None) -> None:
    try:
        with _heard(told):
            from stanza.models import ner_tagger  # sets the level of its log

            ner_tagger.main(plan.arguments(work))
    except Exception as error:
        raise ModelError(f"stanza could not train ({reason(error)}); see the articles given") from error


@contextmanager
def _heard(told: Callable[[str], None] | None) -> Iterator[None]:
    """Pass on what stanza logs of its progress, and nothing else of it."""
    import logging

    class Teller(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if told is not None and record.getMessage().startswith(("step ", "Best dev", "Training ended")):
                told(record.getMessage())

    logger = logging.getLogger("stanza")
    before = logger.level, logger.propagate, logger.handlers[:]
    logger.handlers[:], logger.propagate = [Teller()], False
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        level, logger.propagate, logger.handlers[:] = before
        logger.setLevel(level)


def _publish(work: Path, folder: Path) -> None:
    """Lay the model out as stanza's own folder of models is, and put it in place at once."""
    model = work / f"{PACKAGE}.pt"
    ready = work / "ready"
    home = ready / LANGUAGE / "ner"
    home.mkdir(parents=True)
    digest = md5(model.read_bytes()).hexdigest()
    model.rename(home / model.name)
    packages = {"default": {"ner": PACKAGE}}
    about = {LANGUAGE: {"lang_name": "Arabic", "packages": packages, "ner": {PACKAGE: {"md5": digest}}}}
    (ready / "resources.json").write_text(json.dumps(about, indent=2), encoding="utf-8")
    if folder.exists():
        folder.rename(work / "replaced")
    shutil.move(ready, folder)


def _score(folder: Path, device: str, sentences: list[Sentence]) -> tuple[float, dict[str, float]]:
    """Score the model as it will be loaded, on articles that it has not seen."""
    from stanza.models.ner.scorer import score_by_entity

    from ..tagging.neural.stanza_models import label_words
    from ..tagging.neural.words import Word

    words = [[Word(text, 0, 0) for text, _ in sentence] for sentence in sentences]
    found = label_words(find_model(str(folder), "ner"), device, words)
    with _heard(None):
        _, _, f1, by_type = score_by_entity(found, [[label for _, label in s] for s in sentences])
    return float(f1), {name: float(value) for name, value in by_type.items()}
