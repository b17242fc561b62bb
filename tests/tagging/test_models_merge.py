"""What models say is brought together with lists and descriptions, without any model: fakes and any labels at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attackx import InputValueError, Pipeline
from attackx.script.normalize import fold, normalize
from attackx.tagging.neural.entities import entities
from attackx.tagging.neural.stage import spans_from
from attackx.tagging.neural.words import Word, portions, words_of
from strategies import any_text

# (text, the names that the fake finds with their types, what is found of them as label and words)
MERGED = [
    ("قصف جند كيمارا بلدة.", {"جند كيمارا": "ORG"}, {("doer", "جند كيمارا"), ("source", "جند كيمارا"), ("target", "جند كيمارا")}),
    ("سقط صاروخ قرب تلعوشة.", {"تلعوشة": "LOC"}, {("place", "تلعوشة")}),
    # what is written onto a name is none of it: before an article, and where the text has the name alone
    ("سقط صاروخ على الزمرودة والتلعوش.", {"والتلعوش": "LOC"}, {("place", "التلعوش")}),
    ("نفى كيمارا. والهجوم في لكيمارا.", {"لكيمارا": "LOC"}, {("place", "كيمارا")}),
    ("نفى ذلك. والهجوم في لكيمارا.", {"لكيمارا": "LOC"}, {("place", "لكيمارا")}),
    # a name of the lists stands, whatever the model takes it for, and however little of it
    ("سقط صاروخ على قاعدة عين الأسد.", {"قاعدة عين الأسد": "ORG"}, set()),
    ("سقط صاروخ على قاعدة عين الأسد.", {"عين": "LOC"}, set()),
    # an entity that holds a listed name and more is another thing, but not where the listed one is the same sort
    ("قال كيمارا تلعفر إن صاروخا سقط.", {"كيمارا تلعفر": "ORG"}, {("doer", "كيمارا تلعفر"), ("source", "كيمارا تلعفر"), ("target", "كيمارا تلعفر")}),
    ("سقط صاروخ على ضواحي بغداد القصية.", {"بغداد القصية": "LOC"}, set()),
    ("سقط صاروخ.", {"صاروخ": "MISC"}, set()),
]  # fmt: skip


class Fake:
    """Labels the words of given names, wherever they stand."""

    label = "fake:names@0"

    def __init__(self, names: dict[str, str]) -> None:
        self.names = {tuple(name.split()): type_ for name, type_ in names.items()}

    def label_words(self, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
        return [self._labels([word.text for word in sentence]) for sentence in sentences]

    def _labels(self, words: list[str]) -> list[str]:
        labels = ["O"] * len(words)
        for name, type_ in self.names.items():
            for at in range(len(words) - len(name) + 1):
                if tuple(words[at : at + len(name)]) == name:
                    labels[at : at + len(name)] = [f"B-{type_}", *[f"I-{type_}"] * (len(name) - 1)]
        return labels


class Wild:
    """Labels words and splits sentences as a seed says, which is to say in any way at all."""

    label = "wild:any@0"

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def label_words(self, sentences: Sequence[Sequence[Word]]) -> list[list[str]]:
        kinds = ("O", "B-ORG", "I-ORG", "I-LOC", "B-PER", "S-LOC", "E-TARGET", "B-MISC", "I-GROUP")
        return [[kinds[(self.seed * (n + 3) + len(w.text)) % len(kinds)] for n, w in enumerate(s)] for s in sentences]

    def sentence_starts(self, lines: Sequence[str]) -> list[list[int]]:
        return [[(self.seed * (n + 1)) % (len(line) + 9) - 4 for n in range(self.seed % 7)] for line in lines]


@pytest.mark.parametrize(("text", "names", "found"), MERGED)
def test_lists_stand_and_models_add(text: str, names: dict[str, str], found: set[tuple[str, str]]) -> None:
    alone = Pipeline().analyze(text)
    document = Pipeline(recognizers=["lexicon", Fake(names)]).analyze(text)
    assert {(m.label, m.text) for m in document.mentions if m.rule == "model.fake"} == found
    listed = {(m.label, m.start, m.stop, m.rule) for m in alone.mentions if m.rule.startswith("name.")}
    assert listed <= {(m.label, m.start, m.stop, m.rule) for m in document.mentions}


def test_the_article_that_the_script_drops_after_li_comes_back_in_the_name() -> None:
    pipeline = Pipeline(recognizers=["lexicon", Fake({"للتلعوش": "ORG"})])
    text = "وفق بيان للتلعوش سقط صاروخان على القاعدة."
    [mention] = [m for m in pipeline.analyze(text).mentions if m.label == "doer" and m.rule == "model.fake"]
    assert (mention.text, text[mention.start : mention.stop]) == ("تلعوش", "تلعوش")


def test_the_first_recogniser_counts_before_the_others() -> None:
    pipeline = Pipeline(recognizers=["lexicon", Fake({"كيمارا": "LOC"}), Fake({"جند كيمارا": "ORG"})])
    assert {m.label for m in pipeline.analyze("قصف جند كيمارا بلدة.").mentions if m.rule == "model.fake"} == {"place"}
    assert pipeline.name == "attackx-rules+fake:names@0+fake:names@0"


@given(text=any_text, seed=st.integers(0, 1000))
@example(text="0" * 17 + "ﷲ", seed=6)
@example(text="ٵ00", seed=760)  # one character that is two in the matching form, with a sentence to begin between them
def test_whatever_a_model_says_offsets_are_exact_and_no_text_is_lost(text: str, seed: int) -> None:
    wild = Wild(seed)
    pipeline = Pipeline(segmenter=wild, recognizers=["lexicon", wild])
    document = pipeline.analyze(text)
    for m in document.mentions:
        assert text[m.start : m.stop] == m.text != ""
    phrases = any(" " in normalize(char).text.strip() for char in text)  # of ﷺ every word has the same place
    for label in () if phrases else ("target", "doer", "source", "place"):
        spans = [(m.start, m.stop) for m in document.mentions if m.label == label]
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(spans)))
    for form in document.forms.values():
        spans = [(s.start, s.stop) for s in document.sentences]
        at = [form.span(n, n + 1)[0] for n, char in enumerate(form.text) if not char.isspace()]
        assert all(any(start <= place < stop for start, stop in spans) for place in at)
    assert pipeline.extract_batch([{"text": text}]) == [pipeline.extract(text)]


@given(text=any_text)
def test_the_letters_stand_where_the_matching_form_has_them(text: str) -> None:
    form = normalize(text)
    letters = form.lettered()
    assert len(letters) == len(form.text)
    assert all(fold(own) == told for own, told in zip(letters, form.text, strict=True) if own not in "ـ\t\n\r")


@given(st.text("ab. ", max_size=40), st.lists(st.integers(-5, 50)))
def test_sentences_cover_what_they_are_made_of(text: str, starts: list[int]) -> None:
    spans = list(spans_from(text, 0, len(text), starts))
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")
    assert all(a < b and text[a:b].strip() == text[a:b] for a, b in spans)


@given(st.lists(st.integers(1, 12)), st.integers(1, 10))
def test_portions_lose_nothing_and_fit(sizes: list[int], limit: int) -> None:
    parts = list(portions(sizes, sizes, limit))
    assert [size for part in parts for size in part] == sizes
    assert all(sum(part) <= limit or len(part) == 1 for part in parts)


# (labels, the spans of words that they make of the four words أ ب ج د)
SCHEMES: list[tuple[str, list[tuple[int, int, str]]]] = [
    ("B-A I-A O B-A", [(0, 2, "A"), (3, 4, "A")]),
    ("B-A B-A I-B O", [(0, 1, "A"), (1, 2, "A"), (2, 3, "B")]),
    ("S-A B-A I-A E-A", [(0, 1, "A"), (1, 4, "A")]),
    ("I-A I-A O E-B", [(0, 2, "A"), (3, 4, "B")]),
    ("O O O O", []),
]


@pytest.mark.parametrize(("labels", "spans"), SCHEMES)
def test_every_scheme_of_labels(labels: str, spans: list[tuple[int, int, str]]) -> None:
    words = words_of("أ ب ج د", 0, 7)
    assert [(e.start // 2, (e.stop + 1) // 2, e.type) for e in entities(words, labels.split(), "m")] == spans


@pytest.mark.parametrize("given", ["stanza", ["stanza"], []])
def test_the_lexicon_is_always_among_them(given: Any) -> None:
    with pytest.raises(InputValueError, match="lexicon"):
        Pipeline(recognizers=given)


@pytest.mark.parametrize("given", [{"segmenter": "spacy"}, {"recognizers": ["lexicon", "/no/such/folder"]}])
def test_what_is_neither_a_name_nor_a_folder(given: Any) -> None:
    with pytest.raises(InputValueError, match=r"no model .*(spacy|folder).*path of a folder"):
        Pipeline(**given)
