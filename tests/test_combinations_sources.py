"""Each speaker in each way of telling, and each detail told a sentence later: who tells follows from the parts."""

from itertools import cycle, islice

import pytest

import attackx
from attackx.script.normalize import normalize

# speaker, the same after a preposition, gender of the verb before him
SPEAKERS = [
    ("مصدر أمني", "مصدر أمني", "m"),
    ("مصادر طبية", "مصادر طبية", "f"),
    ("شهود عيان", "شهود عيان", "m"),
    ("قرويون", "قرويين", "m"),
    ("أحد المصابين", "أحد المصابين", "m"),
    ("مسؤولون محليون", "مسؤولين محليين", "m"),
    ("عقيد في الشرطة", "عقيد في الشرطة", "m"),
    ("ممرضة في المستشفى", "ممرضة في المستشفى", "f"),
    ("رجال الإنقاذ", "رجال الإنقاذ", "m"),
    ("إمام مسجد البلدة", "إمام مسجد البلدة", "m"),
    ("قائد الشرطة", "قائد الشرطة", "m"),
    ("وزارة الصحة", "وزارة الصحة", "f"),
    ("الدفاع المدني", "الدفاع المدني", "m"),
    ("المرصد السوري لحقوق الإنسان", "المرصد السوري لحقوق الإنسان", "m"),
    ("طهران", "طهران", "f"),
]
VERBS = {"m": ("قال", "أعلن", "ذكر", "أكد"), "f": ("قالت", "أعلنت", "ذكرت", "أكدت")}
DEEDS = [  # finite, behind "that", as a noun, toll behind "that"
    (
        "استهدفت غارة منزلا في بلدة عيناتا",
        "غارة استهدفت منزلا في بلدة عيناتا",
        "وقوع غارة على منزل في بلدة عيناتا",
        "الغارة أسفرت عن مقتل ثلاثة أشخاص",
    ),
    (
        "سقط صاروخان على قاعدة بلد الجوية",
        "صاروخين سقطا على قاعدة بلد الجوية",
        "سقوط صاروخين على قاعدة بلد الجوية",
        "القصف أدى إلى إصابة جنديين",
    ),
    (
        "انفجرت سيارة مفخخة أمام مقر البلدية في كركوك",
        "سيارة مفخخة انفجرت أمام مقر البلدية في كركوك",
        "انفجار سيارة مفخخة أمام مقر البلدية في كركوك",
        "الانفجار أسفر عن مقتل سبعة أشخاص",
    ),
]
FRAMES = [  # 0 to 3 the verbs, who, of (who, after a preposition), did, that, news, toll
    "{0} {who} إن {that}.",
    "{1} {who} {news}.",
    "{did}، بحسب {of}.",
    "{did}، على ما {2} {who}.",
    "{did}. و{3} {who} أن {toll}.",
    "{did}. كما {1} {who} أن {toll}.",
    "وذكرت وكالة رويترز نقلا عن {of} أن {that}.",
]
DETAILS = [
    "سيارات الإسعاف نقلت المصابين إلى المستشفى", "حالة بعض الجرحى خطيرة", "ألسنة اللهب شوهدت من مسافة بعيدة",
    "حريقا كبيرا اندلع في المكان", "جثتين انتشلتا من تحت الأنقاض", "نوافذ المباني القريبة تحطمت",
    "عددا من السيارات احترق", "التحقيق جار", "المرضى نقلوا إلى مستشفيات أخرى", "التيار الكهربائي انقطع عن المدينة",
    "منفذي العملية فروا", "الضحايا من عائلة واحدة",
]  # fmt: skip
OTHERS = [
    "المفاوضات مستمرة بين الطرفين", "أسعار النفط ارتفعت أمس", "الرئيس سيزور العاصمة غدا", "الانتخابات ستجرى في موعدها",
    "مجلس الأمن سيعقد جلسة طارئة", "المعبر سيفتح أمام المساعدات", "الرواتب ستدفع الأسبوع المقبل",
]  # fmt: skip
REACTIONS = [
    "وأدانت وزارة الخارجية الهجوم.", "ودعت الأمم المتحدة إلى ضبط النفس.", "وتوعد وزير الدفاع بالرد على الهجوم.",
    "وزار رئيس الوزراء موقع الهجوم.", "وأكدت وزارة الخارجية تضامنها مع أسر الضحايا.",
    "ورفض متحدث باسم الجيش التعليق على الأنباء.", "وقال رئيس الوزراء إن هذا العمل الجبان لن يمر دون عقاب.",
    "وأعرب الأمين العام للأمم المتحدة عن قلقه البالغ.", "وقدم رئيس الجمهورية تعازيه إلى ذوي الضحايا.",
]  # fmt: skip


def bare(words: str) -> str:
    return normalize(words).text


def tellers(text: str) -> list[str]:
    events = [event for event in attackx.extract(text) if not event.aggregate]
    return [bare(source.name) for source in events[0].reporting_sources] if events else ["no event"]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("place", "speaker"), list(enumerate(SPEAKERS)), ids=[s[0] for s in SPEAKERS])
def test_who_tells_is_told(place: int, speaker: tuple[str, str, str], frame: str) -> None:
    who, of, gender = speaker
    did, that, news, toll = DEEDS[place % len(DEEDS)]
    text = frame.format(*VERBS[gender], who=who, of=of, did=did, that=that, news=news, toll=toll)
    if frame is FRAMES[-1] and who == "طهران":
        return  # nobody cites a capital so
    relayed = [bare("وكالة رويترز")] if frame is FRAMES[-1] else []
    assert sorted(tellers(text)) in (sorted([bare(who), *relayed]), sorted([bare(of), *relayed]))


@pytest.mark.parametrize("detail", DETAILS)
def test_who_tells_a_detail_a_sentence_later(detail: str) -> None:
    speakers = list(islice(cycle(SPEAKERS), len(detail), len(detail) + 4))
    found = {
        who: tellers(f"{DEEDS[0][0]} وقتلت ثلاثة أشخاص. و{VERBS[gender][0]} {who} إن {detail}.")
        for who, _, gender in speakers
        if who != "طهران"
    }
    assert found == {who: [bare(who)] for who in found}


@pytest.mark.parametrize("other", OTHERS)
def test_who_says_something_else_tells_nothing(other: str) -> None:
    found = {
        who: tellers(f"{did}. و{VERBS[gender][0]} {who} إن {other}.")
        for (who, _, gender), (did, *_) in zip(SPEAKERS[9:13], cycle(DEEDS), strict=False)
    }
    assert found == {who: [] for who in found}


@pytest.mark.parametrize("reaction", REACTIONS)
def test_who_only_reacts_tells_nothing(reaction: str) -> None:
    assert tellers(f"{DEEDS[1][0]}. {reaction}") == []
    assert tellers(f"قال مصدر أمني إن {DEEDS[1][1]}. {reaction}") == [bare("مصدر أمني")]
