"""Each way of telling what was hit, with each kind of thing: what is read follows from the parts."""

from itertools import cycle, islice

import pytest

import attackx
from attackx.script.normalize import normalize

THINGS = [  # as a genitive and subject, as an object; gender; where it is
    ("مقر قيادة الفرقة الرابعة", "مقر قيادة الفرقة الرابعة", "m", "في ريف دمشق"),
    ("محطة توليد الكهرباء الرئيسية", "محطة توليد الكهرباء الرئيسية", "f", "غربي حلب"),
    ("مبنى تابع لوزارة الدفاع", "مبنى تابعا لوزارة الدفاع", "m", "في محافظة ديالى"),
    ("محطة وقود", "محطة وقود", "f", "شرقي الموصل"),
    ("مقر الفوج 46", "مقر الفوج 46", "m", "جنوبي حلب"),
    ("قاعدة عين الأسد", "قاعدة عين الأسد", "f", ""),
    ("مركز للشرطة", "مركزا للشرطة", "m", "في محافظة صعدة"),
    ("ثكنة عسكرية", "ثكنة عسكرية", "f", "شمالي سيناء"),
    ("منزل قائد شرطة المحافظة", "منزل قائد شرطة المحافظة", "m", "في مدينة الموصل"),
    ("ورشة لتصنيع العبوات", "ورشة لتصنيع العبوات", "f", "شرق الفلوجة"),
    ("مستودع للذخيرة", "مستودعا للذخيرة", "m", "غربي دير الزور"),
    ("مدرسة تؤوي نازحين", "مدرسة تؤوي نازحين", "f", "في ريف حماة"),
]
SHIPS = [
    ('سفينة الشحن "روبيمار"', 'سفينة الشحن "روبيمار"', "f", "في البحر الأحمر"),
    ("ناقلة نفط مملوكة لشركة إسرائيلية", "ناقلة نفط مملوكة لشركة إسرائيلية", "f", "قرب مضيق هرمز"),
    ("سفينة ترفع علم ليبيريا", "سفينة ترفع علم ليبيريا", "f", "في خليج عدن"),
]
VEHICLES = [
    ("دبابة إسرائيلية", "دبابة إسرائيلية", "f", "غربي حلب"),
    ("رتل عسكري تركي", "رتلا عسكريا تركيا", "m", "شرقي الموصل"),
    ("حافلة تقل جنودا", "حافلة تقل جنودا", "f", "في ريف حمص"),
]
# {g} genitive or subject, {o} object, {p} where, {t} the verb's feminine ending, {it} her or it
ANYTHING = [
    "{was} {g} {p} أمس هدفا لهجوم بطائرات مسيرة",
    "أعلنت الجماعة في بيان استهداف {g} {p} بصاروخ موجه",
    "سمع دوي انفجارات عنيفة مساء أمس. وتبين أنها ناجمة عن غارات استهدفت {o} {p}",
    "قتل ثلاثة أشخاص أمس عندما استهدفت طائرة مسيرة {o} {p}",
    "أصيب خمسة أشخاص أمس جراء استهداف طائرة مسيرة {o} {p}",
    "أعلن الجيش إطلاق صواريخ أمس. وذكر البيان أن الصواريخ استهدفت {o} {p}",
    "أدانت وزارة الخارجية الهجوم الذي استهدف {o} {p} أمس وأسفر عن مقتل شخصين",
    "استهدفت طائرات مسيرة تابعة لحزب الله {o} {p} صباح اليوم",
    "نفذت الجماعة الأحد، بحسب شهود، هجوما بثلاث طائرات مسيرة مفخخة على {g} {p}",
    "{hit} {g} {p} فجر الخميس بصاروخ",
    "حزب الله: استهدفنا الأحد {o} {p} بصلية صاروخية",
    "ارتفعت حصيلة القصف الذي استهدف {o} {p} أمس إلى عشرة قتلى",
]
FIXED = [
    "أسفرت غارة جوية أمس {p} عن تدمير {g} ومقتل ثلاثة مسلحين",
    "نفذت طائرات التحالف خمس غارات أمس، دمرت خلالها {o} {p}",
    "سقطت قذائف هاون شرق الفلوجة صباح اليوم، ما أدى إلى احتراق {g}",
    "سقط صاروخان {p} أمس، أصاب أحدهما {o} فيما سقط الآخر في أرض خالية",
    "انفجرت عبوة ناسفة كانت موضوعة بجانب {g} {p} أمس وأصيب شخصان",
    "استهدفت الغارات أمس عدة مواقع من بينها {g} {p}",
    "قتل خمسة أشخاص في قصف استهدف {o} {p} أمس، ونقل الجرحى إلى مستشفى الكندي القريب",
    "قال شهود عيان إن الصواريخ التي سقطت أمس على {g} {p} أطلقت من مزرعة قرب بلدة الرشيدة",
]
PEOPLE = ["صحفيا عراقيا", "جنودا إسرائيليين", "ضابطا في الجيش", "عمال إغاثة", "رجل دين سنيا"]
ON_PEOPLE = [
    "هاجم مسلحون {o} شرق الفلوجة أمس وأصيب شخصان",
    "وقع انفجار جنوب العراق أمس استهدف {o}، ما أدى إلى سقوط جرحى",
    "استهدفت عبوة ناسفة {o} غربي حلب فجر الخميس",
]
NOT_HIT = [  # nothing that stands in these was hit
    "انفجرت عبوة ناسفة كانت مزروعة على جانب الطريق في حي الكرادة وأصيب شخصان",
    "وقع انفجار في مدينة الموصل أمس وأصيب شخصان، ونقلوا إلى مستشفى الكندي",
]
NO_ATTACK = [
    "قال المحافظ إن {g} {p} قد يصبح هدفا لهجوم", "يخشى السكان أن يكون {g} {p} هدفا لهجوم جديد",
    "أدت السيول إلى تدمير {g} {p}", "أعلنت الشركة إصابة {g} {p} بعطل",
    "فرضت الخزانة عقوبات استهدفت {o} {p}", "كان {g} {p} هدفا لانتقادات الصحافة",
]  # fmt: skip


def filled(frame: str, thing: tuple[str, str, str, str]) -> str:
    genitive, accusative, gender, where = thing
    verbs = {"was": "كان", "hit": "أصيب"} if gender == "m" else {"was": "كانت", "hit": "أصيبت"}
    return (
        " ".join(frame.format(g=genitive, o=accusative, p=where, **verbs).split()).replace(" .", ".").replace(" ،", "،")
        + "."
    )


def hit(text: str) -> str:
    events = attackx.extract(text, published="2024-05-13")
    if len(events) != 1:
        return f"{len(events)} events"
    return normalize(events[0].target.name).text if events[0].target else "-"


def names(thing: tuple[str, str, str, str]) -> set[str]:
    """Give the whole name in both cases, the vessel's own, and what stands before a verb that describes it."""
    forms = {normalize(form).text for form in thing[:2]}
    shorter = {form.split('"')[1] for form in forms if '"' in form}
    return forms | shorter | {form.split(f" {verb} ")[0] for form in forms for verb in ("ترفع", "تووي", "تقل")}


CASES = [
    pytest.param(frame, list(islice(cycle(things), place * 5, place * 5 + 5)), id=f"{kind}-{place}")
    for kind, frames, things in (
        ("anything", ANYTHING, [*THINGS, *SHIPS, *VEHICLES]),
        ("ships", ANYTHING[:10], SHIPS),
        ("fixed", FIXED, THINGS),
    )
    for place, frame in enumerate(frames)
]


@pytest.mark.parametrize(("frame", "things"), CASES)
def test_what_was_hit(frame: str, things: list[tuple[str, str, str, str]]) -> None:
    texts = {filled(frame, thing): thing for thing in things}
    wrong = {text: found for text, thing in texts.items() if (found := hit(text)) not in names(thing)}
    assert wrong == {}


@pytest.mark.parametrize("frame", ON_PEOPLE)
def test_who_was_hit(frame: str) -> None:
    texts = {frame.format(o=people) + ".": people for people in PEOPLE}
    assert {text: found for text, who in texts.items() if (found := hit(text)) != normalize(who).text} == {}


@pytest.mark.parametrize("text", NOT_HIT)
def test_where_nothing_is_told(text: str) -> None:
    assert hit(text + ".") == "-"


@pytest.mark.parametrize("frame", NO_ATTACK)
def test_what_looks_alike(frame: str) -> None:
    texts = [filled(frame, thing) for thing in THINGS[:6]]
    assert [text for text in texts if attackx.extract(text)] == []
