"""What leads to a thing from a word of attack, and what from another word."""

from __future__ import annotations

import pytest

from attackx.script.normalize import fold

from .facts import attacks_and_targets

# a sentence, and of each of its incidents the words of attack and what was hit
LED = [
    # another word asks for the preposition
    ("صدت القوات الهجوم بعد سيطرة الجيش على معسكر الوادي.", ["الهجوم > "]),
    ("انتهت الغارات بالعثور على مخازن أسلحة.", ["الغارات > "]),
    ("كان القصف يقتصر على مدفعية الجيش.", ["القصف > "]),
    ("شن المسلحون هجوما للسيطرة على مطار دير الزور.", ["هجوما > مطار دير الزور"]),
    ("شنت الطائرات غارات عنيفة صباح الأحد على معسكر الوادي.", ["غارات > معسكر الوادي"]),
    # a rider, and what was ridden when it was hit
    ("وقع هجوم نفذه انتحاري على دراجة نارية قرب مقر الشرطة.", ["هجوم > مقر الشرطة"]),
    ("قتل شخص في غارة على دراجة نارية.", ["غارة > دراجة نارية"]),
    # "about" so many, and toward them
    ("طوقت القوات بعد الغارات البلدة مع نحو ستين قرية.", ["الغارات > "]),
    ("قصفت الطائرات نحو 40 موقعا للمسلحين.", ["قصفت > موقعا للمسلحين"]),
    ("أطلقت صواريخ نحو مطار حلب.", ["أطلقت صواريخ > مطار حلب"]),
    # where a missile came out of, and what part of a thing it struck
    ("جرى إطلاق صاروخ من منظومة دفاع.", ["إطلاق صاروخ > "]),
    ("سقط صاروخ في الجانب العسكري من مطار كركوك.", ["سقط صاروخ > مطار كركوك"]),
    ("سقط صاروخان إلى الشمال من معسكر الوادي.", ["سقط صاروخان > معسكر الوادي"]),
    ("أطلقت الطائرات صواريخ من فوق الأراضي اللبنانية.", ["أطلقت الطائرات صواريخ > "]),
    # a clause of its own
    ("سقطت صواريخ في الصحراء التي سلكتها القوات الحكومية.", ["سقطت صواريخ > الصحراء"]),
    ("أطلقت صواريخ صوب حلب، وهو ما أجبر الشرطة على الانتشار.", ["أطلقت صواريخ > حلب"]),
    # a verb that has its object in itself
    ("أرسلت القيادة رتلا إلى البلدة التي تهاجمها لتطويق القوات الحكومية.", ["تهاجمها > "]),
    ("داهم مسلحون مقر الشرطة.", ["داهم > مقر الشرطة"]),
    # by way of warplanes
    ("أغار الجيش من خلال مقاتلات حربية على مخازن في حماة.", ["أغار > مخازن"]),
    # by means of boats, and a bomb in one
    ("وقع هجوم بحري بزوارق مفخخة.", ["هجوم > "]),
    ("انفجر لغم بقارب صيد.", ["انفجر لغم > قارب صيد"]),
    # where people hid
    ("أجبر القصف السكان على الاختباء في الملاجئ.", ["القصف > "]),
]


@pytest.mark.parametrize(("text", "hit"), LED)
def test_what_leads_to_a_target(text: str, hit: list[str]) -> None:
    assert attacks_and_targets(text) == [fold(row) for row in hit]
