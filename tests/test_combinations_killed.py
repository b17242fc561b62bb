"""Killings told by who was killed, things destroyed and bombs dropped: one attack, on whom or what, follows from the parts."""

from itertools import product

import pytest

import attackx
from attackx.script.normalize import normalize

KILLERS = ["قوات الاحتلال", "ميليشيات الحوثي", "قوات النظام", "حركة طالبان"]  # feminine
VICTIMS = [  # a calling or an office, and a name
    ("الشاب", "سالم العمر"),
    ("الفتى", "رائد الحسن"),
    ("الصحافي", "كمال الراشد"),
    ("المواطن", "فيصل العلي"),
    ("الطفل", "ماجد سالم"),
]
AT = ["في بلدة برقين", "قرب مدينة جنين", "شرق مدينة تعز"]
THINGS = ["رتل عسكري", "دبابتين", "منصة إطلاق صواريخ", "مخزن أسلحة", "مواقع للمتمردين", "آليات عسكرية"]
FORCES = ["المدفعية السعودية", "قوات الجيش الوطني", "المقاومة الشعبية", "طائرات التحالف العربي"]

KILLED = [  # {d}: who kills; {c}: a calling; {n}: a name; {at}: where
    "قتلت {d} {c} {n} {at}.",
    "قتلت {d} أمس {c} {n} {at}.",
    "وقال شهود إن {d} قتلت {c} {n} {at}.",
    "وكانت {d} قد قتلت {c} {n} {at}.",
    "{d} تقتل {c} {n} {at}",
    "أصيب {c} {n} {at} برصاص {d}.",
    "استشهد {c} {n} (17 عاما) من سكان مخيم الجلزون {at} مساء الأحد برصاص {d}.",
]
DESTROYED = [  # {f}: a force; {t}: a thing
    "تمكنت {f} من تدمير {t} {at}.",
    "تمكنت {f} أمس، من تدمير {t} {at}.",
    "وقال مصدر إن {f} تمكنت من تدمير {t} {at}.",
    "نجحت {f} في تدمير {t} {at}.",
    "استطاعت {f} تدمير {t} {at}.",
]
DROPPED = [
    "ألقت مروحيات النظام عشرات البراميل المتفجرة على {t}.",
    "وقال شهود إن جيش النظام ألقى فجرا عددا من البراميل المتفجرة على {t}.",
    "وأفاد المرصد بإلقاء الطيران المروحي أربعة براميل متفجرة على {t}.",
]
NONE = [
    "قتل {c} {n} على يد شقيقه {at}.",
    "قتل عناصر من الجيش بينهم {c} {n} في حادث سير {at}.",
    "قتلت قوات الأمن زعيم عصابة لتهريب المخدرات {at}.",
    "اعتقلت قوات الاحتلال {c} {n} {at}.",
    "كاد رصاص الحكم يقتل فرحة {c} {n}.",
    "قتل {c} {n} في حادث سير {at}.",
    "تمكنت قوات الجيش من تدمير عبوات ناسفة {at}.",
    "تمكنت قوات الجيش الوطني من تدمير سيارة مفخخة {at} قبل وصولها.",
    "تمكنت قوات حرس الحدود من تدمير نفق {at}.",
    "ألقت الشرطة القبض على {c} {n} وبحوزته عشرات القنابل {at}.",
]


def read(sentence: str) -> list[attackx.AttackEvent]:
    return attackx.extract(sentence, published="2018-05-20")


def hit(sentence: str, name: str) -> bool:
    """Whether one attack is told, on what has this name."""
    events = read(sentence)
    return (
        len(events) == 1
        and events[0].target is not None
        and normalize(name).text in normalize(events[0].target.name).text
    )


@pytest.mark.parametrize("frame", KILLED)
def test_somebody_is_killed_or_hurt(frame: str) -> None:
    wrong = []
    for d, (c, n), at in product(KILLERS, VICTIMS, AT):
        sentence = frame.format(d=d, c=c, n=n, at=at)
        events = read(sentence)
        told = [(e.fatalities or e.injuries, [p.name for p in e.perpetrators]) for e in events]
        if len(told) != 1 or told[0][0] is None or told[0][0].min != 1 or told[0][1] != [d]:
            wrong.append((sentence, told))
    assert wrong == []


@pytest.mark.parametrize("frame", DESTROYED)
def test_something_is_destroyed(frame: str) -> None:
    sentences = {frame.format(f=f, t=t, at=at): t for f, t, at in product(FORCES, THINGS, AT)}
    assert [s for s, t in sentences.items() if not hit(s, t)] == []


@pytest.mark.parametrize("frame", DROPPED)
def test_something_is_dropped(frame: str) -> None:
    sentences = {frame.format(t=t): t for t in ("بلدة داريا", "مدينة الزبداني", "حي الشعار")}
    assert [s for s, t in sentences.items() if not hit(s, t)] == []


@pytest.mark.parametrize("frame", NONE)
def test_no_attack(frame: str) -> None:
    sentences = [frame.format(c=c, n=n, at=at) for (c, n), at in product(VICTIMS, AT)]
    assert [s for s in sentences if read(s)] == []
