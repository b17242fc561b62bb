"""Where somebody is from, has his seat, fired from or condemns is not where an attack was."""

from __future__ import annotations

import pytest

from attackx import extract

FROM = ["ينحدر من", "يتحدر من", "المتحدر من", "المقيم في", "وهو من مواليد"]
HOMES = ["مدينة حلب", "بلدة سراقب", "مدينة القامشلي بشمال سوريا"]
CONDEMNERS = ["مشايخ", "المشايخ في", "وجهاء", "أعيان", "علماء"]
# the first place that is told, and none for what is no place of the attack
PLACES: list[tuple[str, str | None]] = [
    ("اعترضت الدفاعات سبعة صواريخ مصدرها الأراضي اليمنية.", None),
    ("أسقطت المضادات صاروخا انطلق من داخل الأراضي العراقية (محافظة ديالى وشرق محافظة واسط) فوق حيفا.", "حيفا"),
    ("قال رئيس الجمعية ومقرها في القامشلي إن غارة استهدفت مستشفى في عفرين.", "عفرين"),
    ("نفذت القوات في القرن الأفريقي غارة على مقاتلي الحركة قرب كيسمايو.", "كيسمايو"),
    ("قال المبعوث في منطقة الخليج إن هجوما استهدف دورية في البحرين فقتل ستة.", "البحرين"),
    ("قتل حارس في انفجار عبوة في القرن الأفريقي.", "القرن الأفريقي"),
    ("قتل الجنود صبيا فلسطينيا بالرصاص قرب السياج في خان يونس.", "خان يونس"),
    ("انفجرت سيارة مفخخة في صبيا فقتل ستة.", "صبيا"),
    ("قتل ستة بانفجار عبوة في الموصل، ووعد القاضي بعقوبة الإعدام.", "الموصل"),
    ("قتل ستة بانفجار عبوة في بعقوبة.", "بعقوبة"),
    ("قال الوزير في كلمة في لندن إن غارة استهدفت معسكرا في الرقة.", "الرقة"),
    ("قال الناطق للصحفيين في موسكو إن صواريخ أصابت معسكرا قرب حمص.", "حمص"),
    ("فجر انتحاري نفسه خلال مؤتمر في الرمادي فقتل ستة.", "الرمادي"),
    ("استهدفت سيارة مفخخة مؤتمرا لشيوخ القبائل في الرمادي فقتل ستة.", "الرمادي"),
    ("قتل ستة من وجهاء القطيف في تفجير سيارة مفخخة.", "القطيف"),
]


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("hails", FROM)
def test_where_somebody_is_from(hails: str, home: str) -> None:
    [event] = extract(f"قال الجيش إن القيادي الذي {hails} {home} قتل في غارة على موكبه في درعا.")
    assert event.place is not None
    assert event.place.name == "درعا"


@pytest.mark.parametrize("who", CONDEMNERS)
def test_where_those_who_condemn_are(who: str) -> None:
    [event] = extract(f"استنكر {who} محافظة الأحساء التفجير الذي استهدف رجال الأمن في أبها.")
    assert event.place is not None
    assert event.place.name == "أبها"


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(text: str, place: str | None) -> None:
    [event] = extract(text)
    assert (event.place.name if event.place is not None else None) == place
