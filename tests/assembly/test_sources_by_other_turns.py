"""Who tells the facts of an incident by rarer turns of speech, and who only seems to."""

from __future__ import annotations

import pytest

from attackx import extract

from .facts import tellers_after_hit

# (what follows the attack, who tells)
TELLERS: list[tuple[str, list[str]]] = [
    # set against what was told, or told earlier: the speaker, his name, then the verb
    ("لكن وسائل الإعلام الرسمية اتهمت فصائل محلية بشن الهجوم.", ["وسائل الإعلام الرسمية"]),
    ("لكن سالم حمدي المتحدث باسم الشرطة قال إن الهجوم أوقع جريحين.", ["المتحدث باسم الشرطة"]),
    ("وكان وزير الداخلية العراقي، سالم حمدي، قد كشف أن الهجوم أوقع جريحين.", ["وزير الداخلية العراقي، سالم حمدي"]),
    ("وقال سالم حمدي المتحدث باسم طالبان إن الهجوم أوقع جريحين.", ["سالم حمدي المتحدث باسم طالبان"]),
    # a statement that goes on; an outlet's own people; who is told behind a place and a comma
    ("وتابع بيان وزارة الدفاع العراقية أن الهجوم أوقع جريحين.", ["وزارة الدفاع العراقية"]),
    ("وأسفر الهجوم عن جرح جنديين، وفقا لفريق رويترز في المكان.", ["رويترز"]),
    (
        "وتحدث مصدر أمني في تكريت، وسط العراق، ووزارة الصحة عن جريحين في الهجوم.",
        ["مصدر أمني في تكريت", "وزارة الصحة"],
    ),
    ("ونقلت وكالة رويترز استهداف القاعدة نفسها بصاروخ ثالث.", ["وكالة رويترز"]),
    # one of those told before; a second name in brackets; a ministry by what it has charge of; a mere reporter
    ("وقال مسؤولان محليان إن الهجوم فشل. وقال أحد المسؤولين إن الهجوم أوقع جريحين.", ["مسؤولان محليان"]),
    ("وذكرت وكالة الأنباء الرسمية (سانا) أن الهجوم أوقع جريحين.", ["وكالة الأنباء الرسمية"]),
    ("وقالت وزارة الدفاع إن الهجوم فشل. وأضافت الدفاع العراقية أن الهجوم أوقع جريحين.", ["وزارة الدفاع"]),
    ("وأفاد مراسل لوكالة رويترز بأن الهجوم أوقع جريحين.", ["وكالة رويترز"]),
    # whose name stands beside his role is nobody told before
    (
        "وقال قائد قوة مشتركة إن الهجوم فشل. وقال سالم حمدي المتحدث العسكري إن الهجوم أوقع جريحين.",
        ["قائد قوة مشتركة", "سالم حمدي المتحدث العسكري"],
    ),
    # whose office is what he is in charge of
    ("وأكد مسؤول الإعلام في البلدية سالم حمدي أن الهجوم أوقع جريحين.", ["مسؤول الإعلام في البلدية سالم حمدي"]),
    # three states; who accuses beside who denies
    ("واتهمت بغداد وأنقرة وعمان إسرائيل بشن الهجوم.", ["بغداد", "أنقرة", "عمان"]),
    ("وتتهم بغداد وأنقرة فصائل محلية بشن الهجوم.", ["بغداد", "أنقرة"]),
    ("وتبادل الطرفان الاتهامات بشن الهجوم، إذ اتهمت أنقرة فصائل محلية بتنفيذه.", ["أنقرة"]),
    ("وكانت أنقرة قد اتهمت بغداد بالتورط في مقتل حارس في الهجوم.", ["أنقرة"]),
    # who gives his opinion, or tells what he will do, and counts the victims besides
    ("وقالت وزارة الداخلية إن هذا العمل الغادر أوقع سبعة قتلى في الهجوم.", ["وزارة الداخلية"]),
    ("وأكدت وزارة الداخلية أن الجيش سيرد على الهجوم الذي أوقع سبعة قتلى.", ["وزارة الداخلية"]),
    ("وأعلن الجيش العراقي أنه سيطر على الحريق الذي خلفه الهجوم.", ["الجيش العراقي"]),
    # or claims a deed; who names an outrage and tells it; who goes on with deeds; on whom somebody else does not comment
    ("وأعلنت حركة النجباء أنها ستبقى ترد على العدوان وأنها قصفت قاعدة بلد الجوية في الهجوم.", ["حركة النجباء"]),
    ("وقال محافظ المدينة إن هذا العمل الغادر استهدف المحطة، وأوقع الهجوم دمارا.", ["محافظ المدينة"]),
    ("وقالت وزارة الدفاع إنها ستفتح تحقيقا. وأضافت أن صاروخ الهجوم أصاب المخزن.", ["وزارة الدفاع"]),
    ("وقالت وكالة رويترز إن الهجوم أصاب المخزن ولم يعلق الجيش عليه.", ["وكالة رويترز"]),
    # where a source sits or what it is like; who claims that it was so; who "had said" it, far behind his name
    ("وكشفت مصادر داخل المقاومة الشعبية أن الهجوم أوقع جريحين.", ["مصادر داخل المقاومة الشعبية"]),
    ("وأكدت مصادر متطابقة أن الهجوم أوقع جريحين.", ["مصادر متطابقة"]),
    ("وأكدت مصادر أمنية ذلك. وتابعت المصادر بالقول إن الهجوم أوقع جريحين.", ["مصادر أمنية"]),
    ("والمتحدث باسم الشرطة يدعي أن الهجوم أوقع جريحين.", ["المتحدث باسم الشرطة"]),
    (
        "وكان المتحدث باسم التحالف بقيادة عمان في جنوب البلاد قد قال إن الهجوم أوقع جريحين.",
        ["المتحدث باسم التحالف"],
    ),
    # the outlet to which somebody spoke, where he goes on: not another man's, nor long behind
    (
        "وقال المتحدث باسم الشرطة لوكالة رويترز إن الطريق مغلق. وأضاف أن الهجوم أوقع جريحين.",
        ["المتحدث باسم الشرطة", "وكالة رويترز"],
    ),
    (
        "وقال محافظ المدينة إن السوق مغلق، وقال قائد الشرطة لوكالة رويترز إن الطريق مغلق. "
        "وأضاف المحافظ أن الهجوم أوقع جريحين.",
        ["محافظ المدينة"],
    ),
    (
        "وقال قائد الشرطة لوكالة رويترز إن الطريق مغلق. والسوق مغلق. والجو غائم. "
        "وقال قائد الشرطة إن الهجوم أوقع جريحين.",
        ["قائد الشرطة"],
    ),
    # who only warned goes on, and tells where he counts
    (
        "وأوقع الهجوم جريحين، بحسب مصدر طبي. وحذر وزير الصحة من عواقب الهجوم. وأضاف أن الهجوم خطر على الصلح.",
        ["مصدر طبي"],
    ),
    (
        "وأوقع الهجوم جريحين، بحسب مصدر طبي. وحذر وزير الصحة من عواقب الهجوم. وأضاف أن الهجوم أوقع ثلاثة جرحى.",
        ["مصدر طبي", "وزير الصحة"],
    ),
    # a long office and a name before the verb; what somebody "had" said, whom he "had" blamed
    (
        "لكن المتحدث باسم حاكم ولاية باميان نور الله كريمي قال إن الهجوم أوقع جريحين.",
        ["المتحدث باسم حاكم ولاية باميان نور الله كريمي"],
    ),
    ("يذكر أن وزارة الدفاع كانت قد أعلنت أن الهجوم أوقع جريحين.", ["وزارة الدفاع"]),
    ("وكان رئيس الحكومة سالم حمدي اتهم فصائل محلية بشن الهجوم.", ["رئيس الحكومة سالم حمدي"]),
    ("وكانت وزارة الخارجية قد حملت فصائل محلية المسؤولية عن الهجوم.", ["وزارة الخارجية"]),
    # states that deny or blame; who is told to have told another
    ("وأوقع الهجوم جريحين، لكن أنقرة نفت مسؤوليتها عنه.", ["أنقرة"]),
    ("وألقت بغداد باللائمة في الهجوم على فصائل محلية.", ["بغداد"]),
    ("وأعلنت وزارة الدفاع أن الشرطة أبلغتها بأن الهجوم أوقع جريحين.", ["الشرطة", "وزارة الدفاع"]),
    ("فيما أبان عدد من الأهالي أن الهجوم أوقع جريحين.", ["الأهالي"]),
    # a press office; one of the men of a body; "as so-and-so said"; who denies what others tell
    ("وأوقع الهجوم جريحين، حسب بيان صادر عن الإعلام القضائي.", ["الإعلام القضائي"]),
    ("وقال أحد عناصر الدفاع المدني إن الهجوم أوقع جريحين.", ["أحد عناصر الدفاع المدني"]),
    ("وأوقع الهجوم جريحين، بحسب ما أعلن المقدم سالم حمدي.", ["المقدم سالم حمدي"]),
    ("وتحدثت مصادر أمنية عن جريحين في الهجوم، في حين نفت رئاسة الوزراء ذلك.", ["رئاسة الوزراء", "مصادر أمنية"]),
    # these and the same sources; one of the men of a force told before; a statement far behind its issuer
    ("وأكدت مصادر أمنية ذلك. وأضافت هذه المصادر أن الهجوم أوقع جريحين.", ["مصادر أمنية"]),
    ("ونفى الأهالي هذا الأمر، وأعقب ذلك هجوم آخر على القاعدة.", ["الأهالي"]),
    ("وأكدت مصادر أمنية ذلك. وقالت نفس المصادر إن الهجوم أوقع جريحين.", ["مصادر أمنية"]),
    (
        "وقالت قوة المهام المشتركة إن الهجوم فشل. وقال أحد أفراد القوة إن الهجوم أوقع جريحين.",
        ["أحد أفراد القوة", "قوة المهام المشتركة"],
    ),
    (
        "وأصدرت غرفة عمليات حلب التي تضم عددا من الألوية مساء أمس بيانا قالت فيه إن الهجوم أوقع جريحين.",
        ["غرفة عمليات حلب"],
    ),
    # who spoke goes on without "that"
    ("وقال قائد الشرطة إن الهجوم فشل. ولفت الانتباه إلى أن الهجوم أوقع جريحين.", ["قائد الشرطة"]),
    ("وقالت الشرطة إن الهجوم فشل. وتحدثت أيضا عن جريحين في الهجوم.", ["الشرطة"]),
    ("وقالت الشرطة إن الهجوم فشل. وأكدت سقوط جريحين في الهجوم.", ["الشرطة"]),
]

# what follows the attack, and names nobody who tells it
SEEMING: list[str] = [
    "لكن الشرطة العراقية لم تؤكد أن الهجوم أوقع جريحين.",
    "وأصاب الهجوم جنودا من القوات إضافة إلى حارسين.",
    "وقال وزير التجارة إن الموسم جيد. يذكر أن الهجوم أوقع جريحين.",
    # who stands by somebody, praises, condemns or judges
    "وأكد وزير الصحة وقوف حكومته مع ضحايا الهجوم.",
    "وأكد وزير الصحة أن الأمن مستتب، مستنكرا الهجوم الذي أوقع جريحين.",
    "ونوه وزير الصحة بعمل المسعفين بعد الهجوم.",
    "ووصف وزير الصحة الهجوم على القاعدة بأنه عمل جبان.",
    "وقال وزير الصحة إن الهجوم لن يغير شيئا.",
    "وقالت وزارة الصحة إن الهجوم يناقض كل الوعود.",
    "وقالت وزارة الصحة إن هذا العمل الغادر لن يمر بلا حساب وإن الهجوم مدبر.",
    'وقالت وزارة الصحة في بيان "هذه الهجمات تكشف عن حقد دفين".',
    # what will be done, no comment, who is armed by whom
    "وقال الجيش العراقي إنه سيرد على الهجوم.",
    "وأكدت وزارة الدفاع أن القوات ستواصل عملها رغم الهجوم.",
    "وقال الجيش الأردني لوكالة رويترز إنه لا يعلق على الهجوم.",
    "وقال متحدث عسكري أردني: لا نعلق على الهجوم.",
    "وتتهم تشاد جارتها بتسليح منفذي الهجوم.",
    # who is called so; whom somebody talks to
    "والضابط القتيل في الهجوم يدعى سالم حمدي.",
    "وألقت الطائرات منشورات تحذر من الهجوم.",
    "وقال الوزير إن الموسم جيد. وأصيب في الهجوم حارس، كما سالم حمدي.",
    "وأفسد الهجوم محادثات السلام مع وزارة الدفاع كما تشير الأنباء إلى أن الهدنة انتهت.",
]


@pytest.mark.parametrize(("text", "names"), TELLERS)
def test_who_tells(text: str, names: list[str]) -> None:
    assert tellers_after_hit(text) == sorted(names)


@pytest.mark.parametrize("text", SEEMING)
def test_who_is_named_beside_it_tells_nothing(text: str) -> None:
    assert tellers_after_hit(text) == []


def test_a_person_is_known_by_his_office_and_not_by_the_agency_that_told_of_him() -> None:
    text = (
        "قال سالم حمدي مستشار المحافظ إن المدينة هادئة. وذكرت وكالة رويترز زيارة حمدي إلى السوق. "
        "وأضاف حمدي أن صاروخين سقطا على قاعدة بلد الجوية."
    )
    assert [s.name for s in extract(text)[0].reporting_sources] == ["سالم حمدي مستشار المحافظ"]


# who tells besides the spokesman of the police of Basra, whose name alone is told
@pytest.mark.parametrize(("who", "besides"), [("شرطة البصرة", []), ("شرطة الكوت", ["شرطة الكوت"])])
def test_a_person_and_the_body_he_speaks_for_are_one(who: str, besides: list[str]) -> None:
    [event] = extract(
        "قال المتحدث باسم شرطة البصرة العقيد سالم حمدي إن السوق مغلق. "
        f"وقال العقيد حمدي إن صاروخين سقطا على قاعدة بلد الجوية. وقالت {who} إن الهجوم جرح حارسين."
    )
    assert [s.name for s in event.reporting_sources] == ["العقيد حمدي", *besides]


def test_a_name_after_who_told_it_is_none_of_those_who_told_before() -> None:
    text = (
        "سقط صاروخان على قاعدة بلد الجوية، وفقا لما ذكره حراس محليون. "
        "وأوقع الهجوم جريحين، وفقا لما ذكره سالم حمدي، مدير الصحة في المدينة."
    )
    assert "مدير الصحة في المدينة" in " ".join(s.name for s in extract(text)[0].reporting_sources)


def test_a_role_in_the_title_is_who_is_told_in_full_below() -> None:
    text = "قال مسؤول في التحالف إن صاروخين سقطا على قاعدة بلد الجوية."
    events = extract(text, title="مسؤول: صاروخان على قاعدة بلد الجوية")
    assert [[s.name for s in event.reporting_sources] for event in events] == [["مسؤول في التحالف"]]


# three sentences, and who tells the attack of the second, which names nobody
THROUGH = [
    ("قالت مصادر أمنية إن خمسة مسلحين قتلوا.", "وأضافت المصادر أن الطريق مغلق.", ["مصادر أمنية"]),
    ("قالت مصادر أمنية إن خمسة مسلحين قتلوا.", "وأضافت أن الطريق مغلق.", ["مصادر أمنية"]),
    ("قالت مصادر أمنية إن خمسة مسلحين قتلوا.", "وقالت وزارة النقل إن الطريق مغلق.", []),
    ("قالت مصادر أمنية إن الموسم جيد.", "وأضافت المصادر أن الطريق مغلق.", []),
    ("قتل خمسة مسلحين.", "وأضافت المصادر أن الطريق مغلق.", []),
]


@pytest.mark.parametrize(("first", "last", "names"), THROUGH)
def test_who_speaks_before_and_goes_on_behind_tells_what_stands_between(
    first: str, last: str, names: list[str]
) -> None:
    events = extract(f"{first} كما سقط صاروخان على قاعدة بلد الجوية. {last}")
    event = next(e for e in events if e.target is not None and "بلد" in e.target.name)
    assert [s.name for s in event.reporting_sources] == names
    behind = extract(f"{first} وكان صاروخان سقطا على قاعدة بلد الجوية. {last}")
    assert not any(s.name in names for e in behind for s in e.reporting_sources if e.target is not None)


LABELLED = "سي إن إن عن مسؤول أميركي: سقط صاروخان على قاعدة بلد الجوية."
AIRPORT = "كما قصفت طائرة مسيرة مطار أربيل."

# a post, its title, and who tells the attack on the airport
POSTS: list[tuple[str, str | None, list[str]]] = [
    (f"{LABELLED} {AIRPORT}", None, ["مسؤول أميركي", "سي إن إن"]),
    (f"{LABELLED} والطريق مغلق. {AIRPORT}", None, ["مسؤول أميركي", "سي إن إن"]),
    (f"{LABELLED} وقال مصدر أمني إن الطريق مغلق. {AIRPORT}", None, []),
    (f"{LABELLED} {AIRPORT}", "صاروخان على قاعدة بلد", []),
    (AIRPORT, LABELLED, []),
    (f"قالت وزارة الدفاع إن صاروخين سقطا على قاعدة بلد الجوية. {AIRPORT}", None, []),
]


@pytest.mark.parametrize(("text", "title", "names"), POSTS)
def test_with_whose_label_a_post_opens_tells_all_of_it(text: str, title: str | None, names: list[str]) -> None:
    events = extract(text, title=title)
    event = next(e for e in events if e.target is not None and "أربيل" in e.target.name)
    assert [s.name for s in event.reporting_sources] == names


# a whole text that opens with an outlet, and who tells
OPENED: list[tuple[str, list[str]]] = [
    ("شفق نيوز/ أفاد مصدر أمني بأن عبوة انفجرت على رتل في التاجي.", ["مصدر أمني"]),
    ("بغداد اليوم – ديالى\nكشف مصدر محلي عن انفجار عبوة على مركبة قرب بهرز.", ["مصدر محلي"]),
    ("شفق نيوز: قتل شرطي بعبوة في داقوق.", ["شفق نيوز"]),
    ("أبلغ مصدر أمني وكالة شفق نيوز بأن عبوة انفجرت على رتل في التاجي.", ["مصدر أمني", "وكالة شفق نيوز"]),
]


@pytest.mark.parametrize(("text", "expected"), OPENED)
def test_an_outlet_before_a_stroke_is_a_dateline(text: str, expected: list[str]) -> None:
    [event] = extract(text)
    assert [source.name for source in event.reporting_sources] == expected


MADE_PLAIN = ["مدير الشرطة", "المتحدث باسم الشرطة", "اللواء سالم حمدي", "مصدر أمني"]
BEHIND = ["أن صاروخا سقط", "أنه سقط صاروخ", "، أنه عند الساعة العاشرة سقط صاروخ", "في بيان ليل أمس أنه سقط صاروخ"]


@pytest.mark.parametrize("speaker", MADE_PLAIN)
@pytest.mark.parametrize("said", BEHIND)
def test_who_makes_something_plain_tells_it(speaker: str, said: str) -> None:
    [event] = extract(f"وبين {speaker}{'' if said.startswith('،') else ' '}{said} على حي الجديدة في كركوك.")
    assert [source.name for source in event.reporting_sources] == [speaker]


# the announcement of somebody that; and who stands behind a verb of saying as what was announced, killed or hit
ANNOUNCED: list[tuple[str, list[str]]] = [
    ("أصيب حي الجديدة بصاروخ قبل إعلان الدفاع المدني أن جريحين وصلا إلى المستشفى.", ["الدفاع المدني"]),
    ("أصيب حي الجديدة بصاروخ، مع تأكيد وزارة الصحة أنها نقلت جريحين إلى المستشفى.", ["وزارة الصحة"]),
    ("أصيب المستشفى الوطني بصاروخ في هجوم أعلن فيه خروج المستشفى عن الخدمة.", []),
    ("يوضح قتل صحافيين بصاروخ سقط على حي الجديدة أن المدينة ليست آمنة.", []),
    ("سقط صاروخ على حي الجديدة، وأوردت وكالة رويترز أنباء عن استهداف مواقع حزب الله فيه.", ["وكالة رويترز"]),
    ("ونقلت وكالة رويترز أمس عن مصدر عسكري أن صاروخا سقط على حي الجديدة.", ["وكالة رويترز", "مصدر عسكري"]),
]


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED)
def test_what_was_announced_is_no_speaker(text: str, expected: list[str]) -> None:
    [event] = extract(text)
    assert [source.name for source in event.reporting_sources] == expected
