"""Look once at a sentence for the rules of all slots: which patterns its words and tags let begin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..tagging.tag import Tag, group_of
from .matcher import Match
from .pattern import Element
from .row import Row
from .ruleset import RuleSet
from .view import View

_KEPT = 1 << 13  # words of which is remembered what they tell

# what a word tells of each slot: the needs that it meets, the patterns that it begins, those that it leads to a tag
Cue = dict[str, tuple[int, tuple[Row, ...], tuple[Row, ...]]]


class Index:
    """The words of several rule sets, so that one look at a word tells for all of them.

    What was told of a word is remembered, up to a bound.

    Args:
        sets: rule sets by slot.

    Attributes:
        sets: the same.

    Example:
        >>> from .ruleset import default_rules
        >>> view = View("اسقطت الدفاعات مسيره", 0, 20)
        >>> index = Index({"x": default_rules("kinds"), "y": default_rules("status")})
        >>> [m.rule.slot for m in Cues(index, view.words).find("x", view)]
        ['kind']
    """

    def __init__(self, sets: Mapping[str, RuleSet]) -> None:
        self.sets = sets
        self._open = any(rules.prefixed for rules in sets.values())
        self._slots = [*sets.items()]
        self.shifts: dict[str, int] = {}
        # of each word the bits of the slots of which it may begin a pattern, and above them those of all slots' needs
        self._words: dict[str, int] = {}
        words = self._words
        self._first = shift = len(sets)
        for place, (slot, rules) in enumerate(self._slots):
            self.shifts[slot] = shift - self._first
            for word in rules.starts():
                words[word] = words.get(word, 0) | 1 << place
            for forms, bit in rules.needs.items():
                for word in forms:
                    words[word] = words.get(word, 0) | bit << shift
            shift += rules.size
        # few of them differ: a word has the number of its bits among these
        sorts: dict[int, int] = {}
        for word, bits in words.items():
            words[word] = sorts.setdefault(bits, len(sorts))
        self._sorts = [*sorts]
        self._told: dict[int, tuple[Cue, tuple[str, ...]]] = {}
        self.cue = lru_cache(maxsize=_KEPT)(self._cue)
        self._kinds: dict[tuple[str, str, str], int] = {}  # of tags, which are few
        self._takers: dict[str, list[tuple[Element, int]]] = {}  # by a label that they take
        for slot, rules in self._slots:
            for step, bit in rules.takers:
                for label in step.labels:
                    self._takers.setdefault(label, []).append((step, bit << self.shifts[slot]))
        self._unseen = [self._needing(groups) for groups in range(8)]

    def __reduce__(self) -> tuple[type[Index], tuple[Mapping[str, RuleSet]]]:
        """Send the rules alone to another process; the index is made again there."""
        return Index, (self.sets,)

    def cues(self, words: Iterable[str]) -> list[tuple[int, Cue]]:
        """Give the tokens whose words tell something of a rule, with what they tell."""
        cue, known = self.cue, self._words
        if self._open:
            return [(at, told) for at, word in enumerate(words) if (told := cue(word))]
        return [(at, cue(word)) for at, word in enumerate(words) if word in known]

    def _cue(self, word: str) -> Cue:
        sort = self._words.get(word, -1)
        told = self._told.get(sort)
        if told is None:
            told = self._told[sort] = self._of_sort(self._sorts[sort] if sort >= 0 else 0)
        cue, beginning = told
        if not beginning:
            return cue
        rows = ((slot, self.sets[slot].rows(word)) for slot in beginning)
        return cue | {slot: (cue[slot][0], begun, cue[slot][2]) for slot, begun in rows}

    def _of_sort(self, bits: int) -> tuple[Cue, tuple[str, ...]]:
        """Give what all words of some bits tell, and the slots of which they may begin patterns of their own."""
        cue: Cue = {}
        beginning = []
        for place, (slot, rules) in enumerate(self._slots):
            met = bits >> self._first + self.shifts[slot] & rules.bits
            begins = bits >> place & 1 or rules.prefixed
            if begins:
                beginning.append(slot)
            if met or begins:
                cue[slot] = met, (), rules.led_by(met)
        return cue, tuple(beginning)

    def met(self, tags: Iterable[Tag], pending: int) -> int:
        """Give the bits of the needs that tags meet, and of those that tags may which were not looked for yet."""
        held, kinds = self._unseen[pending], self._kinds
        for tag in tags:
            kind = tag.label, tag.type, tag.clitic
            bits = kinds.get(kind)
            if bits is None:
                takers = self._takers.get(tag.label, ())
                bits = kinds[kind] = sum(bit for step, bit in takers if step.fits_tag(tag))
            held |= bits
        return held

    def _needing(self, groups: int) -> int:
        """Give the bits of the needs that tags of some groups may meet."""
        return sum({bit for label, takers in self._takers.items() if group_of(label) & groups for _, bit in takers})


class Cues:
    """What the words of a sentence tell of the rules that may match in it.

    Args:
        index: the words of all rules.
        words: of the sentence in order.
    """

    __slots__ = ("_index", "_seen", "_tags", "_told")

    def __init__(self, index: Index, words: Iterable[str]) -> None:
        self._index, self._told = index, index.cues(words)
        self._tags, self._seen = 0, (-1, -1)  # what its tags meet, and of which this was told

    def find(self, slot: str, view: View) -> list[Match]:
        """Give every match of a slot's rules in the sentence, by rule order and then by place."""
        rules = self._index.sets[slot]
        held, spots, tagged = 0, list[tuple[int, tuple[Row, ...]]](), [*rules.free]
        for at, cue in self._told:
            told = cue.get(slot)
            if told is not None:
                met, begun, led = told
                held |= met
                if begun:
                    spots.append((at, begun))
                if led:
                    tagged += led
        if not (spots or tagged):
            return []
        return rules.matches(view, spots, tagged, held | self._met(view) >> self._index.shifts[slot] & rules.bits)

    def _met(self, view: View) -> int:
        """Give the bits of the needs that the tags meet, which are bound one after the other."""
        seen = view.changes, view.pending
        if seen != self._seen:
            self._tags, self._seen = self._index.met(view.bound, view.pending), seen
        return self._tags
