"""The day in an agency's dateline, from which a text counts its days where nobody tells when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from ..datafiles import package_toml
from .rewriting import any_of, check_keys
from .times import find_times, moment

_HEAD = 90  # characters of a text in which its dateline stands
_DAY = "[0-9]{1,2}"
_YEAR = "(?:20|19)[0-9]{2}"
_TOWN = r"(?:[^\W\d]+ ?[,،/]? ){0,4}(?:- )?(?:في )?"
_HIJRI = r"(?:[0-9]{1,2} [^\W\d]+(?: [^\W\d]+)? 1[34][0-9]{2} ?ه ?الموافق )?"
_DATE = rf"{_DAY} [^\W\d]+(?: [^\W\d]+)?(?: ?/ ?[^\W\d]+)? {_YEAR}|{_DAY} ?[-/] ?{_DAY} ?[-/] ?{_YEAR}"


def counted_from(published: date | datetime | str | None, texts: Iterable[str]) -> datetime | None:
    """Give when an article was published, as the caller or its own dateline says.

    Args:
        published: what the caller says.
        texts: title and text, in matching form.

    Raises:
        InputError: ``published`` is of no type that holds a date.
        InputValueError: ``published`` is a string that is no date.
    """
    told = moment(published)
    days = (dateline_day(text) for text in texts) if told is None else ()
    return next((day for day in days if day is not None), told)


def dateline_day(text: str) -> datetime | None:
    """Give the day that stands between the town and the agency at the head of a text.

    Args:
        text: in matching form.

    Returns:
        The day, or None where the text opens otherwise.

    Example:
        >>> dateline_day("بنغازي 19 اكتوبر 2013 (وال) - اغتال مجهولون اليوم ضابطا")
        datetime.datetime(2013, 10, 19, 0, 0)
        >>> dateline_day("وقع اتفاق 19 اكتوبر 2013 (القاهره) بين الطرفين")
    """
    head = text[:_HEAD]
    found = _dateline().match(head) if "20" in head or "19" in head else None
    if found is None:
        return None
    days = [span.first for span in find_times(found[1], None) if span.first is not None]
    return datetime(days[0].year, days[0].month, days[0].day) if len(days) == 1 else None


@cache
def _dateline() -> re.Pattern[str]:
    """Read the packaged names of agencies, once."""
    file = package_toml("tagging", "data", "dateline.toml")
    check_keys(file, {"bracketed", "bare"})
    bracketed, bare = any_of(file.data["bracketed"]), any_of(file.data["bare"])
    signed = rf'(?= ?م? ?(?:[("/–-] ?(?:{bracketed}) ?[)"/:–-]|(?:{bare})(?!\w)))'
    return re.compile(rf"\s*{_TOWN}{_HIJRI}({_DATE}){signed}")
