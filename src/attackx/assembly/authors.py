"""Whose statement a whole text is: by its letterhead or signature, by its first words, by how it speaks of itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..grammar.facts import Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.tag import Tag
from .datelines import HEADING, heads_list
from .doers import SUBJECTS
from .own_attacks import named_speakers
from .parties import GROUPS, LANDS
from .speakers import OUTLETS, Voice
from .wordlists import lists_of

_LISTS = lists_of("authors")
_RULE = "source.statement-author"
_WE = "doer.we"
_EDGE = 3  # sentences at either end in which a statement names its author
_INITIALS = 4  # letters of the longest Latin initials of a party
_DASHES = frozenset("-–—|")
_BEHIND = 3  # words behind a dash that tell which branch or province of the party signs
_TAGGED = "#"  # hashtags list what a post is about
_STATEMENTS = _LISTS.words("statements")
_BLAMING = _LISTS.beginnings("blaming")
_INVOKED = _LISTS.words("invoked")
_NAMERS = frozenset({"باسم", "بلسان"})
_IN = ["في"]
_GOD = "الله"
_OURS = _LISTS.words("ours")
_CAUSES = _LISTS.words("causes")
_AFTER = frozenset({"بعد", "بعدما", "عندما", "حين", "حينما", "رغم"})
_NEAR = 6  # tokens between a prayer and the doer whom it is for
_HONOURED = _LISTS.beginnings("honoured")


def author(readings: list[Reading]) -> Voice | None:
    """Give the party whose statement the whole text is.

    A line at the beginning or the end holds nothing but a letterhead or a signature with its name; it opens the text
    with "X issued the following:"; or a group tells of its own deed with God's help, and for "our people".
    """
    for reading in readings[:_EDGE]:
        for fact in reading.of("source"):
            if fact.rule == "source.statement" and fact.tag is not None and not fact.tag.bare and fact.tag.first == 1:
                return Voice(fact.tag, reading, _RULE)
    edge = [r for r in readings[:_EDGE] if not r.attacks] + [r for r in readings[-_EDGE - 1 :] if not r.attacks]
    signed = ((_signing(r), r) for r in edge)
    found = (
        next(((tag, r) for tag, r in signed if tag is not None), None) or _introduced(readings) or _praying(readings)
    )
    return None if found is None else Voice(*found, _RULE)


def _signing(reading: Reading) -> Tag | None:
    """Give the party of a line that holds nothing besides its name but what a letterhead or a signature consists of."""
    view = reading.view
    parties = [t for t in view.labelled("source", "doer") if (t.entry is not None or t.named) and t.type not in LANDS]
    if not parties:
        return None
    telling = list(_telling(view, parties, HEADING if _heads_own(parties[0], reading) else frozenset()))
    alone = (t for t in parties if not telling or (t.first <= telling[0] and telling[-1] < t.last))
    whole = min(alone, key=lambda t: (t.first, -t.last), default=None)
    return None if whole is None else next((t for t in parties if _is_served(t, whole, view)), whole)


def _heads_own(party: Tag, reading: Reading) -> bool:
    """Whether a line heads the list of a group's deeds of one day; a state's forces list what befell them too."""
    return party.entry is not None and party.entry.type in GROUPS and heads_list(reading)


def _is_served(party: Tag, office: Tag, view: View) -> bool:
    """Whether an office is one of a fighting party ("the spokesman of", "the media centre of"), whose word it gives."""
    within = office.first < party.first and party.last >= office.last and party.first < office.last
    ahead = view.before(party.first)
    media = office.type == "group_media" and ahead[-1:] == _IN
    return party.label == "doer" and within and (party.clitic == "ل" or media or not _NAMERS.isdisjoint(ahead))


def _telling(view: View, parties: list[Tag], listing: frozenset[str]) -> Iterator[int]:
    """Give the tokens of a line that are no frame of a letterhead.

    The frame are offices, the party's own media, numbers, dates, Latin initials, and the place or branch behind it,
    and over a list of the day's deeds what says so.
    """
    frame = default_lists()["letterhead"]
    framing = [*view.labelled("time"), *(t for t in parties[1:] if t.type == "group_media")]
    if _TAGGED not in _line(view):
        behind = (t for t in view.labelled("place") if t.first >= parties[0].last and "و" not in t.clitic)
        entry = parties[0].entry
        framing += [t for t in behind if t.entry and entry and t.entry.country == entry.country]
    if parties[0].type == "group_media" and len(parties) > 1:
        framing.append(parties[0])
    covered = {at for t in framing for at in range(t.first, t.last)}
    dashes = (n for n, w in enumerate(view.words) if w in _DASHES and n >= parties[0].last)
    if (dash := next(dashes, None)) is not None and len(view.words) - dash - 1 <= _BEHIND:
        covered.update(range(dash, len(view.words)))
    for at, word in enumerate(view.words):
        if at in covered or word in frame or word in listing or not word.isalnum() or word.isdigit():
            continue
        if not (word.isascii() and len(word) <= _INITIALS):
            yield at


def _line(view: View) -> str:
    return view.text[view.start : view.stop]


def _introduced(readings: list[Reading]) -> tuple[Tag, Reading] | None:
    """Give the one speaker of a text, where its first lines hand over to his words of what "we" did ("X issued:")."""
    for reading in readings[:_EDGE]:
        words = [w.removeprefix("ال") for w in reading.view.words]
        issues = words[-1:] == [":"] and not _STATEMENTS.isdisjoint(words)
        tags = named_speakers(reading) if issues and not reading.attacks else []
        issuer = next((t for t in tags if t.type not in OUTLETS and t.entry is not None), None)
        if issuer is not None:
            if not any(f.rule == _WE for r in readings for f in r.of("perpetrator")):
                return None
            others = (t for r in readings if r is not reading for t in named_speakers(r))
            return None if any(t.entry is not issuer.entry for t in others) else (issuer, reading)
    return None


def _praying(readings: list[Reading]) -> tuple[Tag, Reading] | None:
    """Give the party that tells of its own deed as only its own men do: "by God's help", "for our people"."""
    if any(t.type not in OUTLETS for r in readings for t in named_speakers(r)):
        return None
    blessed = any(_line(r.view).startswith("بسم الله") for r in readings[:_EDGE])
    blessed = blessed or any("الحمد" in _line(r.view) and "لله" in _line(r.view) for r in readings)
    for reading in readings:
        for fact in reading.of("perpetrator"):
            tag = fact.tag
            if tag is None or fact.rule not in SUBJECTS or tag.entry is None or tag.entry.type not in GROUPS:
                continue
            words = reading.view.words
            honoured = any(w.startswith(_HONOURED) for w in words[max(tag.first - 1, 0) : tag.last])
            if not is_blamed(tag, reading) and ((blessed and honoured) or _is_of_us(words, tag)):
                return tag, reading
    return None


def is_blamed(tag: Tag, reading: Reading) -> bool:
    """Whether a name is one that only its bearer's enemies use."""
    name = reading.view.words[tag.first : tag.last]
    return any(w.removeprefix("و").removeprefix("ال").startswith(_BLAMING) for w in name)


def _is_of_us(words: list[str], tag: Tag) -> bool:
    """Whether a sentence prays for the deed beside its doer, or tells before him that it is for our people."""
    prayers = [n for n, pair in enumerate(pairwise(words)) if pair[0] in _INVOKED and pair[1] == _GOD]
    beside = (words[min(n, tag.first) : max(n, tag.last)] for n in prayers if -_NEAR <= tag.first - n <= _NEAR)
    ahead = words[: tag.first]
    for_us = any(w.removeprefix("ل") in _OURS for w in ahead) and not _CAUSES.isdisjoint(ahead)
    return for_us or any(_AFTER.isdisjoint(between) for between in beside)
