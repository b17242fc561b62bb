"""The downing of an aircraft that a text inquires into: one event, of the past, which nobody claims."""

from __future__ import annotations

from attackx import Stance, extract

TRIAL = (
    "طالبت نيابة هولندا بمحاكمة المسؤولين عن إسقاط الطائرة الماليزية فوق شرق أوكرانيا عام 2014. "
    "ورد سفير روسيا قائلا إن المحققين لا يملكون ما يثبت التهمة الموجهة إلى روسيا بإسقاط الطائرة الماليزية. "
    "وأعلن محققون أن الصاروخ الذي استهدف الطائرة الماليزية خلال رحلتها إلى كوالالمبور جاء من روسيا."
)


def test_what_an_inquiry_tells_of_a_downing_is_one_event_of_the_past() -> None:
    """Sentences of different speakers go on about the one downing, dated by its year and not by the trial."""
    events = extract(TRIAL, title="موسكو ترفض الاتهامات بشأن إسقاط الطائرة الماليزية", published="2020-03-09")
    assert [(e.target.name if e.target else "", e.background) for e in events] == [("الطائرة الماليزية", True)]
    assert events[0].time is not None
    assert events[0].time.start is not None
    assert events[0].time.start.year == 2014
    assert events[0].place is not None
    assert events[0].place.country == "UA"


def test_who_is_accused_by_others_claims_nothing_by_speaking() -> None:
    """A minister who tells that his state is accused of it does not own the deed."""
    events = extract(TRIAL, title="موسكو ترفض الاتهامات بشأن إسقاط الطائرة الماليزية", published="2020-03-09")
    assert all(p.stance is not Stance.CLAIMED for e in events for p in e.perpetrators)


def test_a_fresh_downing_is_news() -> None:
    """An inquiry into a downing of yesterday does not make it one of the past."""
    text = "فتحت أنقرة تحقيقا في إسقاط مروحية تركية قرب الحدود أمس."
    assert [e.background for e in extract(text, published="2020-03-09")] == [False]


def test_another_sort_of_aircraft_is_another_downing() -> None:
    """What was brought down long ago is not the helicopter of yesterday."""
    text = (
        "بدأت محاكمة متهمين بإسقاط الطائرة الماليزية فوق شرق أوكرانيا عام 2014. "
        "من ناحية أخرى أسقط متمردون أمس مروحية عسكرية بصاروخ قرب دونيتسك."
    )
    assert [e.background for e in extract(text, published="2020-03-09")] == [True, False]
