"""Find the heads of a text in one pass, and walk from each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from ...script.clitics import ARTICLE, PROCLITICS
from .data import load_words
from .forms import Ending, Form
from .model import Head, Phrase
from .steps import SETTLED, State, step_from
from .walk import Walk
from .words import classify, head_forms

_LONGEST_PREFIX = 4  # و, ب, ال
_SPAN_BACK = 24  # characters looked back for the word before a head
_STRIKE_BACK, _STRIKE_WORDS = 60, 5  # how far back a word of striking leads, in characters and words
_OWNERS = ("ها", "هم")
_ONE_OF = ("احد ", "احدي ")
_Shared = dict[frozenset[str], frozenset[str]]
_STATES: dict[Ending, State] = {"open": "open", "shut": "indefinite", "owned": "definite"}


@dataclass(frozen=True, slots=True)
class _Group:
    """Heads of one form that walk alike, so that one walk serves them."""

    form: Form
    heads: list[Head]
    state: State
    noun: str
    attribute: bool  # an adjective too, so that after a definite noun it is one
    title: bool  # with the article a person's name follows
    looks_back: bool
    bridges: frozenset[str]  # words that would else end the phrase
    not_next: frozenset[str]  # of any of the heads
    not_prev: frozenset[str]


class _Groups:
    """What each of some forms may be, grouped when the form is first found: a text holds few of many thousands.

    Args:
        rows: for each form the heads that may be written so.
    """

    __slots__ = ("_made", "_rows", "_shared")

    def __init__(self, rows: Iterable[list[tuple[Form, Head]]]) -> None:
        self._rows = [*rows]
        self._made: dict[int, tuple[_Group, ...]] = {}
        self._shared: _Shared = {}

    def __getitem__(self, number: int) -> tuple[_Group, ...]:
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = _grouped(self._rows[number], self._shared)
        return made


@cache
def _index() -> tuple[AhoCorasick, _Groups]:
    """Give the automaton over the forms of all heads, and what each form may be."""
    table: dict[str, list[tuple[Form, Head]]] = {}
    for head, forms in head_forms():
        for form in forms:
            if form.number == "dual" and form.ending == "open" and form.text in load_words().adjectives:
                continue  # "central" is not "the two centres of"
            rows = table.setdefault(form.text, [])
            if all((h.id, f.tail, f.number == "dual") != (head.id, form.tail, form.number == "dual") for f, h in rows):
                rows.append((form, head))
    return AhoCorasick(list(table), implementation=Implementation.DFA), _Groups(table.values())


def _grouped(rows: list[tuple[Form, Head]], shared: _Shared) -> tuple[_Group, ...]:
    # A pronoun reading never outdoes a word of its own ("مدرسه" is a school before it is "his teacher").
    own = [row for row in rows if row[0].ending != "owned"] or rows
    alike: dict[object, tuple[Form, list[Head]]] = {}
    for form, head in own:
        walk = head.takes, head.then, head.after, head.not_of
        key = (form.ending, form.number == "dual", form.tail, *walk, head.article)
        alike.setdefault(key, (form, []))[1].append(head)
    groups = []
    for form, heads in alike.values():
        attribute = _is_attribute(form)
        not_next = _union((head.not_next for head in heads), shared)
        not_prev = _union((head.not_prev for head in heads), shared)
        looks_back = attribute or bool(not_prev)
        title = ARTICLE + form.text in load_words().titles
        bridges = _union((heads[0].then, heads[0].after), shared)
        noun = f"{form.text} {form.tail}" if form.tail else form.text
        groups.append(
            _Group(form, heads, _STATES[form.ending], noun, attribute, title, looks_back, bridges, not_next, not_prev)
        )
    return tuple(groups)


def _union(sets: Iterable[frozenset[str]], shared: _Shared) -> frozenset[str]:
    """Join sets into one that all groups share which have the same."""
    union = frozenset[str]().union(*sets)
    return shared.setdefault(union, union)


def _is_attribute(form: Form) -> bool:
    """Whether a form is written like an adjective ("the wounded Syrians" and "the Syrian wounded")."""
    stem = form.text if form.number == "sg" else form.text.removesuffix("ون").removesuffix("ين")
    return form.number != "dual" and stem in load_words().adjectives


@cache
def _prefixes() -> dict[str, tuple[str, bool]]:
    """Map what may stand before a head in its word to the proclitics and whether the article is there."""
    known = {}
    for clitic in PROCLITICS:
        if not clitic.endswith("س"):
            known[clitic] = (clitic, False)
            known[clitic + ("ل" if clitic.endswith("ل") else ARTICLE)] = (clitic, True)
    return known


def find_phrases(text: str) -> list[Phrase]:
    """Find the noun phrases that may be target, speaker, doer or place.

    Args:
        text: the matching form (``normalize(...).text``), whose characters the offsets count.

    Returns:
        The phrases in the order of their heads, one for each label that a span may have; those inside an earlier one
        are ``nested``. Linear in the length of ``text``.

    Example:
        >>> from attackx.script.normalize import normalize
        >>> form = normalize("قال مصدر أمني إن عبوة استهدفت رتلا ينقل معدات للتحالف").text
        >>> [(form[p.start:p.stop], p.label, p.type) for p in find_phrases(form) if not p.nested][:2]
        [('مصدر امني', 'speaker', 'unnamed_source'), ('رتلا ينقل معدات للتحالف', 'target', 'convoy')]
    """
    phrases: list[Phrase] = []
    prefixes, size = _prefixes(), len(text)
    automaton, groups = _index()
    reach = word_end = 0
    for number, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        # of several heads that end a word the longest comes first; the others are its tail
        if end == word_end or (end < size and text[end].isalnum()):
            continue
        begin = start
        while begin and start - begin <= _LONGEST_PREFIX and text[begin - 1].isalnum():
            begin -= 1
        prefix = prefixes.get(text[begin:start])
        if prefix is None:
            continue
        word_end = end
        furthest = reach
        for group in groups[number]:
            for phrase in _read(text, begin, start, prefix, group):
                phrase.nested = phrase.stop <= reach
                furthest = max(furthest, phrase.stop)
                phrases.append(phrase)
        reach = furthest
    return phrases


def _word_before(text: str, begin: int) -> str:
    if not begin or text[begin - 1] != " ":
        return ""
    first, last = max(0, begin - _SPAN_BACK), begin - 1
    return text[max(text.rfind(" ", first, last), text.rfind("\n", first, last)) + 1 : last]


def _describes(form: Form, before: str) -> bool:
    """Whether a definite form that is an adjective too belongs to the word before it, which is definite as well."""
    owned = form.number == "sg" and before.endswith(_OWNERS)  # "accuses" ends like "their"
    return owned or (before.startswith(ARTICLE) and before not in load_words().stops)


def _is_object(form: Form, clitic: str) -> bool:
    """Whether "ل" before a definite form tells to whom something was done: "its shelling of the civilians"."""
    return clitic.endswith("ل") and ARTICLE + form.text not in load_words().addressees


def _struck(text: str, begin: int) -> bool:
    """Whether a word of striking stands close before a place, with its doer between them at most."""
    before = text[max(0, begin - _STRIKE_BACK) : begin]
    return not load_words().strikes.isdisjoint(
        before[max(before.rfind(sign) for sign in ".:؛\n") + 1 :].split()[-_STRIKE_WORDS:]
    )


def _head_end(text: str, start: int, form: Form) -> int:
    """Give where the head ends, with the further words of its form; 0 where these do not follow."""
    end = start + len(form.text)
    if not form.tail:
        return end
    stop = end + 1 + len(form.tail)
    return stop if text.startswith(form.tail, end + 1) and not text[stop : stop + 1].isalnum() else 0


def _first_step(text: str, end: int, head: Head, *, open_: bool) -> re.Match[str] | None:
    """Give the word behind a head, unless it is none of its genitives: "[shelled] planes [the airport]"."""
    first = step_from(text, end)
    return None if first and open_ and first[2] in head.not_of else first


def _read(text: str, begin: int, start: int, prefix: tuple[str, bool], group: _Group) -> list[Phrase]:
    """Walk once for the heads of ``group`` and give what each makes of it."""
    clitic, article = prefix
    form, heads = group.form, group.heads
    end = _head_end(text, start, form)
    if not end or (article and form.ending == "owned") or heads[0].article == ("never" if article else "always"):
        return []
    before = _word_before(text, begin) if group.looks_back else ""
    if article and group.attribute and not _is_object(form, clitic) and _describes(form, before):
        return []
    first = _first_step(text, end, heads[0], open_=form.ending == "open" and not article)
    following = first[2] if first else ""
    if following in group.not_next or (before and before in group.not_prev):
        heads = [head for head in heads if following not in head.not_next and before not in head.not_prev]
        if not heads:
            return []
    tailed = form.tail.startswith(ARTICLE) and not form.text.startswith(ARTICLE)
    closed = tailed and not following.startswith(ARTICLE)  # "the air force [struck] a farm"
    state = "definite" if article or closed else group.state
    walk = None
    if first and (first[1] or following in group.bridges or classify(following).kind != "stop"):
        walk = Walk(text, end, state, heads[0])
        walk.plural = form.number != "sg"
        if article and group.title:
            walk.expect_person()
        walk.run(first)
        end, state = walk.stop, walk.state
    # in "للقوات" the article's alef is swallowed, and the span starts at the noun
    at = start - 2 if article and text.endswith(ARTICLE, begin, start) else start
    number, several = form.number, False
    if number != "sg" and not clitic and text.endswith(_ONE_OF, 0, begin):
        one = _word_before(text, begin)
        if (quantifier := one.lstrip("وبلف")) + " " in _ONE_OF:
            several = number == "pl"  # "one of the two" points back, "one of the witnesses" does not
            clitic, number, state = one[: -len(quantifier)], "sg", "indefinite"
            at -= len(quantifier) + 1
    words = walk.words if walk else ()
    name = (walk and walk.name) or (at, (walk and walk.core) or end)
    named = walk is not None and walk.name is not None
    definite = state in SETTLED
    bare = article and not words and (state != "indefinite" or heads[0].id == "source")  # not "one of the volunteers"
    noun = ARTICLE + group.noun if article else group.noun
    if form.number == "dual" and form.ending == "open" and (article or not words):
        return []  # "two bases of" without whose
    made = []
    for head in heads:
        led = head.led and _struck(text, begin)
        if head.whole and not (words or definite or form.tail or led):
            continue
        if head.needs and not (led or form.tail or (bare and head.bare) or _has_one(words, head.needs)):
            continue
        kind = _type_of(head, words) if head.types else None
        # by position: keywords would cost as much as the walk
        made += [
            Phrase(at, end, clitic, noun, label, kind or plain, number, definite, bare and not several,
                   head.nameless and label == "doer", *name, named, False, head.id)
            for label, plain in head.labels
        ]  # fmt: skip
    return made


def _has_one(words: Sequence[str], needed: frozenset[str]) -> bool:
    return any(word in needed or word[2:] in needed for word in words)


def _type_of(head: Head, words: Sequence[str]) -> str | None:
    return next((head.types[key] for word in words for key in (word, word[2:]) if key in head.types), None)
