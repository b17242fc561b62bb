"""In which country an attack was: that of the place chosen, not of those around it."""

from __future__ import annotations

import pytest

from attackx import extract

# text, the place, its country
WHERE = [
    # who backs the people hit, a fleet at sea, and two states at odds are not where it was
    ("قصفت المقاتلات أوكار المسلحين المدعومين من إيران في ذمار.", "ذمار", "YE"),
    ("أطلقت مدمرة في البحر الأحمر صواريخ على مستودع سلاح في الحديدة.", "الحديدة", "YE"),
    ("زاد التوتر بين تركيا واليونان بعد غارة استهدفت مستودعا في ليبيا.", "ليبيا", "LY"),
    # a state behind "in" is a place, whatever verb comes next
    ("القواعد البريطانية في قطر تقصف بالصواريخ.", "قطر", "QA"),
    # the place's own country, though another one is named more often
    ("وزراء من الكويت يدينون في الكويت تفجير مسجد في عسير.", "عسير", "SA"),
    # nor who leads the doers
    ("قصفت طائرات تابعة للحلف بقيادة الولايات المتحدة الأميركية مستودعا في وسط البلاد.", "وسط البلاد", None),
    # a state's sky
    ("اعترضت الدفاعات مسيرات في السماء القطرية.", "السماء القطرية", "QA"),
    # a border is on the side of those who were hit there
    ("انفجر لغم بدورية أردنية على الحدود مع سوريا.", "الحدود مع سوريا", "JO"),
    ("قتل أربعة في قصف مدفعي على حدود قطاع غزة.", "حدود قطاع غزة", "PS"),
]

# text, what was hit, the country that its own words tell
WHOSE = [
    ("صواريخ إيرانية أصابت الكيان الصهيوني فجرا.", "الكيان الصهيوني", "IL"),
    ("رشقة صاروخية من لبنان نحو الكيان.", "الكيان", "IL"),
    ("رشقة صاروخية نحو المستوطنات الشمالية.", "المستوطنات الشمالية", "IL"),
    ("استهدفت ثلاثة صواريخ مدنا أوكرانية ليلا.", "مدنا أوكرانية", "UA"),
    # what is fired from a country hits none of its places
    (
        "أسقط تحالف دعم الشرعية في اليمن صاروخا باليستيا من داخل الأراضي اليمنية (ذمار) باتجاه أراضي المملكة.",
        "أراضي المملكة",
        "SA",
    ),
    # bases, ships and settlements lie abroad
    ("استهدفت ثلاثة صواريخ القواعد الفرنسية ليلا.", "القواعد الفرنسية", None),
    ("استهدف صاروخ مستوطنة إسرائيلية ليلا.", "مستوطنة إسرائيلية", None),
    ("استهدف صاروخ سفينة هندية ليلا.", "سفينة هندية", None),
]

# text, the place told: no state that acts, and no other than the one that was hit
STATES = [
    ("قصف صاروخي على السعودية: كندا تطالب بتحقيق.", None),
    ("أطلقت الجماعة صاروخا على السعودية مساء أمس، وتسلمت مساعدات في عمان.", None),
    ("المرصد، ومقره بريطانيا، قال إن غارة أصابت مدرسة.", None),
    # a state that tells of its own dead, is announced by a colon, or whose capital two claim
    ("باكستان تعلن مقتل خمسة جنود في هجوم على نقطة تفتيش.", "باكستان"),
    ("العراق: مقتل شرطي في انفجار عبوة ناسفة.", "العراق"),
    ("سقط صاروخ أطلق من غزة على إسرائيل قرب القدس.", "القدس"),
]


@pytest.mark.parametrize(("text", "place"), STATES)
def test_states_that_act(text: str, place: str | None) -> None:
    [event] = extract(text)
    assert (event.place and event.place.name) == place


@pytest.mark.parametrize(("text", "place", "country"), WHERE)
def test_country_of_the_place(text: str, place: str, country: str) -> None:
    [event] = extract(text)
    assert event.place is not None
    assert (event.place.name, event.place.country) == (place, country)


@pytest.mark.parametrize(("text", "target", "country"), WHOSE)
def test_country_of_what_was_hit(text: str, target: str, country: str | None) -> None:
    [event] = extract(text)
    assert event.target is not None
    assert event.target.name == target
    assert ((event.place and event.place.country) or event.target.country) == country


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("دانت الدول الثلاث (العراق والأردن ومصر) هجوما بقذائف على سوق قتل فيه ستة.", None),
        ("دانت دول الجوار الخمس (العراق والأردن ومصر) قصفا على سوق في تعز قتل فيه ستة.", "YE"),
        ("سقطت قذائف على سوق في بلدة الرشيدة (العراق) وقتل ستة.", "IQ"),
    ],
)
def test_states_that_brackets_list_are_not_where_it_was(text: str, land: str | None) -> None:
    (event,) = extract(text)
    assert (event.place.country if event.place else None) == land
