"""The day of publication, off what a caller may give."""

from __future__ import annotations

from datetime import date, datetime

from attackx.errors import InputError, InputValueError


def moment(published: object) -> datetime | None:
    """Read the day of publication; a zone is dropped, because the press tells local time.

    Args:
        published: a date, a datetime, an ISO 8601 string, or None.

    Raises:
        InputError: for another type.
        InputValueError: for a string that is no date.

    Example:
        >>> moment("2024-01-31T14:00+03:00")
        datetime.datetime(2024, 1, 31, 14, 0)
    """
    if published is None:
        return None
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    if isinstance(published, date):
        return datetime(published.year, published.month, published.day)
    if not isinstance(published, str):
        raise InputError(f"published must be a date, a datetime or an ISO string, not {type(published).__name__}")
    try:
        return datetime.fromisoformat(published.strip()).replace(tzinfo=None)
    except ValueError as error:
        raise InputValueError(f"published={published!r} is no ISO date; give YYYY-MM-DD or a date object") from error
