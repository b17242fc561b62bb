"""Who kills and what strikes are not hit, and a man's house is not hit for him."""

from __future__ import annotations

import pytest

from attackx import extract

HIT = [
    # killers before their victims
    ("قتل متشددون اثنين من رجال الشرطة في كمين قرب البلدة.", "رجال الشرطة"),
    ("قتل مسلحون بالرصاص مترجما أمام بيته في الموصل.", "مترجما"),
    # men who died are hit all the same
    ("قتل مسلحون في غارة جوية على قرية في هلمند.", "مسلحون"),
    # the house of who was killed, and the town of his office
    ("اغتال مجهولان رئيس بلدية خانقين أمام منزله.", "رئيس بلدية خانقين"),
    ("اغتيل عبد الستار الراوي برصاص مسلحين في بيته ببغداد.", "عبد الستار"),
    # where somebody stood who was shot
    ("أطلق ملثمان النار على الشيخ سالم القاضي أمام مسجد النور في درنة فأردوه قتيلا.", "الشيخ سالم القاضي"),
    ("اغتال مسلحون العقيد فتحي المنصوري بإطلاق الرصاص عليه قرب مقهى في سرت.", "العقيد فتحي المنصوري"),
    ("تعرض النائب سمير حداد لإطلاق نار أمام مكتبه في تكريت.", "النائب سمير حداد"),
    # a house that is blown up is hit
    ("فجر مسلحون عبوة أمام منزله في بغداد فأصيب حارسان.", "منزله"),
    # arms joined to their subject, what those who strike came in, and arms that are hit
    ("قصفت مروحيات ودبابات مقدونية مواقع للمتمردين قرب كومانوفو.", "مواقع للمتمردين"),
    ("اقتحم انتحاريان يستقلان سيارتين مركزا للشرطة في باتنة.", "مركزا للشرطة"),
    ("هاجم مسلحون كانوا يستقلون دراجة نارية حاجزا للجيش في البويرة.", "حاجزا للجيش"),
    # what those who were struck drove is hit
    ("استهدفت غارة مسلحا يقود دراجة نارية في جنوب لبنان.", "دراجة نارية"),
    ("استهدفت مسيرة شخصا كان يستقل سيارة في صور فقتل.", "سيارة"),
    ("قصفت طائرات التحالف دبابات ومدافع قرب المطار.", "دبابات"),
    # the people of a force, rather than the town near which they were met
    ("قتل عشرون من الحوثيين في هجوم للمقاومة في عدن وأصيب ستة من أفراد المقاومة.", "الحوثيين"),
    ("قتلت مجموعة مسلحة ستة من أفراد الدرك الوطني في كمين قرب البويرة.", "أفراد الدرك الوطني"),
    # a clause tells whose men the killers are, and what they came on
    ("قتل مسلحون ينتمون إلى حركة طالبان أربعة من رجال الشرطة في غزني.", "رجال الشرطة"),
    ("قتل مسلحان يشتبه بأنهما من حركة الشباب ضابطا في الجيش في مقديشو.", "ضابطا في الجيش"),
    ("أصيب مهندس برصاص مجهولين على دراجة نارية في كراتشي.", "مهندس"),
    ("اغتال مسلحون يستقلون سيارة بيضاء مهندسا أمام بيته في الموصل.", "مهندسا"),
    # launchers and guns behind "by" are the means, and are hit themselves where they are the object
    ("قصف الجيش السوداني بالمدفعية الثقيلة وراجمات الصواريخ بلدة كرنوي.", "بلدة كرنوي"),
    ("قصف الجيش السوداني براجمات الصواريخ والدبابات بلدة كرنوي.", "بلدة كرنوي"),
    ("قصفت طائرات الجيش السوداني راجمات صواريخ للمتمردين قرب كرنوي.", "راجمات صواريخ للمتمردين"),
]

MEANS = [
    ("أطلق مسلحون قذائف هاون على مخفر في بعقوبة.", "shelling"),
    ("أطلق مسلحان صواريخ كاتيوشا على القاعدة قرب بلد.", "rocket"),
    ("أطلق مسلحون النار على مخفر في بعقوبة.", "armed_assault"),
]


@pytest.mark.parametrize(("text", "target"), HIT)
def test_who_was_hit(text: str, target: str) -> None:
    events = extract(text, published="2003-06-11")
    assert [e.target and e.target.name for e in events] == [target]


@pytest.mark.parametrize(("text", "kind"), MEANS)
def test_what_gunmen_fire_tells_the_means(text: str, kind: str) -> None:
    assert [e.kind for e in extract(text, published="2003-06-11")] == [kind]
