"""Sentences: each case is a text with ``‖`` where a new sentence begins."""

from __future__ import annotations

import pytest

from attackx.errors import DataError
from attackx.script.normalize import normalize
from attackx.script.sentences import LONGEST, split_sentences
from attackx.script.words import SentenceWords

SPLIT = [
    # plain stops and line ends
    "سقط صاروخان على المخيم. ‖وأصيب حارس. ‖ولم تعلن جهة مسؤوليتها",
    "قصف يطال معسكر التدريب\n‖أصيب ثلاثة جنود\n\n‖وعاد الهدوء ليلاً.",
    "هل أصيب أحد؟ ‖لم يصب أحد! ‖هكذا قال الضابط",
    "صواريخ على الميناء؟! ‖لا تأكيد حتى الآن",
    "بيان رقم 7\r\n‖استهدف مقاتلونا الثكنة\r\n‖والله أكبر",
    "وقع الهجوم فجراً۔ ‖ولم يصب أحد",
    "نشر البيان بتاريخ 5-6-2026\n‖استهدف مقاتلونا الثكنة",
    # years, percentages and counts at the end
    "قُصفت القاعدة عام 2019. ‖وأعيد بناؤها بعد عامين.",
    "وقع ذلك في 21 شوال 1436هـ. ‖وتكرر بعد شهر",
    "وقع ذلك عام 2014م. ‖وتكرر بعد شهر",
    "أخلوا المبنى ب!! ‖ثم غادروا",
    "أصاب القصف المخزن بنسبة 40%. ‖وأخمد الحريق",
    "بلغ عدد القتلى 12. ‖وتوفي جريحان لاحقاً",
    # the stop before or after closing quotes and brackets
    'قال المتحدث "لا إصابات بيننا". ‖وأضاف أن الحريق أخمد',
    'قال المتحدث "لا إصابات بيننا." ‖وأضاف أن الحريق أخمد',
    'قال: "أسقطنا المسيرة. ‖لم تصب هدفها."\n‖وانتهى الإنذار',
    "قال: «أسقطنا المسيرة». ‖ثم غادر",
    'قال: "أسقطنا المسيرة. "\n‖ثم غادر',
    "سقطت قذيفة قرب السوق (وسط المدينة). ‖ولم تنفجر",
    'سأل "من أطلق النار؟". ‖ولم يجبه أحد',
    'سأل "من أطلق النار؟"\n‖لم يجبه أحد',
    'وصفهم بأنهم "أبطال..". ‖ثم انصرف',
    # run-together sentences
    "ندد المجلس بهذه الهجمات.‖قال رئيسه إنها خرق للهدنة",
    "استمر القصف حتى نهاية 2017.‖وقال شهود إن المنازل دمرت",
    'وصف العملية بأنها "ناجحة".‖وتابع أن الرتل احترق',
    "هل عاد الهدوء؟‖لم يعد بعد",
    "هل عاد الهدوء؟!‖لم يعد بعد",
    "نقلت الخبر بي.بي.سي.‖وقالت إن القصف توقف",
    # ellipses before a new clause
    "عاد القصف على أطراف المدينة ليلاً.. ‖لا أحد يعرف مصدره",
    "دوى انفجار قرب بوابة القاعدة فجراً… ‖هذا كل ما قاله الحارس",
    # channel posts
    "🔴 عاجل | سقوط صاروخ قرب القاعدة\n‖🔴 لا إصابات حتى الآن",
    "🚨🚨 صفارات الإنذار تدوي #عاجل #حلب\n‖المصدر: قناة محلية",
    "وزارة الدفاع\nالعراقية:\n‖أسقطنا المسيرة",
    "وكالة الأنباء\n: سقوط صاروخ قرب القاعدة\n‖لا إصابات حتى الآن",
    "• قصف الميناء\n‖• قصف المطار\n‖▪ لا إصابات",
    "▪ قصف الميناء ‖▪ قصف المطار",
    "▪ قصف الميناء \u2003‖▪ قصف المطار",
    "قصف الميناء\n‖🔴 ▪ قصف المطار",
    "- مقتل جنديين\n‖- إصابة ثالث",
    "1) قصف الميناء\n‖2) قصف المطار",
    "1. قصف الميناء. ‖2. قصف المطار.",
    "1. قصف الميناء\n‖2. قصف المطار",
    "أولاً: قصف الميناء. ‖ثانياً: قصف المطار.",
    "حزب المدينة:\n‖دمرنا دبابة",
]

WHOLE = [
    # lines that break off inside a sentence
    "مشاهد من استهداف الثكنة بتاريخ\n12-05-2026\nشمالي المدينة بصاروخ",
    "سقطت قذيفة على\nمبنى البلدية",
    # numbers, times, dates
    "سقطت 3.5 أطنان من القذائف قرب المرفأ",
    "سقطت ٣٫٥ أطنان من القذائف",
    "وقع الهجوم عند الساعة 4:15 فجراً",
    "وقع الهجوم عند الساعة 4.15 فجراً",
    "وقع الهجوم بتاريخ 5.11.2023 قرب المعبر",
    "المواقع المستهدفة هي: 1. الميناء",
    # initials, titles, abbreviations
    "نقلت أ. ف. ب عن شهود أن القصف توقف",
    "نقلت أ.ف.ب عن شهود أن القصف توقف",
    "قال د. سالم إن المستشفى استقبل جريحين",
    "قال أ.د. سالم إن المستشفى استقبل جريحين",
    "وصل م. خالد إلى الموقع",
    "بثت إن.تي.في صوراً للحريق",
    "بثت قناة سي.إن.إن صوراً للحريق",
    "ذكر موقع المدينة.نت أن القصف توقف",
    "كتب J. K. Rowland عن الحرب",
    "التقى Gen. Miller قادة القاعدة",
    "نشر البيان على https://t.me/news.channel?id=3 مساء أمس",
    "نشر البيان على www.example.com مساء أمس",
    # stops that belong to a quotation or a bracket
    'قال "لا إصابات بيننا." وفقاً لبيان الوزارة',
    'قال "لا إصابات بيننا." بحسب الوكالة',
    'سأله "هل أصبت؟" فأجاب بالنفي',
    'سأله: "هل أصبت؟"، فأجاب بالنفي',
    'قال "توقف القصف." ؛ ثم غادر المكان',
    "قال إن القصف (...) استهدف المرفأ",
    "زعم (يا للعجب!) أن المخزن فارغ",
    "جاء في البيان (... توقف القصف) أن المرفأ آمن",
    # ellipses that carry on
    "قُصف المعسكر الواقع شرق المدينة.. الذي أخلي قبل شهر",
    "أدان المجلس قصف المعسكر الواقع شرقاً.. محذراً من التصعيد",
    "بغداد.. انفجار قرب المطار",
    "أصاب القصف المخازن..والبيوت",
    # no ends at all
    "قُصف الميناء؛ واحترقت سفينة، بينما عاد الصيادون",
    "قصف على أطراف 🇱🇧 البلدة",
]


def sentences(text: str) -> list[str]:
    form = normalize(text)
    return [form.slice(start, stop) for start, stop in split_sentences(form)]


@pytest.mark.parametrize("marked", SPLIT)
def test_splits_where_a_sentence_ends(marked: str) -> None:
    expected = [part.strip() for part in marked.split("‖")]
    assert sentences(marked.replace("‖", "")) == expected


@pytest.mark.parametrize("text", WHOLE)
def test_keeps_one_sentence_whole(text: str) -> None:
    assert sentences(text) == [text]


def test_blank_texts_have_no_sentences() -> None:
    assert [sentences(text) for text in ("", " \n\t ", "\u200f\u200b")] == [[], [], []]


def test_what_runs_on_without_a_stop_is_cut_after_a_comma() -> None:
    clause = "وسقطت قذيفة قرب السوق القديم في المدينة،"
    text = " ".join([clause] * 200)
    found = sentences(text)
    assert all(sentence.endswith(clause) and len(sentence) <= LONGEST for sentence in found)
    assert " ".join(found) == text
    assert "".join(sentences("ب" * 5000)) == "ب" * 5000


@pytest.mark.parametrize("before", [1, 40])
def test_a_sentence_is_not_cut_at_a_comma_far_before_its_limit(before: int) -> None:
    first, *_ = sentences("وقال الشاهد " * before + "، " + "وسقطت قذيفة " * 200)
    assert LONGEST // 2 < len(first) <= LONGEST


def test_behind_the_last_stop_of_a_long_text_is_no_sentence() -> None:
    assert sentences("سقطت قذيفة. " * 100) == ["سقطت قذيفة."] * 100


GOOD_WORDS = {
    "bullets": "•▪",
    "letter_names": ["بي"],
    "domains": ["نت"],
    "latin_abbreviations": ["Dr"],
    "continuations": ["حيث"],
    "unfinished": ["بتاريخ"],
    "headline_words": 3,
}

BAD_WORDS = [
    # (change to the table, what the message must name)
    ({"bulets": "•"}, "bulets"),
    ({"domains": []}, "domains"),
    ({"domains": ["نت", " "]}, "domains"),
    ({"letter_names": ["أي", "إي"]}, "more than once"),
    ({"bullets": "••"}, "bullets"),
    ({"headline_words": -1}, "headline_words"),
    ({"headline_words": "3"}, "headline_words"),
]


@pytest.mark.parametrize(("change", "named"), BAD_WORDS)
def test_a_faulty_word_list_is_refused_by_name(change: dict[str, object], named: str) -> None:
    assert SentenceWords(GOOD_WORDS).headline_words == 3
    with pytest.raises(DataError, match=named):
        SentenceWords({**GOOD_WORDS, **change})


@pytest.mark.parametrize("missing", sorted(GOOD_WORDS))
def test_a_word_list_that_is_missing_is_named(missing: str) -> None:
    with pytest.raises(DataError, match=missing):
        SentenceWords({key: value for key, value in GOOD_WORDS.items() if key != missing})
