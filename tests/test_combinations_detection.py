"""Attacks told otherwise than by a verb with its object: how many are told, and what each hit, follows from the parts."""

from itertools import cycle, islice

import pytest

import attackx
from attackx.script.normalize import normalize

SITES = [  # masculine, feminine
    ("مطار المزة", "قاعدة عين الأسد"),
    ("مقر الشرطة", "القنصلية الهندية"),
    ("مستشفى الشفاء", "محطة كهرباء"),
    ("ميناء الحديدة", "مصفاة نفط"),
    ("مبنى حكومي", "ثكنة للجيش"),
    ("مركز للشرطة", "قافلة مساعدات"),
]
TOWNS = [("حلب", "البصرة"), ("بنغازي", "تكريت"), ("مقديشو", "جلال آباد"), ("غاو", "الفلوجة")]
BLOWS = ["هجوم صاروخي", "هجوم انتحاري", "قصف مدفعي", "هجوم بطائرة مسيرة", "هجوم مسلح"]
VICTIMS = ["ثلاثة أشخاص", "خمسة جنود", "12 مدنيا", "ستة مدنيين"]
DAYS = ["الأحد", "فجر اليوم", "أمس الثلاثاء", "قبل يومين"]

ONE = [  # {m}, {f}: the site; {t}: a town; {b}: the blow; {k}: the dead; {d}: the day
    "تعرض {m} {d} ل{b}",
    "تعرضت {f} إلى {b}",
    "كانت {f} هدفا ل{b} {d}",
    "وكان {m} {d} هدفا ل{b} أسفر عن مقتل {k}",
    "وكانت {f} قد تعرضت {d} ل{b}",
    "سبق أن تعرضت {f} ل{b}",
    "سجل {d} سقوط قذائف على {m}",
    "امتد القصف المدفعي إلى {m} ما أدى إلى مقتل {k}",
    "اندلع حريق في {m} إثر سقوط صاروخ عليه",
    "انفجرت عبوة ناسفة لدى مرور {f}",
    "أودى {b} على {f} بحياة {k}",
    "خلف {b} استهدف {m} مقتل {k}",
    "سقط قتلى وجرحى في {b} على {m} {d}",
    "نفذت طائرات {d} سلسلة غارات على {f}",
    "شيع الأهالي {k} قتلوا {d} في {b} على {m}",
    "زار الوزير {f} التي تعرضت {d} ل{b}",
    "يأتي ذلك بعد يوم من {b} استهدف {m}",
    "أعلن تنظيم داعش مسؤوليته عن {b} على {f} {d}",
    "أقدم مسلحون على إحراق {f}",
    "وشهدت البلاد هجمات عدة كان آخرها {b} على {f} {d} قتل فيه شخصان",
    "ونفذت الجماعة عشرات الهجمات من بينها {b} على {m} {d} خلف قتيلين",
    "قتل مدنيان في {b} على {m} في {t}، وأصيب تسعة أشخاص في الهجوم",
]
TWO = [  # {m} and {f} in {t} and {u}
    "قتل {k} في {b} على {m} في {t}، وقتل تسعة أشخاص في {b} على {f} في {u}",
    "مقتل {k} في {b} على {m} في {t} وإصابة 21 شخصا في {b} على {f} في {u}",
    "انفجرت عبوة ناسفة في {m} في {t} ما أسفر عن مقتل {k}، وفي {u} هاجم مسلحون {f} وقتلوا شرطيين",
    "استهدفت غارة {m} في {t}، كما استهدفت غارة أخرى {f} في {u}",
    "قتل {k} في {b} على {m} في {t}، فضلا عن مقتل شرطيين في {b} على {f} في {u}",
    "تعرضت {f} في {t} لقصف مدفعي {d}، كما تعرض {m} في {u} لهجوم مسلح",
]
NONE = [
    "نفى متحدث عسكري تعرض {m} ل{b}",
    "نفى مصدر أمني سقوط صواريخ على {m}",
    "لا صحة لأنباء عن استهداف {m}",
    "لم تتعرض {f} لأي هجوم",
    "يمكن أن يكون {m} هدفا ل{b}",
    "قد تكون {f} هدفا ل{b}",
    "تخشى السلطات من {b} على {f}",
    "يخشى أن يتعرض {m} ل{b}",
    "كانت الخطة تقضي بقصف {m}",
    "كان من المقرر أن يستهدف الهجوم {f}",
    "ستعتبر الحكومة أي {b} على {f} إعلان حرب",
    "إذا تعرضت {f} ل{b} فسيكون الرد قاسيا",
    "كان الوزير هدفا للانتقادات في {t}",
    "امتد الاجتماع في {m} إلى ساعة متأخرة",
    "لقي {k} مصرعهم في حادث سير في {t}",
    "اندلع حريق في {m} إثر تماس كهربائي",
    "دهس سائق مخمور عاملا في {t}",
    "نجا قائد الشرطة من حادث سير في {t}",
]


def filled(frame: str, place: int, count: int) -> list[str]:
    """So many sentences of a frame, with other parts for each."""
    parts = zip(cycle(SITES), cycle(TOWNS), cycle(BLOWS), cycle(VICTIMS), cycle(DAYS), strict=False)
    return [
        frame.format(m=m, f=f, t=t, u=u, b=b, k=k, d=d) + "."
        for (m, f), (t, u), b, k, d in islice(parts, place, place + count)
    ]


def targets(sentence: str) -> list[str]:
    events = attackx.extract(sentence, published="2024-01-20")
    return [normalize(e.target.name).text if e.target else "-" for e in events if not e.aggregate]


def known(target: str, sentence: str) -> bool:
    """Whether a target is one of the sites that stand in a sentence."""
    sites = [normalize(site).text for pair in SITES for site in pair]
    text = normalize(sentence).text
    return any(site in text and (target in site or site in target) for site in sites)


@pytest.mark.parametrize("frame", ONE)
def test_one_attack(frame: str) -> None:
    found = {s: targets(s) for s in filled(frame, ONE.index(frame), 5)}
    assert {s: t for s, t in found.items() if len(t) != 1 or not known(t[0], s)} == {}


@pytest.mark.parametrize("frame", TWO)
def test_two_attacks(frame: str) -> None:
    found = {s: targets(s) for s in filled(frame, TWO.index(frame), 6)}
    assert {s: t for s, t in found.items() if len(set(t)) != 2 or not all(known(x, s) for x in t)} == {}


@pytest.mark.parametrize("frame", NONE)
def test_no_attack(frame: str) -> None:
    found = {s: attackx.extract(s, published="2024-01-20") for s in filled(frame, NONE.index(frame), 5)}
    assert [s for s, events in found.items() if events] == []
