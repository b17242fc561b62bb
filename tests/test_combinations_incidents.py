"""Short articles put together from incidents: how many events are read, and which toll, place and target each has."""

from dataclasses import dataclass
from itertools import cycle, islice

import pytest

import attackx
from attackx.script.normalize import normalize


@dataclass(frozen=True)
class Told:
    """One incident: the clause that tells it, the same as a noun behind a toll, and what must be read."""

    clause: str
    noun: str
    target: str
    town: str
    dead: int


BLOWS = [
    Told("قصفت طائرات حربية محطة الكهرباء في تعز", "غارة على محطة الكهرباء في تعز", "محطة الكهرباء", "تعز", 4),
    Told("انفجرت سيارة مفخخة قرب فندق السلام في عدن", "تفجير قرب فندق السلام في عدن", "فندق السلام", "عدن", 7),
    Told(
        "استهدفت طائرة مسيرة معسكر التدريب في مأرب", "هجوم بمسيرة على معسكر التدريب في مأرب", "معسكر التدريب", "مأرب", 3
    ),
    Told("استهدف قصف مدفعي سوق الخضار في الحديدة", "قصف مدفعي على سوق الخضار في الحديدة", "سوق الخضار", "الحديدة", 9),
    Told("هاجم مسلحون نقطة تفتيش في صعدة", "هجوم مسلح على نقطة تفتيش في صعدة", "نقطة تفتيش", "صعدة", 5),
]
NUMBERS = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 7: "سبعة", 9: "تسعة"}
TWO = [  # two incidents in one article: {a}, {b} as clauses, {na}, {nb} as nouns, {da}, {db} dead
    "{a} أمس، ما أدى إلى مقتل {da} أشخاص. إلى ذلك، {b}، ما أدى إلى مقتل {db} أشخاص.",
    "{a} أمس، ما أدى إلى مقتل {da} أشخاص. وفي سياق متصل، قتل {db} أشخاص في {nb}.",
    "قتل {da} أشخاص في {na}. كما قتل {db} أشخاص في {nb}.",
    "أفاد مصدر أمني بمقتل {da} أشخاص في {na}، ومقتل {db} أشخاص في {nb}.",
    "أفاد مصدر أمني بسقوط {da} قتلى في {na}، وسقوط {db} قتلى في {nb}.",
    "قتل {da} أشخاص في {na}، كما قتل {db} أشخاص وأصيب اثنان في {nb}.",
    "{a}، ما أسفر عن مقتل {da} أشخاص؛ و{b}، ما أسفر عن مقتل {db} أشخاص.",
    "{a} أمس وقتل {da} أشخاص، فيما {b} ما أدى إلى مقتل {db} أشخاص.",
    "قال مصدر أمني إن {na} أدى إلى مقتل {da} أشخاص، وإن {nb} أدى إلى مقتل {db} أشخاص.",
]
ONCE = [  # one incident told several times: {a}, {na}, {d} dead and {more} later
    "{a} أمس، ما أدى إلى مقتل {d} أشخاص. وقال شهود إن القتلى من المارة؛ وأصيب آخرون في الهجوم نفسه.",
    "قتل {d} أشخاص في {na}. ودان رئيس الوزراء الاعتداء.",
    "قتل {d} أشخاص في {na}، وقالت الشرطة إن الهجوم وقع صباحا وإن الحادث قيد التحقيق.",
    "{a}، ما أسفر عن مقتل {d} أشخاص. وفرضت قوات الأمن طوقا حول مكان الحادث.",
    "قتل {d} أشخاص في {na}. إلى ذلك، أعلنت الوزارة أن القتلى {d} وأن التحقيق مستمر.",
]
OF_ANOTHER = [  # a sentence behind the incident whose number is none of its toll
    "ويأتي الهجوم غداة مقتل 80 شخصا في مواجهات.",
    "ووقع الهجوم أثناء تجمع في ذكرى مقتل 80 شخصا.",
    "ونفت الوزارة مقتل 80 شخصا في الهجوم.",
    "وبذلك ترتفع حصيلة القصف على المدينة هذا الأسبوع إلى 80 قتيلا.",
    "من جهة أخرى، قال مسؤول محلي إن 80 شخصا قتلوا.",
    "ويأتي ذلك بعد أسبوع من القصف المكثف للمنطقة، قتل خلاله 80 شخصا.",
]
OF_IT = [  # and one whose number is of its toll
    "وارتفعت حصيلة الهجوم إلى 80 قتيلا.",
    "إلى ذلك، ارتفع عدد القتلى إلى 80.",
    "وقال مسؤول محلي إن 80 شخصا قتلوا في الهجوم.",
    "وأكدت الوزارة مقتل 80 شخصا.",
]
SHOT_BACK = [
    "وقتلت قوات الأمن اثنين من المهاجمين.",
    "وقتل المهاجمون الثلاثة في تبادل لإطلاق النار مع قوات الأمن.",
    "وأضاف المصدر أن قوات الأمن قتلت ثلاثة من المهاجمين.",
]
Read = tuple[str, str, tuple[int | None, ...]]


def bare(words: str) -> str:
    return normalize(words).text


def read(text: str, title: str | None = None) -> list[Read]:
    """Give target, place and numbers of dead of each event."""
    found = []
    for event in attackx.extract(text, title=title, published="2024-03-14"):
        dead = {r.value.min for r in event.reports if r.slot == "fatalities" and isinstance(r.value, attackx.Quantity)}
        target = event.target.name if event.target else ""
        found.append((bare(target), bare(event.place.name) if event.place else "", tuple(sorted(dead, key=str))))
    return found


def wanted(*blows: Told) -> list[Read]:
    return [(bare(b.target), bare(b.town), (b.dead,)) for b in blows]


def pairs(at: int) -> list[tuple[Told, Told]]:
    """Give three pairs of blows, others for each frame."""
    firsts, seconds = cycle(BLOWS), cycle(BLOWS[1:] + BLOWS[:1])
    return list(islice(zip(firsts, seconds, strict=False), at, at + 3))


@pytest.mark.parametrize(("at", "frame"), list(enumerate(TWO)))
def test_two_incidents_each_with_its_own(at: int, frame: str) -> None:
    for a, b in pairs(at):
        text = frame.format(a=a.clause, b=b.clause, na=a.noun, nb=b.noun, da=NUMBERS[a.dead], db=NUMBERS[b.dead])
        assert read(text) == wanted(a, b), text


@pytest.mark.parametrize("frame", ONCE)
def test_one_incident_told_again(frame: str) -> None:
    for blow in BLOWS:
        text = frame.format(a=blow.clause, na=blow.noun, d=NUMBERS[blow.dead])
        assert read(text) == wanted(blow), text


@pytest.mark.parametrize("sentence", OF_ANOTHER)
def test_a_toll_of_another_time(sentence: str) -> None:
    for blow in BLOWS:
        text = f"قتل {NUMBERS[blow.dead]} أشخاص في {blow.noun}. {sentence}"
        assert read(text) == wanted(blow), text


@pytest.mark.parametrize("sentence", OF_IT)
def test_a_later_toll_of_the_same(sentence: str) -> None:
    for blow in BLOWS:
        [(_, _, dead)] = read(f"قتل {NUMBERS[blow.dead]} أشخاص في {blow.noun}. {sentence}")
        assert set(dead) == {blow.dead, 80}


@pytest.mark.parametrize("sentence", SHOT_BACK)
def test_who_shot_back_did_not_attack(sentence: str) -> None:
    text = f"قتل خمسة أشخاص في هجوم مسلح على نقطة تفتيش في صعدة. {sentence}"
    [event] = attackx.extract(text)
    assert event.perpetrators == ()
    assert event.fatalities is not None and event.fatalities.min == 5


@pytest.mark.parametrize(
    ("claim", "doers"),
    [
        ("وتبنى تنظيم داعش الهجومين في بيان.", ["تنظيم داعش"]),
        ("وأعلنت حركة الشباب مسؤوليتها عن التفجيرين.", ["حركة الشباب"]),
        ("ولم تعلن أي جهة مسؤوليتها عن الهجومين.", []),
    ],
)
def test_who_claims_two_attacks_dealt_both(claim: str, doers: list[str]) -> None:
    text = f"قتل أربعة أشخاص في تفجير قرب فندق السلام في عدن. وفي مأرب، انفجرت عبوة ناسفة بدورية للجيش فقتل شرطيان. {claim}"
    events = attackx.extract(text)
    assert [[doer.name for doer in event.perpetrators] for event in events] == [doers, doers]
    assert [event.unclaimed for event in events] == [not doers, not doers]


@pytest.mark.parametrize(("at", "blow"), list(enumerate(BLOWS)))
def test_a_title_of_two_incidents(at: int, blow: Told) -> None:
    other = BLOWS[at - 1]
    title = f"مقتل {NUMBERS[blow.dead]} في {blow.noun} ومقتل {NUMBERS[other.dead]} في {other.noun}"
    text = f"{blow.clause} أمس، ما أدى إلى مقتل {NUMBERS[blow.dead]} أشخاص. وفي سياق متصل، {other.clause}، ما أدى إلى مقتل {NUMBERS[other.dead]} أشخاص."
    assert read(text, title) == wanted(blow, other), text


@pytest.mark.parametrize(
    "text",
    [
        "ردا على قصف مخيم النازحين في مأرب، شنت طائرات حربية غارة على قاعدة جوية في الحديدة.",
        "ردا على هجوم صاروخي استهدف مبنى البلدية في مأرب، استهدف قصف مدفعي قاعدة جوية في الحديدة.",
    ],
)
def test_a_blow_behind_the_one_it_answers(text: str) -> None:
    assert [(target, town) for target, town, _ in read(text)][1] == (bare("قاعدة جوية"), bare("الحديدة"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قصفت طائرات حربية محطة الكهرباء في تعز بالتزامن مع قصف مدفعي على سوق الخضار في الحديدة.",
            [("محطة الكهرباء", "تعز"), ("سوق الخضار", "الحديدة")],
        ),
        (  # a blow far from the base that the text is about
            "سقط صاروخان على قاعدة عين الأسد. ويأتي ذلك وسط توتر بعد هجوم أدى إلى مقتل تسعة في بغداد.",
            [("قاعدة عين الأسد", ""), ("", "بغداد")],
        ),
        (
            "قصفت المدفعية سوق الخضار في الحديدة، كما استهدفت غارات أخرى محطة وقود في تعز.",
            [("سوق الخضار", "الحديدة"), ("محطة وقود", "تعز")],
        ),
    ],
)
def test_two_are_told_apart_without_tolls(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(target, town) for target, town, _ in read(text)] == [(bare(a), bare(b)) for a, b in expected]


@pytest.mark.parametrize(
    "text",
    [
        "قصف الجيش بلدة في إدلب، وتزامن القصف مع تحليق للطائرات.",
        "سقط صاروخان على قاعدة حرير. وقال مسؤول في بغداد إن صاروخين أصابا مدرجا وأصيب جندي.",
        "قتل خمسة في قصف مدفعي على مدرسة في تعز، وأصيب ثلاثة في انفجار لغم أعقب القصف.",
        "قتل خمسة في قصف مدفعي على مدرسة في تعز وأصيب سبعة في القصف نفسه.",
        "قتل خمسة وأصيب عشرة في هجوم على فندق في عدن، وقتل المهاجمون الأربعة في العملية.",
        "أسفر هجوم على حاجز في مأرب عن مقتل جندي، وإصابة ثلاثة في اشتباكات تلته.",
        "ردا على قصف المدينة، دان الوزير الهجوم على سوق الخضار في تعز الذي أسفر عن مقتل ستة.",
        "استهدفت غارة ثانية محطة الكهرباء في تعز فقتل ثلاثة أشخاص.",
    ],
)
def test_what_looks_like_two_is_one(text: str) -> None:
    assert len(read(text)) == 1
