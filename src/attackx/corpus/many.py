"""``extract_many``: the events of any number of articles, as they come."""

# ruff: noqa: PLC0415 (the pipeline and the bar are imported when they are needed)

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, overload

from ..errors import DataError, InputError, InputValueError, MissingExtraError, ModelError
from .articles import Article, as_article, name_of
from .failures import Failure, failure_of
from .workers import Work, ordered

if TYPE_CHECKING:
    from ..pipeline import Pipeline
    from ..schema import AttackEvent

Given: TypeAlias = str | Mapping[str, Any] | Article
Result: TypeAlias = "list[AttackEvent] | Failure"
Numbered: TypeAlias = tuple[int, Article | Failure]
Made: TypeAlias = "Pipeline | Callable[[], Pipeline] | None"
C = TypeVar("C")

BATCH = 32
_MEMORY = "give its process more memory, or leave the article out"


@overload
def extract_many(
    articles: Iterable[Given],
    *,
    workers: int = ...,
    batch_size: int = ...,
    progress: bool = ...,
    pipeline: Made = ...,
) -> Iterator[Result]: ...


@overload
def extract_many(
    articles: Iterable[tuple[Given, C]],
    *,
    workers: int = ...,
    batch_size: int = ...,
    progress: bool = ...,
    pipeline: Made = ...,
) -> Iterator[tuple[Result, C]]: ...


def extract_many(
    articles: Iterable[Any],
    *,
    workers: int = 1,
    batch_size: int = BATCH,
    progress: bool = False,
    pipeline: Made = None,
) -> Iterator[Any]:
    """Extract the events of many articles, lazily and in order.

    Args:
        articles: texts, mappings with ``text`` (and ``id``, ``title``, ``published``, ``source``), ``Article`` objects,
            or pairs of one of these and a context, which comes back beside its result. Any number: they are taken in as
            results are asked for, with several workers at most ``4 * workers * batch_size`` ahead.
        workers: processes that read articles; 1 is this process alone. Each loads the lexicon once.
        batch_size: articles handed to a worker at a time, and whose sentences go through a pipeline's models together.
        progress: show a bar with rate and remaining time on standard error.
        pipeline: the stages to run, or a function of a module that gives them, which every worker calls for itself.

    Returns:
        An iterator with a list of events for each article, or a ``Failure`` in the place of one that failed; in pairs
        with the contexts where these were given.

    Raises:
        InputError: for ``articles`` that is one text, or a pipeline that cannot be sent to workers.
        InputValueError: for fewer than one worker or article a batch.
        DataError, MissingExtraError, ModelError: while iterating, for what no article is to blame for.

    Example:
        >>> articles = [("سقط صاروخان على قاعدة عين الأسد.", "first"), ("الطقس مشمس اليوم.", "second")]
        >>> for events, context in extract_many(articles):
        ...     print(context, len(events))
        first 1
        second 0
    """
    if isinstance(articles, str | bytes | Mapping | Article):
        raise InputError("articles must be an iterable of articles; for a single one use attackx.extract")
    for name, value in (("workers", workers), ("batch_size", batch_size)):
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise InputValueError(f"{name}={value!r} must be a whole number of at least 1")
    if workers > 1:
        check_sendable(pipeline)
    results = _results(articles, ExtractTask(pipeline), workers, batch_size)
    if not progress:
        return results
    from .progress import counted

    return counted(results, len(articles) if isinstance(articles, Sized) else None)


def _results(articles: Iterable[Any], task: ExtractTask, workers: int, batch_size: int) -> Iterator[Any]:
    """Keep the contexts here, in order, and send only the articles."""
    contexts: deque[tuple[Any, ...]] = deque()

    def taken() -> Iterator[Numbered]:
        for number, given in enumerate(articles, start=1):
            paired = isinstance(given, tuple) and len(given) == 2
            contexts.append(given[1:] if paired else ())
            yield number, _article(given[0] if paired else given, number)

    for result in ordered(task, taken(), workers, batch_size):
        context = contexts.popleft()
        yield (result, *context) if context else result


def _article(given: object, number: int) -> Article | Failure:
    try:
        return as_article(given)
    except InputError as error:
        return failure_of(error, name_of(given), f"article {number}")


def check_sendable(pipeline: Made) -> None:
    """Make sure, before any work begins, that workers can be given this pipeline.

    Raises:
        InputError: where it cannot be pickled.
    """
    import pickle

    try:
        pickle.dumps(pipeline)
    except Exception as error:
        remedy = "give a function of a module that makes it, or use workers=1"
        raise InputError(f"this pipeline cannot be sent to worker processes ({error}); {remedy}") from error


@dataclass(frozen=True, slots=True)
class ExtractTask:
    """The events of one article, or its failure."""

    pipeline: Made = None

    def open(self) -> Work[Numbered, Result]:
        """Load the pipeline."""
        pipeline = opened(self.pipeline)
        return Work(partial(_results_of, pipeline), gains_from_batches(pipeline))

    def died(self, item: Numbered) -> Failure:
        """Tell of an article that ended its process."""
        number, article = item
        return lost(article.id, f"article {number}")


def _results_of(pipeline: Pipeline, items: list[Numbered]) -> list[Result]:
    found = iter(extract_each(pipeline, [article for _, article in items if isinstance(article, Article)]))
    return [
        article if isinstance(article, Failure) else _result(next(found), article, f"article {number}")
        for number, article in items
    ]


def _result(found: list[AttackEvent] | Exception, article: Article, place: str) -> Result:
    return failure_of(found, article.id, place) if isinstance(found, Exception) else found


def gains_from_batches(pipeline: Pipeline) -> bool:
    """Whether a pipeline has models to which many articles at once cost less; a caller's own may have none."""
    return getattr(pipeline, "gains_from_batches", False)


def extract_each(pipeline: Pipeline, articles: list[Article]) -> list[list[AttackEvent] | Exception]:
    """Give the events of each of some articles, or what one raised, which must not end a run over an archive.

    Raises:
        DataError, MissingExtraError, ModelError: what is no article's fault, and every one would meet.

    Example:
        >>> from attackx import Pipeline
        >>> [len(events) for events in extract_each(Pipeline(), [Article("سقط صاروخ على قاعدة عين الأسد.")])]
        [1]
    """
    named: list[dict[str, Any]] = [
        {"text": a.text, "title": a.title, "published": a.published, "source": a.source} for a in articles
    ]
    if gains_from_batches(pipeline):
        return pipeline.extract_batch(named)
    results: list[list[AttackEvent] | Exception] = []
    for article in named:
        try:
            results.append(pipeline.extract(**article))
        except (DataError, MissingExtraError, ModelError):
            raise
        except Exception as error:
            results.append(error)
    return results


def opened(pipeline: Made) -> Pipeline:
    """Give the pipeline itself, the one that a function makes, or the default one."""
    if pipeline is None:
        from ..pipeline import default_pipeline

        return default_pipeline()
    return pipeline() if callable(pipeline) else pipeline


def lost(id: str | int | None, place: str) -> Failure:
    """Tell of an article whose process died on it.

    Example:
        >>> lost("n1", "article 1").type
        'WorkerDied'
    """
    return Failure(id, place, "WorkerDied", "the worker process ended while it read this article", _MEMORY)
