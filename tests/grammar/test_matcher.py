"""What patterns match in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.script.normalize import fold
from work import calls

from .sentences import matches, sentence, words

# pattern, sentence, the words matched; None where it must not match
WORDS = [
    ("قال", "قال المصدر", "قال"),
    ("قال", "وقال المصدر", "وقال"),  # و and ف may stand before every word of a pattern
    ("قال", "فقال المصدر", "فقال"),
    ("قال", "يقال إنه", None),
    ("صاروخ", "بصاروخ واحد", None),  # other proclitics only where asked for
    ("ب+صاروخ", "بصاروخ واحد", "بصاروخ"),
    ("ب+صاروخ", "وبصاروخ واحد", "وبصاروخ"),
    ("ب+صاروخ", "صاروخ واحد", None),
    ("?+صاروخ", "لصاروخ واحد", "لصاروخ"),
    ("?+صاروخ", "صاروخ واحد", "صاروخ"),
    ("ل+القوات", "هجوم للقوات", "للقوات"),  # ل and the article, written as one
    ("مسؤوليت*", "أعلنت مسؤوليتها عن", "مسؤوليتها"),
    ("مسؤوليت*", "المسؤولية", None),
    ("@say", "وأكد المصدر", "وأكد"),
    ("أكد :", "وأكد: سقط صاروخ", "وأكد :"),
    ("أكد :", "وأكد سقوط", None),
    ("تبنت حماس", 'تبنت "حماس" القصف', "تبنت حماس"),  # quotes are not read
]
GAPS = [
    ("قال ~2 إن", "قال إن", "قال إن"),  # a gap may be empty
    ("قال ~2 إن", "قال المصدر الأمني إن", "قال المصدر الأمني إن"),
    ("قال ~2 إن", "قال المصدر الأمني المحلي إن", None),
    ("قال ~3 إن", "قال المصدر، أمس، إن", None),  # a tight gap stops at a comma
    ("قال ~5, إن", "قال المصدر، أمس، إن", "قال المصدر ، أمس ، إن"),
    ("قال ~3, إن", "قال المصدر، أمس، إن", None),  # commas count as tokens
    ("قال ~5, إن", "قال المصدر. إن", None),  # no gap crosses a stop
    ("قال ~5, إن", "قال المصدر؛ إن", None),
    ("قال ~5, إن", "قال المصدر: إن", None),
    ("قال ~8, إن", "قال المصدر مضيفا إن", None),  # nor a turn of speech
    ("قال ~8, إن", "قال المصدر فيما أكد إن", None),
    ("قال ~2 ~2 إن", "قال واحد اثنان ثلاثة أربعة إن", "قال واحد اثنان ثلاثة أربعة إن"),
    ("قال ~9 إن", "قال إن المصدر إن", "قال إن"),  # the nearest
    ("قال !هو ~2 إن", "قال المصدر الأمني إن", "قال المصدر الأمني إن"),  # what must not stand takes no room
    ("قال هو? ~1 إن", "قال هو المصدر إن", "قال هو المصدر إن"),  # what may be left out takes some
    ("قال هو? ~1 إن", "قال هو المصدر الأمني إن", None),
    ("^ هو? ~1 قال", "هو أمس قال", "هو أمس قال"),
    ("^ هو? ~1 قال", "هو وزير أمس قال", None),
    ("قال ~1 هو? $", "قال أمس هو", "قال أمس هو"),
    ("قال ~1 هو? $", "قال وزير أمس هو", None),
    ("قال ~1 مسؤوليت*", "قال إن مسؤوليتها", "قال إن مسؤوليتها"),
]
OPTIONAL = [
    ("قال هو? إن", "قال هو إن", "قال هو إن"),
    ("قال هو? إن", "قال إن", "قال إن"),
    ("قال هو? إن", "قال هي إن", None),
    ("قال هو?", "قال هو", "قال هو"),  # taken where it stands there
    ("قال !هو", "قال هي", "قال"),  # negated steps take nothing
    ("قال !هو", "قال هو", None),
    ("قال !هو", "قال", "قال"),
    ("قال ~2 !!عدد من", "قال عدد من", None),  # looks back, wherever it stands
    ("قال ~2 !!عدد من", "قال كثير من", "قال كثير من"),
    ("من !!عدد قال", "من قال", "من قال"),
    ("!!عدد من ~1 قال", "عدد من قال", None),
    ("!!عدد من ~1 قال", "كثير من قال", "من قال"),
    ("!لا قال", "لا قال", None),
    ("!لا قال", "نعم قال", "قال"),
    ("!لا ~1 قال", "لا هو قال", "قال"),  # the empty gap is tried first
    ("^ قال", "قال المصدر", "قال"),
    ("^ قال", "وقد قال المصدر", None),
    ("^ ~1 قال", "وقد قال المصدر", "وقد قال"),
    ("قال $", "هذا ما قال", "قال"),
    ("قال $", "قال المصدر", None),
]
TAGGED = {"حركة الشباب": "doer:armed_group", "ل+رويترز": "source:agency", "الميناء": "target:port"}
TAGS = [
    ("<doer>", "حركة الشباب"),
    ("<doer:armed_group>", "حركة الشباب"),
    ("<doer:state,armed_group>", "حركة الشباب"),
    ("<doer:state>", None),
    ("<doer:-armed_group>", None),
    ("<doer:-state>", "حركة الشباب"),
    ("<source|doer> قصف", "حركة الشباب قصف"),
    ("<source>", "لرويترز"),  # any proclitic, unless one is named
    ("ل+<source>", "لرويترز"),
    ("ب+<source>", None),
    ("ل+<doer>", None),
    ("<doer> ~2 <target>", "حركة الشباب قصف الميناء"),
    ("<target> ~2 <doer>", None),
    ("<place>", None),
]
STATEMENT = "أكدت حركة الشباب قصف الميناء لرويترز"


@pytest.mark.parametrize(("pattern", "text", "expected"), WORDS + GAPS + OPTIONAL)
def test_words_gaps_and_conditions(pattern: str, text: str, expected: str | None) -> None:
    view = sentence(text)
    assert [words(view, m) for m in matches(pattern, view)][:1] == ([fold(expected)] if expected else [])


@pytest.mark.parametrize(("pattern", "expected"), TAGS)
def test_tags(pattern: str, expected: str | None) -> None:
    view = sentence(STATEMENT, TAGGED)
    assert [words(view, m) for m in matches(pattern, view)][:1] == ([fold(expected)] if expected else [])


def test_captures_hold_tokens_and_tags_on_both_sides_of_the_anchor() -> None:
    view = sentence(STATEMENT, TAGGED)
    match = matches("<doer>=x قصف=verb <target>=y ~1 <source>=by?", view)[0]
    assert {name: words(view, match, name) for name in match.captures} == {
        "x": fold("حركة الشباب"), "verb": "قصف", "y": "الميناء", "by": "لرويترز",
    }  # fmt: skip
    doer, verb = match.captures["x"].tag, match.captures["verb"].tag
    assert doer is not None
    assert doer.type == "armed_group"
    assert verb is None


def test_an_optional_capture_that_is_left_out_is_absent() -> None:
    view = sentence(STATEMENT, TAGGED)
    assert "z" not in matches("<doer>=x قصف=verb <place>=z?", view)[0].captures


def test_backwards_the_nearest_is_taken_too() -> None:
    view = sentence("حماس وفتح أعلنت تنفيذ هجوم", {"حماس": "doer", "و+فتح": "doer", "هجوم": "attack"})
    match = matches("<doer>=x ~6 <attack>=a", view)[0]
    assert match.anchor is not None
    assert match.anchor.label == "attack"  # the search begins at the attack and goes back from it
    assert words(view, match, "x") == "وفتح"


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        (
            "ضبط !النفس ~4 <attack>",
            "ضبط النفس بعد هجوم",
            False,
        ),  # behind a step and before a gap: what follows the step
        ("ضبط !النفس ~4 <attack>", "ضبط خلية قبل هجوم", True),
        ("ضبط !النفس !الأسعار ~4 <attack>", "ضبط الأسعار بعد هجوم", False),
        ("ضبط !<place> ~4 <attack>", "ضبط بغداد بعد هجوم", False),
        ("ضبط ~4 !بعد <attack>", "ضبط خلية بعد هجوم", False),  # behind a gap: what stands before the attack
        ("ضبط ~4 !بعد <attack>", "ضبط بعد خلية هجوم", True),
    ],
)
def test_what_must_not_stand_before_an_anchor(pattern: str, text: str, matched: bool) -> None:
    tags = {"هجوم": "attack", "بغداد": "place"}
    view = sentence(text, {word: label for word, label in tags.items() if word in text})
    assert bool(matches(pattern, view)) is matched


def test_each_place_gives_its_own_match() -> None:
    view = sentence("قال المصدر وقال الشاهد")
    assert [words(view, m) for m in matches("قال ~1", view)] == ["قال", "وقال"]


def test_one_place_gives_one_match_of_a_pattern() -> None:
    view = sentence("أكد المصدر")
    assert len(matches("@say|أكد", view)) == 1


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("قال ~9 ~9 ~9 ~9 ~9 أبدا", "قال " + "كلمة " * 60),
        ("أبدا ~9 ~9 ~9 ~9 ~9 قال", "كلمة " * 60 + "قال"),
        ("قال ~9 قال? ~9 قال? ~9 قال? ~9 أبدا", "قال " * 60),
    ],
)
def test_work_is_linear_on_a_hostile_sentence(pattern: str, text: str) -> None:
    """Ten times the sentence takes about ten times the work, however the gaps could be dealt out."""

    def work(times: int) -> int:
        view = sentence(text * times)
        return calls(lambda: matches(pattern, view))

    assert work(40) < 10 * 1.5 * work(4) + 1_000


@given(st.lists(st.sampled_from(["قال", "إن", "المصدر", ".", "،", ":", "وقال", "هو", "حماس", "فيما"]), max_size=14))
def test_matches_lie_in_the_sentence_and_begin_and_end_as_the_pattern_says(tokens: list[str]) -> None:
    view = sentence(" ".join(tokens))
    for match in matches(["قال ~3 هو? إن=x", "إن ~2, قال $"], view):
        assert 0 <= match.first < match.last <= len(view.words)
        assert view.words[match.first].removeprefix("و") in ("قال", "ان")
        assert "." not in view.words[match.first : match.last]
        for capture in match.captures.values():
            assert match.first <= capture.first < capture.last <= match.last
