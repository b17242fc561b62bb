"""Who speaks of something beside the attack, arrests or duties or other arms, is none of its sources."""

import pytest

from attackx import extract

LEADS = [
    "سقط صاروخان على مطار أربيل.",
    "انفجرت سيارة مفخخة في سوق السلام بمدينة كركوك فقتل خمسة أشخاص.",
    "قصفت طائرات حربية مخزنا للسلاح قرب مدينة صعدة.",
]
SPEAKERS = ["وزارة الداخلية", "رئاسة الحكومة", "شرطة المدينة"]  # feminine
BESIDE = [
    "وقالت {} إنها اعتقلت شابين بعد الهجوم.",
    "وأعلنت {} أنها تمكنت من القبض على أحد المشتبه بهم.",
    "وأكدت {} أن قواتها فككت خلية نائمة في الحي المجاور بعد الهجوم.",
    "وكشفت {} عن ضبط شبكة لها صلة بالهجوم.",
    "وأعلنت {} توقيف سائق يشتبه في صلته بالهجوم.",
    "وأكدت {} ضرورة محاسبة من خطط للهجوم.",
    "وقالت {} إنه يجب على الأهالي الابتعاد عن المكان.",
    "وقالت {} إنه لا بد من محاسبة منفذي الهجوم.",
    "وأكدت {} أن على الجميع أن يتحملوا مسؤوليتهم بعد هذا الهجوم.",
    "وأكدت {} أن ما حدث في الحي عمل جبان.",
    "وأعلنت {} تمديد حالة الطوارئ بعد الهجوم.",
    "وأعلنت {} أمس الحداد ثلاثة أيام على ضحايا الهجوم.",
    "وقالت {} إنها علقت الدراسة في المدينة بعد الهجوم.",
    "وكانت {} قد أعلنت أمس إغلاق المعابر بعد الهجوم.",
    "وكانت {} قد أعلنت أمس اعتقال منفذي الهجوم.",
    "{}: على الجميع أن يحذروا بعد هذا الهجوم.",
    "{}: سنرد على الهجوم.",
    "وأكدت {} أن البلاد الآمنة الكريمة لن يخيفها الهجوم.",
]
TOLD = [
    "وقالت {} إن الحادث وقع فجرا.",
    "وقالت {} إنها اعتقلت شابين وإن سبعة من المارة أصيبوا.",
    "وأكدت {} ضرورة الحذر، وقالت إن سبعة من المارة أصيبوا.",
    "وقالت {} إن ما حدث أسفر عن إصابة سبعة من المارة.",
    "وكانت {} قد أعلنت أن الهجوم أوقع دمارا في الحي.",
    "وأعلنت {} إغلاق المعابر وإصابة سبعة من المارة.",
]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("sentence", BESIDE)
def test_who_speaks_of_something_beside_it(lead: str, speaker: str, sentence: str) -> None:
    [event] = extract(f"{lead} {sentence.format(speaker)}", published="2024-01-20")
    assert event.reporting_sources == ()


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("sentence", TOLD)
def test_who_tells_of_it_besides(lead: str, speaker: str, sentence: str) -> None:
    [event] = extract(f"{lead} {sentence.format(speaker)}", published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == [speaker]


# what somebody else counts is not told by who speaks of something beside it
COUNTED: list[tuple[str, list[str]]] = [
    ("وأكدت وزارة الخارجية أنها سترد، بعدما تحدث مسعفون عن سقوط سبعة قتلى في الهجوم.", ["مسعفون"]),
    ("وقالت وزارة الداخلية إنها اعتقلت شابين، فيما قالت الشرطة إن الهجوم أوقع سبعة قتلى.", ["الشرطة"]),
    ("وأوقع الهجوم سبعة قتلى، وأعلنت وزارة الداخلية توقيف شابين.", []),
]


@pytest.mark.parametrize(("sentence", "names"), COUNTED)
def test_who_counts_beside_who_does_not(sentence: str, names: list[str]) -> None:
    [event] = extract(f"انفجرت سيارة مفخخة في سوق السلام بمدينة كركوك. {sentence}", published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == names


# speakers by name, by office and by both, on a visit or in a sermon; who counts victims or tells of a new deed tells
VISITS = [
    "وقال {} خلال زيارته المصابين إن الهجوم لن يمر دون حساب.",
    "وأكد {} عقب لقائه أسر الضحايا أن المدينة متماسكة بعد الهجوم.",
    "وقال {} لقناة الجزيرة لدى استقباله المعزين إن الهجوم لن يمر دون حساب.",
]
VISITORS = ["وزير الصحة", "وزير الصحة سالم حمدي", "العميد سالم حمدي قائد الشرطة", "سالم حمدي", "الأمير سالم حمدي"]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("sentence", VISITS)
def test_who_speaks_on_a_visit(lead: str, visitor: str, sentence: str) -> None:
    [event] = extract(f"{lead} {sentence.format(visitor)}", published="2024-01-20")
    assert event.reporting_sources == ()


@pytest.mark.parametrize("visitor", ["وزير الصحة", "محافظ المدينة", "العميد سالم حمدي"])
def test_who_tells_on_a_visit(visitor: str) -> None:
    text = f"وقال {visitor} خلال زيارته الحي إن قذيفتين سقطتا على مدرسة السلام وأصابتا ستة تلاميذ."
    [event] = extract(text, published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == [visitor]


SERMONS: list[tuple[str, list[str]]] = [
    ("وقال سماحة مفتي عام المملكة إن الهجوم على المصلين من عمل فئة ضالة.", []),
    ("وأكد فضيلة الشيخ سالم حمدي أن الهجوم على المصلين من عمل فئة ضالة.", []),
    ("وأوضح خطيب جامع البلدة أن الهجوم على المصلين من عمل فئة ضالة.", []),
    ("وأكد الدكتور سالم حمدي عضو هيئة كبار العلماء أن الهجوم على المصلين من عمل فئة ضالة.", []),
    ("وقال إمام المسجد إن المهاجم دخل في الركعة الثانية.", ["إمام المسجد"]),
]


@pytest.mark.parametrize(("sentence", "sources"), SERMONS)
def test_who_preaches_of_it(sentence: str, sources: list[str]) -> None:
    text = f"انفجر حزام ناسف في مسجد السلام بمدينة كركوك فقتل خمسة أشخاص. {sentence}"
    [event] = extract(text, published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == sources


# what a speaker tells of arms, craft and ships is of an attack by or on the like
THINGS: list[tuple[str, list[str]]] = [
    ("سقط صاروخان على مطار أربيل. وقال مسؤول إن السفن غادرت المرفأ.", []),
    ("سقط صاروخان على مطار أربيل. وقال مسؤول إن الصواريخ أطلقت من الجبل.", ["مسؤول"]),
    ("انفجرت عبوة في سوق كركوك فقتل بائعان. وقال مسؤول إن الطائرات ستصل غدا.", []),
    ("قصفت طائرات حربية مخزنا للسلاح قرب صعدة. وقال مسؤول إن الطائرات حلقت ساعة.", ["مسؤول"]),
    ("أصابت مسيرة ناقلة نفط قرب ميناء عدن. وقال مسؤول إن الطاقم بخير.", ["مسؤول"]),
    ("انفجرت عبوة في سوق كركوك فقتل بائعان. وقال مسؤول إن الطاقم يستعد للسفر.", []),
    ("سقط صاروخان على مطار أربيل. وقال مسؤول إن المنظومة لم تعمل.", []),
    ("اعترضت الدفاعات الجوية صاروخا فوق أربيل. وقال مسؤول إن المنظومة عملت.", ["مسؤول"]),
    # seldom does somebody confirm such things; a court that charges tells nothing
    ("ونادرا ما تؤكد إسرائيل ضرباتها، لكن غارة استهدفت مخزنا قرب دمشق أمس.", []),
    ("انفجرت عبوة في سوق كركوك فقتل بائعان. ووجهت النيابة العامة الاتهام إلى ثلاثة بالتفجير.", []),
]


@pytest.mark.parametrize(("text", "sources"), THINGS)
def test_what_is_told_of_other_things(text: str, sources: list[str]) -> None:
    [event] = extract(text, published="2024-01-20")
    assert [s.name for s in event.reporting_sources] == sources
