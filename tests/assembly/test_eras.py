"""Times of what an attack is only set against date it no more than a war or a truce does."""

from __future__ import annotations

import pytest

from attackx import extract

PUBLISHED = "2018-05-22"
RAID = "قتل ستة في غارة على سوق في الحديدة"
# words behind a raid with no day of its own, in which a time dates something else
SET_AGAINST = [
    "، في أعنف تصعيد منذ {begun} الحرب عام 2014.",
    "، هي الأولى منذ {begun} الهدنة في مارس 2017.",
    " بعد {begun} الاتفاق عام 2015.",
    " قبل {begun} القرار في يناير 2016.",
    "، وذلك في خضم احتجاجات على {begun} الاتفاق، وهي الاحتجاجات التي بدأت قبل ستة أسابيع.",
]
BEGUN = ["بدء", "انتهاء", "توقيع", "إعلان", "انهيار", "سريان"]
OTHERS = [
    f"{RAID}، في أعنف تصعيد منذ حرب 2014.",
    f"{RAID}، في أول خرق منذ هدنة العام 2016.",
    f"{RAID}، في مغامرة شبيهة باحتلال العراق عام 2003.",
    f"{RAID}، بالتزامن مع حملة واسعة للتحالف في 18 أبريل على الساحل.",
    f"{RAID} تزامنا مع الحملة التي بدأها الجيش في 18 أبريل على الساحل.",
    f"{RAID} نفذها الطيار الذي غادر إلى المملكة في مارس 2013.",
    f"خلال الاحتجاجات التي بدأت قبل ستة أسابيع، {RAID}.",
]
# the time of the attack, whatever stands around it
ITS_OWN = [
    (f"{RAID} عام 2014.", "2014"),
    (f"وفي مارس 2017، {RAID}.", "2017-03"),
    (f"{RAID} يوم الجمعة منذ بدء الحملة على المدينة.", "2018-05-18"),
    ("قتل ستة في الهجوم الذي بدأ في 24 أبريل على بلدة حيس.", "2018-04-24"),
    ("قتل ستة في الغارات على البلدة والتي بدأت يوم الجمعة.", "2018-05-18"),
    (f"بعد توقيع الهدنة عام 2016، {RAID} في مارس 2017.", "2017-03"),
    (f"{RAID} بعد وصول تعزيزات إلى المدينة مساء الاثنين.", "2018-05-21"),
    (f"{RAID} في 18 أبريل بالتزامن مع حملة واسعة للتحالف.", "2018-04-18"),
    (f"{RAID} بالتزامن مع حملة على الساحل، في 18 أبريل.", "2018-04-18"),
    (f"{RAID} اليوم الثلاثاء بعد انهيار الهدنة.", "2018-05-22"),
]


@pytest.mark.parametrize("begun", BEGUN)
@pytest.mark.parametrize("frame", SET_AGAINST)
def test_a_time_of_something_else(frame: str, begun: str) -> None:
    [event] = extract(RAID + frame.format(begun=begun), published=PUBLISHED)
    assert event.time is None
    assert not event.background


@pytest.mark.parametrize("text", OTHERS)
def test_a_year_or_a_beginning_of_something_else(text: str) -> None:
    [event] = extract(text, published=PUBLISHED)
    assert event.time is None


@pytest.mark.parametrize(("text", "day"), ITS_OWN)
def test_a_time_of_its_own(text: str, day: str) -> None:
    [event] = extract(text, published=PUBLISHED)
    assert event.time is not None
    assert str(event.time.start).startswith(day)
