"""From annotated articles to sentences of labelled words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..evaluate.records import Article, Record
from ..lexicon import Lexicon
from ..script.clitics import readings
from ..script.normalize import normalize
from ..script.sentences import split_sentences
from ..tagging.neural.words import Word, words_of
from ..tagging.tagger import Tagger

Sentence: TypeAlias = list[tuple[str, str]]  # words with their labels
Name: TypeAlias = tuple[str, ...]  # the words of a name in matching form

# Speakers by their role alone, whom the rules describe and no list of names would hold.
_ROLES = frozenset({
    "unnamed_source", "witness", "official", "spokesperson", "person", "activist", "medical", "statement",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Annotator:
    """Labels the words of articles by the names that their annotations and the lexicon hold.

    The annotations name no weapons, so these are the lexicon's.

    Attributes:
        tagger: finds the weapons, and tells names of sources from roles.
    """

    tagger: Tagger

    @classmethod
    def default(cls) -> Annotator:
        """Use the packaged lexicon."""
        return cls(Tagger(Lexicon.default()))

    def sentences(self, article: Article) -> Iterator[Sentence]:
        """Give the sentences of title and text with a label for each word, by the scheme BIOES.

        Example:
            >>> gold = Article(id="a", text="قصف لواء كيمارا مطار تلعة.", events=[Record(target="مطار تلعة")])
            >>> [word for word, label in next(Annotator.default().sentences(gold)) if label != "O"]
            ['مطار', 'تلعة']
        """
        names = self._names(article.events)
        for text in (article.title, article.text):
            form = normalize(text)
            weapons = [(t.start, t.stop) for t in self.tagger.tag(form.text) if t.label == "weapon"]
            letters = form.lettered()
            for start, stop in split_sentences(form):
                words = words_of(letters, start, stop)
                if words:
                    own = [span for span in weapons if start <= span[0] and span[1] <= stop]
                    yield list(zip((w.text for w in words), _labels(form.text, words, names, own), strict=True))

    def _names(self, events: Iterable[Record]) -> dict[Name, str]:
        """List the names with their types; of two types of one name the first in this order counts."""
        found: dict[Name, str] = {}
        for event in events:
            typed = [("TARGET", name) for name in event.target]
            typed += [("GROUP", name) for doer in event.perpetrators for name in doer.name]
            typed += [("BODY", name) for names in event.sources for name in names if not self._is_role(name)]
            typed += [("PLACE", name) for name in event.place]
            for type_, name in typed:
                text = normalize(name).text
                words = tuple(word.text for word in words_of(text, 0, len(text)))
                if words:
                    found.setdefault(words, type_)
        return found

    def _is_role(self, name: str) -> bool:
        tags = self.tagger.tag(normalize(name).text)
        return any(t.label == "source" and t.start == 0 and t.type in _ROLES for t in tags)


def _labels(text: str, words: list[Word], names: dict[Name, str], weapons: list[tuple[int, int]]) -> list[str]:
    """Label the words of a sentence; longer names before shorter ones, weapons where no other name stands."""
    told = [text[word.start : word.stop] for word in words]
    spans = [
        (at, at + len(name), type_)
        for name, type_ in sorted(names.items(), key=lambda item: -len(item[0]))
        for at in range(len(told) - len(name) + 1)
        if _stands(told[at : at + len(name)], name)
    ]
    for start, stop in weapons:
        inside = [n for n, word in enumerate(words) if word.start < stop and start < word.stop]
        spans += [(inside[0], inside[-1] + 1, "WEAPON")] if inside else []
    labels = ["O"] * len(words)
    for first, last, type_ in spans:
        if all(label == "O" for label in labels[first:last]):
            marks = ["S"] if last - first == 1 else ["B", *["I"] * (last - first - 2), "E"]
            labels[first:last] = [f"{mark}-{type_}" for mark in marks]
    return labels


def _stands(words: list[str], name: Name) -> bool:
    """Whether a name stands in some words, the first of which may have one-letter words written onto it."""
    return tuple(words[1:]) == name[1:] and any(rest == name[0] for _, rest in readings(words[0]))
