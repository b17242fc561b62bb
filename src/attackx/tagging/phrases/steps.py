"""The steps of a walk: which word a noun phrase takes in which state."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from .data import load_words
from .model import Head
from .words import SON_OF, Kind, Word, classify, head_plurals

STEP = re.compile(r'[ _]#?(?:ال(?="))?("?)([^\W_]+)')  # the article may stand before quotation marks
_QUOTED = re.compile(r'[^"\n]{1,40}"')
_SPEAKER = "مسوول"  # who speaks beside others, and the adjective "responsible"
_PARTICIPLE = re.compile(r"[مق]\w{3,}ه|م\w{2,}ين|م\w{2,}ون")  # "سفينه محمله" has no name
_MASDAR = re.compile(r"[بل]?(?:ت\w{2}ي\w|است\w+|ا\w{2,3}ا\w)|\w+(?:ها|هم)")  # no second name of a person
_PERIODS = frozenset({
    "العام", "الشهر", "الاسبوع", "السنه", "الليله", "الموسم", "الصيف", "الشتاء", "الربيع", "الخريف", "القرن", "العقد",
    "الساعه",
})  # fmt: skip
_PASSED = re.compile(r" ال(?:ماضي|فايت|منصرم|جاري)ه?\b|(?<!العام) ال(?:حالي|مقبل|قادم)ه?\b")
_PARTICIPLE_THE = re.compile(r"الم\w{3,}")  # "the adjoining" begins no genitive
_LIKE_COUNTED = (  # end as what is counted does: adverbs, conjunctions, a mechanised brigade's by-name
    "صباحا|فجرا|ليلا|ظهرا|عصرا|نهارا|مساءا|شمالا|جنوبا|شرقا|غربا|حاليا|سابقا|لاحقا|رسميا|ايضا|امسا|جميعا|تقريبا"
    "|بينما|عندما|حينما|بعدما|قبلما|حيثما|فيما|ريثما|مما|كما|هنا|هذا|لهذا|فيها|منها|عنها|عليها|اليها|ميكا"
)
_COUNTED = re.compile(  # "20 rockets", and not "the 47th brigade in the morning", "the 111th brigade while"
    rf" (?:(?!(?:{_LIKE_COUNTED})\b)\w{{3,}}ا\b"
    "|صواريخ|قذايف|طايرات|مسيرات|غارات|هجمات|قنابل|دبابات|اليات|جنود|عناصر|اشخاص)"
)
_LIKE_PRONOUNS = ("ه", "ها", "هم", "هما")
_SECOND = frozenset({"الله", "اباد"})
_SON = SON_OF | {"ال"}
_BEARINGS = frozenset({"شمالي", "جنوبي", "شرقي", "غربي"})
_NAMED = frozenset({"name", "unknown", "land", "opener", "noun", "def_noun", "loose"})  # what may lie in a direction
_NAMES = frozenset({"unknown", "name", "opener", "nisba", "land", "def_noun", "def_adj"})
_MEN = ("ين", "ون")
_JOINED = frozenset({"adj", "nisba", "def_adj", "def_noun"})
_MOST_WORDS = 8


# What the phrase can still take.
State = Literal[
    "open",  # a genitive, or an indefinite attribute
    "indefinite",  # indefinite attributes only
    "definite",  # definite attributes only
    "named",  # definite attributes, or the rest of a name
]
SETTLED = ("definite", "named")


def step_from(text: str, stop: int) -> re.Match[str] | None:
    """Give the word behind ``stop``, unless a sign, a lone "and" or a period stands there: "tourists [last month]"."""
    step = STEP.match(text, stop)
    if step is not None and step[2] == "و":
        return None
    if step is not None and step[2] in _PERIODS and _PASSED.match(text, step.end()):
        return None
    return step


class Steps:
    """How far a phrase reaches.

    Args:
        text: the matching form.
        stop: where the head ends.
        state: what the head's form lets follow.
        head: the row of the head.
    """

    __slots__ = (
        "core",
        "done",
        "genitive",
        "head",
        "last",
        "name",
        "naming",
        "person",
        "plural",
        "state",
        "stop",
        "text",
        "words",
    )

    def __init__(self, text: str, stop: int, state: State, head: Head) -> None:
        self.text = text
        self.stop = stop
        self.state = state
        self.head = head
        self.words: list[str] = []
        self.core = 0  # end of head and attributes, before "ل", "في", participles and clauses
        self.name: tuple[int, int] | None = None
        self.naming = "name" in head.takes  # a name that follows is the thing's own
        self.genitive = "of" in head.takes or self.naming
        self.last: Kind = "noun"
        self.plural = False  # a dual or plural head: names of places and heads of targets may be joined by "و"
        self.person = False  # a title stands before, names of a person follow
        self.done = False

    def expect_person(self) -> None:
        """Let names follow, whatever words they are made of."""
        self.state, self.last, self.person = "named", "title", True

    def peek(self) -> re.Match[str] | None:
        """Give the next word, unless a sign or a period stands there or the phrase is long enough."""
        return step_from(self.text, self.stop) if len(self.words) < _MOST_WORDS else None

    def add(self, step: re.Match[str], state: State, kind: Kind) -> None:
        """Absorb the word of ``step`` as ``kind`` and pass to ``state``."""
        self.stop = step.end()
        self.state = state
        self.last = kind
        self.words.append(step[2])

    def quoted(self, step: re.Match[str]) -> bool:
        """Absorb a quoted name."""
        end = _QUOTED.match(self.text, step.start(2))
        if end is None or end[0].count(" ") > 4 or not (self.genitive or self.naming):
            return False
        again = '"' in self.words or not self.naming  # 'the container ship "X"' has one name of its own
        if self.state == "named" or (self.state == "definite" and self.words and again):
            return False
        if self.state == "definite" and step[2] in head_plurals():
            return False  # 'the Sudanese army [accused] the "forces of" so-and-so'
        clause = (
            classify(step[2]).kind in ("stop", "rel") and step[2] not in load_words().openers
        )  # "M", spelt like "or"
        clause = clause or (step[2].endswith("نا") and " " in end[0])  # "we have arrested four"
        if clause or self.text[end.end() : end.end() + 1].isalnum():
            return False  # nor is a clause a name
        self.name = (step.start(2), end.end() - 1)
        self.words.append('"')
        self.stop, self.state, self.last = end.end(), "definite", "name"
        return True

    def indefinite(self, step: re.Match[str], word: Word) -> bool:
        """Absorb an indefinite attribute."""
        if word.kind == "nisba" and self.state == "open" and (self.naming or "word" in self.head.takes):
            return self.named(step, word)
        if self.state in SETTLED:
            return self.last == "title" and self.named(step, word)
        if step[2].endswith("يا") and self.text.endswith("ون", 0, self.stop):
            return False  # "gunmen [attacked] a journalist": the object, or an adverb
        if step[2] in _BEARINGS and self.is_target() and self.points(step):
            return False  # "a station [west of] Aleppo"
        self.add(step, "indefinite", word.kind)
        return True

    def points(self, step: re.Match[str]) -> bool:
        """Say whether a name stands behind a word of direction: "west of Aleppo", and not "a Western delegation"."""
        after = step_from(self.text, step.end())
        return after is not None and classify(after[2]).kind in _NAMED

    def attribute(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a definite attribute."""
        if self.state == "indefinite" or self._clashes(step[2]):
            return False
        if self.person and self.last == "opener" and self.name:
            self.name = (self.name[0], step.end())
        elif self.state == "open" and self.naming and not self.words:
            self.name = (step.start(2), step.end())
        if self.person and self.last == "title":
            self.add(step, "named", "title")  # "the Houthi leader so-and-so"
            return True
        self.add(step, "definite", word.kind)
        return True

    def _clashes(self, word: str) -> bool:
        """Say whether men stand behind one body: "[accused] the ministry the Houthis", "the army the rebels"."""
        men = word.endswith(("يين", "يون"))
        if self.words:
            return men and self.words[-1].endswith("يه")
        body = word.endswith(_MEN) and word.removeprefix("ال").removesuffix("ن") in head_plurals()
        return not self.plural and (body or (men and self.text[self.stop - 1] == "ه"))

    def construct(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a construct noun, after which a genitive may follow."""
        if self.state != "open" or not self.genitive:
            return False
        self.add(step, "open", word.kind)
        return True

    def number(self, step: re.Match[str], word: Word) -> bool:
        """Absorb the number of a unit, unless things are counted by it: "the launch by the corps of [20 rockets]"."""
        if _COUNTED.match(self.text, step.end()):
            return False
        if "number" not in self.head.takes and not (self.words and self.words[-1] in load_words().numbered):
            return False
        self.add(step, "named", word.kind)
        return True

    def definite(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a definite noun as the genitive or the rest of a name."""
        if self.person and self.last == "name" and word.inner[2:] in head_plurals():
            return False
        if self.state == "named" and step[2] in _SECOND:
            return self.second(step)
        if self.state == "named" and self.last == "title" and word.kind == "title":
            self.name = None
        elif self.goes_on() or self.chained(step, word):
            self.name = self.name and (self.name[0], step.end())
        elif self.state != "open" or not self.genitive:
            return False
        elif self.naming and not self.words and word.inner[2:] not in load_words().common:
            self.name = (step.start(2), step.end())
        self.add(step, "definite", word.kind)
        if word.kind == "title":
            self.expect_person()
        return True

    def goes_on(self) -> bool:
        """Say whether a name is begun that another word must or may end."""
        return self.state == "named" and (self.last in ("opener", "title") or (self.person and self.last == "name"))

    def chained(self, step: re.Match[str], word: Word) -> bool:
        """Say whether a definite noun is the genitive of an unlisted one: "the stations of generating [power]".

        Behind the name of a place it is mostly what comes next in the sentence.
        """
        if self.state != "named" or self.last != "unknown" or self.person or not self.is_target() or self.is_place():
            return False
        if self.acts():
            return False  # "the fighters of Boko Haram set [fire]"
        if self.words[-1].endswith(_LIKE_PRONOUNS) or step[2] in _PERIODS:
            return False  # "a school that the army destroyed", "Samir's factory tonight"
        if len(self.words) == 1 and word.inner[2:] in head_plurals() and not _MASDAR.fullmatch(self.words[0]):
            return False  # "the Serena hotel [the forces surrounded]"
        known = word.inner[2:] in load_words().nouns or word.inner[2:] in load_words().common
        return word.kind == "def_noun" and (known or not _PARTICIPLE_THE.fullmatch(step[2]))

    def named(self, step: re.Match[str], word: Word) -> bool:
        """Absorb a word of a name."""
        kind = word.kind
        if self.words and step[2].isascii():
            return False  # a hashtag behind the sentence
        if self.state == "named" and step[2] in _SECOND:
            return self.second(step)
        if self.state == "named":
            if self.last not in ("opener", "title") and not (self.person and step[2] in _SON):
                return False
            if self.person and self.last == "opener" and _MASDAR.fullmatch(step[2]):
                return False
            kind = "opener" if self.last == "title" and kind != "name" else kind
        elif self.state != "open" or not self.nameable(kind):
            return False
        elif kind == "unknown" and _PARTICIPLE.fullmatch(step[2]) and not self.is_place():
            self.add(step, "indefinite", "adj")
            return True
        if self.person and self.last == "opener" and kind != "opener":
            kind = "unknown"  # the second name is the last
        if self.naming:
            self.name = (self.name[0] if self.name else step.start(2), step.end())
        self.add(step, "named", kind)
        return True

    def second(self, step: re.Match[str]) -> bool:
        """Absorb a word that only ends names of two words: "Ram Allah", "Faisal Abad"."""
        self.name = self.name and (self.name[0], step.end())
        self.add(step, "named", "name")
        return True

    def land(self, step: re.Match[str], word: Word) -> bool:
        """Absorb "السعوديه" or "سوريه" as the name of a country or as the adjective, whichever fits."""
        if step[2].startswith("ال"):
            return (self.named if self.state == "open" else self.attribute)(step, word)
        country = self.state == "open" and (step[2].endswith("ا") or self.is_place())
        return (self.named if country else self.indefinite)(step, word)

    def speaks(self) -> bool:
        """Say whether the head is a speaker before all."""
        return self.head.labels[0][0] == "speaker"

    def acts(self) -> bool:
        """Say whether the head may be a doer."""
        return any(label == "doer" for label, _ in self.head.labels)

    def is_place(self) -> bool:
        """Say whether the head may be a place."""
        return any(label == "place" for label, _ in self.head.labels)

    def is_target(self) -> bool:
        """Say whether the head is a target before all."""
        return self.head.labels[0][0] == "target"

    def nameable(self, kind: Kind) -> bool:
        """Say whether an unlisted word may be a name here: after a head that has one, or a genitive."""
        takes = self.head.takes
        if kind == "loose":
            return self.naming and not self.words
        return self.naming or "word" in takes or (self.genitive and (bool(self.words) or kind == "name"))

    def joined(self, step: re.Match[str], word: Word) -> bool:
        """Absorb "و" with a word of the same sort as the last."""
        if word.inner.startswith(_SPEAKER):
            return False  # "two sources and an official"
        named = self.name is not None and self.name[1] == self.stop
        if self.plural and self.is_place() and (named or self.last == "and") and classify(word.inner).kind in _NAMES:
            self.add(step, "named", "and")
            return True
        kind, last = classify(word.inner).kind, self.last
        if kind == "noun" and self.plural and not self.words and self.state == "open" and self.is_target():
            self.add(step, "open", "noun")
            return True
        alike = kind == last or {kind, last} == {"adj", "nisba"}
        if not alike or not self.words or kind not in _JOINED:
            return False
        if word.inner.endswith(_MEN) and self.words[-1].endswith("يه"):
            return False  # "the government forces and the rebels"
        self.add(step, self.state, last)
        return True


TAKERS: dict[Kind, Callable[[Steps, re.Match[str], Word], bool]] = {
    "adj": Steps.indefinite,
    "nisba": Steps.indefinite,
    "def_adj": Steps.attribute,
    "def_noun": Steps.definite,
    "title": Steps.definite,
    "noun": Steps.construct,
    "name": Steps.named,
    "land": Steps.land,
    "opener": Steps.named,
    "loose": Steps.named,
    "unknown": Steps.named,
    "number": Steps.number,
    "and": Steps.joined,
}
