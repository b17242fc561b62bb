"""How many were hurt and killed: words without a number, parts and sums, and tellers who differ."""

from __future__ import annotations

import pytest

from attackx import Quantity, extract
from attackx.assembly.tolls import Tolls, part, three
from attackx.script.normalize import fold
from attackx.tagging.quantities import QuantitySpan
from attackx.tagging.tag import Tag

from .facts import amount, read, whole, words

# a text, the hurt, the dead; nothing where they are not told
COUNTED = [
    ("أسفر الهجوم على السوق عن مقتل ثلاثة وإصابة أربعة.", "4", "3"),
    ("أسفر الهجوم على السوق عن مقتل ثلاثة جنود وشرطي.", None, "4"),
    ("سقط صاروخ على السوق وقتل رجلان. ومنذ ذلك الحين قتل ألف مدني وأصيب ثلاثمئة آخرون.", None, "2"),
    ("سقط صاروخ على السوق فقتل عشرة مدنيين وأصيب ثلاثمئة آخرون.", "300", "10"),
    ("أسفر الهجوم على السوق عن مقتل ثلاثة جنود وشرطيين اثنين.", None, "5"),
    ("وقع الهجوم على السوق، فقتل جندي.", None, "1"),
    ("وقع الهجوم على السوق، فقتل جنديان.", None, "2"),
    ("وقع الهجوم على السوق، فقتل جنود.", None, "1+"),
    ("وقع الهجوم على السوق، فقتل أحد الجنود.", None, "1"),
    ("وقع الهجوم على السوق، فقتل ثلاثة جنود، أحدهم ضابط.", None, "3"),
    ("وقع الهجوم على السوق، فقتل ثلاثة جنود بينهم ضابطان.", None, "3"),
    ("وقع الهجوم على السوق، فقتل جندي وأصيب آخر.", "1", "1"),
    ("وقع الهجوم على السوق، فقتل جندي وأصيب ثلاثة آخرون.", "3", "1"),
    ("وقع الهجوم على السوق، فقتل وجرح عشرون.", "20", "20"),
    ("قتل شخص وأصيب خمسة آخرون في هجوم على السوق.", "5", "1"),
    ("قتل شخص وخمسة آخرون في هجوم على السوق.", None, "6"),
    ("قتل أكثر من عشرة في هجوم على السوق.", None, "11+"),
    ("قتل 5- 7 جنود في هجوم على السوق.", None, "5-7"),
    ("قتل نحو عشرة في هجوم على السوق.", None, "~10"),
    ("قتل عشرة على الأقل في هجوم على السوق.", None, "10+"),
    ("قتل عشرة رجال على الأقل من سكان الحي في هجوم على السوق.", None, "10+"),
    ("لقي 16 رجلا حتفهم على الأقل في هجوم على السوق.", None, "16+"),
    ("قتل 3 من أفراد الشرطة المحلية وسائق في هجوم على السوق.", None, "4"),
    ("قتل 3 من أفراد الشرطة بينهم ضابط وسائق في هجوم على السوق.", None, "3"),
    ("أصيب 900 متظاهر برصاص الجنود منها 300 إصابة بالرصاص الحي.", "900", None),
    ("وقع الهجوم على السوق، وقتل في البلاد خمسون ألف شخص.", None, None),
    ("ألقيت قنبلة ذرية على ناغازاكي فقتل سبعون ألف شخص.", None, "70000"),
    ("قتل أقل من عشرة في هجوم على السوق.", None, "-9"),
    ("قتل عدد من الجنود في هجوم على السوق.", None, "2+"),
    ("قتل العشرات في هجوم على السوق.", None, "20+"),
    ("قتل أفراد عائلة في هجوم على السوق.", None, "1+"),
    ("قتلت أسرة من خمسة أفراد في هجوم على السوق.", None, "5"),
    ("أصيب سبعة في الهجوم على السوق توفي اثنان منهم.", "7", "2"),
    # who they are stands between the number and the verb
    ("أفادت الشرطة بأن تسعة عمال، بينهم امرأتان، قتلوا في هجوم على السوق.", None, "9"),
    ("أفادت الشرطة بأن تسعة عمال بينهم أجنبيان أصيبوا في هجوم على السوق.", "9", None),
    ("استسلم بعد القصف على السوق تسعون مسلحا، بينهم ستة ممن أصيبوا.", None, None),
    ("ارتفع عدد القتلى من جراء القصف على سوق كركوك، يوم الاثنين، إلى مئة مدني.", None, "100"),
    ("استهدفت غارتان السوق، وأوقعت الغارتان قتلى وجرحى.", "1+", "1+"),
    ("وقع الهجوم على السوق وقتل فيه رجل وجرح خمسة.", "5", "1"),
    ("سقط عدد كبير بين قتيل وجريح في الهجوم على السوق.", "2+", "2+"),
    ("لقي نحو80 مدنيا حتفهم في الهجوم على السوق.", None, "~80"),
    # told by their names
    ("قتل في القصف على السوق نبيل حسان (30 عاما).", None, "1"),
    ("أكد التنظيم مقتل أبي سعد الراوي، قائد كتيبته، في غارة على كركوك.", None, "1"),
    ("قتل في الهجوم على السوق ثلاثة جنود.", None, "3"),
    ("أصيب خلال الغارة على سوق البلدة ثلاثة جنود.", "3", None),
    ("سالم حمدان وفادي عودة قتلا في القصف على السوق.", None, "2"),
    ("توفي اثنان متأثرين بجروح أصيبا بها في القصف على السوق.", None, "2"),
    ("قتل قائد اللواء 405 مشاة في هجوم على السوق.", None, "1"),
    # verbs that tell of death in two words; kin and fellows; a pair of police
    ("لقي ثلاثة حتفهم في هجوم على السوق.", None, "3"),
    ("فارق ثلاثة الحياة في هجوم على السوق.", None, "3"),
    ("انفجار في سوق كركوك يودي بحياة ضابط ويصيب جنديين.", "2", "1"),
    ("أودى الهجوم على السوق بحياة ضابط برتبة نقيب وجنديين.", None, "3"),
    ("قتل أحد الحراس وأصيب زميله في هجوم على السوق.", "1", "1"),
    ("قتل طفل وجدته في هجوم على السوق.", None, "2"),
    ("مقتل شرطيين في هجوم على السوق.", None, "2"),
    ("استهدفوا دبابة بصاروخ موجه قرب كفركلا وأوقعوا طاقمها بين قتيل وجريح.", "1+", "1+"),
    ("قتل خمسة من الشرطة وثلاثة مهاجمين في هجوم على السوق.", None, "5"),
    # two numbers, each with its verb behind it; all aboard
    ("قال مصدر إن خمسة قتلوا وأكثر من عشرين آخرين أصيبوا في هجوم على السوق.", "21+", "5"),
    ("قال مصدر إن خمسة أصيبوا وثلاثة آخرين قتلوا في هجوم على السوق.", "5", "3"),
    ("استهدفت غارة زورقا قرب الحديدة وسقط جميع من كانوا عليه بين قتلى وجرحى.", "1+", "1+"),
    ("قصف على سفينة في ميناء أوديسا أدى إلى مقتل كامل طاقمها.", None, "1+"),
    ("سقطت قذيفة على السوق عند دفن أحد الأهالي من دون وقوع إصابات.", "0", None),
    # victims, casualties, losses
    ("أسفر الهجوم على السوق عن خسائر بشرية كبيرة.", None, None),
    ("أوقع الهجوم على السوق ضحايا.", None, "1+"),
    ("أوقع الهجوم على السوق خمس ضحايا.", None, "5"),
    ("سقط في الهجوم على السوق خمسة ضحايا بين قتيل وجريح.", "5", "5"),
    ("أوقع الهجوم على السوق 12 إصابة.", "12", None),
    ("أوقع الهجوم على السوق 12 قتيلا وجريحا.", "12", "12"),
    ("أسفر الهجوم على السوق عن سقوط قتلى وجرحى.", "1+", "1+"),
    ("أسفر الهجوم على السوق عن سقوط قتلى.", None, "1+"),
    ("تجاوز عدد القتلى في الهجوم على السوق ستين قتيلا.", None, "61+"),
    # said to be none
    ("لم يوقع الهجوم على السوق ضحايا.", "0", "0"),
    ("لم يوقع الهجوم على السوق خسائر بشرية.", "0", "0"),
    ("لم يسفر القصف على السوق عن أضرار، لكنه أوقع ضحايا.", None, "1+"),
    ("لم يوقع الهجوم على السوق إصابات.", "0", None),
    ("لم يصب أي جندي في الهجوم على السوق.", "0", None),
    ("لم يصب أي من الجنود الثلاثة في الهجوم على السوق.", "0", None),
    ("لا قتلى في الهجوم على السوق.", None, "0"),
    # the dead of a whole war are not those of an attack
    ("قتل تسعة في هجوم على السوق. وقتل 900 مدني منذ بداية الحرب.", None, "9"),
    ("قتل تسعة في هجوم على السوق، ما يرفع عدد القتلى منذ بداية الحرب إلى 900.", None, "9"),
    ("منذ بداية الحرب قتل 900 مدني، وقتل تسعة أمس في هجوم على السوق.", None, "9"),
    # parts joined by "in addition to", three by rank and name, a number in figures and in words
    ("أسفر الهجوم على السوق عن مقتل ثمانية حراس إضافة إلى ثلاثة باعة وإصابة خمسة.", "5", "11"),
    ("أسفر الهجوم على السوق عن مقتل ثمانية حراس، فضلا عن أربعة باعة.", None, "12"),
    ("أسفر الهجوم على السوق عن مقتل ثمانية حراس إضافة إلى إصابة أربعة.", "4", "8"),
    (
        "نتج عن الهجوم على السوق استشهاد الرقيب نادر سعيد عمر الحسني، والعريف وليد حامد سالم، "
        "والجندي أول ماهر علي حسن، وتعرض (6) ستة من الحراس للإصابة.",
        "6",
        "3",
    ),
    ("أسفر الهجوم على القرية عن مقتل وإصابة 14 قرويا.", "14", "14"),
    # who died well before is none of the dead
    ("سقط صاروخ اليوم على السوق وقتل رجلان. وقتل تسعة عمال في المنجم منتصف أغسطس الماضي.", None, "2"),
    # attackers count where nobody else does
    ("هاجم انتحاريان السوق وقتل المهاجمان.", None, "2"),
    ("هاجم انتحاريان السوق وقتل المهاجمان. وقالت الشرطة إن تسعة مدنيين قتلوا.", None, "9"),
]
# tellers who agree or differ, and every figure that stands in the end
DIFFERING = [
    ("قتل ثلاثة في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["3"]),
    ("قتل ثلاثة في هجوم على السوق. وقال مصدر إن أربعة قتلوا.", "fatalities", ["3", "4"]),
    ("قتل ثلاثة في هجوم على السوق. وقال مصدر إن ثلاثة على الأقل قتلوا.", "fatalities", ["3+"]),
    ("قتل ثلاثة على الأقل في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["3+"]),
    ("قتل ثلاثة على الأقل في هجوم على السوق. وقال مصدر إن أربعة قتلوا.", "fatalities", ["3+", "4"]),
    ("سقط قتيل في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["3"]),
    ("قتل جندي في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["1", "3"]),
    ("قتل أحد الجنود في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["1", "3"]),
    ("سقط قتلى في هجوم على السوق. وقال مصدر إن ثلاثة قتلوا.", "fatalities", ["3"]),
    ("سقط قتلى في هجوم على السوق. وقال مصدر إن عددا من الأشخاص قتلوا.", "fatalities", ["2+"]),
    ("سقط قتلى في هجوم على السوق. وقال مصدر إن الهجوم لم يوقع قتلى.", "fatalities", ["1+", "0"]),
    ("قتل وأصيب عشرة في هجوم على السوق. وقال مصدر إن أربعة قتلوا وأصيب ستة.", "fatalities", ["4"]),
    ("قتل وأصيب عشرة في هجوم على السوق. وقال مصدر إن أربعة قتلوا وأصيب ستة.", "injuries", ["6"]),
    ("قتل وأصيب عشرة في هجوم على السوق. وقال مصدر إن أربعة قتلوا وأصيب سبعة.", "injuries", ["10", "7"]),
    # parts that follow a whole, and numbers that are none of one
    ("أصيب خمسة أشخاص في هجوم على السوق. وأصيب اثنان بجروح خطرة وأصيب ثلاثة بجروح طفيفة.", "injuries", ["5"]),
    ("أصيب اثنان في هجوم على السوق. وقال مصدر إن ثلاثة أصيبوا. وذكرت وكالة رويترز أن خمسة أصيبوا.", "injuries", ["2", "3", "5"]),
    ("أصيب ستة أشخاص في هجوم على السوق. وأصيب اثنان بجروح خطرة وأصيب ثلاثة بجروح طفيفة.", "injuries", ["6", "2", "3"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "hurt", "dead"), COUNTED)
def test_hurt_and_dead(text: str, hurt: str | None, dead: str | None) -> None:
    [event] = whole(text)
    assert (event.get("hurt"), event.get("dead"), event.get("disputed", [])) == (hurt, dead, [])


@pytest.mark.parametrize(("text", "slot", "figures"), DIFFERING)
def test_every_figure_that_stands(text: str, slot: str, figures: list[str]) -> None:
    [event] = extract(text)
    values = [report.value for report in event.reports if report.slot == slot]
    told = [amount(value) for value in values if isinstance(value, Quantity)]
    assert list(dict.fromkeys(told)) == figures
    assert (slot in event.disputed) == (len(figures) > 1)
    assert amount(getattr(event, slot)) == figures[0]


DEAD, HURT, BOTH = ("fatalities",), ("injuries",), ("fatalities", "injuries")
Amounts = list[tuple[str, int | None, int | None, tuple[str, ...]]]
# a sentence, and the amounts in it: their words, least and most, and the slots that they fill
SENTENCES: list[tuple[str, Amounts]] = [
    ("قتل ثلاثة جنود وشرطي في الهجوم.", [("ثلاثة جنود وشرطي", 4, 4, DEAD)]),
    ("قتل ثلاثة جنود، بينهم ضابط وشرطي، في الهجوم.", [("ثلاثة جنود", 3, 3, DEAD)]),
    ("قتل رجل وزوجته في الهجوم.", [("رجل وزوجته", 2, 2, DEAD)]),
    ("أصابتا الطائرتان القاعدة.", []),  # a verb of two
    ("قتلا في الهجوم.", [("قتلا في", 2, 2, DEAD)]),
    ("قتل الجنديان في الهجوم.", [("الجنديان", 2, 2, DEAD)]),
    ("قتل الجنود في الهجوم.", [("الجنود", 1, None, DEAD)]),
    ("أوقع الهجوم 900 ضحية.", [("900 ضحية", 900, 900, DEAD)]),
    ("أوقع الهجوم 12 إصابة.", [("12 إصابة", 12, 12, HURT)]),
    ("أوقع الهجوم 12 قتيلا وجريحا.", [("12 قتيلا وجريحا", 12, 12, BOTH)]),
    ("أوقع الهجوم 12 بين شهيد ومصاب.", [("12 بين شهيد ومصاب", 12, 12, BOTH)]),
    ("قتل وجرح عشرون جنديا في الهجوم.", [("عشرون جنديا", 20, 20, BOTH)]),
    ("قتل وجرح شخص وخمسة آخرون في الهجوم.", [("شخص وخمسة آخرون", 6, 6, HURT)]),
    ("قتل أكثر من عشرة جنود في الهجوم.", [("أكثر من عشرة جنود", 11, None, DEAD)]),
    ("لا قتلى في الهجوم.", [("لا قتلى", 0, 0, DEAD)]),
    ("قتل بين خمسة وستة جنود في الهجوم.", [("بين خمسة وستة جنود", 5, 6, DEAD)]),
]
# a sentence, and those of its amounts that a whole war or month has
PERIODS = [
    ("قتل 900 مدني منذ بداية الحرب.", ["900 مدني"]),
    ("قتل تسعة مدنيين، ما يرفع إلى 900 عدد القتلى منذ بداية الحرب.", ["900 عدد القتلى"]),
    ("قتل تسعة مدنيين في هجوم هو الثالث منذ بداية الشهر.", []),
    ("منذ بداية الحرب قتل 900 مدني، وقتل تسعة أمس في هجوم على السوق.", ["900 مدني"]),
    ("قتل 900 مدني في مدن البلاد وقراها وطرقها البعيدة كلها وأسواقها الكبيرة منذ بداية الحرب.", ["900 مدني"]),
    ("قتل 900 مدني في مدن البلاد وقراها وطرقها البعيدة كلها وأسواقها الكبيرة القديمة منذ بداية الحرب.", []),
    ("قتل الجندي سالم وأصيب 42 آخرون جراء القصف خلال شهر يوليو الماضي.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_amounts_of_a_sentence(text: str, expected: Amounts) -> None:
    [reading] = read(text)
    tolls = Tolls(reading)
    amounts = [(fact, tag) for fact in reading.of("casualty") if (tag := tolls.amount(fact)) is not None]
    found = [(words(reading, tag), tag.item.min, tag.item.max, tolls.slots(fact, tag)) for fact, tag in amounts]
    assert found == [(fold(name), low, high, slots) for name, low, high, slots in expected]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_the_toll_of_a_whole_war(text: str, expected: list[str]) -> None:
    [reading] = read(text)
    tolls = Tolls(reading)
    amounts = [tag for fact in reading.of("casualty") if (tag := tolls.amount(fact)) is not None]
    assert [words(reading, tag) for tag in amounts if tolls.of_period(tag)] == [fold(name) for name in expected]


@pytest.mark.parametrize(
    ("text", "victims", "attackers"),
    [
        ("أوقع الهجوم خمس ضحايا.", True, False),
        ("أوقع الهجوم خمسة قتلى.", False, False),
        ("قتل المهاجمان في السوق.", False, True),
        ("قتل اثنان من المهاجمين في السوق.", False, True),
        ("قتل مدنيان قرب مكان وجود المهاجمين.", False, False),
        ("قتل الجنديان في السوق.", False, False),
    ],
)
def test_of_whom_an_amount_is(text: str, victims: bool, attackers: bool) -> None:
    [reading] = read(text)
    tolls = Tolls(reading)
    fact, tag = next((fact, tag) for fact in reading.of("casualty") if (tag := tolls.amount(fact)) is not None)
    assert (tolls.victims(fact, tag), tolls.attackers(tag)) == (victims, attackers)


# a sentence, the amount in it, and whether it details another one
PARTS = [
    ("قتل عشرة بينهم ثلاثة أطفال.", "ثلاثة أطفال", True),
    ("قتل عشرة من بينهم نحو ثلاثة أطفال.", "نحو ثلاثة أطفال", True),
    ("قتل عشرة أحدهم جندي.", "جندي", True),
    ("قتل عشرة بينهم امرأة وأصيب ثلاثة أطفال.", "ثلاثة أطفال", False),
    ("سقط جنود بين قتيل وجريح.", "قتيل", True),
    ("قتل ثلاثة أطفال.", "ثلاثة أطفال", False),
]


@pytest.mark.parametrize(("text", "name", "expected"), PARTS)
def test_what_details_another_amount(text: str, name: str, expected: bool) -> None:
    [reading] = read(text)
    tag = next(t for t in reading.view.labelled("quantity") if words(reading, t) == fold(name))
    assert part(tag, reading.view) is expected


@pytest.mark.parametrize(("rule", "amount"), [("quantity.dual", 3), ("quantity.digits", 2), ("quantity.words", 2)])
def test_a_third_beside_a_dual_makes_three(rule: str, amount: int) -> None:
    found = three(Tag(0, 4, "quantity", "projectile", QuantitySpan(0, 4, 0, 4, 2, 2), rule=rule))
    assert (found.item.min, found.item.max) == (amount, amount)
