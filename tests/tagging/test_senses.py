"""A march is no drone, whatever the letters say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attackx import extract
from attackx.datafiles import package_toml, parse_toml
from attackx.errors import DataError
from attackx.script.normalize import normalize
from attackx.tagging.senses import SENSES_FILE, read_senses, settle_senses

# texts with a march or a course of life, which tell of no attack
MARCHES = [
    "رافق المصورون مسيرة سنوية نحو قرية الزيتون المهجرة.",
    "فرقت الشرطة مسيرة عند حاجز البلدة، ثم عادت المسيرة إلى الساحة.",
    "تعترض المسيرة الشبابية عقبات كثيرة في مطلع كل موسم.",
    "توجه مئات العمال في مسيرة غاضبة نحو مقر الحكومة المحلية.",
    "واصل النادي مسيرة الانتصارات وضرب موعدا مع وصيفه.",
]
# texts with a drone: its kind, and how many
DRONES = [
    ("مسيرة تستهدف معسكرا قرب الحدود.", 1),
    ("قال السكان إن مسيرة ألقت قنبلة على جرافة في البلدة.", 1),
    ("أسقطت الدفاعات الجوية ثلاث مسيرات فوق الميناء.", 3),
    ("نظم الأهالي مسيرة في الساحة، وبعد ساعات أسقطت الدفاعات مسيرة مفخخة فوق الميناء.", 1),
    ("دكت المقاومة سفينة بمسيرة قبالة الساحل.", None),
]
# an attack on a march: by what means, what was hit, how many died
ATTACKED = [
    ("استهدف تفجير انتحاري مسيرة للطلاب في كابل، وقتل ثلاثة من المشاركين في المسيرة.", "bombing", 3),
    ("أطلق مسلحون النار على مسيرة حاشدة في مدينة تعز فقتلوا رجلين.", "armed_assault", 2),
]
# what is wrong with a row, and what its message says
BROKEN = [
    ('instead = "موكب"', 'instead = "تظاهر"', "as many letters"),
    ('known = ["قناة"]', "known = []", "none of them empty"),
    ('gloss = "x"', 'gloss = "x"\nmore = 1', "needs the keys"),
    ('never = ["أسقطت مسيرة"]', 'never = ["شارك في مسيرة"]', "mean something else"),
]
ROW = """
[[sense]]
id = "march"
gloss = "x"
stem = "مسير"
instead = "موكب"
endings = ["ة"]
known = ["قناة"]
owners = ["العدو"]
other_at = ["في"]
other_after = ["سلمية"]
other_before = ["شارك"]
arms_after = ["مفخخة"]
arms_before = ["أسقطت"]
arms = ["طائرة مسيرة"]
examples = [["شارك في مسيرة", ["مسيرة"]]]
never = ["أسقطت مسيرة"]
"""


@pytest.mark.parametrize("text", MARCHES)
def test_a_march_is_no_attack(text: str) -> None:
    assert extract(text) == []


@pytest.mark.parametrize(("text", "count"), DRONES)
def test_a_drone_stays_one(text: str, count: int | None) -> None:
    [event] = extract(text)
    assert event.kind == "drone"
    assert (event.projectile_count and event.projectile_count.min) == count


@pytest.mark.parametrize(("text", "kind", "killed"), ATTACKED)
def test_a_march_can_be_attacked(text: str, kind: str, killed: int) -> None:
    [event] = extract(text)
    assert (event.kind, event.projectile_count) == (kind, None)
    assert event.target is not None
    assert event.target.name == "مسيرة"
    assert event.fatalities is not None
    assert event.fatalities.min == killed


def test_a_channel_of_that_name_stays_a_source() -> None:
    [event] = extract("نقلت قناة المسيرة أن المشاركين في مسيرة حاشدة تعرضوا لقصف في صعدة.")
    assert [source.name for source in event.reporting_sources] == ["قناة المسيرة"]


def test_the_title_tells_of_the_text() -> None:
    assert extract("وصلت المسيرة إلى أطراف البلدة واستهدفت السوق.", title="مسيرة احتجاجية في الجبل") == []


@pytest.mark.parametrize(("old", "new", "fault"), BROKEN)
def test_a_wrong_row_is_refused(old: str, new: str, fault: str) -> None:
    assert read_senses(parse_toml("own.toml", ROW))[0].id == "march"
    with pytest.raises(DataError, match=fault):
        read_senses(parse_toml("own.toml", ROW.replace(old, new)))


def test_the_packaged_file_is_sound() -> None:
    assert [sense.id for sense in read_senses(package_toml("tagging", "data", SENSES_FILE))] == ["march"]


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["مَسيرة", "المسيرات", "وبمسيرتين", "قناة", "في", "أسقطت", "طائرة", "\n", "؟"])))
def test_every_word_keeps_its_place(words: list[str]) -> None:
    form = normalize(" ".join(words))
    [settled] = settle_senses([form])
    assert len(settled.text) == len(form.text)
    assert [settled.slice(i, i + 1) for i in range(len(form.text))] == [
        form.slice(i, i + 1) for i in range(len(form.text))
    ]
