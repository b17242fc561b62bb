"""What one sentence's attack is by itself: when it was, by what means, one or many."""

from __future__ import annotations

import pytest

from attackx.assembly.told import Told, tell
from attackx.assembly.traits import is_sum, kind_of, span_of, times_of, weak_kinds
from attackx.script.normalize import fold

from .facts import read, words


def only(text: str) -> Told:
    """The one incident of a sentence, read on 2024-01-20, a Saturday."""
    [reading] = read(text)
    [told] = tell(reading)
    return told


# a sentence, its first and last day, and whether it is one of days to a month
DATED = [
    ("سقط صاروخان على مطار أربيل مساء الجمعة.", "2024-01-19", True),
    ("سقط صاروخان على مطار أربيل في أيلول 2021.", "2021-09-01", True),
    ("سقط صاروخان على مطار أربيل عام 2022.", "2022-01-01", False),
    ("سقط صاروخان على مطار أربيل منذ الجمعة.", None, False),
    ("سقط صاروخان على مطار أربيل.", None, False),
]
OFFICE = "في بيان صدر عن المكتب الإعلامي الرسمي للوزارة في العاصمة العراقية"  # 11 tokens
# the means, and those that a word of attack only suggests
MEANS = [
    ("سقط صاروخان على مطار أربيل.", "rocket", []),
    ("أدى انفجار مسيرة إلى مقتل جنديين.", "drone", []),
    ("أدى انفجار قوي بسيارة مفخخة إلى مقتل جنديين.", "bombing", ["bombing"]),
    ("استهدف قصف بالصواريخ مطار أربيل.", "rocket", ["shelling"]),
    ("استهدف قصف جوي مطار أربيل.", "airstrike", []),
    ("قصف الجيش القرية.", "shelling", ["shelling"]),
    ("هز انفجار المدينة.", "bombing", ["bombing"]),
    ("أطلق صاروخ من مسيرة على مستودع.", "rocket", []),  # what is told first
    ("انفجر حزام ناسف في سوق خلال هجوم صاروخي.", "bombing", []),
    ("استهدفت قذيفة هاون ثم مسيرة مطار أربيل.", "shelling", []),
    # not by what was hit
    ("استهدفت غارة قاعدة للمسيرات.", "airstrike", []),
    ("استهدفت مسيرة قاعدة الصواريخ.", "drone", []),
    ("قصفت طائرات مصنعا للصواريخ.", "airstrike", ["shelling"]),
    ("قصفت المدفعية مطار الطائرات المسيرة.", "shelling", ["shelling"]),
    ("نفذت الجماعة هجوما واحدا على القرى.", "unspecified", []),
]
SUMS = [
    "تشن الطائرات غارات على القرى منذ أشهر.",
    "شنت الطائرات غارات على القرى خلال الأسبوع الماضي.",
    "شنت الطائرات غارات هي الأعنف على كل القرى منذ أشهر.",
    "تشن الطائرات غارات على القرى كل يوم.",
    "تعرضت القاعدة لقصف يوميا.",
    "قتل جنود في هجمات على القرى هذا الشهر.",
    "قتل جنود في هجمات على القرى عام 2022.",
    "شنت الطائرات 20 غارة على القرى أمس.",
    "شنت الطائرات 5 غارات على القرى هذا الأسبوع.",
    "نفذت الجماعة هجومين على القرى أمس.",
    "نفذت الجماعة 12 هجوما منذ الجمعة.",
    "نفذت الجماعة مئات الهجمات على القرى.",
    "نفذت الجماعة سلسلة من الهجمات على القرى أمس.",
    "نفذت الجماعة 30 من الهجمات على القرى.",
]
SINGLE = [
    "شنت الطائرات الغارات على القرى منذ أشهر.",  # the known ones
    "شنت الطائرات غارات هي الأعنف منذ أشهر على القرى.",  # looks back, sums nothing
    "شنت الطائرات غارات هي الأعنف على القرى منذ أشهر.",
    "شنت الطائرات غارة على القرى خلال الأسبوع الماضي.",
    "قتل جنود في هجمات على القرى أمس.",
    "شنت الطائرات 19 غارة على القرى أمس.",
    "شنت الطائرات 5 ضربات على القرى أمس.",
    "شنت الطائرات غارتين على القرى.",
    "نفذت الجماعة هجوما واحدا على القرى.",
    "نفذت الجماعة الهجومين على القرى أمس.",
    "نفذت الجماعة خمسة من الهجمات على القرى أمس.",
    "استهدف الهجوم الأحدث ضمن سلسلة هجمات منذ أشهر قاعدة حرير.",  # the last of a row is one
    "شنت الطائرات غارات على القرى هي الأعنف في سلسلة غارات هذا الشهر.",
    "وقعت ثلاثة انفجارات في المدينة.",
    "وقع 30 انفجارا في المدينة.",
    "أصابت الغارتان قرية في دهوك.",
    "قصفت الطائرات القرى منذ أشهر.",
]


@pytest.mark.parametrize(("text", "day", "short"), DATED)
def test_the_interval_of_an_attack(text: str, day: str | None, short: bool) -> None:
    told = only(text)
    whole, near = span_of(told, years=True), span_of(told)
    assert (whole[0].date().isoformat() if whole else None) == day
    assert near == (whole if short else None)


@pytest.mark.parametrize(("office", "first"), [(OFFICE, "مساء السبت"), (f"{OFFICE} بغداد", "الجمعة")])
def test_a_time_far_from_the_attack_may_date_the_saying(office: str, first: str) -> None:
    told = only(f"قال مصدر أمني مساء السبت {office} إن صاروخا سقط على مطار أربيل الجمعة.")
    times = [words(told.reading, time) for time in times_of(told)]
    assert times[0] == fold(first)
    assert len(times) == 2


@pytest.mark.parametrize(("text", "kind", "weak"), MEANS)
def test_the_means(text: str, kind: str, weak: list[str]) -> None:
    told = only(text)
    assert (kind_of(told), weak_kinds(told)) == (kind, weak)


@pytest.mark.parametrize("text", SUMS)
def test_many_attacks(text: str) -> None:
    assert is_sum(only(text))


@pytest.mark.parametrize("text", SINGLE)
def test_one_attack(text: str) -> None:
    assert not is_sum(only(text))
