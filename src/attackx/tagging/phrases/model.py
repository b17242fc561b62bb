"""What the chunker hands out, and what a head of its data says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from ...pickling import made_of

Label = Literal["target", "speaker", "doer", "place"]
Number = Literal["sg", "dual", "pl"]
LABELS: tuple[Label, ...] = ("target", "speaker", "doer", "place")


@dataclass(slots=True, init=False)
class Phrase:
    """A description without a list entry; offsets count in the matching form.

    Attributes:
        start: first character, after any proclitic.
        stop: one past the last character.
        clitic: the proclitics written onto the first word; with ``لل`` the span starts after both letters.
        head: the head noun with its article.
        label: what it may fill: target, speaker, doer or place.
        type: what it is: ``air_base``, ``convoy``, ``unnamed_source``, ``militia``, ...
        number: of the head: sg, dual or pl.
        definite: True where the head is definite, by its article, its owner or a definite complement.
        bare: True for a definite head alone ("the base"): it points back at something named before.
        nameless: True for doers without identity ("gunmen", "a suicide bomber").
        name_start: first character of the shortest useful form: the proper name, or head and attributes.
        name_stop: one past its last character.
        named: True where that span is a proper name.
        nested: True where the phrase stands inside another one.
        rule: the id of the row that read it.
    """

    start: int
    stop: int
    clitic: str
    head: str
    label: Label
    type: str
    number: Number
    definite: bool
    bare: bool
    nameless: bool
    name_start: int
    name_stop: int
    named: bool
    nested: bool
    rule: str

    def __init__(
        self,
        start: int,
        stop: int,
        clitic: str,
        head: str,
        label: Label,
        type: str,
        number: Number,
        definite: bool,
        bare: bool,
        nameless: bool,
        name_start: int,
        name_stop: int,
        named: bool,
        nested: bool,
        rule: str,
    ) -> None:
        self.start, self.stop, self.clitic, self.head, self.label = start, stop, clitic, head, label
        self.type, self.number, self.definite, self.bare, self.nameless = type, number, definite, bare, nameless
        self.name_start, self.name_stop, self.named, self.nested = name_start, name_stop, named, nested
        self.rule = rule

    def __reduce__(self) -> tuple[Any, ...]:
        return Phrase, made_of(self)


@dataclass(frozen=True, slots=True)
class Head:
    """One row of the data: head nouns, what they may fill, and what may follow them.

    Attributes:
        id: the row's id, which is a phrase's rule.
        nouns: the nouns, as ``forms.noun_forms`` reads them.
        labels: label to type.
        takes: which complements it absorbs besides adjectives: of, name, word, to, in, link, verb,
            number; with name an unlisted word is the thing's own name, with word only part of the phrase.
        then: words that may follow it directly and keep the chain open ("شمال" then "غربي").
        after: prepositions that it takes besides ("باسم").
        needs: words of which one must stand in the complement; empty for none.
        types: word of the complement to the type it makes.
        nameless: the doer has no identity.
        not_next: words that, right after it, make another sense.
        not_prev: words that, right before it, make another sense.
        not_of: words that are no genitive of it: it stands alone before them ("[قصفت] طائرات [مطار]").
        article: "never" where the article makes another word ("الاطراف" are parties, not outskirts), "always" where
            the noun is meant only with it ("العقيد" before a name).
        bare: with the article alone it needs nothing else ("الوكاله" points back to one).
        whole: it is a phrase only with a complement or the article.
        led: close behind a word of striking it needs no complement ("struck a meeting").
        examples: text and the phrase that must be found in it.
        never: texts in which the row must find nothing.
    """

    id: str
    nouns: tuple[str, ...]
    labels: tuple[tuple[Label, str], ...]
    takes: frozenset[str]
    then: frozenset[str]
    after: frozenset[str]
    needs: frozenset[str]
    types: dict[str, str]
    nameless: bool
    not_next: frozenset[str]
    not_prev: frozenset[str]
    not_of: frozenset[str]
    article: str
    bare: bool
    whole: bool
    led: bool
    examples: tuple[tuple[str, str], ...]
    never: tuple[str, ...]
