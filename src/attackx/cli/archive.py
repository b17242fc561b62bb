"""What ``attackx extract`` does with each article, in this process or a worker, and with a whole archive."""

# ruff: noqa: PLC0415 (what is heavy is imported when it is needed, so that "attackx --help" is quick)

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, TypeVar

import click

from ..corpus.articles import Article
from ..corpus.compressed import bare, packed
from ..corpus.failures import Failure, UnreadableError, failure_of
from ..corpus.many import extract_each, gains_from_batches, lost
from ..corpus.readers import STDIN, Options, Raw, Reader, expand, load
from ..corpus.resume import Counts, Run, fingerprint
from ..corpus.tables import require_pyarrow
from ..corpus.workers import Work, ordered
from ..errors import DataError, MissingExtraError
from .options import say
from .own import Own

if TYPE_CHECKING:
    from .. import AttackEvent, Pipeline
    from ..corpus.records import ArticleRecord

Form: TypeAlias = Literal["jsonl", "csv", "parquet"]
T = TypeVar("T")

FEW = 5  # articles that need no progress bar
BATCH = 16


class Outcome(NamedTuple):
    """A record, and in full why it has no events, where it has none."""

    record: ArticleRecord
    failure: Failure | None


class Line(NamedTuple):
    """What one article adds to an output file."""

    data: bytes
    events: int
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Models:
    """The models and the longest text that a call asks for, as ``Pipeline`` takes them."""

    segmenter: str = "rules"
    ner: tuple[str, ...] = ()
    device: str = "cpu"
    max_chars: int | None = None
    morphology: str | None = None

    def pipeline(self, own: Own | None = None) -> Pipeline:
        """Make the pipeline, with the caller's own names and rules.

        Raises:
            AttackxError: for models that are not there, and for a wrong file.
        """
        from .. import Pipeline

        if self == Models():
            return own.pipeline() if own else Pipeline()
        return Pipeline(
            lexicons=own.lexicons if own else (),
            rules=own.rules if own else (),
            segmenter=self.segmenter,
            recognizers=("lexicon", *self.ner),
            device=self.device,
            morphology=self.morphology,
            max_chars=self.max_chars,
        )

    def deciding(self) -> dict[str, str]:
        """Give what of the models decides the output, for ``--resume`` to compare; without models nothing is loaded."""
        models = {} if self == Models(max_chars=self.max_chars) else {"models": self.pipeline().name}
        return models if self.max_chars is None else {**models, "--max-chars": str(self.max_chars)}


@dataclass(frozen=True, slots=True)
class RecordTask:
    """Makes an ``ArticleRecord`` of a raw record."""

    options: Options
    with_text: bool
    models: Models = Models()
    own: Own = field(default_factory=Own)

    def open(self) -> Work[Raw, Outcome]:
        """Load the pipeline."""
        pipeline = self.models.pipeline(self.own)
        return Work(partial(self._outcomes, pipeline), gains_from_batches(pipeline))

    def died(self, item: Raw) -> Outcome:
        """Tell of an article that ended its process."""
        failure = lost(None, item.place)
        return Outcome(_failed({"id": item.place, "path": item.path}, failure.type, failure.message), failure)

    def _outcomes(self, pipeline: Pipeline, raws: list[Raw]) -> list[Outcome]:
        loaded = [self._load(raw) for raw in raws]
        found = iter(extract_each(pipeline, [article for article in loaded if isinstance(article, Article)]))
        return [
            self._outcome(pipeline, raw, article, next(found) if isinstance(article, Article) else article)
            for raw, article in zip(raws, loaded, strict=True)
        ]

    def _load(self, raw: Raw) -> Article | Exception:
        try:
            return load(raw, self.options)
        except (DataError, MissingExtraError):
            raise  # no article's fault, and every one would meet it
        except Exception as error:  # one article must not end a run over an archive
            return error

    def _outcome(
        self, pipeline: Pipeline, raw: Raw, article: Article | Exception, found: list[AttackEvent] | Exception
    ) -> Outcome:
        about: dict[str, Any] = {"pipeline": f"{pipeline.name} {pipeline.version}", "id": raw.place, "path": raw.path}
        if isinstance(article, Article):
            about |= {"id": article.id, "title": article.title, "source": article.source}
            about["published"] = None if article.published is None else str(article.published)
        if isinstance(found, Exception):
            if isinstance(found, UnreadableError) and found.id is not None:
                about["id"] = found.id
            return Outcome(_failed(about, type(found).__name__, str(found)), failure_of(found, about["id"], raw.place))
        from ..corpus.records import ArticleRecord

        text = article.text if self.with_text and isinstance(article, Article) else None
        return Outcome(ArticleRecord(**about, text=text, events=tuple(found)), None)


def _failed(about: dict[str, Any], kind: str, message: str) -> ArticleRecord:
    from ..corpus.records import ArticleRecord
    from ..corpus.records import Failure as Error

    return ArticleRecord(**about, error=Error(type=kind, message=message))


@dataclass(frozen=True, slots=True)
class LineTask:
    """Makes what is written of a raw record, so that a worker does that too."""

    records: RecordTask
    form: Form

    def open(self) -> Work[Raw, Line]:
        """Load the pipeline."""
        work = self.records.open()
        return Work(lambda raws: [self._line(outcome) for outcome in work.do(raws)], work.together)

    def died(self, item: Raw) -> Line:
        """Tell of an article that ended its process."""
        return Line(b"", 0, self.records.died(item).failure)

    def _line(self, outcome: Outcome) -> Line:
        record, failure = outcome
        if failure is not None:
            return Line(b"", 0, failure)
        events = record.events or ()
        if self.form == "jsonl":
            from .outputs import json_line

            return Line(json_line(record), len(events), None)
        from ..corpus import writers
        from ..corpus.columns import About

        about = About(
            record.id, record.path, record.title, record.published, record.source, record.pipeline, record.text
        )
        whole = self.form == "parquet"
        table = writers.rows(about, events, with_text=self.records.with_text, whole=whole)
        return Line(writers.json_rows(table) if whole else writers.csv_lines(table), len(events), None)


def form_of(output: str) -> Form:
    """Tell by a file's ending what is written to it.

    Example:
        >>> form_of("a.csv.gz"), form_of("a.parquet"), form_of("a.out")
        ('csv', 'parquet', 'jsonl')
    """
    ending = bare(output)
    return "csv" if ending == ".csv" else "parquet" if ending in (".parquet", ".pq") else "jsonl"


@dataclass(frozen=True, slots=True)
class Archive:
    """A call that writes to a file.

    Attributes:
        paths: the inputs, as given.
        about: what else decides what is written, for ``--resume`` to compare.
    """

    paths: tuple[str, ...]
    output: Path
    task: LineTask
    about: dict[str, str]
    workers: int = 1
    resume: bool = False
    bom: bool = False

    def write(self, reader: Reader) -> tuple[Counts, Path]:
        """Write the file, or leave what is needed to go on; give the counts and where the failures are."""
        again = STDIN not in self.paths
        if self.resume and not again:
            raise click.UsageError("--resume reads its inputs again, which standard input cannot; name a file")
        run = self._begin()
        try:
            if not run.ended:
                run.begin(self._heading())
                raws = islice(reader, run.counts.articles, None)
                lines = ordered(self.task, raws, self.workers, BATCH)
                with closing(lines), closing(with_progress(lines, reader, to_file=True)) as results:
                    for line in results:
                        run.add(line.data, events=line.events, failure=line.failure)
            return run.complete(), run.errors
        except BaseException:
            if again:
                run.leave()
                say(f"{self.output} is not complete; the same call with --resume goes on with it")
            else:
                run.discard()
            raise

    def _begin(self) -> Run:
        finish, with_text = None, self.task.records.with_text
        if self.task.form == "parquet":
            from ..corpus.writers import event_schema, to_parquet

            require_pyarrow()
            finish = partial(to_parquet, columns=event_schema(with_text=with_text, whole=True))
        inputs = {f"input {path}": fingerprint(expand([path])) for path in self.paths if path != STDIN}
        packed(b"", str(self.output))  # tells of a missing extra before anything is written
        pack = partial(packed, path=str(self.output))
        try:
            return Run(self.output, {**self.about, **inputs}, resume=self.resume, pack=pack, finish=finish)
        except OSError as error:
            raise click.FileError(str(self.output), error.strerror or str(error)) from None

    def _heading(self) -> bytes:
        if self.task.form != "csv":
            return b""
        from ..corpus.writers import BOM, csv_lines, headings

        return (BOM if self.bom else b"") + csv_lines([headings(with_text=self.task.records.with_text, whole=False)])


def with_progress(results: Iterator[T], reader: Reader, to_file: bool) -> Generator[T]:
    """Pass results on, with a bar on the terminal once there are more than a few."""
    shown = sys.stderr.isatty() and (to_file or not sys.stdout.isatty())
    if reader.total is None or not shown:
        yield from results
        return
    yield from islice(results, FEW)
    upcoming = next(results, None)
    if upcoming is None:
        return
    from ..corpus.progress import bar

    with bar(reader.total) as move:
        for number, result in enumerate(chain([upcoming], results), start=FEW + 1):
            move(reader.position, number)
            yield result
        move(reader.total, number)


def refuse_own_input(output: Path, paths: tuple[str, ...]) -> None:
    """Keep an output from taking the place of an input."""
    if output.exists() and any(os.path.samefile(output, path) for path in paths if path != STDIN):  # noqa: PTH121
        raise click.UsageError(f"{str(output)!r} is an input too; write to another file")
