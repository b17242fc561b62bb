"""How much must be told for an event, and what takes it out again."""

from __future__ import annotations

import pytest

from attackx import extract

TOLD = [
    # a strong word with a target, a place and arms, or a toll
    "قصف الجيش العراقي بلدة.",
    "وقع قصف في كركوك.",
    "وقع قصف مدفعي في كركوك.",
    "سقط صاروخ في كركوك.",
    "انفجرت سيارة مفخخة في كركوك.",
    # a weak one with arms, a doer, a toll or an installation
    "وقع هجوم بمسيرة في كركوك.",
    "نفذت حركة الشباب هجوما على مقر الشرطة.",
    "وقع انفجار في كركوك وقتل اثنان.",
    "وقع انفجار في مقر الشرطة.",
    "وقع انفجار في مصنع.",
    "عبوة ناسفة في كركوك استهدفت رتلا.",
    "انفجرت عبوة ناسفة في كركوك.",
    "قتل صاروخ ثلاثة مدنيين في كركوك.",
    "قتلت الألغام ثلاثة رعاة في كركوك.",
    "كركوك تحت القصف.",
    "قتل ثلاثة في كركوك بقذيفة أطلقتها الجماعة.",
    # a clash with its place and its toll
    "أدت اشتباكات في كركوك إلى مقتل ستة جنود.",
    "قتل أربعة مسلحين في مواجهات مع الشرطة في كركوك.",
    # somebody stormed something, and did harm or is named
    "اقتحم مسلحون مقر الشرطة وقتلوا شرطيا.",
    "اقتحم تنظيم الدولة الإسلامية مقر الشرطة.",
    "اقتحمت قوات إسرائيلية مخيم جنين الجمعة.",
    # sums
    "تعرضت المدن لهجمات منذ شهر.",
    "وقعت غارات في العراق منذ شهر.",
    "نفذت حركة الشباب هجمات في الصومال منذ شهر.",
]
TOO_LITTLE = [
    "وقع هجوم.",
    "أدت اشتباكات إلى مقتل ستة جنود.",
    "تواصلت اشتباكات في كركوك منذ شهر.",
    "وقع هجوم في كركوك.",
    "وقع هجوم على الناس.",
    "وقع هجوم على الناس الجمعة.",
    "نفذت حركة الشباب هجوما.",
    "وقع هجوم بمسيرة.",
    "وقع قصف.",
    "سقط صاروخ.",
    "انفجرت سيارة مفخخة.",
    "زرعت عبوة ناسفة في كركوك.",
    "وقعت هجمات في العراق منذ شهر.",
]
# what the text is about takes the attack out, and what outweighs that
SOMETHING_ELSE = [
    ("أجرى الجيش مناورة. وقصف معسكرا.", False),
    ("أجرى الجيش مناورة. وقصف معسكرا وقتل جنديان.", True),
    ("وقعت الوزارة صفقة أسلحة. وقصف الجيش معسكرا.", False),
    ("وقع انفجار في مصنع في كركوك بسبب تسرب غاز وقتل اثنان.", False),
    ("وقع انفجار في كركوك وقتل اثنان. وقالت الشرطة إن الانفجار نجم عن تماس كهربائي.", False),
    ("انفجرت عبوة ناسفة في كركوك وقتل اثنان. وقالت الشرطة إن حريقا اندلع بسبب تماس كهربائي.", True),
    ("قصفت الطائرات سوقا في كركوك. وقالت الشرطة إن حريقا اندلع بسبب تماس كهربائي.", True),
    ("ضرب إعصار مدينة البصرة. وقصفت الطائرات ميناء.", True),
    ("قتل رجل بالرصاص في البصرة بسبب خلاف عائلي.", False),
    ("سقطت قذيفة على منزل في البصرة وقتل رجل. وكان خلاف عائلي قد وقع في المنزل.", True),
    ("هاجم متظاهرون مقر المحافظة وأحرقوه.", False),
    ("هاجم متظاهرون مقر المحافظة وقتل شرطي.", True),
    # called false soon after, and nobody is named as the doer
    ("ترددت أنباء عن قصف مطار بغداد. وقال الجيش إن الخبر عار عن الصحة.", False),
    ("ترددت أنباء عن قصف مطار بغداد. وافتتحت مدرسة. وقال الجيش إن الخبر عار عن الصحة.", False),
    ("ترددت أنباء عن قصف مطار بغداد. وافتتحت مدرسة. وافتتح مستشفى. وقال الجيش إن الخبر عار عن الصحة.", True),
    ("ترددت أنباء عن قصف إسرائيل مطار بغداد. وقال الجيش إن الخبر عار عن الصحة.", True),
    ("أسقط الجيش مسيرة قرب مطار بغداد. وقال الجيش إن الخبر عار عن الصحة.", True),
]
# a sport text: three such words in two sentences, and in a tenth of all
MATCHES = [
    ("سقط صاروخان على مطار بغداد. فاز المنتخب في المباراة. وسجل اللاعب هدفا.", 0),
    ("سقط صاروخان على مطار بغداد. فاز المنتخب في المباراة وسجل اللاعب هدفا.", 1),
    ("سقط صاروخان على مطار بغداد. فاز المنتخب. وخسر المنتخب.", 1),
    ("سقط صاروخان على مطار بغداد. فاز المنتخب في المباراة. وسجل اللاعب هدفا." + " وافتتحت مدرسة." * 17, 0),
    ("سقط صاروخان على مطار بغداد. فاز المنتخب في المباراة. وسجل اللاعب هدفا." + " وافتتحت مدرسة." * 18, 1),
]
# a title that calls it an accident, a text, and whether an attack is left
ACCIDENTS = [
    ("انفجار عرضي في مخزن", "وقع انفجار في مخزن في كركوك وقتل اثنان.", 0),
    ("انفجار عرضي في مخزن", "سقط صاروخ على مخزن في كركوك وقتل اثنان.", 1),
    ("انفجار في مخزن", "وقع انفجار في مخزن في كركوك وقتل اثنان.", 1),
]


@pytest.mark.parametrize(("title", "text", "count"), ACCIDENTS)
def test_what_a_title_calls_an_accident(title: str, text: str, count: int) -> None:
    assert len(extract(text, title=title)) == count


@pytest.mark.parametrize("text", TOLD)
def test_enough_is_told(text: str) -> None:
    assert len(extract(text, published="2024-01-20")) == 1


@pytest.mark.parametrize("text", TOO_LITTLE)
def test_too_little_is_told(text: str) -> None:
    assert extract(text, published="2024-01-20") == []


@pytest.mark.parametrize(("text", "event"), SOMETHING_ELSE)
def test_what_else_it_may_be(text: str, event: bool) -> None:
    assert len(extract(text, published="2024-01-20")) == event


@pytest.mark.parametrize(("text", "count"), MATCHES)
def test_what_makes_a_text_one_of_sport(text: str, count: int) -> None:
    assert len(extract(text, published="2024-01-20")) == count
