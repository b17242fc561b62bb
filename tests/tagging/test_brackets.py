"""A name in brackets is the name; its short form in brackets is no second one."""

from __future__ import annotations

import pytest

from attackx import extract
from attackx.datafiles import package_toml, parse_toml
from attackx.errors import DataError
from attackx.script.normalize import normalize
from attackx.tagging.brackets import BRACKETS_FILE, quote_names, read_brackets

# a text, the doer with his stance, what was hit
NAMED = [
    ("شن تنظيم (داعش) هجوما على حاجز للجيش قرب كركوك.", ("تنظيم (داعش)", "attributed"), "حاجز للجيش"),
    ("صدت الشرطة هجوما شنه تنظيم /داعش/ على مركز السمرة.", ("تنظيم /داعش/", "attributed"), "مركز السمرة"),
    ("تبنت حركة (طالبان) الهجوم على القنصلية في هرات.", ("حركة (طالبان)", "claimed"), "القنصلية"),
    ("قصفت (كتائب القسام) موقع كرم أبو سالم بالهاون.", ("كتائب القسام", "attributed"), "موقع كرم أبو سالم"),
    # what is only "called" so
    ('استهدف ما يسمى بـ"تنظيم داعش" حسينية في قندهار بحزام ناسف.', ("تنظيم داعش", "attributed"), "حسينية"),
    ('تبنت ما تسمى بـ "حركة الشباب" الهجوم على فندق في كيسمايو.', ("حركة الشباب", "claimed"), "فندق"),
    ("هاجم ما يسمى تنظيم القاعدة نقطة للجيش في مودية.", ("تنظيم القاعدة", "attributed"), "نقطة للجيش"),
    ('شن ما يسمى بـ "جيش العدل" هجوما على مخفر في سراوان.', ("جيش العدل", "attributed"), "مخفر"),
    ('قتل شرطيان في هجوم شنته زمرة ما يسمى بـ "جيش العدل" على مخفر في سراوان.', ("جيش العدل", "attributed"), "مخفر"),
]
# initials, whose dots end nothing, and the dead and hurt of the sentence
INITIALS = [
    ("قتل المواطن (س. ع) برصاص قناص في حي الروضة بتعز.", (1, None)),
    ("أصيبت امرأة تدعى (ن. م. حداد) برصاص قناص في التحيتا.", (None, 1)),
    ("أصيب الطفل (ك . ر) بعبوة انفجرت أسفل سيارته في كركوك.", (None, 1)),
]
# a text with the short form of a name, and the name
GLOSSED = [
    ("شن تنظيم الدولة الإسلامية (داعش) هجوما على حاجز للجيش.", "تنظيم الدولة الإسلامية"),
    ("تبنت حركة المقاومة الإسلامية (حماس) إطلاق الصواريخ على عسقلان.", "حركة المقاومة الإسلامية"),
]
# texts in which brackets and strokes hold no name
LEFT = [
    "دبي (أ.ف.ب) - قال",
    "وقال مديره (د. سالم حداد) إن",
    "هاجم مسلحون ما يسمى بيت الضيافة",
    "وأصيب أحمد سالم (23)، وأخوه (30)",
    "مادة (5):",
    "هجوم في 15/7/2015 على الحاجز",
    "عن س/ص/ع",
]
# what is wrong with a file, and what its message says
BROKEN = [
    ('before = ["حركة"]', "before = []", "none of them empty"),
    ('never = ["باب (حماس)"]', 'never = ["حركة (حماس)"]', "is read as"),
    ('before = ["حركة"]', 'before = ["حركة"]\nmore = 1', "needs the keys"),
]
FILE = 'before = ["حركة"]\ngroups = ["زمرة"]\nexamples = [["حركة (حماس)", "حركه \\"حماس\\""]]\nnever = ["باب (حماس)"]\n'


@pytest.mark.parametrize(("text", "doer", "target"), NAMED)
def test_a_name_in_brackets_is_read(text: str, doer: tuple[str, str], target: str) -> None:
    [event] = extract(text)
    assert [(p.name, p.stance.value) for p in event.perpetrators] == [doer]
    assert event.target is not None
    assert event.target.name == target


@pytest.mark.parametrize(("text", "toll"), INITIALS)
def test_initials_end_no_sentence(text: str, toll: tuple[int | None, int | None]) -> None:
    [event] = extract(text)
    assert (event.fatalities and event.fatalities.min, event.injuries and event.injuries.min) == toll


@pytest.mark.parametrize(("text", "doer"), GLOSSED)
def test_a_short_form_is_no_second_doer(text: str, doer: str) -> None:
    [event] = extract(text)
    assert [p.name for p in event.perpetrators] == [doer]


@pytest.mark.parametrize("text", LEFT)
def test_other_brackets_are_left(text: str) -> None:
    form = normalize(text)
    assert quote_names([form]) == [form]


@pytest.mark.parametrize(("old", "new", "fault"), BROKEN)
def test_a_wrong_file_is_refused(old: str, new: str, fault: str) -> None:
    assert read_brackets(parse_toml("own.toml", FILE))[0].search("حركه ")
    with pytest.raises(DataError, match=fault):
        read_brackets(parse_toml("own.toml", FILE.replace(old, new)))


def test_the_packaged_file_is_sound() -> None:
    assert read_brackets(package_toml("tagging", "data", BRACKETS_FILE))[0].search("تنظيم ")
