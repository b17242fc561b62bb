"""Who speaks: headings, statements, offices and bodies; and which names for a source are one party."""

from __future__ import annotations

import pytest

from attackx.assembly.authors import author
from attackx.assembly.pointing import Pointing
from attackx.assembly.same_source import merged
from attackx.assembly.speakers import _lies_behind, condemned, heading_over, teller
from attackx.schema import Source
from attackx.script.normalize import fold

from .facts import read, whole, words

HITS = " صاروخين سقطا على قاعدة بلد."
MILITIA = "المقاومة الإسلامية في العراق"
QUIET = "الطريق مغلق.\n"

# a text, who did it by its own word, who tells it
HEADED = [
    ("مصدر عسكري:\nسقوط ثلاثة صواريخ على قاعدة بلد الجوية\nإصابة جنديين في القاعدة", None, "مصدر عسكري"),
    ("خلية الإعلام الأمني:\nالطريق مغلق.\nسقوط ثلاثة صواريخ على قاعدة بلد", None, "خلية الإعلام الأمني"),
    (f"مصدر عسكري:\n{QUIET * 5}سقوط ثلاثة صواريخ على قاعدة بلد", None, "مصدر عسكري"),
    (f"مصدر عسكري:\n{QUIET * 6}سقوط ثلاثة صواريخ على قاعدة بلد", None, None),
    ("حزب الله:\nقصف ثكنة زرعيت بالصواريخ", "حزب الله", "حزب الله"),
    ("مصدر عسكري:\nقصف ثكنة زرعيت بالصواريخ", None, "مصدر عسكري"),
    ("حزب الله في سلسلة بيانات:\nقصف ثكنة زرعيت بالصواريخ", "حزب الله", "حزب الله"),
    ("أعلن حزب الله:\n- قصف ثكنة زرعيت بالصواريخ", "حزب الله", "حزب الله"),
    ("أعلن الجيش العراقي:\nقصف ثكنة زرعيت بالصواريخ", None, "الجيش العراقي"),
    ("أعلن حزب الله:\nتعرضت ثكنة زرعيت لقصف بالصواريخ", None, "حزب الله"),
    # the author of a statement, who tells of his own deed or of one he suffered
    (f"بيان صادر عن {MILITIA}\nاستهدف مجاهدونا قاعدة عين الأسد بطائرة مسيرة.", MILITIA, MILITIA),
    (f"استهدفنا قاعدة عين الأسد بطائرة مسيرة.\n{MILITIA}", MILITIA, MILITIA),
    (f"استهدفنا قاعدة عين الأسد بطائرة مسيرة.\nوأصيب الهدف.\nوالله أكبر.\n{MILITIA}", MILITIA, MILITIA),
    (f"استهدفنا قاعدة عين الأسد بطائرة مسيرة.\nصدر عن {MILITIA}", MILITIA, MILITIA),
    ("بيان صادر عن وزارة الدفاع العراقية\nتعرضت قاعدة عين الأسد لهجوم بمسيرة.", None, "وزارة الدفاع العراقية"),
    ("بغداد\nاستهدفت مسيرة قاعدة عين الأسد.", None, None),
    ("رويترز\nاستهدفت مسيرة قاعدة عين الأسد.", None, "رويترز"),
]
# a name alone signs a statement in its first three lines and its last four
SIGNED = [
    (f"{QUIET * 2}{MILITIA}\nاستهدفنا قاعدة عين الأسد بطائرة مسيرة.\n{QUIET * 5}", True),
    (f"{QUIET * 3}{MILITIA}\nاستهدفنا قاعدة عين الأسد بطائرة مسيرة.\n{QUIET * 5}", False),
    (f"{QUIET * 5}استهدفنا قاعدة عين الأسد بطائرة مسيرة.\n{MILITIA}\n{QUIET * 3}", True),
    (f"{QUIET * 5}استهدفنا قاعدة عين الأسد بطائرة مسيرة.\n{MILITIA}\n{QUIET * 4}", False),
    (f"{MILITIA} تشكر الجميع\nاستهدفنا قاعدة عين الأسد بطائرة مسيرة.", False),
]
# a speaker with the body he speaks for
OFFICES = [
    ("جاء في بيان وزارة الدفاع العراقية أن", ["وزارة الدفاع العراقية"]),
    ("قال بيان لوزارة الدفاع إن", ["وزارة الدفاع"]),
    ("ذكر بيان للجيش العراقي أن", ["الجيش العراقي"]),
    ("قال بيان إن", []),
    ("قال بيان له إن", []),
    ("قال بيان لمجلس الأمن الوطني إن", ["مجلس الأمن الوطني"]),
    ("قال مصدر للشرطة إن", ["مصدر للشرطة"]),
    ("قال مصدر أمني باسم إن", ["مصدر أمني"]),
    ("قال مصدر في الشرطة إن", ["مصدر في الشرطة"]),
    ("قال مصدر من الشرطة إن", ["مصدر من الشرطة"]),
    ("قال مصدر بالشرطة إن", ["مصدر بالشرطة"]),
    ("قال مصدر في رويترز إن", ["مصدر"]),
    ("قال مسؤول بوزارة الدفاع العراقية إن", ["مسؤول بوزارة الدفاع العراقية"]),
    ("قال ضابط في الجيش العراقي إن", ["ضابط في الجيش العراقي"]),
    ("قال متحدث بلسان الجيش العراقي إن", ["متحدث بلسان الجيش العراقي"]),
    ("قال الناطق باسم الحشد الشعبي إن", ["الناطق باسم الحشد الشعبي"]),
    ("قال قائد شرطة كركوك العميد سالم حمدي إن", ["قائد شرطة كركوك العميد سالم حمدي"]),
    ("قال ضابط باسم القوات المسلحة إن", ["ضابط باسم القوات المسلحة"]),
    ("قال الناطق الرسمي باسم القوات المسلحة إن", ["الناطق الرسمي باسم القوات المسلحة"]),
    ("قال العميد سالم حمدي إن", ["العميد سالم حمدي"]),
    # a name alone, and words after the verb that are none
    ("قال سالم حمدي إن", ["سالم حمدي"]),
    ("قال حمدي خلال لقاء مع أهل القرية إن", ["حمدي"]),
    ("قال الرجل إن", []),
    ("قال مجددا إن", []),
    ("قال محافظ كركوك سالم بن علي حمدي إن", ["محافظ كركوك سالم بن علي حمدي"]),
    ("قال محافظ كركوك ردا على سؤال إن", ["محافظ كركوك"]),
    ("قال محافظ كركوك أمس إن", ["محافظ كركوك"]),
    ("قالت مصادر أمنية وسالم حمدي إن", ["مصادر أمنية"]),
    ("قال المتحدث باسم الجيش العميد سالم حمدي إن", ["المتحدث باسم الجيش العميد سالم حمدي"]),
    ("قال العميد سالم حمدي، قائد شرطة كركوك، إن", ["العميد سالم حمدي، قائد شرطة كركوك"]),
    ("بيان لوزارة الدفاع:", ["وزارة الدفاع"]),
    ("ذكرت رويترز نقلا عن متحدث باسم الجيش العراقي أن", ["رويترز", "متحدث باسم الجيش العراقي"]),
    ("قال مصدر أمني للجزيرة إن", ["مصدر أمني", "الجزيرة"]),
    ("قال مصدر أمني للوكالة الوطنية للإعلام إن", ["مصدر أمني", "الوكالة الوطنية للإعلام"]),
]
# the outlet that passes a teller's word on
RELAYED = [
    (f"نقلت وكالة رويترز عن العميد سالم حمدي قوله إن{HITS}", {"العميد سالم حمدي": "وكالة رويترز"}),
    ("وفقا لوكالة رويترز نقلا عن مصدر أمني سقط صاروخان على قاعدة بلد.", {"مصدر أمني": "وكالة رويترز"}),
    ("سقط صاروخان على قاعدة بلد، بحسب ما نقلت رويترز عن مصدر أمني.", {"مصدر أمني": "رويترز"}),
    (f"قال مصدر أمني لرويترز إن{HITS}", {"مصدر أمني": "رويترز"}),
    (f"ذكرت رويترز أن{HITS} وقال مصدر أمني إن الهجوم فشل.", {}),
    (f"قال مصدر أمني إن{HITS}", {}),
]
# sources with their types in the order told, and those that stay
ONE = [
    ([("وزارة الدفاع", "ministry"), ("وزارة الدفاع العراقية", "ministry")], ["وزارة الدفاع"]),
    ([("وزارة الدفاع العراقية", "ministry"), ("وزارة الدفاع", "ministry")], ["وزارة الدفاع العراقية"]),
    ([("وزارة الدفاع", "ministry"), ("المتحدث باسم وزارة الدفاع", "spokesperson")], ["وزارة الدفاع"]),
    ([("وزارة الدفاع العراقية", "ministry"), ("وزارة الدفاع التركية", "ministry")], None),
    ([("وزارة الدفاع", "ministry"), ("وزارة الصحة", "ministry")], None),
    ([("مصدر أمني", "unnamed_source"), ("مصادر أمنية", "unnamed_source")], ["مصدر أمني"]),
    ([("مصدر أمني", "unnamed_source"), ("مصدران أمنيان", "unnamed_source")], ["مصدر أمني"]),
    ([("مصدر أمني", "unnamed_source"), ("مصدر طبي", "unnamed_source")], None),
    ([("مصادر", "unnamed_source"), ("مصادر أمنية", "unnamed_source")], ["مصادر أمنية"]),
    ([("مصادر أمنية", "unnamed_source"), ("المصادر", "unnamed_source")], ["مصادر أمنية"]),
    ([("مصدر", "unnamed_source"), ("مصادر", "unnamed_source")], ["مصدر"]),
    ([("مصادر", "unnamed_source"), ("جهة أمنية", "unnamed_source")], ["جهة أمنية"]),
    ([("مصادر", "unnamed_source"), ("جهة أمنية", "official")], None),
    ([("الشرطة", "police"), ("الشرطة العراقية", "police")], ["الشرطة"]),
    ([("شهود", "witness"), ("شهود عيان", "witness")], ["شهود"]),
    ([("مسؤول", "official"), ("مسؤول عراقي", "official")], None),
    ([("طبيب", "medical"), ("طبيب شرعي", "medical")], None),
    ([("مسؤول", "official"), ("مسؤول", "official")], ["مسؤول"]),
    ([("العراق", "country"), ("وزارة الدفاع في العراق", "ministry")], ["العراق"]),
    ([("العراق", "country"), ("تلفزيون العراق", "tv")], None),
    ([("رويترز", "agency"), ("وكالة رويترز", "agency")], ["رويترز"]),
    (
        [("خلية الإعلام الأمني الحكومية", "military"), ("خلية الإعلام الأمني العراقية", "military")],
        ["خلية الإعلام الأمني الحكومية"],
    ),
    ([("وزارة الدفاع العراقية", "ministry"), ("وزارة الدفاع التركية", "ministry")], None),
    ([("المتحدث باسم الجيش", "spokesperson"), ("الجيش العراقي", "military")], ["المتحدث باسم الجيش"]),
    ([("المتحدث باسم الجيش", "spokesperson"), ("المتحدث باسم الشرطة", "spokesperson")], None),
    ([("العاصمة", "capital"), ("بلدية العاصمة", "ngo")], None),
    ([("سالم حمدي", "person"), ("العميد سالم حمدي", "person")], ["سالم حمدي"]),
    ([("حمدي", "person"), ("سالم حمدي", "person")], ["حمدي"]),
    ([("رويترز", "agency"), ("الأناضول", "agency")], None),
    ([("خلية الإعلام الأمني", "military"), ("خلية الإعلام الأمني الحكومية", "official")], ["خلية الإعلام الأمني"]),
    # a coalition and its forces; but forces that are only described
    ([("التحالف العربي", "coalition"), ("المتحدث باسم قوات التحالف", "spokesperson")], ["التحالف العربي"]),
    ([("الجيش", "state_force"), ("قوات الجيش", "state_force")], ["الجيش"]),
    ([("الجيش التركي", "state_force"), ("قوات تركية", "state_force")], None),
    # a spokesman told by "of", "at" or "in" his body, and the military one of a state
    ([("وزارة الداخلية", "ministry"), ("المتحدث الأمني بوزارة الداخلية", "police")], ["وزارة الداخلية"]),
    ([("وزارة الداخلية", "ministry"), ("المتحدث الإعلامي بالوزارة", "spokesperson")], ["وزارة الداخلية"]),
    ([("وزارة الداخلية", "ministry"), ("ناطق في الوزارة", "spokesperson")], ["وزارة الداخلية"]),
    ([("وزارة الداخلية", "ministry"), ("المتحدثة بوزارة الدفاع", "spokesperson")], None),
    ([("التحالف العربي", "coalition"), ("الناطق الرسمي للتحالف", "spokesperson")], ["التحالف العربي"]),
    ([("الجيش الإسرائيلي", "state_force"), ("متحدث عسكري إسرائيلي", "spokesperson")], ["الجيش الإسرائيلي"]),
    ([("الجيش الإسرائيلي", "state_force"), ("متحدث حكومي إسرائيلي", "spokesperson")], None),
    ([("الجيش الإسرائيلي", "state_force"), ("المتحدث العسكري لكتائب القسام", "spokesperson")], None),
    ([("الجيش", "state_force"), ("المتحدث", "spokesperson")], None),
    # an outlet, its sources and its man
    ([("مصادر سكاي نيوز عربية", "outlet"), ("مراسل سكاي نيوز", "outlet")], ["مصادر سكاي نيوز عربية"]),
    ([("مراسل سكاي نيوز", "outlet"), ("قناة الجزيرة", "tv")], None),
    ([("مصدر عسكري", "unnamed_source"), ("مراسل عسكري", "outlet")], None),
]
# titles with their bearers, each without him, and those that stay
BORNE = [
    ([("السفير سالم حمدي", "السفير"), ("مبعوث الملك سالم حمدي", "مبعوث الملك")], ["السفير سالم حمدي"]),
    ([("سالم حمدي، قائد اللواء", "قائد اللواء"), ("العميد سالم حمدي", "العميد")], ["سالم حمدي، قائد اللواء"]),
    ([("السفير سالم حمدي", "السفير"), ("مبعوث الملك سالم قاسم", "مبعوث الملك")], None),
    ([("السفير حمدي", "السفير"), ("مبعوث الملك حمدي", "مبعوث الملك")], None),
]


def source(name: str, kind: str, ident: str | None = None, via: str | None = None) -> Source:
    return Source(name=name, type=kind, id=ident, via=via)


@pytest.mark.parametrize(("text", "doer", "source"), HEADED)
def test_headings_and_statements(text: str, doer: str | None, source: str | None) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == ([(doer, "claimed")] if doer else [])
    assert event.get("sources", []) == ([source] if source else [])


@pytest.mark.parametrize(("text", "signed"), SIGNED)
def test_who_signs_a_statement(text: str, signed: bool) -> None:
    [event] = whole(text)
    assert event.get("doers", []) == ([(MILITIA, "claimed")] if signed else [])


@pytest.mark.parametrize(("saying", "names"), OFFICES)
def test_a_speaker_with_his_body(saying: str, names: list[str]) -> None:
    [event] = whole(saying + HITS)
    assert event.get("sources", []) == names


@pytest.mark.parametrize(("text", "via"), RELAYED)
def test_outlets_that_relay(text: str, via: dict[str, str]) -> None:
    [event] = whole(text)
    assert event.get("via", {}) == via


@pytest.mark.parametrize(("told", "names"), ONE)
def test_names_of_one_party(told: list[tuple[str, str]], names: list[str] | None) -> None:
    assert [s.name for s in merged((source(*row), row[0]) for row in told)] == (names or [name for name, _ in told])


@pytest.mark.parametrize(("told", "names"), BORNE)
def test_titles_of_one_man(told: list[tuple[str, str]], names: list[str] | None) -> None:
    assert [s.name for s in merged((source(n, "official"), office) for n, office in told)] == (
        names or [n for n, _ in told]
    )


def test_one_entry_is_one_party_and_keeps_the_first_outlet() -> None:
    told = [
        source("البنتاغون", "ministry", "ministry_defence_us"),
        source("وزارة الدفاع الأميركية", "ministry", "ministry_defence_us", "رويترز"),
        source("الدفاع الأميركية", "ministry", "ministry_defence_us", "الأناضول"),
    ]
    assert [(s.name, s.via) for s in merged((s, s.name) for s in told)] == [("البنتاغون", "رويترز")]


# a sentence, a word in it, and who tells what stands there
TELLERS = [
    ("قال مصدر أمني إن جنديا قتل، بحسب رويترز.", "قتل", "مصدر أمني"),
    ("قتل جندي وفقا لمصدر أمني، وأصيب ضابط وفقا للشرطة.", "قتل", "مصدر أمني"),
    ("قتل جندي وفقا لمصدر أمني، وأصيب ضابط وفقا للشرطة.", "ضابط", "مصدر أمني"),
    ("قال مصدر أمني لرويترز إن جنديا قتل.", "قتل", "مصدر أمني"),
    ("قال مصدر أمني إن جنديا قتل، وقالت الشرطة إن ضابطا أصيب.", "اصيب", "الشرطة"),
    ("قتل جندي، وأكد مصدر أمني لرويترز أن آخر أصيب.", "قتل", "مصدر أمني"),
    ("قتل جندي، بحسب رويترز.", "قتل", "رويترز"),
    ("قال مصدر أمني إن جنديا قتل، وقال المصدر إن ضابطا أصيب.", "اصيب", "مصدر أمني"),
    ("قال المصدر إن جنديا قتل.", "قتل", None),
    ("قتل جندي.", "قتل", None),
]


# a text, who is its author, and whether a line names him alone
AUTHORS = [
    (f"بيان {MILITIA} رقم 5\nاستهدفنا قاعدة عين الأسد.", MILITIA),
    (f"بيان {MILITIA} حول المعركة\nاستهدفنا قاعدة عين الأسد.", MILITIA),
    (f"عاجل\n{MILITIA}:\nاستهدفنا قاعدة عين الأسد.", MILITIA),
    (f"{MILITIA} - إعلام\nاستهدفنا قاعدة عين الأسد.", MILITIA),
    (f"مجاهدو {MILITIA}\nاستهدفنا قاعدة عين الأسد.", f"مجاهدو {MILITIA}"),
    (f"{MILITIA} وحدها\nاستهدفنا قاعدة عين الأسد.", None),
    (f"استهدفت {MILITIA} قاعدة عين الأسد.", None),
    ("الوزارة\nاستهدفت مسيرة قاعدة عين الأسد.", None),
    ("العراق\nاستهدفت مسيرة قاعدة عين الأسد.", None),
    ("وزارة الدفاع العراقية\nاستهدفت مسيرة قاعدة عين الأسد.", "وزارة الدفاع العراقية"),
]
# lines, and who speaks in the last of them under a heading
UNDER = [
    (["مصدر أمني:", "سقط صاروخ على سوق."], "مصدر أمني"),
    (["مصدر أمني: الطريق مغلق.", "سقط صاروخ على سوق."], None),
    (["قال مصدر أمني إن الطريق مغلق:", "سقط صاروخ على سوق."], "مصدر أمني"),
    (["قال مصدر أمني إن الطريق مغلق.", "سقط صاروخ على سوق."], None),
    (["الطريق مغلق:", "سقط صاروخ على سوق."], None),
    (["مصدر أمني:", "الشرطة:", "سقط صاروخ على سوق."], "الشرطة"),
    (["سقط صاروخ على سوق.", "مصدر أمني:"], None),
    (["مصدر أمني:", "الشرطة:"], None),
    (["الشرطة: سقوط صاروخ على مبنى:", "سقط صاروخ على سوق."], "الشرطة"),
    (["قالت الشرطة إن صاروخا سقط على مبنى:", "سقط صاروخ على سوق."], None),
]


@pytest.mark.parametrize(("text", "name"), AUTHORS)
def test_the_author_of_a_statement(text: str, name: str | None) -> None:
    readings = read(text)
    voice = author(readings)
    assert (words(voice.reading, voice.tag) if voice else None) == (fold(name) if name else None)


@pytest.mark.parametrize(("lines", "name"), UNDER)
def test_who_speaks_under_a_heading(lines: list[str], name: str | None) -> None:
    readings = read("\n".join(lines))
    voice = heading_over(readings, len(readings) - 1)
    assert (words(voice.reading, voice.tag) if voice else None) == (fold(name) if name else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أدانت الجامعة العربية الهجوم على السوق.", True),
        ("أدان مركز رصد الهجوم على السوق.", False),
        ("أدانت الأمم المتحدة الهجوم على السوق.", False),
        ("قالت الجامعة العربية إن الهجوم أصاب سوقا.", False),
        ("رفضت الجامعة العربية التعليق على الهجوم.", False),
    ],
)
def test_who_condemns(text: str, expected: bool) -> None:
    readings = read(text)
    Pointing(readings)
    assert condemned(readings[0]) is expected


@pytest.mark.parametrize(("text", "word", "name"), TELLERS)
def test_who_tells_what_stands_at_a_word(text: str, word: str, name: str | None) -> None:
    [reading] = read(text)
    found = teller(reading, reading.view.words.index(word))
    assert (words(reading, found[0]) if found else None) == (fold(name) if name else None)


@pytest.mark.parametrize(
    ("first", "behind"),
    [("وكانت", True), ("يشار", True), ("ومنذ", True), ("يشارك", False), ("كانون", False), ("تشهده", False)],
)
def test_which_words_turn_to_what_lies_behind_the_news(first: str, behind: bool) -> None:
    [reading] = read(f"{first} في المدينة.")
    assert _lies_behind(reading) is behind
