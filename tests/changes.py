"""The relations that ``metamorphic.py`` tries.

``SAME`` are changes that must not change the events, ``ONE`` changes that must change one slot and no other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from attackx import (
    AttackEvent,
    Lexicon,
    Report,
)
from attackx.lexicon import Entry
from metamorphic import FIGURES, News, One, Relation, Same, events_of, name

QUIET = "افتتح وزير الثقافة معرضا للكتاب العربي يستمر عشرة أيام، وحضر حفل الافتتاح كتّاب وطلاب من جامعات عدة."
SPORT = "فاز المنتخب الوطني على ضيفه بهدفين مقابل هدف في مباراة ودية، وقال المدرب إن اللاعبين قدموا أداء جيدا."
JOINING = "بتثجحخسشصضطظعغفقكلمنهي"
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
NUMBERS = ("ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
PARTS = {"صباح": "مساء", "مساء": "صباح", "فجر": "مساء", "ظهر": "فجر"}
CLAIM = "وأعلنت حركة الشباب مسؤوليتها عن الهجوم."
LISTED = re.compile("[◾▪•🔻🔴📌]")  # news in items, of which the last is not the news
ARMED = frozenset({"armed_group", "militia_alliance"})
MEDIA = frozenset({"agency", "tv", "newspaper", "channel", "website", "radio"})


def _every(pattern: str, new: str, step: int) -> Callable[[str], str]:
    """Put something in at every n-th place of a pattern."""

    def change(text: str) -> str:
        spots = [found.end() for found in re.finditer(pattern, text)][::step]
        for at in reversed(spots):
            text = text[:at] + new + text[at:]
        return text

    return change


def _write(table: dict[str, str]) -> Callable[[str], str]:
    return lambda text: text.translate({ord(old): new for old, new in table.items()})


def _digits(zero: int) -> Callable[[str], str]:
    table = {chr(start + n): chr(zero + n) for start in (0x30, 0x660, 0x6F0) for n in range(10) if start != zero}
    return _write(table)


_QUOTED = re.compile('["«“„]([^"«»“”„\n]{1,120})["»”]')


def _quotes(opening: str, closing: str) -> Callable[[str], str]:
    return lambda text: _QUOTED.sub(rf"{opening}\1{closing}", text)


def _paragraphs(before: str = "", after: str = "") -> Callable[[str], str]:
    return lambda text: (f"{before}\n\n" if before else "") + text + (f"\n\n{after}" if after else "")


_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_WORD_END = r"(?<=\w)(?=\s)"

SAME: tuple[Same, ...] = (
    Same("diacritics stripped", lambda t: re.sub("[\u064b-\u0652\u0670]", "", t)),
    Same("a vowel on every letter", _every(f"{_LETTER}(?![\u064b-\u0652])", "\u064e", 1)),
    Same("a shadda here and there", _every(f"{_LETTER}(?![\u064b-\u0652])", "\u0651", 7)),
    Same("nunation at word ends", _every(f"{_LETTER}{{3}}(?=\\s)", "\u064c", 2)),
    Same("tatweel in words", _every(f"[{JOINING}](?={_LETTER})", "ـ", 3)),
    Same("long tatweel", _every(f"[{JOINING}](?={_LETTER})", "ـ" * 9, 11)),
    Same("alef without its hamza", _write(dict.fromkeys("أإآٱ", "ا"))),
    Same("alef with a hamza above", _write(dict.fromkeys("اإ", "أ"))),
    Same("ya with dots at word ends", lambda t: re.sub(r"ى(?!\w)", "ي", t)),
    Same("ya without dots at word ends", lambda t: re.sub(r"ي(?!\w)", "ى", t)),
    Same("ta marbuta as ha", _write({"ة": "ه"})),
    Same("hamza on ya as ya", _write({"ئ": "ي"})),
    Same("hamza on waw as waw", _write({"ؤ": "و"})),
    Same("Persian ya and kaf", _write({"ي": "ی", "ك": "ک"})),
    Same("Arabic digits", _digits(0x660)),
    Same("Persian digits", _digits(0x6F0)),
    Same("Western digits", _digits(0x30)),
    Same("guillemets", _quotes("«", "»")),
    Same("straight quotes", _quotes('"', '"')),
    Same("curly quotes", _quotes("“", "”")),
    Same("line ends of Windows", lambda t: t.replace("\r\n", "\n").replace("\n", "\r\n")),
    Same("line ends of old Macs", lambda t: t.replace("\r\n", "\n").replace("\n", "\r")),
    Same("empty lines between lines", lambda t: t.replace("\n", "\n\n")),
    Same("Unicode's own line ends", lambda t: t.replace("\n", "\u2028")),
    Same("blanks at line ends", lambda t: re.sub(r"(?m)$", "  ", t)),
    Same("no-break spaces", lambda t: t.replace(" ", "\u00a0")),
    Same("two spaces for one", lambda t: t.replace(" ", "  ")),
    Same("tabs for spaces", lambda t: t.replace(" ", "\t")),
    Same("thin spaces", lambda t: t.replace(" ", "\u2009")),
    Same("right-to-left marks behind words", _every(_WORD_END, "\u200f", 1)),
    Same("isolates around lines", lambda t: re.sub(r"(?m)^(.+)$", "\u2067\\1\u2069", t)),
    Same("zero-width joiners in words", _every(f"[{JOINING}](?={_LETTER})", "\u200d", 4)),
    Same("soft hyphens in words", _every(f"{_LETTER}{{3}}(?={_LETTER})", "\u00ad", 2)),
    Same("a byte order mark in front", lambda t: "\ufeff" + t),
    Same("ligatures of lam and alef", lambda t: t.replace("لا", "ﻻ").replace("لأ", "ﻷ").replace("لإ", "ﻹ")),
    Same("decomposed letters", lambda t: unicodedata.normalize("NFD", t)),
    Same("dashes of other lengths", lambda t: re.sub(r"(?<=\s)[-–—](?=\s)", "—", t)),
    Same("read a second time", lambda t: t + "\n"),
    Same("a quiet paragraph before", _paragraphs(before=QUIET), body_only=True),
    Same("a quiet paragraph after", _paragraphs(after=QUIET), body_only=True),
    Same("a match report before", _paragraphs(before=SPORT), body_only=True),
    Same("a match report after", _paragraphs(after=SPORT), body_only=True),
    Same("quiet paragraphs, one order", _paragraphs(after=f"{QUIET}\n\n{SPORT}"), body_only=True),
    Same("quiet paragraphs, the other order", _paragraphs(after=f"{SPORT}\n\n{QUIET}"), body_only=True),
)


def _lone(article: News, slot: str) -> Iterator[tuple[AttackEvent, Report]]:
    """Reports of a slot whose words in the text serve nothing else, and are the only ones of their event's slot."""
    spans = [
        (r.evidence.start, r.evidence.stop) for e in events_of(article) for r in e.reports if r.evidence.part == "text"
    ]
    for event in events_of(article):
        own = [r for r in event.reports if r.slot == slot]
        if len(own) == 1 and own[0].evidence.part == "text":
            at = own[0].evidence
            if sum(start < at.stop and at.start < stop for start, stop in spans) == 1:
                yield event, own[0]


def _in_figure(slot: str, pattern: str, new: Callable[[str], str | None]) -> Callable[[News], Iterator[News]]:
    def change(article: News) -> Iterator[News]:
        for _, report in _lone(article, slot):
            at = report.evidence
            found = re.compile(pattern).search(article.text, at.start, at.stop)
            written = new(found[0]) if found else None
            if found and written:
                yield article.put(found.start(), found.end(), written)

    return change


def _other_digits(text: str) -> str | None:
    number = int(text)
    return str(number + 3) if 10 < number < 1500 else None  # counted nouns change their form below 11


def _other_word(text: str) -> str | None:
    return NUMBERS[(NUMBERS.index(text) + 2) % len(NUMBERS)]


_DIGITS, _WORDS = r"\b\d+\b", rf"\b(?:{'|'.join(NUMBERS)})\b"


def _before_digits(slot: str, word: str) -> Callable[[News], Iterator[News]]:
    pattern = rf"(?<!من ){_DIGITS}(?! \w+ على الأقل)"
    return _in_figure(slot, pattern, lambda digits: f"{word} {digits}" if int(digits) > 10 else None)


def _time(pattern: str, new: Callable[[str], str]) -> Callable[[News], Iterator[News]]:
    def change(article: News) -> Iterator[News]:
        for _, report in _lone(article, "time"):
            at = report.evidence
            found = re.compile(pattern).search(article.text, at.start, at.stop)
            if found and article.text.count(found[0]) == 1 and found[0] not in (article.title or ""):
                yield article.put(found.start(), found.end(), new(found[0]))

    return change


def _another_day(article: News) -> Iterator[News]:
    times = [event.time for event in events_of(article) if event.time is not None]
    named = all(time.weekday and not re.search(r"\d|شباط|آذار|/", time.text) for time in times)
    if article.published and times and named:
        yield article._replace(published=str(date.fromisoformat(article.published) + timedelta(days=7)))


@cache
def _entries() -> dict[str, Entry]:
    return {entry.id: entry for entry in Lexicon.default().entries}


@cache
def _bases() -> dict[str, list[tuple[str, str]]]:
    """Ids and names of known bases by their country."""
    found: dict[str, list[tuple[str, str]]] = {}
    for entry in Lexicon.default().entries:
        if entry.category == "target" and entry.type == "air_base" and entry.name.startswith("قاعدة "):
            found.setdefault(entry.country or "", []).append((entry.id, entry.name))
    return found


def _another_base(article: News) -> Iterator[News]:
    for event in events_of(article):
        target = event.target
        if target is None or target.type != "air_base" or article.text.count(target.name) != 1:
            continue
        told_elsewhere = name(article.text.replace(target.name, "") + (article.title or ""))
        distinctive = name(target.name.split()[1]) if " " in target.name else ""
        others = [base for id, base in _bases().get(target.country or "", []) if id != target.id]
        beside = event.place is not None and name(target.name) in name(event.place.name)
        if others and distinctive and distinctive not in told_elsewhere and not beside:
            start = article.text.index(target.name)
            yield article.put(start, start + len(target.name), others[0])


def _named(slot: str, new: str, types: frozenset[str]) -> Callable[[News], Iterator[News]]:
    """Put another name in place of one that is known, of a type, stands once, and is no part of another."""

    def change(article: News) -> Iterator[News]:
        whole = name(f"{article.title or ''} {article.text}")
        for _, report in _lone(article, slot):
            entry = _entries().get(getattr(report.value, "id", None) or "")
            if entry is None or entry.type not in types or name(entry.name) == name(new):
                continue
            words = report.evidence.text
            if whole.count(name(words)) == 1 and all(whole.count(word) == 1 for word in name(words).split()[-1:]):
                yield article.put(report.evidence.start, report.evidence.stop, new)

    return change


def _claimed(article: News) -> News | None:
    """Add a claim to an article of one event that names no doer."""
    events = events_of(article)
    if (
        len(events) != 1
        or events[0].perpetrators
        or events[0].unclaimed
        or events[0].aggregate
        or LISTED.search(article.text)
    ):
        return None
    return article._replace(text=f"{article.text.rstrip()}\n{CLAIM}")


def _verb(new: str) -> Callable[[News], Iterator[News]]:
    def change(article: News) -> Iterator[News]:
        yield article._replace(text=article.text.removesuffix(CLAIM) + CLAIM.replace("أعلنت", new))

    return change


def _added(words: str, unless: Callable[[AttackEvent], bool]) -> Callable[[News], Iterator[News]]:
    """Put a sentence behind an article of one event."""

    def change(article: News) -> Iterator[News]:
        events = events_of(article)
        if len(events) == 1 and not unless(events[0]) and not events[0].aggregate and not LISTED.search(article.text):
            yield article._replace(text=f"{article.text.rstrip()}\n{words}")

    return change


ONE: tuple[One, ...] = (
    *(One(f"another number in digits: {slot}", slot, _in_figure(slot, _DIGITS, _other_digits)) for slot in FIGURES),
    *(One(f"another number in words: {slot}", slot, _in_figure(slot, _WORDS, _other_word)) for slot in FIGURES),
    *(One(f'"more than" before digits: {slot}', slot, _before_digits(slot, "أكثر من")) for slot in FIGURES),
    *(One(f'"about" before digits: {slot}', slot, _before_digits(slot, "نحو")) for slot in FIGURES),
    One(
        "another weekday",
        "time",
        _time(rf"(?<!اليوم )(?<!مس )(?:{'|'.join(WEEKDAYS)})", lambda d: WEEKDAYS[(WEEKDAYS.index(d) + 2) % 7]),
    ),
    One("another part of the day", "time", _time(rf"\b(?:{'|'.join(PARTS)})\b", PARTS.__getitem__)),
    One("published a week later", "time", _another_day),
    One("another base of the country", "target", _another_base),
    One("another group", "perpetrators", _named("perpetrators", "حركة الشباب", ARMED)),
    One("another agency", "reporting_sources", _named("reporting_sources", "وكالة الأناضول", MEDIA)),
    One("a claim, added", "perpetrators", _added(CLAIM, lambda e: bool(e.perpetrators) or e.unclaimed)),
    # who denies is a source of what is denied; who only claims is none
    One("claimed becomes denied", "perpetrators", _verb("نفت"), _claimed, "reporting_sources"),
    One("a negation before the claim", "perpetrators", _verb("لم تعلن"), _claimed),
    One("nobody has claimed it, added", "unclaimed", _added("ولم تتبن أي جهة الهجوم.", lambda e: e.unclaimed)),
    One("nobody hurt, added", "injuries", _added("ولم يصب أحد بجروح.", lambda e: e.injuries is not None)),
    One("nobody killed, added", "fatalities", _added("ولم يقتل أحد في الهجوم.", lambda e: e.fatalities is not None)),
    One("a speaker, added", "reporting_sources", _added("وأكدت وكالة الأناضول وقوع الهجوم.", lambda e: False)),
)

RELATIONS: tuple[Relation, ...] = (*SAME, *ONE)
