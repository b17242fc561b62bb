"""Each way to tell of who did it, with parties of each gender and blows of each kind: the doer follows from the parts."""

import re

import pytest

import attackx
from attackx.script.normalize import normalize

# a party as a subject and behind a preposition, whether its verbs are masculine, feminine or plural
GROUPS = [
    ("حركة الشباب", "حركة الشباب", "f"),
    ("تنظيم داعش", "تنظيم داعش", "m"),
    ("الحوثيون", "الحوثيين", "p"),
    ("حركة طالبان", "حركة طالبان", "f"),
    ("حزب العمال الكردستاني", "حزب العمال الكردستاني", "m"),
    ("قوات الدعم السريع", "قوات الدعم السريع", "f"),
]
FORCES = [
    ("الجيش السوداني", "الجيش السوداني", "m"),
    ("القوات الروسية", "القوات الروسية", "f"),
    ("إسرائيل", "إسرائيل", "f"),
    ("الجيش التركي", "الجيش التركي", "m"),
]
BLOWS = [  # told without a doer, and what it is called afterwards
    ("قتل ستة أشخاص في تفجير سيارة مفخخة قرب مقر الشرطة", "التفجير"),
    ("هاجم مسلحون نقطة تفتيش للجيش وقتلوا أربعة جنود", "الهجوم"),
    ("سقطت قذائف على سوق شعبية وقتل أربعة مدنيين", "القصف"),
]
# what a later sentence says; [masculine|feminine|plural] agrees with the party, {who} is its subject, {whom} the other
CLAIMS = [
    "وقال[|ت|] {who} إن[ه|ها|هم] [يقف|تقف|يقفون] وراء {blow}",
    "وقال متحدث باسم {whom} إن عناصر[ه|ها|هم] يقفون وراء {blow}",
    "وقال متحدث باسم {whom} إن مقاتلي[ه|ها|هم] نفذوا {blow}",
    "وقال[|ت|] {who} إن أحد مقاتلي[ه|ها|هم] نفذ {blow}",
    "وأعلن[|ت|] {who} عبر تلغرام تنفيذ {blow}",
    "وفي بيان لاحق أكد[|ت|] {who} تنفيذ[ه|ها|هم] {blow}",
    "ونشر[|ت|] {who} صورة منفذ {blow}",
    "وأعلن[|ت|] {who} أن المنفذ هو أبو عمر العراقي",
    "وأعلن قيادي في {whom} مسؤولية الحركة عن {blow}",
    "وأعلن[|ت|] {who} مساء أمس في بيان مسؤوليت[ه|ها|هم] عن {blow}",
]
ACCUSED = [
    "وألقت الحكومة مسؤولية {blow} على عاتق {whom}",
    "واتهم الرئيس {whom} ب{blow}",
    "وقالت الحكومة إن {blow} من تنفيذ {whom}",
    "وقال الرئيس إن {whom} [هو|هي|هم] من نفذ[|ت|وا] {blow}",
]
BELONGING = [
    "وقالت الشرطة إن المهاجمين ينتمون إلى {whom}",
    "وذكرت الشرطة أن المسلحين أعضاء في {whom}",
    "وينتمي المهاجمون إلى {whom} بحسب الشرطة",
    "وقالت الشرطة إن منفذي {blow} من {whom}",
]
SUSPECTED = [
    "وقالت الشرطة إن المهاجمين ربما ينتمون إلى {whom}",
    "ويشتبه بأن منفذي {blow} من {whom}",
    "وتعد {whom} المشتبه به الرئيسي",
    "وتتجه الشكوك نحو {whom}",
    "ولم يستبعد الوزير أن [يكون|تكون|يكون] {who} مسؤول[ا|ة|ين] عن {blow}",
    "ورجحت الحكومة أن [يكون|تكون|يكون] {who} وراء {blow}",
]
DENIALS = [
    "وأكد[|ت|] {who} عدم مسؤوليت[ه|ها|هم] عن {blow}",
    "ورفض[|ت|] {who} الاتهامات بالوقوف وراء {blow}",
    "ووصف[|ت|] {who} اتهام[ه|ها|هم] بتنفيذ {blow} بأنه كاذب",
]
NONE = [
    "وكان[|ت|] {who} قد توعد[|ت|وا] بشن هجمات انتقامية",
    "ودان[|ت|] {who} {blow}",
    "وكان[|ت|] {who} [يسيطر|تسيطر|يسيطرون] على المنطقة قبل عامين",
    "ولم [يعلن|تعلن|يعلن] {who} مسؤوليت[ه|ها|هم] عن {blow}",
    "وتدعم إيران {whom} بالمال والسلاح",
    "وقتلت الشرطة قياديا في {whom} الأسبوع الماضي",
    "وبين القتلى عنصر في {whom}",
    "وقالت إيران إنها تقف خلف {whom} في المحنة",
    "ونشر[|ت|] {who} صورا للضحايا",
]
WHOLE = [  # one sentence, its party and the stance
    ("هاجم الجيش والمقاومة ثكنة في الضالع", ["الجيش", "المقاومة"], "attributed"),
    ("غارات إيطالية على ميناء اللاذقية", ["إيطالية"], "attributed"),
    ("وقع هجوم على مدرسة إسبانية في الرباط", [], "attributed"),
    ("وتبنى تنظيم القاعدة العديد من الهجمات في عدن", ["تنظيم القاعدة"], "claimed"),
    ("شنت مقاتلات التحالف الكثير من الغارات على مأرب", ["مقاتلات التحالف"], "attributed"),
    ("قتل خمسة مدنيين على يد التحالف العربي في هجوم على ميناء الحديدة", ["التحالف العربي"], "attributed"),
    ("تعرض مستشفى ميداني لقصف مصدره مواقع الجيش السوداني", ["الجيش السوداني"], "attributed"),
    ("شهود: الجيش السوداني قصف سوقا شعبية", ["الجيش السوداني"], "attributed"),
    ("وقال حزب الله في بيان: قصف مجاهدونا ثكنة عسكرية بقذائف الهاون", ["حزب الله"], "claimed"),
    ("وقال متحدث باسم الجيش السوداني: نفذت قواتنا هجوما على مطار المزة", ["الجيش السوداني"], "claimed"),
    ("قال متحدث باسم الجيش السوري: استهدفت طائراتنا مقرا للإرهابيين", ["الجيش السوري"], "claimed"),
    ("شنت فرنسا مع بريطانيا غارات على مطار المزة", ["فرنسا", "بريطانيا"], "attributed"),
    ("أسفر الهجوم الذي نفذته فرنسا مع كل من بريطانيا وتركيا على مطار المزة عن قتلى", ["فرنسا", "بريطانيا", "تركيا"], "attributed"),
    ("قتل جنديان في هجوم شنه الجيش التركي برفقة القوات الروسية على ثكنة", ["الجيش التركي", "القوات الروسية"], "attributed"),
    ("قصفت قوات النظام والقوات الروسية بلدة سراقب", ["قوات النظام", "القوات الروسية"], "attributed"),
    ("الهجوم على الفندق نفذه ثلاثة مسلحين تابعين لحركة الشباب", ["مسلحين تابعين لحركة الشباب"], "attributed"),
    ("هجوم على مخفر نفذه خمسة مسلحين من تنظيم القاعدة", ["تنظيم القاعدة"], "attributed"),
    ("تعرض المخفر لإطلاق نار من حركة الشباب", ["حركة الشباب"], "attributed"),
    ("قالت الشرطة إن حركة الشباب تسببت في مقتل ستة أشخاص في تفجير بسوق", ["حركة الشباب"], "attributed"),
    ("شن الجيش السوداني بدعم من إيران هجوما على ثكنة", ["الجيش السوداني"], "attributed"),
]  # fmt: skip
WITHOUT = [  # who claims it far behind, without a word of attack
    ("وأعلن[|ت|] {who} مسؤوليت[ه|ها|هم] في بيان", "claimed"),
    ("وأعلن[|ت|] {who} مسؤوليت[ه|ها|هم] عن ذلك", "claimed"),
    ("ونف[ى|ت|ى] {who} مسؤوليت[ه|ها|هم] عن ذلك", "denied"),
    ("وأعلن[|ت|] {who} مسؤوليت[ه|ها|هم] عن إدارة المعبر", None),
]
BETWEEN = (
    "وفتحت السلطات تحقيقا في الحادث. ولم تتضح تفاصيل أخرى. ونقل المصابون إلى مستشفى قريب. ووصل وزير الصحة إلى المكان. "
)
OPERATIONS = [  # "the operation" is an attack where it is claimed or laid to somebody
    ("وتبن[ى|ت|ى] {who} العملية", "claimed"),
    ("وقال[|ت|] {who} إن[ه|ها|هم] نفذ[|ت|وا] العملية", "claimed"),
    ("وقال[|ت|] {who} إن[ه|ها|هم] [يقف|تقف|يقفون] وراء العملية", "claimed"),
    ("وقالت الشرطة إن {whom} نفذ[|ت|وا] العملية", "attributed"),
    ("وقالت الشرطة إن العملية نفذت على يد {whom}", "attributed"),
    ("ونف[ى|ت|ى] {who} مسؤوليت[ه|ها|هم] عن العملية", "denied"),
]
AGREES = re.compile(r"\[([^|\]]*)\|([^|\]]*)\|([^]]*)]")


def bare(words: str) -> str:
    return normalize(words).text


def fill(frame: str, party: tuple[str, str, str], blow: tuple[str, str]) -> str:
    who, whom, gender = party
    told = AGREES.sub(lambda choice: choice["mfp".index(gender) + 1], frame)
    return f"{blow[0]}. {told.format(who=who, whom=whom, blow=blow[1])}."


def doers(text: str) -> set[tuple[str, str]]:
    events = attackx.extract(text)
    return {(bare(doer.name), doer.stance.value) for event in events for doer in event.perpetrators}


def stands(frame: str, parties: list[tuple[str, str, str]], stance: str | None) -> dict[str, set[tuple[str, str]]]:
    """Give what is read wrongly of a frame, with each of some parties and a blow for each in turn."""
    wrong = {}
    for at, party in enumerate(parties):
        text = fill(frame, party, BLOWS[at % len(BLOWS)])
        found = doers(text)
        expected = {bare(name).split()[0] for name in party[:2]} if stance else set()
        named = {name.split()[0] for name, _ in found}
        if bool(named) != bool(expected) or not named <= expected or any(told != stance for _, told in found):
            wrong[text] = found
    return wrong


@pytest.mark.parametrize("frame", CLAIMS)
def test_who_claims_it(frame: str) -> None:
    assert stands(frame, GROUPS, "claimed") == {}


@pytest.mark.parametrize("frame", ACCUSED)
def test_who_is_accused(frame: str) -> None:
    assert stands(frame, GROUPS + FORCES, "attributed") == {}


@pytest.mark.parametrize("frame", BELONGING)
def test_whose_men_the_attackers_are(frame: str) -> None:
    assert stands(frame, GROUPS, "attributed") == {}


@pytest.mark.parametrize("frame", SUSPECTED)
def test_who_is_suspected(frame: str) -> None:
    assert stands(frame, GROUPS, "suspected") == {}


@pytest.mark.parametrize("frame", DENIALS)
def test_who_denies_it(frame: str) -> None:
    assert stands(frame, GROUPS + FORCES, "denied") == {}


@pytest.mark.parametrize("frame", NONE)
def test_who_only_stands_beside_it(frame: str) -> None:
    assert stands(frame, GROUPS, None) == {}


@pytest.mark.parametrize(("frame", "stance"), WITHOUT)
def test_who_claims_it_far_behind(frame: str, stance: str | None) -> None:
    assert stands(BETWEEN + frame, GROUPS, stance) == {}


@pytest.mark.parametrize(("frame", "stance"), OPERATIONS)
def test_whose_operation_it_was(frame: str, stance: str) -> None:
    assert stands(frame, GROUPS, stance) == {}


@pytest.mark.parametrize(("sentence", "names", "stance"), WHOLE)
def test_who_did_it_in_one_sentence(sentence: str, names: list[str], stance: str) -> None:
    assert doers(sentence + ".") == {(bare(name), stance) for name in names}


def test_gunmen_of_a_party_that_are_hit_from_the_air_did_nothing() -> None:
    found = doers("قصفت طائرات التحالف موقعا في مأرب. وقال مصدر إن المسلحين ينتمون إلى تنظيم القاعدة.")
    assert found == {(bare("طائرات التحالف"), "attributed")}
