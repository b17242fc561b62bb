"""Hypothesis strategies for text that Arabic news might be, and text that nobody would wish on it."""

from __future__ import annotations

from hypothesis import strategies as st

# words that start something in every stage: names, counts, verbs, hedges, times, sources
_NEWS = """
هجوم صاروخي استهدف قصف قاعدة عين الأسد الجوية مطار بغداد الدولي السفارة الأميركية صواريخ صاروخان صاروخين
طائرة مسيّرة مسيرتان قذائف هاون عبوة ناسفة انتحاري مقتل إصابة جرحى قتلى ثلاثة جنود عشرات مئات نحو أكثر من أقل
لم يصب أحد دون وقوع خسائر بشرية أعلنت تبنت نفت اتهمت مسؤوليتها جماعة الحوثيين حزب الله داعش الحشد الشعبي إيران
قال مصدر أمني وكالة رويترز فرانس برس البنتاغون المتحدث باسم وزارة الدفاع مساء الجمعة فجر أمس اليوم منذ الساعة
٧ كانون الثاني ٢٠٢٤ 15/2/2024 4:15 3.5 و ب ل ك س ف لل وبالصواريخ للقوات د. أ.ف.ب إن.تي.في
"""
NEWS_WORDS = tuple(_NEWS.split())
JOINERS = (
    " ",
    "  ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "، ",
    ". ",
    ".",
    "..",
    "… ",
    "؟ ",
    "! ",
    "؛ ",
    ": ",
    " - ",
    ' "',
    '" ',
    " «",
)
MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u0655\u0640\u0615\u06d6\u08f0\u0301\u0338"
SIGNS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff\u00ad\ufe0f"
BLANKS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2003\u2007\u2028\u2029\u202f\u205f\u3000"
STOPS = ".…؟!?۔،؛:\"'()[]{}«»“”‹›-–ـ•▪🔻🔴"
FORMS = "ﻻﻷﻹﻵﺍﻟﻘﷲﷺﷻ﷼﷽ﰀﱞﹰﹱﹽﹼ﴾﴿ﮎﯾٵٸ"
EMOJI = "🚀💥🔴🇮🇶🇱🇧👨\u200d👩\u200d👧☠\ufe0f"

arabic_char = st.one_of(
    st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةئؤگکیپچژڤ"),
    st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
    st.sampled_from("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪"),
    st.sampled_from(MARKS + SIGNS + BLANKS + STOPS + FORMS + EMOJI),
)
# any code point at all, lone surrogates included
any_char = st.characters(exclude_categories=())


def _marked(word: str, marks: list[str]) -> str:
    """Put marks or signs between the letters of a word."""
    return "".join(char + mark for char, mark in zip(word, marks + [""] * len(word), strict=False))


news_word = st.sampled_from(NEWS_WORDS)
dressed_word = st.builds(_marked, news_word, st.lists(st.text(MARKS + SIGNS, max_size=3), max_size=6))
piled_word = st.builds(
    lambda word, mark, n: word + mark * n, news_word, st.sampled_from(MARKS + SIGNS), st.integers(100, 400)
)
deep_quotes = st.builds(
    lambda word, pair, n, m: pair[0] * n + word + pair[1] * m,
    news_word,
    st.sampled_from(("«»", '""', "()", "[]", "“”", "\u202e\u202c", "\u2067\u2069")),
    st.integers(0, 60),
    st.integers(0, 60),
)
controls = st.text(st.characters(categories=["Cc"]), min_size=1, max_size=4)

news_text = st.lists(st.tuples(news_word, st.sampled_from(JOINERS)), max_size=60).map(
    lambda pairs: "".join(word + joiner for word, joiner in pairs)
)
hostile_text = st.lists(
    st.one_of(
        dressed_word,
        news_word,
        st.sampled_from(JOINERS),
        st.text(arabic_char, max_size=12),
        st.text(any_char, max_size=6),
        piled_word,
        deep_quotes,
        controls,
    ),
    max_size=40,
).map("".join)
any_text = st.one_of(news_text, hostile_text, st.text(arabic_char, max_size=60), st.text(any_char, max_size=60))
