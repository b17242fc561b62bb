"""The chunker on hand-written sentences, the examples of the data, and what must hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.errors import DataError
from attackx.script.normalize import normalize
from attackx.tagging.phrases import Phrase, find_phrases
from attackx.tagging.phrases.data import load_heads, load_words, parse_heads, parse_words
from attackx.tagging.phrases.model import Head

HEADS = load_heads()

# text, phrase, label, type
FOUND = [
    ("سقط صاروخان على قاعدة تستضيف قوات أميركية شمال البلاد", "قاعدة تستضيف قوات أميركية", "target", "base"),
    ("قصفت الطائرات قاعدة زيلكان العسكرية التركية", "قاعدة زيلكان العسكرية التركية", "target", "military_base"),
    ("استهدف التفجير حاجزا للجيش الأفغاني", "حاجزا للجيش الأفغاني", "target", "checkpoint"),
    ("قال مصدران أمنيان عراقيان لوكالة محلية", "مصدران أمنيان عراقيان", "speaker", "unnamed_source"),
    ("بحسب أحد المصدرين فإن القصف توقف", "أحد المصدرين", "speaker", "unnamed_source"),
    ("وأفاد ضابط في شرطة محافظة صلاح الدين بذلك", "ضابط في شرطة محافظة صلاح الدين", "speaker", "military"),
    ("وقال متحدث باسم وزارة الدفاع الأميركية", "متحدث باسم وزارة الدفاع الأميركية", "speaker", "spokesperson"),
    ("اتهم جماعات موالية لإيران بالهجوم", "جماعات موالية لإيران", "doer", "militia"),
    ("نفذتها فصائل عراقية مدعومة من إيران فجرا", "فصائل عراقية مدعومة من إيران", "doer", "militia"),
    ("وقعت اشتباكات بين القوات الحكومية والمتمردين", "القوات الحكومية", "doer", "force"),
    ("أدى قصف مروحيات الجيش لمدينة رفاعة إلى دمار", "مروحيات الجيش", "doer", "aircraft"),
    ("انتقد استهداف طائرات التحالف لتجمع قبلي", "طائرات التحالف", "doer", "aircraft"),
    ("قصفت طائرة مروحية للجيش العراقي قرية", "طائرة مروحية للجيش العراقي", "doer", "aircraft"),
    ("اتهمت وزارة الدفاع الروسية الأوكرانيين بالقصف", "وزارة الدفاع الروسية", "speaker", "official"),
    ("فتح مسلحون مجهولون النار على منزل", "مسلحون مجهولون", "doer", "gunmen"),
    ("وقع الانفجار شمال غربي الحديدة", "شمال غربي الحديدة", "place", "direction"),
    ("كمين على الطريق بين تدمر والرقة أمس", "الطريق بين تدمر والرقة", "place", "road"),
    ("سقطت القذيفة في ريف الحسكة الشمالي", "ريف الحسكة الشمالي", "place", "region"),
    ("أحرق المهاجمون رتلا ينقل معدات شمالا", "رتلا ينقل معدات", "target", "convoy"),
    ("غرقت ناقلة كيماويات قبالة الساحل", "ناقلة كيماويات", "target", "ship"),
    ("اشتعلت مستودعات الوقود الرئيسية فجرا", "مستودعات الوقود الرئيسية", "target", "depot"),
    ("لغم استهدف دورية للشرطة الاتحادية", "دورية للشرطة الاتحادية", "target", "patrol"),
    ("دمروا دبابات وآليات عسكرية قرب التلة", "دبابات وآليات عسكرية", "target", "vehicle"),
    ("قصف مقر اللواء 47 صباحا", "مقر اللواء 47", "target", "headquarters"),
    ("أطلق اللواء 47 النار", "اللواء 47", "doer", "force"),
    ("أطلق اللواء 40 صاروخا", "اللواء", "doer", "force"),  # 40 rockets, no 40th brigade
    ("قصف مقر اللواء 111 بينما كان خاليا", "مقر اللواء 111", "target", "headquarters"),
    ("قصف مقر اللواء 22 ميكا ليلا", "مقر اللواء 22", "target", "headquarters"),
    ("زرع اللواء 20 لغما", "اللواء", "doer", "force"),
    ("قصفوا ثكنات و مخازن للجيش", "ثكنات", "target", "barracks"),
    ("خط أنابيب الغاز تعرض لتفجير", "خط أنابيب الغاز", "target", "pipeline"),
    ("شهود عيان قالوا إنهم سمعوا دويا", "شهود عيان", "speaker", "witness"),
    ("أوضح مدير أحد مستشفيات المدينة ذلك", "مدير أحد مستشفيات المدينة", "speaker", "official"),
    ("قال محافظ ديالى السبت", "محافظ ديالى", "speaker", "official"),
    ("نقلت شبكة «عين الفرات» المحلية الخبر", "شبكة «عين الفرات» المحلية", "speaker", "outlet"),
    ("كما ورد في بيان للجيش ظهرا", "بيان للجيش", "speaker", "statement"),
    ("قيادي في جماعة مسلحة موالية لإيران نفى", "قيادي في جماعة مسلحة موالية لإيران", "speaker", "official"),
    ("شنتها طائرات حربية روسية ليلا", "طائرات حربية روسية", "doer", "aircraft"),
    ("دخلت قوات المشير خليفة حفتر المدينة", "قوات المشير خليفة حفتر", "doer", "force"),
    ("هربوا من بلدتي حمورية وسقبا أمس", "بلدتي حمورية وسقبا", "place", "town"),
    ("وصلوا إلى مدينة خان شيخون مساء", "مدينة خان شيخون", "place", "town"),
    ("استهدفت غارة لسلاح الجو مزرعة قديمة", "سلاح الجو", "doer", "force"),
    ("أطلق النار على سياح الشهر الماضي", "سياح", "target", "person"),
    ("قصفوا مطار الوادي العام الماضي", "مطار الوادي", "target", "airport"),
    ("زار مقر الأمن العام الجديد", "مقر الأمن العام الجديد", "target", "headquarters"),
    ("دمرت الغارة محطات توليد الكهرباء ليلا", "محطات توليد الكهرباء", "target", "facility"),
    ("سقطت قذيفة على مركز إعادة تأهيل الجرحى", "مركز إعادة تأهيل الجرحى", "target", "centre"),
    ("قصفوا من مدينة نيالا القوات المتقدمة", "مدينة نيالا", "target", "town"),
    ("أصاب الصاروخ مصنع سامر المتاخم للبلدة", "مصنع سامر", "target", "facility"),
    ('قصف الطيران قاعدة الـ"شعلة" ليلا', 'قاعدة الـ"شعلة"', "target", "base"),
    ("زار الأمير فيصل بن سالم القرية", "الأمير فيصل بن سالم", "target", "person"),
    ("قصفوا مصنع يزن للألبان", "مصنع يزن", "target", "facility"),
    ("استهدفت غارة مصنع سامر الليلة", "مصنع سامر", "target", "facility"),
    ("هاجموا فندق سيرينا القوات طوقته", "فندق سيرينا", "target", "civilian_site"),
    ("اغتيل القيادي سالم بن محمد برصاص مجهولين", "القيادي سالم بن محمد", "target", "person"),
    ("نجا الأمير سالم بن مساعد من الهجوم", "الأمير سالم بن مساعد", "target", "person"),
    ("اندلع حريق في مبنى يتم ترميمه", "مبنى", "target", "building"),
    ("انفجار في ميدان تايمز سكوير أمس", "ميدان تايمز سكوير", "place", "quarter"),
]
# text, phrase, its name, number, clitic, what else is true of it
DESCRIBED = [
    ("سقط الصاروخ على القاعدة", "القاعدة", "القاعدة", "sg", "", "definite bare"),
    ("سقطت قذيفة على قاعدة عسكرية", "قاعدة عسكرية", "قاعدة عسكرية", "sg", "", ""),
    ("قصفت الطائرات قاعدة زيلكان التركية", "قاعدة زيلكان التركية", "زيلكان", "sg", "", "definite named"),
    ("وبقاعدة عسكرية في البلدة", "قاعدة عسكرية", "قاعدة عسكرية", "sg", "وب", ""),
    ("هربوا من بلدتي حمورية وسقبا أمس", "بلدتي حمورية وسقبا", "حمورية", "dual", "", "definite named"),
    ("وصلوا إلى مدينة خان شيخون مساء", "مدينة خان شيخون", "خان شيخون", "sg", "", "definite named"),
    ("قال قائد الجيش العماد سالم أمس", "قائد الجيش", "قائد الجيش", "sg", "", "definite"),
    ("نقلت شبكة «عين الفرات» المحلية", "شبكة «عين الفرات» المحلية", "عين الفرات", "sg", "", "definite named"),
    ("استهدف أحد الحواجز العسكرية", "أحد الحواجز العسكرية", "أحد الحواجز العسكرية", "sg", "", ""),
    ("ضرب إحدى القواعد العسكرية", "إحدى القواعد العسكرية", "إحدى القواعد العسكرية", "sg", "", ""),
    ("ضرب بأحد الحواجز العسكرية", "أحد الحواجز العسكرية", "أحد الحواجز العسكرية", "sg", "ب", ""),
    ("استهدف المسلحون الحاجز", "المسلحون", "المسلحون", "pl", "", "definite bare"),
    ("استهدفوا حاجزين للشرطة", "حاجزين للشرطة", "حاجزين", "dual", "", "definite"),
    ("دمروا مخزني أسلحة ليلا", "مخزني اسلحة", "مخزني اسلحة", "dual", "", ""),
    ("تتهم المسلحين بقصف الحي", "المسلحين", "المسلحين", "pl", "", "definite bare"),
    ("وجهوا ضربة إلى المسلحين ليلا", "المسلحين", "المسلحين", "pl", "", "definite bare"),
    ("استهدفوا حاجزين عسكريين", "حاجزين عسكريين", "حاجزين عسكريين", "dual", "", ""),
    ("أصيبت سيارته بأضرار", "سيارته", "سيارته", "sg", "", "definite"),
    ("بحسب أحد المصدرين فإن القصف توقف", "أحد المصدرين", "أحد المصدرين", "sg", "", "bare"),
    ("قال الرئيس سالم الأسمر إن", "الرئيس سالم الأسمر", "الرئيس سالم الأسمر", "sg", "", "definite"),
    ("استهدفوا مطار بغداد الدولي فجرا", "مطار بغداد الدولي", "بغداد", "sg", "", "definite named"),
    ("على طريق بغداد - أربيل", "طريق بغداد", "بغداد", "sg", "", "definite named"),
    ("قصفوا مستودع أسلحة", "مستودع أسلحة", "مستودع أسلحة", "sg", "", ""),
    ("قال ثلاثة مسؤولين أميركيين", "مسؤولين أميركيين", "مسؤولين أميركيين", "pl", "", ""),
    ("دمروا دبابات وآليات عسكرية", "دبابات وآليات عسكرية", "دبابات وآليات عسكرية", "pl", "", ""),
    ("سقطت على مدرسة ابتدائية للبنات", "مدرسة ابتدائية للبنات", "مدرسة ابتدائية", "sg", "", "definite"),
    ("نقل للقوات المشتركة", "قوات المشتركة", "قوات المشتركة", "pl", "ل", "definite"),
]
# text, phrase that no rule may give
ABSENT = [
    ("اخترقوا قاعدة بيانات الشركة", "قاعدة بيانات"),
    ("فقد الرجل مصدر رزق أسرته", "مصدر رزق"),
    ("نشروا الخبر على موقع إلكتروني", "موقع إلكتروني"),
    ("تراجعت سوق الأسهم اليوم", "سوق الأسهم"),
    ("يعيشون تحت خط الفقر", "خط الفقر"),
    ("قال مصدر أمني السبت", "مصدر أمني السبت"),
    ("قال مصدر أمني في بيان إن", "مصدر أمني في بيان"),
    ("أبلغ المرصد السوري وكالة عن ذلك", "المرصد السوري وكالة"),
    ("قال المرصد لوكالة محلية إن", "المرصد لوكالة"),
    ("أطلقت القوات المشتركة للصواريخ نداء", "القوات المشتركة للصواريخ"),
    ("حملت الدولة الروسية المسؤولية لجارتها", "الدولة الروسية المسؤولية"),
    ("سيارة مفخخة انفجرت قرب البوابة", "سيارة مفخخة"),
    ("خلال عملية عسكرية شرق مدينة شهدت قصفا", "مدينة شهدت"),
    ("عقدوا مؤتمرا في مدينة أمس", "مدينة أمس"),
    ("دعا الأطراف إلى التهدئة", "الأطراف"),
    ("أطلقوا النار بطريقة متعمدة", "طريقة"),
]


def shown(text: str) -> list[tuple[str, Phrase]]:
    form = normalize(text)
    return [(form.slice(p.start, p.stop), p) for p in find_phrases(form.text)]


@pytest.mark.parametrize(("text", "phrase", "label", "kind"), FOUND)
def test_a_description_is_found_whole_with_label_and_type(text: str, phrase: str, label: str, kind: str) -> None:
    assert (phrase, label, kind) in [(said, p.label, p.type) for said, p in shown(text)]


@pytest.mark.parametrize(("text", "phrase"), ABSENT)
def test_another_sense_or_a_later_word_is_left_out(text: str, phrase: str) -> None:
    assert phrase not in [said for said, _ in shown(text)]


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head.id)
def test_every_row_keeps_its_examples(head: Head) -> None:
    for text, phrase in head.examples:
        assert phrase in [text[p.start : p.stop] for p in find_phrases(text) if p.rule == head.id], text
    for text in head.never:
        assert not [text[p.start : p.stop] for p in find_phrases(text) if p.rule == head.id], text


def test_flags_tell_anaphora_number_and_missing_identity() -> None:
    base = next(p for said, p in shown("أصيبت القاعدة بأضرار") if said == "القاعدة")
    assert base.bare and base.definite and base.number == "sg"
    sources = next(p for said, p in shown("قال مصدران أمنيان") if p.label == "speaker")
    assert not sources.bare and not sources.definite and sources.number == "dual"
    assert all(p.nameless for said, p in shown("فجر انتحاري نفسه") if p.label == "doer")
    assert not any(p.nameless for said, p in shown("هاجمت ميليشيات محلية البلدة") if p.label == "doer")


@pytest.mark.parametrize(("text", "phrase", "name", "number", "clitic", "flags"), DESCRIBED)
def test_a_description_is_told_by_name_number_and_clitic(
    text: str, phrase: str, name: str, number: str, clitic: str, flags: str
) -> None:
    form = normalize(text)
    found = [p for p in find_phrases(form.text) if form.text[p.start : p.stop].endswith(normalize(phrase).text)]
    p = found[0]
    assert form.text[p.start : p.stop] == normalize(phrase).text
    assert form.text[p.name_start : p.name_stop] == normalize(name).text
    assert (p.number, p.clitic) == (number, clitic)
    assert " ".join(flag for flag in ("definite", "bare", "named") if getattr(p, flag)) == flags


def test_the_name_is_the_shortest_useful_form() -> None:
    form = normalize("في قاعدة زيلكان العسكرية التركية")
    base = next(p for p in find_phrases(form.text) if p.rule == "base")
    assert base.named and form.slice(base.name_start, base.name_stop) == "زيلكان"
    form = normalize("قال مسؤول أمني كبير في التحالف")
    official = next(p for p in find_phrases(form.text) if p.rule == "official")
    assert not official.named and form.slice(official.name_start, official.name_stop) == "مسؤول أمني كبير"


def test_proclitics_stay_outside_the_span() -> None:
    form = normalize("وبقاعدة عسكرية وللقوات المشتركة")
    spans = {(form.text[p.start : p.stop], p.clitic) for p in find_phrases(form.text)}
    assert ("قاعده عسكريه", "وب") in spans
    assert ("قوات المشتركه", "ول") in spans


_ALPHABET = st.sampled_from(
    [*'ابتلومينهق \n"،.()_#', "قاعده ", "مصدر ", "في ", "ال", "عسكريه ", "بين ", "للجيش ", "التي "]
)


@given(st.lists(_ALPHABET, max_size=60).map("".join))
def test_spans_lie_in_the_text_at_word_edges_and_in_order(text: str) -> None:
    phrases = find_phrases(text)
    for p in phrases:
        assert 0 <= p.start <= p.name_start < p.name_stop <= p.stop <= len(text)
        assert "\n" not in text[p.start : p.stop]
        assert p.stop == len(text) or not text[p.stop].isalnum()
        assert len(text[p.start : p.stop].split()) <= 16


def test_a_run_of_heads_stops_after_eight_words() -> None:
    text = "قاعده " * 3000
    assert len(find_phrases(text)) <= 3000 * 2


BAD_HEADS = [
    ("[[head]]\nid='x'\nodd=1", "unknown key"),
    ("[[head]]\nid='x'", "lacks"),
    (
        "[[head]]\nid='x'\nnouns=['سد']\nlabel={victim='x'}\ntakes=[]\nexamples=[['سد','سد']]\nnever=['ا']",
        "unknown label",
    ),
    (
        "[[head]]\nid='x'\nnouns=['سد']\nlabel={target='x'}\ntakes=['all']\nexamples=[['سد','سد']]\nnever=['ا']",
        "unknown 'all'",
    ),
    (
        "[[head]]\nid='x'\nnouns=['']\nlabel={target='x'}\ntakes=[]\nexamples=[['سد','سد']]\nnever=['ا']",
        "filled strings",
    ),
    (
        "[[head]]\nid='x'\nnouns=['سد']\nlabel={target='x'}\ntakes=[]\nexamples=[['سد','سدود']]\nnever=['ا']",
        "not in its text",
    ),
    ("head = 1", "tables only"),
    ("[[head", "bad.toml, line 1: "),
]


@pytest.mark.parametrize(("text", "message"), BAD_HEADS)
def test_a_wrong_row_is_refused_with_file_and_fault(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message) as caught:
        parse_heads("bad.toml", text)
    assert "bad.toml" in str(caught.value)


def test_wrong_word_lists_are_refused() -> None:
    assert load_words().adjectives
    with pytest.raises(DataError, match="unknown or missing"):
        parse_words("words.toml", "verbs = []")
