"""Times in Arabic text: found, read, and resolved against the day of publication.

``find_times`` works on the matching form and hands back light spans; ``parse_times`` works on any text and
hands back public models with offsets of the caller's string.
"""

from __future__ import annotations

from datetime import date, datetime

from attackx.errors import InputError
from attackx.schema import EventTime
from attackx.script.normalize import normalize

from .anchor import moment
from .chronicle import anniversaries, label_years, years_of_lines
from .context import announced, blocked
from .foreign import latin_dates
from .grammar import parse
from .lexer import runs
from .model import Calendar, Reason, Resolved, TimeSpan
from .near import as_edited, names_a_prayer, today_of_text
from .reading import READERS, Facts
from .resolve import Resolver
from .vocabulary import LETTER

__all__ = ["Calendar", "Reason", "Resolved", "TimeSpan", "find_times", "moment", "parse_times"]

_SINCE = LETTER["since"]


def _facts(text: str) -> list[Facts]:
    found: list[Facts] = []
    for tokens in runs(text):
        for parsed in parse("".join(token.letter for token in tokens)):
            start, stop = tokens[parsed.start].start, tokens[parsed.stop - 1].stop
            words = tokens[parsed.start : parsed.stop]
            phrase = " ".join(token.surface for token in words if token.letter != _SINCE)
            if not blocked(text, start, stop, phrase):
                found += READERS[parsed.rule.reads](parsed, tokens)
    return found


def find_times(text: str, published: datetime | None) -> list[TimeSpan]:
    """Find the times of a text in matching form.

    Of phrases that compete the one that starts first wins, then the longer.

    Args:
        text: a text in matching form (``Normalized.text``).
        published: when the text was published, in its own local time; midnight means that the hour is not known.

    Returns:
        Spans in text order that do not overlap; offsets count characters of ``text``. Linear in its length.

    Example:
        >>> [span] = find_times("قصفت القاعده مساء الاربعاء", datetime(2021, 6, 10))
        >>> span.first
        datetime.datetime(2021, 6, 9, 17, 0)
    """
    facts, latin = label_years(text, as_edited(text, _facts(text))), list(latin_dates(text))
    if not facts:
        return latin
    today = today_of_text(facts, published)
    reference = today or (published.date() if published is not None else None)
    facts = anniversaries(text, facts, reference)
    years = years_of_lines(text, facts, reference)
    resolver = Resolver(text, published, today, lambda start, stop, soon: announced(text, start, stop, soon), years)
    spans = [resolver.resolve(fact) for fact in facts if not names_a_prayer(text, fact, reference)]
    return sorted([*spans, *latin], key=lambda span: span.start) if latin else spans


def parse_times(text: str, published: date | datetime | str | None = None) -> list[EventTime]:
    """Find the times of any text and resolve them.

    Args:
        text: any string.
        published: when it was published; without it only what the text itself dates is resolved.

    Returns:
        Times in text order, with ``text[t.span_start:t.span_stop] == t.text``.

    Raises:
        InputError: ``text`` is no string, or ``published`` of no type that holds a date.
        InputValueError: ``published`` is a string that is no date.

    Example:
        >>> [time] = parse_times("سقط صاروخان فجر اليوم الأحد", published="2024-01-08")
        >>> time.start.isoformat(), time.text
        ('2024-01-07T03:00:00', 'فجر اليوم الأحد')
    """
    if not isinstance(text, str):
        raise InputError(f"text is a {type(text).__name__}; give a str")
    form = normalize(text)
    times = []
    for span in find_times(form.text, moment(published)):
        start, stop = form.span(span.start, span.stop)
        times.append(span.to_event_time(text[start:stop], start, stop))
    return times
