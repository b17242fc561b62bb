"""From an incident to its event: which means and which words of the target, and what a row of attacks gives besides."""

from __future__ import annotations

import pytest

from attackx import extract
from attackx.assembly.ranks import rank
from attackx.tagging.tag import Tag

from .facts import PUBLISHED, amount, whole

# a text of one event, and its means
MEANS = [
    # firm words go before those that only suggest the means, and the first firm ones before others
    ("وقع انفجار قرب معسكر في تعز وقال الجيش إن قذيفة سقطت هناك.", "shelling"),
    ("قصفت القوات معسكرا. وقال مصدر إن الغارة دمرته.", "airstrike"),
    ("وقع انفجار في معسكر في تعز.", "bombing"),
    ("نفذت الجماعة هجوما على فندق في عدن ولم تتبن أي جهة الهجوم.", "unspecified"),
    # a projectile of no said kind, and fire, are what other sentences say
    ("سقط مقذوف عسكري على قرية سنجار. وقال الجيش إن صاروخ غراد سقط هناك.", "rocket"),
    ("سقط مقذوف عسكري على قرية سنجار وأصيب راع.", "shelling"),
    ("مقتل ثلاثة رعاة بنيران تركية. وقال الجيش إن القصف أصاب قرية سنجار.", "shelling"),
    # the strike of a drone is one of a drone, unless a state flew it or it is a raid of nobody named
    ("غارة جوية بطائرة مسيرة على معسكر في تعز.", "airstrike"),
    ("شنت الجماعة غارة جوية بطائرة مسيرة على معسكر في تعز.", "drone"),
    # rockets are those of aircraft, where a later sentence says so
    ("سقطت صواريخ على معسكر في تعز. وقال الجيش إن مقاتلات أطلقت ستة صواريخ على المعسكر.", "airstrike"),
    ("سقطت صواريخ على معسكر في تعز. وقال الجيش إن المسلحين أطلقوا ستة صواريخ على المعسكر.", "rocket"),
    ("غارة جوية أميركية بطائرة مسيرة على معسكر في تعز.", "airstrike"),
    ("شن التحالف العربي غارة جوية بطائرة مسيرة على معسكر في تعز.", "airstrike"),
    ("غارة جوية على معسكر في تعز.", "airstrike"),
]
# a text of one event, its target and its place
TARGETS = [
    # a town is the target of an assault on it, not of one toward it or in it
    ("مقتل ستة في هجوم مسلح ضد بلدة الرشيدة.", "بلدة الرشيدة", None),
    ("هجوم مسلح نحو بلدة الرشيدة ومقتل ستة.", None, "بلدة الرشيدة"),
    ("مقتل ستة في هجوم مسلح باتجاه بلدة الرشيدة.", None, "بلدة الرشيدة"),
    ("تعرضت بلدة الرشيدة لهجوم مسلح قتل فيه ستة.", "بلدة الرشيدة", None),
    ("هاجم مسلحون بلدة الرشيدة وقتلوا ستة.", "بلدة الرشيدة", None),
    # where somebody or something is ends the name; what he is does not
    ("قصف استهدف ضابطا في عدن.", "ضابطا", "عدن"),
    ("قصف استهدف ضابطا في الجيش.", "ضابطا في الجيش", None),
    ("قصف استهدف ضابطا في الجيش في عدن.", "ضابطا في الجيش", "عدن"),
    ("قصف استهدف قائدا في الجماعة في مدينة عدن الساحلية.", "قائدا في الجماعة", "مدينة عدن الساحلية"),
    ("قصف استهدف مخيم اليرموك في دمشق.", "مخيم اليرموك", "دمشق"),
    ("قصف استهدف معسكر قوات الحشد الشعبي في قضاء القائم.", "معسكر قوات الحشد الشعبي", "قضاء القائم"),
    (
        "قصف استهدف مقر قيادة الفرقة الأولى في الجيش الوطني الليبي المتمركز قرب مطار طرابلس.",
        "مقر قيادة الفرقة الأولى",
        "مطار طرابلس",
    ),
    # the better one of two sentences: a thing before people, a name before none, what is owned and countries last
    ("قصف استهدف جنودا. وأصاب القصف معسكرا.", "معسكرا", None),
    ("قصف استهدف المعسكر. وأصاب القصف معسكر الرشيدة.", "معسكر الرشيدة", None),
    ("قصف استهدف أوكارهم في تعز. وأصاب القصف أوكارا في لحج.", "أوكارا", "تعز"),
    ("غارة على سوريا. وأصابت الغارة مطار دمشق.", "مطار دمشق", "دمشق"),
    # a ship with its name, and not those who shot down or answered
    ('أصاب صاروخ سفينة الحاويات "ميرسك هانغتشو".', 'سفينة الحاويات "ميرسك هانغتشو"', None),
    ("سقطت صواريخ على حيفا واعترضت الدفاعات الجوية معظمها.", "حيفا", None),
    ("تصدت الدفاعات الجوية لعدوان بالصواريخ استهدف محيط مدينة حمص.", "محيط مدينة حمص", None),
    ("استهدف قصف مدفعي للجيش السوداني قرى جبل مرة.", "قرى جبل مرة", None),
    ("قال مصدر إن إسرائيل استهدفت قادة حماس في الدوحة.", "قادة حماس", "الدوحة"),
    ("دكت راجمات الصواريخ مواقع المسلحين في دونيتسك.", "مواقع المسلحين", "دونيتسك"),
    ("ناقلة جند دمرت بصاروخ موجه شرق رفح.", "ناقلة جند", "شرق رفح"),
    ("احترقت ناقلة نفط بعد إصابتها بمقذوف قبالة الفجيرة.", "ناقلة نفط", "الفجيرة"),
    ("باغت مسلحون نقطة تفتيش في كركوك وقتلوا ثلاثة من عناصرها.", "نقطة تفتيش", "كركوك"),
]
# a text of one event, and the words that date it
DATED = [
    ("سقط صاروخ على سوق في عدن في يناير 2024. وقال الجيش إن السوق أصيب في هجوم يوم الخميس.", "2024-01-18"),
    ("سقط صاروخ على سوق في عدن عام 2024. وقال الجيش إن السوق أصيب في هجوم يوم الخميس.", "2024-01-18"),
    ("سقط صاروخ على سوق في عدن عام 2024.", "2024-01-01"),
    ("سقط صاروخ على سوق في عدن.", None),
]
# a text, and of each sum after its events the number, its words and its target
SUMS: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    (
        "سقط صاروخان على مطار أربيل السبت في ثالث هجوم خلال أسبوع.",
        [("3", "ثالث هجوم خلال", "مطار أربيل")],
    ),
    (
        "سقط صاروخان على مطار أربيل في ثالث هجوم خلال أسبوع. وانفجرت سيارة مفخخة في عدن في خامس هجوم خلال أسبوع.",
        [("3", "ثالث هجوم خلال", "مطار أربيل"), ("5", "خامس هجوم خلال", None)],
    ),
    (  # the same row is summed once
        "سقط صاروخان على مطار أربيل في ثالث هجوم خلال أسبوع. "
        "وانفجرت سيارة مفخخة أمام سوق في عدن في ثالث هجوم خلال أسبوع.",
        [("3", "ثالث هجوم خلال", "مطار أربيل")],
    ),
    ("سقط صاروخان على مطار أربيل السبت.", []),
]
NAMED = {"named": True}
KNOWN = {"definite": True}
# a label, a type, whether it has a name or an article, and its rank
RANKS: list[tuple[str, str, dict[str, bool], int]] = [
    ("target", "hall", {}, 0),
    ("target", "hall", KNOWN, 1),
    ("target", "hall", NAMED | KNOWN, 0),
    ("target", "hall", NAMED | {"bare": True}, 1),
    ("target", "gunmen", {}, 2),
    ("doer", "state", KNOWN, 2),
    ("target", "quarter", NAMED, 3),
    ("place", "hall", {}, 3),
    ("target", "civilians", KNOWN, 4),
]


@pytest.mark.parametrize(("text", "kind"), MEANS)
def test_the_means_of_an_event(text: str, kind: str) -> None:
    assert [event.kind.value for event in extract(text, published=PUBLISHED)] == [kind]


@pytest.mark.parametrize(("text", "target", "place"), TARGETS)
def test_the_target_of_an_event(text: str, target: str | None, place: str | None) -> None:
    [event] = whole(text)
    assert (event.get("target"), event.get("place")) == (target, place)


@pytest.mark.parametrize(("text", "day"), DATED)
def test_the_day_of_an_event(text: str, day: str | None) -> None:
    [event] = whole(text)
    assert event.get("date") == day


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_the_sums_beside_single_attacks(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    sums = [event for event in extract(text, published=PUBLISHED) if event.aggregate]
    counts = [event.attack_count for event in sums]
    names = [event.target.name if event.target else None for event in sums]
    found = [(amount(c), c.text if c else "", name) for c, name in zip(counts, names, strict=True)]
    assert found == expected
    assert all([words.text for words in event.evidence] == [c.text] for event, c in zip(sums, counts, strict=True) if c)
    assert all(event.time is None and event.projectile_count is None for event in sums)


def test_a_sum_keeps_only_the_reports_of_where_and_what_was_hit() -> None:
    text = "سقط صاروخان على معسكر في تعز السبت في ثالث هجوم خلال أسبوع."
    row = extract(text, published=PUBLISHED)[1]
    assert [report.slot for report in row.reports] == ["target", "place"]


@pytest.mark.parametrize(("label", "kind", "said", "expected"), RANKS)
def test_the_rank_of_a_target(label: str, kind: str, said: dict[str, bool], expected: int) -> None:
    assert (
        rank(
            Tag(
                0,
                4,
                label,
                kind,
                named=said.get("named", False),
                definite=said.get("definite", False),
                bare=said.get("bare", False),
            )
        )
        == expected
    )
