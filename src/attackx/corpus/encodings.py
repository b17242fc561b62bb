"""How the bytes of a file become text: by its mark, by what the caller says, as UTF-8, or by what it looks like."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from .failures import UnreadableError

AUTO = "auto"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("windows-1256", "iso-8859-6")
_ARABIC = re.compile("[\u0621-\u0652]{2,}")
_PLAIN = re.compile("[\x00-\x7f\u00a0«»،؛؟\u2000-\u206f]")
_SAMPLE = 1 << 16  # bytes that are enough to recognise an encoding by
_UNKNOWN = "say how it is written, for older Arabic files mostly --encoding windows-1256"


def decode(data: bytes, encoding: str | None, name: str) -> str:
    r"""Decode a file or a line by its byte order mark, by ``encoding``, or as UTF-8; line ends stay as they are.

    Args:
        data: the bytes.
        encoding: of the bytes; ``auto`` for what they look like, None for UTF-8 or what a mark says.
        name: of the file, for the message.

    Raises:
        UnreadableError: naming the file, the byte and the remedy.

    Example:
        >>> decode(b"\xef\xbb\xbfa\r\n", None, "f.txt")
        'a\r\n'
        >>> decode("قصف القاعدة".encode("windows-1256"), "auto", "f.txt")
        'قصف القاعدة'
    """
    if encoding is None and (wide := _unmarked_wide(data)):
        raise _without_mark(name, wide)
    known = _marked(data) or "utf-8" if encoding is None else recognise(data) if encoding == AUTO else encoding
    if known is None:
        raise UnreadableError(name, "is in no encoding that can be recognised", _UNKNOWN)
    try:
        return data.decode(known).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02x} at {error.start}" if error.start < len(data) else "its end"
        raise UnreadableError(name, f"not {known.upper()} ({byte})", _remedy(data, known)) from None


def recognise(data: bytes) -> str | None:
    """Tell which encoding the beginning of a file is in; None for what is none of those that Arabic news is kept in.

    Example:
        >>> recognise("قصف القاعدة".encode("iso-8859-6")), recognise("قصف".encode()), recognise(bytes(range(256)))
        ('iso-8859-6', 'utf-8', None)
    """
    sample = data[:_SAMPLE]
    if sure := _marked(sample) or _unmarked_wide(sample):
        return sure
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=len(sample) == len(data))
    except UnicodeDecodeError:
        return _eight_bit(sample)
    return "utf-8"


def settled(stream: BinaryIO, encoding: str | None, name: str) -> str | None:
    """Settle the encoding of a file of many records by its beginning, without taking that out of the stream.

    Returns:
        The encoding, or None for UTF-8 record by record.

    Raises:
        UnreadableError: for UTF-16 without its mark that nobody said it is.
    """
    if hasattr(stream, "peek"):
        head = stream.peek(_SAMPLE)[:_SAMPLE]
    else:
        head = stream.read(_SAMPLE)
        stream.seek(-len(head), io.SEEK_CUR)
    if encoding == AUTO:
        return recognise(head)
    if encoding is None and (wide := _unmarked_wide(head)):
        raise _without_mark(name, wide)
    return encoding or _marked(head)


def is_wide(encoding: str | None) -> bool:
    """Tell whether lines of an encoding cannot be cut at the byte of a line end.

    Example:
        >>> is_wide("UTF-16LE"), is_wide("windows-1256"), is_wide(None)
        (True, False, False)
    """
    return encoding is not None and codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))


def utf8_lines(stream: BinaryIO, encoding: str, name: str) -> Iterator[bytes | UnreadableError]:
    """Give the lines of a file in a wide encoding as UTF-8; damage stands as an error for all that follows it."""
    text = io.TextIOWrapper(stream, encoding, newline="\n")
    try:
        for line in text:
            yield line.encode()
    except UnicodeDecodeError as error:
        yield UnreadableError(name, f"not {encoding.upper()} from here on ({error.reason})", "get the file again")
    finally:
        text.detach()


def _without_mark(name: str, encoding: str) -> UnreadableError:
    return UnreadableError(name, "looks like UTF-16 without its mark", f"say so by --encoding {encoding}")


def _marked(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 of Arabic has 0x06, or 0 for signs and digits, in every other byte, and UTF-8 text hardly ever either."""
    sample = data[:_SAMPLE]
    if _marked(sample) or len(sample) < 4:
        return None
    halves = [sample[offset::2] for offset in (0, 1)]
    even, odd = ((half.count(0) + half.count(6)) / len(half) for half in halves)
    return "utf-16-le" if odd > 0.7 and even < 0.3 else "utf-16-be" if even > 0.7 and odd < 0.3 else None


def _eight_bit(sample: bytes) -> str | None:
    """The encoding in which nearly all letters beyond ASCII are Arabic; a wrong one gives Latin letters and signs."""
    best, found = 0, None
    for encoding in _EIGHT_BIT:
        text = sample.decode(encoding, "replace")
        arabic = sum(map(len, _ARABIC.findall(text)))
        strange = len(text) - arabic - len(_PLAIN.findall(text))
        if arabic - strange > best and arabic > 4 * strange:
            best, found = arabic - strange, encoding
    return found


def _remedy(data: bytes, tried: str) -> str:
    if not tried.startswith("utf-8"):
        return "get the file again, or say by --encoding how it is written"
    if data.decode("utf-8", "replace").count("\ufffd") * 20 < len(data):
        return "the rest is UTF-8, so the file is damaged there: get it again"
    found = _eight_bit(data[:_SAMPLE])
    return _UNKNOWN if found is None else f"it looks like {found}: say --encoding {found}"
