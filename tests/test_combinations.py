"""Each way to strike, with each who strikes and each that is struck: what is read follows from the parts."""

from itertools import cycle, islice

import pytest

import attackx
from attackx.script.normalize import normalize

# who or what strikes: verb before it and after it (masculine, feminine, plural), the doer if that is one, kinds
STRIKERS = [
    ("طائرات", "f", "f", None, "airstrike"),
    ("طائرة", "f", "f", None, "airstrike"),
    ("طائرات حربية", "f", "f", None, "airstrike"),
    ("طائرات إسرائيلية", "f", "f", "طائرات إسرائيلية", "airstrike"),
    ("طائرات التحالف", "f", "f", "طائرات التحالف", "airstrike"),
    ("مقاتلات تركية", "f", "f", "مقاتلات تركية", "airstrike"),
    ("مروحيات", "f", "f", None, "airstrike"),
    ("زوارق حربية", "f", "f", None, None),
    ("زوارق مسلحة", "f", "f", None, None),
    ("زوارق إيرانية", "f", "f", "زوارق إيرانية", None),
    ("مدفعية الجيش", "f", "f", "مدفعية الجيش", "shelling"),
    ("دبابات إسرائيلية", "f", "f", "دبابات إسرائيلية", "shelling"),
    ("صاروخ", "m", "m", None, "rocket"),
    ("صواريخ", "f", "f", None, "rocket"),
    ("صاروخ باليستي", "m", "m", None, "missile"),
    ("قذائف", "f", "f", None, "shelling"),
    ("قذيفة هاون", "f", "f", None, "shelling"),
    ("مسيرة", "f", "f", None, "drone"),
    ("مسيرات", "f", "f", None, "drone"),
    ("غارة", "f", "f", None, "airstrike"),
    ("غارات إسرائيلية", "f", "f", "إسرائيلية", "airstrike"),
    ("مسلحون مجهولون", "m", "p", None, None),
    ("حزب الله", "m", "m", "حزب الله", None),
    ("الحوثيون", "m", "p", "الحوثيون", None),
    ("الجيش السوداني", "m", "m", "الجيش السوداني", None),
    ("قوات الدعم السريع", "f", "f", "قوات الدعم السريع", None),
    ("حركة الشباب", "f", "f", "حركة الشباب", None),
    ("إسرائيل", "f", "f", "إسرائيل", None),
    ("مقاتلو طالبان", "m", "p", "مقاتلو طالبان", None),
]
VERBS = {  # masculine and feminine past, then masculine, feminine and plural present
    "shell": ("قصف", "قصفت", "يقصف", "تقصف", "يقصفون"),
    "target": ("استهدف", "استهدفت", "يستهدف", "تستهدف", "يستهدفون"),
    "attack": ("هاجم", "هاجمت", "يهاجم", "تهاجم", "يهاجمون"),
    "hit": ("ضرب", "ضربت", "يضرب", "تضرب", "يضربون"),
    "destroy": ("دمر", "دمرت", "يدمر", "تدمر", "يدمرون"),
    "strike": ("أصاب", "أصابت", "يصيب", "تصيب", "يصيبون"),
}
STRUCK = [
    "مطار المزة", "قاعدة عين الأسد", "مقر الشرطة", "محطة كهرباء", "مستشفى الشفاء", "ناقلة نفط", "سفينة تجارية",
    "منزلا", "حافلة ركاب", "سوقا شعبية", "رتلا عسكريا", "مخيم جباليا", "ثكنة للجيش", "السفارة الأمريكية",
    "مصفاة نفط", "حاجزا أمنيا", "مستودعا للذخيرة", "كنيسة", "مبنى حكوميا", "ميناء الحديدة", "حقل نفط",
]  # fmt: skip
SELDOM = {  # combinations that nobody writes
    "shell": {"صاروخ", "صواريخ", "صاروخ باليستي", "قذائف", "قذيفة هاون", "غارة", "غارات إسرائيلية", "مسلحون مجهولون"},
    "attack": {"صاروخ", "صاروخ باليستي", "قذائف", "قذيفة هاون", "غارة", "غارات إسرائيلية"},
    "strike": {"مسلحون مجهولون", "إسرائيل", "حزب الله"},
}
OBJECTS = [  # what a blow can hit, each by its head noun alone
    "مزارا شيعيا", "البرلمان", "حوض سفن", "حوزة علمية", "قلعة أثرية", "مقر إقامة الرئيس", "فرع الأمن السياسي",
    "عرضا عسكريا", "معرض سيارات", "مطبعة", "دار حضانة", "مختبرا", "بئر مياه", "أعمدة كهرباء", "حفل تخريج", "دفيئات",
    "رجال إطفاء", "عناصر من الشرطة", "كابلا بحريا", "رصيف الميناء", "أرضا زراعية", "صهريج وقود", "خيام نازحين",
    "بئر نفط", "محطة رادار", "موكب رئيس الوزراء", "كلية الشرطة", "مبنى الإذاعة والتلفزيون", "قافلة حجاج", "مخبزا",
    "سيارة إسعاف", "محطة تحلية", "صومعة قمح", "منزل قيادي في الحركة", "سفينة ترفع علم بنما",
]  # fmt: skip
NOT_DONE = [
    "هدد حزب الله بقصف {}", "الحوثيون يهددون بمهاجمة {}", "توعدت إسرائيل باستهداف {}", "حذر الوزير من هجوم على {}",
    "تدربت القوات على صد هجوم على {}", "دعا الوزير إلى وقف استهداف {}", "يخشى السكان أن يقصف الجيش {}",
    "قال مسؤول إن المتمردين قد يقصفون {}", "لن تقصف إسرائيل {}", "إذا قصف الجيش {} فسيكون الرد قاسيا",
    "في حال استهداف {} ستتدخل القوات الدولية", "تعتزم حركة الشباب مهاجمة {}", "وضع الجيش خطة لمهاجمة {}",
    "عززت الشرطة الأمن حول {} تحسبا لهجمات", "مناورات تحاكي قصف {}", "فيلم جديد عن الهجوم على {}",
    "طالب نواب بقصف {}", "تدرس الحكومة توجيه ضربة إلى {}", "أكد الحوثيون أنهم قادرون على ضرب {}",
    "القانون الدولي يمنع قصف {}", "مجلس الأمن يحظر استهداف {}", "أمر القائد بالاستعداد لضرب {}", "هل يقصف الجيش {}؟",
    "اتفاق يقضي بعدم استهداف {}", "مخاوف من هجمات على {}", "احتمال تعرض {} لهجوم", "استبعد الوزير قصف {}",
    "كاد الجيش أن يقصف {}", "تراجعت إسرائيل عن ضرب {}", "ألغى الرئيس ضربة على {}", "حماية {} من الهجمات",
]  # fmt: skip
NO_ATTACK = [
    "تفقدت طائرات حربية مطار المزة",
    "رست زوارق حربية في ميناء الحديدة",
    "أصاب صاروخ الهدف في مناورة للجيش",
    "استهدفت الشركة أسواقا جديدة",
    "ضربت عاصفة ميناء الحديدة",
    "دمر زلزال مستشفى الشفاء",
    "أصاب الجفاف حقول القرية",
    "هاجم النائب مبنى الوزارة في كلمته",
]


def bare(words: str) -> str:
    return normalize(words).text


def faults(sentence: str, struck: str, doer: str | None, kind: str | None) -> list[str]:
    events = attackx.extract(sentence + ".")
    if len(events) != 1:
        return [f"{len(events)} events"]
    [event] = events
    target = bare(event.target.name) if event.target else "-"
    found = [bare(perpetrator.name) for perpetrator in event.perpetrators]
    wrong = [] if target in bare(struck) or bare(struck) in target else [f"target {target}"]
    wrong += [] if found == ([] if doer is None else [bare(doer)]) else [f"doers {found}"]
    wrong += [] if kind in (None, event.kind.value) else [f"kind {event.kind.value}"]
    return wrong + ([] if event.status.value == "occurred" else [f"status {event.status.value}"])


PAIRS = [
    pytest.param(place, verb, *row, id=f"{verb}-{row[0]}")
    for place, row in enumerate(STRIKERS)
    for verb in VERBS
    if row[0] not in SELDOM.get(verb, ())
]


@pytest.mark.parametrize(("place", "verb", "striker", "before", "after", "doer", "kind"), PAIRS)
def test_who_strikes_what(
    place: int, verb: str, striker: str, before: str, after: str, doer: str | None, kind: str | None
) -> None:
    past, past_f, present, present_f, present_p = VERBS[verb]
    first = past if before == "m" else past_f
    behind = {"m": present, "f": present_f, "p": present_p}[after]
    wrong = {}
    for struck in islice(cycle(STRUCK), place, place + 5):  # another part of the list for each
        for sentence in (f"{first} {striker} {struck}", f"{striker} {behind} {struck}"):
            if found := faults(sentence, struck, doer, kind):
                wrong[sentence] = found
    assert wrong == {}


@pytest.mark.parametrize("struck", OBJECTS)
def test_what_is_struck(struck: str) -> None:
    assert faults(f"قصفت مدفعية الجيش {struck} في المنطقة", struck, "مدفعية الجيش", "shelling") == []
    assert faults(f"هاجم مسلحون {struck} وقتلوا شخصين", struck, None, "armed_assault") == []


def test_who_attacks_is_not_hit_where_nothing_else_is_known() -> None:
    [event] = attackx.extract("هاجم مسلحون تكية وقتلوا شخصين.")
    assert event.target is None
    assert event.fatalities is not None and event.fatalities.min == 2


@pytest.mark.parametrize("sentence", NO_ATTACK)
def test_what_looks_alike_is_no_attack(sentence: str) -> None:
    assert attackx.extract(sentence + ".") == []


@pytest.mark.parametrize("wanted", NOT_DONE)
def test_what_is_not_done_is_no_attack(wanted: str) -> None:
    sentences = [wanted.format(struck) for struck in STRUCK]
    assert [sentence for sentence in sentences if attackx.extract(sentence)] == []
