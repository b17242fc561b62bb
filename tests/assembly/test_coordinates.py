"""Attacks joined in one sentence, each with victims, a town or a thing hit of its own; and one told in two clauses."""

from __future__ import annotations

from typing import Any

import pytest

from .facts import told

Cases = list[tuple[str, list[dict[str, Any]]]]

SPLIT: Cases = [
    (  # at the time of a known one
        "انفجرت سيارة مفخخة في بيدوا وقتلت خمسة، وتزامن الانفجار مع هجوم على ثكنة قتل فيه ستة جنود.",
        [{"place": "بيدوا", "dead": "5"}, {"target": "ثكنة", "dead": "6"}],
    ),
    (  # others hurt elsewhere
        "قتل مسلحون جنديا في تكريت بينما أصيب ثلاثة آخرون في انفجار عبوة في سامراء.",
        [{"place": "تكريت", "dead": "1"}, {"place": "سامراء", "hurt": "3"}],
    ),
    (  # quarters of another town
        "قصف الجيش مدينة سراقب واستهدف الأحياء السكنية في بلدة الأتارب.",
        [{"target": "مدينة سراقب"}, {"target": "الأحياء السكنية"}],
    ),
    (  # a day opens the clause
        "استهدف الطيران الحربي بلدة سراقب، ومساء الأحد قصفت المدفعية التركية قرية تل رفعت في حلب.",
        [{"target": "بلدة سراقب", "place": None}, {"target": "قرية تل رفعت", "place": "حلب"}],
    ),
    (
        "أصيب جندي في هجوم على حاجز في العريش، وأمس قتل ضابط في انفجار عبوة في رفح.",
        [{"place": "العريش", "hurt": "1", "dead": None}, {"place": "رفح", "hurt": None, "dead": "1"}],
    ),
    (  # the same doer goes on elsewhere
        "شن الجيش هجوما على حي جوبر، وواصل قصفه على زملكا.",
        [{"target": "حي جوبر"}, {"target": "زملكا"}],
    ),
    (  # each with its toll and its town
        "قتل ستة مدنيين في قصف مدفعي في حلب، وأصيب تسعة أشخاص في تفجير انتحاري في البصرة.",
        [{"kind": "shelling", "dead": "6", "hurt": None}, {"kind": "bombing", "dead": None, "hurt": "9"}],
    ),
    (  # in one town, but each on a thing of its own
        "قتل ثلاثة أشخاص في هجوم صاروخي على محطة كهرباء، وقتل خمسة جنود في تفجير انتحاري على ثكنة للجيش.",
        [{"target": "محطة كهرباء", "dead": "3"}, {"target": "ثكنة للجيش", "dead": "5"}],
    ),
    (
        "مقتل شخصين بانفجار عبوة ناسفة في الموصل وإصابة ثلاثة جنود في هجوم مسلح في تكريت.",
        [{"place": "الموصل", "dead": "2"}, {"place": "تكريت", "hurt": "3"}],
    ),
    (  # the town opens the clause
        "انفجرت عبوة ناسفة في بغداد ما أسفر عن مقتل خمسة جنود، وفي تكريت هاجم مسلحون مقر البلدية وقتلوا شرطيين.",
        [{"place": "بغداد", "target": "جنود", "dead": "5"}, {"target": "مقر البلدية", "place": "تكريت", "dead": "2"}],
    ),
    (
        "وقعت غارتان على بلدة الزبداني، فضلا عن مقتل امرأة وإصابة سبعة مدنيين جراء قصف استهدف بلدة خان الشيح.",
        [{"target": "بلدة الزبداني", "dead": None}, {"target": "بلدة خان الشيح", "dead": "1", "hurt": "7"}],
    ),
    (
        "شنت طائرات غارات على بلدة تلبيسة، بالتزامن مع قصف عنيف استهدف مخيم اليرموك.",
        [{"kind": "airstrike", "target": "بلدة تلبيسة"}, {"kind": "shelling", "target": "مخيم اليرموك"}],
    ),
    (
        "قال المرصد إن عشرة أشخاص قتلوا جراء غارات استهدفت بلدة داريا، مضيفا أن ستة مدنيين قتلوا جراء غارات على بلدة دوما.",
        [{"target": "بلدة داريا", "dead": "10"}, {"target": "بلدة دوما", "dead": "6"}],
    ),
    (  # what the second rocket flew at is told by a verb behind it
        "اعترضت الدفاعات الجوية صاروخا استهدف مدينة أبها الأحد، وأسقطت صاروخا آخر استهدف الطائف الجمعة.",
        [{"target": "مدينة أبها", "date": "2024-01-14"}, {"target": "الطائف", "date": "2024-01-19"}],
    ),
    (  # raids, and what is fired on others
        "شن الطيران غارة على ثكنة شرقي غزة، في حين أطلقت قذيفة من القطاع على عسقلان.",
        [{"kind": "airstrike", "fired": None}, {"target": "عسقلان", "fired": "1"}],
    ),
    (  # another party owns a blow of its own
        "قصف الطيران الروسي بلدة سرمين، وأعلنت جبهة النصرة أنها استهدفت ثكنة في حماة.",
        [
            {"target": "بلدة سرمين", "doers": [("الطيران الروسي", "attributed")]},
            {"target": "ثكنة", "doers": [("جبهة النصرة", "claimed")]},
        ],
    ),
    (  # another party takes up a blow of its own
        "كثفت إسرائيل غاراتها على مخيم البرج، وواصل حزب الله قصفه على صفد.",
        [
            {"target": "مخيم البرج", "doers": [("إسرائيل", "attributed")]},
            {"target": "صفد", "doers": [("حزب الله", "attributed")]},
        ],
    ),
    (
        "شن الجيش التركي غارات على عفرين، ونفذت طائرات روسية ضربات على إدلب.",
        [
            {"target": "عفرين", "doers": [("الجيش التركي", "attributed")]},
            {"target": "إدلب", "doers": [("طائرات روسية", "attributed")]},
        ],
    ),
]

ANSWERED: Cases = [
    (  # the toll leads to the attack that was avenged, or that came before
        "وقال الناطق إن الهجوم على قاعدة حرير يأتي انتقاما لمقتل سبعة مقاتلين في غارة أميركية على ثكنة في كركوك.",
        [{"target": "قاعدة حرير"}, {"target": "ثكنة"}],
    ),
    (
        "أصيب ثلاثة شرطيين في انفجار سيارة بمدينة حمص بعد يوم من قتل متشددين 13 شخصا في هجمات انتحارية على كنائس.",
        [{"kind": "bombing", "hurt": "3"}, {"target": "كنائس", "dead": "13"}],
    ),
    (
        "انفجرت عبوة ناسفة قرب الحدود السبت من دون إصابات بحسب الجيش التركي الذي رد باستهداف مخزن لحركة حماس.",
        [{"kind": "bombing", "hurt": "0"}, {"target": "مخزن لحركة حماس"}],
    ),
    (
        "سقط 28 صاروخا على عسقلان، قبل أن ترد إسرائيل بتنفيذ غارات على مواقع لحركة حماس.",
        [{"target": "عسقلان", "fired": "28"}, {"kind": "airstrike", "target": "مواقع لحركة حماس"}],
    ),
    (
        "شنت الولايات المتحدة ضربات صاروخية على مواقع للجيش السوري إثر هجوم كيميائي قتل فيه 40 شخصا في مدينة دوما.",
        [{"target": "مواقع للجيش السوري", "dead": None}, {"place": "مدينة دوما", "dead": "40", "doers": []}],
    ),
]

PICKED: Cases = [
    (
        "ونفذت الجماعة هجمات سابقة بينها تفجير انتحاري عند القنصلية الألمانية عام 2014 قتل فيه شرطي.",
        [{"kind": "bombing", "target": "القنصلية الألمانية", "dead": "1", "aggregate": None}],
    ),
    (
        "وشهدت بيشاور عدة هجمات كان آخرها هجوم مسلح على محطة حافلات في 3 مارس 2016 قتل فيه شخصان.",
        [{"aggregate": "2+"}, {"target": "محطة حافلات", "date": "2016-03-03", "dead": "2", "aggregate": None}],
    ),
    (  # "and that in reply to" picks nothing out
        "شنت طائرات ضربات على موقعين في حلب، وذلك ردا على قصف سوق شعبي في إدلب.",
        [{"kind": "airstrike", "aggregate": None}, {"kind": "shelling", "target": "سوق شعبي", "aggregate": None}],
    ),
    (  # no other than the row itself
        "شن التنظيم سلسلة هجمات على المدينة بما في ذلك هجمات على السوق.",
        [{"aggregate": "2+"}],
    ),
]

WHOLE: Cases = [
    (  # who else was hurt in the blow
        "تمكنت القوات من قتل مسلحين اثنين فيما جرح آخر في ضربة على عناصر الحركة.",
        [{"target": "عناصر الحركة", "dead": "2", "hurt": "1"}],
    ),
    (  # the quarters are those of the town
        "قصف الجيش مدينة سراقب واستهدف الأحياء السكنية.",
        [{"target": "مدينة سراقب"}],
    ),
    (  # by other means with nothing hit of their own
        "استهدف قصف مدفعي بلدة سراقب، وتزامن القصف مع غارات.",
        [{"target": "بلدة سراقب"}],
    ),
    (  # what came upon a blast is of one attack with it
        "انفجرت سيارة مفخخة أعقبها هجوم آخر وتبادل إطلاق نار أمام مقر الحكومة في كابل، ما أدى إلى مقتل تسعة.",
        [{"kind": "bombing", "target": "مقر الحكومة", "dead": "9"}],
    ),
    (  # what the attackers did next
        "فجر انتحاري سيارة عند مدخل فندق في عدن، ثم اقتحم ثلاثة مسلحين المبنى وقتلوا تسعة أشخاص.",
        [{"kind": "bombing", "dead": "9"}],
    ),
    (  # the known attack
        "قتل ثلاثة أشخاص في هجوم صاروخي على سوق شعبي في حلب، وأصيب تسعة أشخاص في الهجوم.",
        [{"dead": "3", "hurt": "9"}],
    ),
    (  # both tolls are of one blow
        "قتل ستة جنود وأصيب تسعة في هجوم مسلح على ثكنة للجيش في غاو.",
        [{"dead": "6", "hurt": "9"}],
    ),
    (  # "the building" is the one told of
        "فجر انتحاري سيارة عند بوابة كلية الشرطة ثم اقتحم مسلحون المبنى.",
        [{"kind": "bombing"}],
    ),
    (  # a town told again by its province
        "قتل ستة أشخاص في قصف مدفعي في سراقب، وأصيب تسعة في قصف مدفعي في محافظة إدلب.",
        [{"dead": "6"}],
    ),
    (  # "was said", which is written like "and replied"
        "استهدفت غارات مواقع للجيش، كما ورد في تقارير عن قصف منشآته.",
        [{"kind": "airstrike"}],
    ),
    (  # where it was fired from is no place of the blow
        "أطلق الحوثيون صاروخا من صعدة وصواريخ على نجران.",
        [{"target": "نجران"}],
    ),
    (  # two tell of one blow of the same party
        "قصفت إسرائيل مطار حلب، وقالت دمشق إن إسرائيل استهدفت المدرج.",
        [{"doers": [("إسرائيل", "attributed")]}],
    ),
    (  # the same party goes on
        "أعلن الجيش التركي أنه شن غارات على عفرين وواصل قصفه على المدينة.",
        [{"target": "عفرين"}],
    ),
    (  # some of the same rockets
        "سقطت خمسة صواريخ في محيط مطار بغداد، وأصاب أحدها مبنى في البصرة.",
        [{"fired": "5"}],
    ),
]


@pytest.mark.parametrize(("text", "events"), [*SPLIT, *ANSWERED, *PICKED])
def test_a_clause_tells_of_another_attack(text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events) == events


@pytest.mark.parametrize(("text", "events"), WHOLE)
def test_a_clause_goes_on_about_one_attack(text: str, events: list[dict[str, Any]]) -> None:
    assert told(text, events) == events
