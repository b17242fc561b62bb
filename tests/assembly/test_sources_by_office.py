"""Who tells by his trade or rank, states that announce and deny, what is passed on, and sentences that only say who told."""

from __future__ import annotations

import pytest

from attackx import extract

HIT = "سقط صاروخان على قاعدة بلد الجوية فجر اليوم. "

# (what follows the attack, who tells)
TELLERS: list[tuple[str, list[str]]] = [
    # ranks in a force, clergy, villagers, crews, the hurt, rescuers
    ("وقال العميد بالجيش العراقي، سالم حمدي، إن الهجوم أوقع جريحين.", ["العميد بالجيش العراقي، سالم حمدي"]),
    ("وأعلن عقيد في الشرطة مقتل حارس في الهجوم.", ["عقيد في الشرطة"]),
    ("وقال إمام مسجد البلدة إن الهجوم أوقع جريحين.", ["إمام مسجد البلدة"]),
    ("وأوقع الهجوم جريحين، وفق قرويين.", ["قرويين"]),
    ("وأوقع الهجوم جريحين، بحسب أحد المصابين.", ["أحد المصابين"]),
    ("وذكر أحد أفراد الطاقم أن الهجوم أوقع جريحين.", ["أحد أفراد الطاقم"]),
    ("وأوقع الهجوم جريحين، بحسب عمال الإنقاذ.", ["عمال الإنقاذ"]),
    ("وأوقع الهجوم جريحين، بحسب ممرضة في المركز.", ["ممرضة في المركز"]),
    ("وأكد والي ولاية الوادي أن الهجوم أوقع جريحين.", ["والي ولاية الوادي"]),
    ("وأوقع الهجوم جريحين، حسبما جاء في بيان حكومي.", ["بيان حكومي"]),
    # some of them, counted; an agency's own man
    ("وقال ثلاثة مسؤولين محليين إن الهجوم أوقع جريحين.", ["مسؤولين محليين"]),
    ("وقال مراسل وكالة فرانس برس إن الهجوم أوقع جريحين.", ["مراسل وكالة فرانس برس"]),
    # states
    ("وأعلنت طهران إصابة جنديين في الهجوم.", ["طهران"]),
    ("واتهمت بغداد فصائل محلية بالهجوم، وهو ما نفته أنقرة.", ["بغداد", "أنقرة"]),
    ("وأوقع الهجوم جريحين، وفقا لأنقرة.", ["أنقرة"]),
    # who announces what befell somebody by his name alone
    ("وأعلن سالم حمدي مقتل حارس في الهجوم.", ["سالم حمدي"]),
    # an outlet before the verb of passing on, or behind the day
    ("لكن وكالة رويترز نقلت عن شهود قولهم إن الهجوم أوقع جريحين.", ["وكالة رويترز", "شهود"]),
    ("وأكدت الشرطة، في بيان بثته اليوم، وكالة رويترز أن الهجوم أوقع جريحين.", ["الشرطة", "وكالة رويترز"]),
    # who only told what was told before
    ("وأعلنت ذلك وزارة الدفاع في بيان مقتضب.", ["وزارة الدفاع"]),
    ("جاء ذلك في بيان أصدرته وزارة الدفاع.", ["وزارة الدفاع"]),
    ("وأكدت وزارة الدفاع لوكالة رويترز صحة النبأ.", ["وزارة الدفاع", "وكالة رويترز"]),
    # what was found of the attack and of its dead
    ("وقالت الشرطة إن جثتين انتشلتا.", ["الشرطة"]),
    ("وقال مسؤول محلي إن منفذي هذا العمل فروا.", ["مسؤول محلي"]),
]

# what follows the attack, and names nobody who tells it
SEEMING: list[str] = [
    "وجرى ذلك أمام مسجد البلدة.",
    "وأكدت وزارة الصحة تضامنها مع أسر الضحايا.",
    "جاء ذلك خلال زيارة وزير الدفاع للمدينة.",
    "وأكدت وزارة التجارة صحة الأنباء عن رفع الأسعار.",
    "وتنتهي غدا الهدنة التي أعلنتها أنقرة.",
    "ونقل الجريحان بعد الهجوم إلى المدينة وإلى الخرطوم.",
    "وكشف تفاصيل مقتل حارس في الهجوم.",
    "ورصدت قوات الدفاع الجوي إطلاق صاروخ الهجوم.",
]


def told(text: str) -> list[str]:
    return [source.name for source in extract(HIT + text)[0].reporting_sources]


@pytest.mark.parametrize(("text", "names"), TELLERS)
def test_who_tells(text: str, names: list[str]) -> None:
    assert sorted(told(text)) == sorted(names)


@pytest.mark.parametrize("text", SEEMING)
def test_who_is_named_beside_it_tells_nothing(text: str) -> None:
    assert told(text) == []


# a headline or a post, and who tells it
LABELS: list[tuple[str, list[str]]] = [
    ("السعودية تعلن اعتراض صاروخ باليستي أطلق نحو الرياض", ["السعودية"]),
    ("وكالة رويترز نقلا عن مصدر أمني: سقوط صاروخين على قاعدة بلد", ["وكالة رويترز", "مصدر أمني"]),
    ("صاروخان على قاعدة بلد، وطهران تنفي صلتها بالهجوم", ["طهران"]),
    ("السعودية تعرض صور صاروخ سقط على الرياض", []),
]


@pytest.mark.parametrize(("text", "names"), LABELS)
def test_who_tells_a_headline(text: str, names: list[str]) -> None:
    [event] = extract(text)
    assert sorted(source.name for source in event.reporting_sources) == sorted(names)
