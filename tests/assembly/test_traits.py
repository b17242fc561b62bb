"""What one sentence's attack is by itself: when it was, by what means, one or many."""

from __future__ import annotations

import pytest

from attackx.assembly.many import is_sum
from attackx.assembly.splitting import tell
from attackx.assembly.told import Told
from attackx.assembly.traits import counts, kind_of, long_ago, span_of, times_of, weak_kinds
from attackx.script.normalize import fold
from attackx.tagging.tag import Tag

from .facts import read, words


def only(text: str) -> Told:
    """The one incident of a sentence, read on 2024-01-20, a Saturday."""
    [reading] = read(text)
    [told] = tell(reading)
    return told


# a sentence, its first and last day, and whether it is one of days to a month
DATED = [
    ("سقط صاروخان على مطار أربيل مساء الجمعة.", "2024-01-19", True),
    ("سقط صاروخان على مطار أربيل في أيلول 2021.", "2021-09-01", True),
    ("سقط صاروخان على مطار أربيل عام 2022.", "2022-01-01", False),
    ("سقط صاروخان على مطار أربيل في الربع الأول من عام 2022.", "2022-01-01", False),
    ("سقط صاروخان على مطار أربيل قبل أسبوعين.", "2024-01-01", True),
    ("سقط صاروخان على مطار أربيل منذ الجمعة.", None, False),
    ("سقط صاروخان على مطار أربيل في أسوأ هجوم منذ حرب عام 2014.", None, False),
    ("في أول هجوم منذ أشهر سقط صاروخان مساء الجمعة على مطار أربيل.", "2024-01-19", True),
    ("في أعنف هجوم منذ الحرب، سقط صاروخان مساء الجمعة على مطار أربيل.", "2024-01-19", True),
    ("سقط صاروخان الآن على مطار أربيل.", None, False),
    ("سقط صاروخان الآن على مطار أربيل مساء الجمعة.", "2024-01-19", True),
    ("سقط صاروخان على مطار أربيل.", None, False),
]
OFFICE = "في بيان صدر عن المكتب الإعلامي الرسمي للوزارة في العاصمة العراقية"  # 11 tokens
# a sentence, and whether no more than the year dates it
YEARS = [
    ("سقط صاروخان على مطار أربيل عام 2022.", True),
    ("سقط صاروخان على مطار أربيل قبل عامين.", True),
    ("سقط صاروخان على مطار أربيل العام الماضي.", False),
    ("سقط صاروخان على مطار أربيل في الربع الأول من عام 2022.", False),
    ("سقط صاروخان على مطار أربيل قبل أسبوعين.", False),
    ("سقط صاروخان على مطار أربيل مساء الجمعة.", False),
    ("سقط صاروخان على مطار أربيل مساء الجمعة بعد هجوم عام 2022.", False),
    ("سقط صاروخان على مطار أربيل.", False),
]
# a sentence, and its times, what dates the attack first
ORDER = [
    ("قال الجيش الجمعة إن صاروخا سقط على مطار أربيل الخميس.", ["الخميس", "الجمعة"]),
    ("زار الوزير اليوم موقع الهجوم الذي وقع الخميس.", ["الخميس", "اليوم"]),
    ("سقط صاروخ الآن على مطار أربيل مساء الجمعة.", ["مساء الجمعة", "الآن"]),
    ("سقط صاروخ الخميس على مطار أربيل، وقال الجيش الجمعة إن المطار مغلق.", ["الخميس", "الجمعة"]),
    ("سقط صاروخ الخميس على مطار أربيل قبل الاقتراع المقرر يوم 10 شباط.", ["الخميس"]),
    # what a clause tells of the thing that was hit, beside clauses of the attack itself
    ("قال الجيش الجمعة إن صاروخا سقط على المطار الذي كانت الفصائل تسيطر عليه الأسبوع الماضي.", ["الجمعة"]),
    ("سقط صاروخ على التلة التي استعادها الجيش الخميس.", []),
    ("سقط صاروخ على التلة التي استعادها الجيش، مساء الخميس.", ["مساء الخميس"]),
    ("انفجرت عبوة بالحافلة التي كانت تقلهم الخميس.", ["الخميس"]),
    ("سقط صاروخ على البلدة التي تم تقسيمها عام 1974.", []),
    ("سقط صاروخ على الثكنة التي تم تفجيرها عام 1974.", ["عام 1974"]),
    ("انفجرت عبوة بالحافلة التي تم تأجيرها الخميس.", ["الخميس"]),
    ("وقع الهجوم العنيف الذي شنته الجماعة الخميس على المطار.", ["الخميس"]),
    ("وقع التفجير في الجامع خلال صلاة الجمعة في 12 كانون الثاني.", ["12 كانون الثاني", "الجمعة"]),
    ("وقع التفجير في شهر رمضان الماضي، في 4 نيسان 2023.", ["4 نيسان 2023", "شهر رمضان الماضي"]),
]
# the means, and those that a word of attack only suggests
MEANS = [
    ("سقط صاروخان على مطار أربيل.", "rocket", []),
    ("أدى انفجار مسيرة إلى مقتل جنديين.", "drone", []),
    ("أدى انفجار قوي بسيارة مفخخة إلى مقتل جنديين.", "bombing", ["bombing"]),
    ("استهدف قصف بالصواريخ مطار أربيل.", "rocket", ["shelling"]),
    ("استهدف قصف جوي مطار أربيل.", "airstrike", []),
    ("قصف الجيش القرية.", "shelling", ["shelling"]),
    ("هاجم الجيش القرية مدعوما بالمروحيات والدبابات.", "unspecified", []),  # arms that only back who attacks
    ("هاجم الجيش تسانده ميليشيا محلية ومروحيات القرية.", "unspecified", []),
    ("هاجم الجيش بلدة سنجة بمساندة الطيران الذي قصف سوق البلدة.", "airstrike", ["shelling"]),
    ("هاجمت قوات مدعومة من الحكومة بالمدفعية القرية.", "shelling", []),
    ("هز انفجار المدينة.", "bombing", ["bombing"]),
    ("قصف الجيش القرية ردا على إطلاق الصواريخ.", "shelling", ["shelling"]),  # what a blow answers says not its means
    ("قصف الجيش القرية ردا على الجماعة بصواريخ ثقيلة.", "rocket", ["shelling"]),
    ("ردا على الاحتلال أطلقت الجماعة صواريخ على القرية.", "rocket", []),
    ("أطلق صاروخ من مسيرة على مستودع.", "rocket", []),  # what is told first
    ("انفجر حزام ناسف في سوق خلال هجوم صاروخي.", "bombing", []),
    ("استهدفت قذيفة هاون ثم مسيرة مطار أربيل.", "shelling", []),
    # not by what was hit
    ("استهدفت غارة قاعدة للمسيرات.", "airstrike", []),
    ("استهدفت مسيرة قاعدة الصواريخ.", "drone", []),
    ("قصفت طائرات مصنعا للصواريخ.", "airstrike", ["shelling"]),
    ("قصفت المدفعية مطار الطائرات المسيرة.", "shelling", ["shelling"]),
    ("نفذت الجماعة هجوما واحدا على القرى.", "unspecified", []),
]
SUMS = [
    "شنت الطائرات غارات على قواعد الجماعة منذ عام 2014.",
    "تقصف الطائرات البلدة باستمرار.",
    "تشن الطائرات غارات على القرى منذ أشهر.",
    "شنت الطائرات غارات على القرى خلال الأسبوع الماضي.",
    "شنت الطائرات غارات هي الأعنف على كل القرى منذ أشهر.",
    "تشن الطائرات غارات على القرى كل يوم.",
    "تعرضت القاعدة لقصف يوميا.",
    "قتل جنود في هجمات على القرى هذا الشهر.",
    "قتل جنود في هجمات على القرى عام 2022.",
    "شنت الطائرات 20 غارة على القرى أمس.",
    "شنت الطائرات 5 غارات على القرى هذا الأسبوع.",
    "نفذت الجماعة هجومين على القرى أمس.",
    "نفذت الجماعة 12 هجوما منذ الجمعة.",
    "نفذت الجماعة مئات الهجمات على القرى.",
    "نفذت الجماعة سلسلة من الهجمات على القرى.",
    "نفذت الجماعة سلسلة من الهجمات على القرى منذ الجمعة.",
    "نفذت الجماعة 30 من الهجمات على القرى.",
]
SUMS += [
    # more dead than a single blow can leave, violations that are listed
    "قتل أكثر من 6000 شخص جراء القصف على المدينة.",
    "أحصى المركز خروقات للهدنة، منها قصف على القرى.",
    "نفذت الجماعة ثلاثة تفجيرات في كركوك الخميس والجمعة.",
    "نفذت الجماعة ثلاثة تفجيرات منفصلة في كركوك الجمعة.",
    "نفذت الجماعة ستة تفجيرات في كركوك الجمعة.",
    "أطلقت الجماعة ستين صاروخا على المملكة خلال العام.",
    "هاجمت الجماعة أربعين سفينة منذ نوفمبر الماضي.",
    "أطلقت الجماعة خمسة صواريخ على المملكة منذ نوفمبر الماضي.",
    "دأبت الجماعة، بعد سيطرتها على البلدة، على قصف القرى.",
    "نفذت الجماعة تفجيرات في كركوك مطلع الشهر ومنذ أسابيع.",
    "القصف على القرى يتكرر كل يوم.",
    "الهجمات على القرى تتكرر كل يوم.",
    "قصفت الطائرات القرى في غاراتها منذ خمسة أشهر.",
    "منذ الجمعة قتل أربعون مدنيا بالرصاص.",
    "نفذت الجماعة عشرات الغارات على القرى.",
    "قتل خمسة في 30 هجوما على القرى.",
    "وقع انفجاران في كركوك خلال هجومين على القرى.",
]
SINGLE = [
    "شنت الطائرات غارات على قواعد الجماعة في تصعيد هو الأسوأ منذ حرب عام 2014.",
    "صفارات الإنذار تدوي باستمرار في البلدة عقب هجوم صاروخي.",
    "نفذت الجماعة خمسة تفجيرات في كركوك الجمعة.",
    "الهجوم على القرى يتكرر كل يوم.",
    "أطلقت الجماعة ستين صاروخا على المملكة في أكبر هجوم منذ سنوات.",
    "أطلقت الجماعة ستين صاروخا على المملكة فجر الجمعة.",
    "هاجمت الجماعة أربع سفن منذ نوفمبر الماضي.",
    "أطلقت الجماعة خمسة صواريخ على المملكة منذ الجمعة.",
    "شنت الطائرات ثلاثين غارة على صعدة أمس.",
    "وقع تفجيران متزامنان في كركوك الشهر الماضي.",
    "قتل أربعون مدنيا بالرصاص منذ الجمعة.",
    "منذ الجمعة قصفت الطائرات قرية.",
    "شنت الطائرات غارات على القرى قبل أسبوعين.",
    "قتل ثلاثون في هجوم على القرى.",
    "شنت الطائرات الغارات على القرى منذ أشهر.",  # the known ones
    "شنت الطائرات غارات هي الأعنف منذ أشهر على القرى.",  # looks back, sums nothing
    "قتل أكثر من 6000 شخص جراء قصف على المدينة الجمعة.",
    "قتل أربعة جراء القصف على المدينة ليرتفع عدد القتلى إلى 6000 شخص.",
    "شنت الجماعة هجوما على مركز الشرطة في البصرة ومدن أخرى.",
    "شنت الطائرات غارات هي الأعنف على القرى منذ أشهر.",
    "شنت الطائرات غارة على القرى خلال الأسبوع الماضي.",
    "قتل جنود في هجمات على القرى أمس.",
    "شنت الطائرات 19 غارة على القرى أمس.",
    "شنت الطائرات 5 ضربات على القرى أمس.",
    "شنت الطائرات غارتين على القرى.",
    "نفذت الجماعة هجوما واحدا على القرى.",
    "نفذت الجماعة الهجومين على القرى أمس.",
    "نفذت الجماعة خمسة من الهجمات على القرى أمس.",
    "استهدف الهجوم الأحدث ضمن سلسلة هجمات منذ أشهر قاعدة حرير.",  # the last of a row is one
    "شنت الطائرات غارات على القرى هي الأعنف في سلسلة غارات هذا الشهر.",
    "وقعت ثلاثة انفجارات في المدينة.",
    "وقع 30 انفجارا في المدينة.",
    "أصابت الغارتان قرية في دهوك.",
    "قصفت الطائرات القرى منذ أشهر.",
    "نفذت الجماعة سلسلة من الهجمات على القرى أمس.",  # a wave of one day
    "نفذت الجماعة سلسلة تفجيرات في كركوك الجمعة.",
    "استهدفت غارات معسكرا في نهاية كانون الأول.",
    "كثفت الطائرات غاراتها على القرى مساء الجمعة.",
    "سفينة شحن تتعرض لقصف قبالة الميناء.",  # a headline
    "استمرار القصف على القرى وسط نزوح السكان.",
    "قصفت الطائرات القرية، وهي قرية اعتاد المسافرون على المبيت فيها.",
]
# a second sentence, and whether it tells of a row
RUNNING = [
    ("سفينة شحن تتعرض لقصف قبالة الميناء.", True),
    ("وكثفت الطائرات غاراتها على القرى.", True),
    ("ويقلق السكان استمرار القصف على القرى.", True),
    ("وكثفت الطائرات غاراتها على القرى مساء الجمعة.", False),
    ("وكثفت الطائرات غاراتها على القرى الجمعة، وهي مستمرة منذ مطلع الشهر.", True),
    ("وقال الناطق أمس الجمعة إن الطائرات كثفت غاراتها على القرى.", True),
    ("وكثفت الطائرات غاراتها الآن على القرى.", True),
    ("وقصفت المدفعية القرى كثيرا الجمعة.", True),
    (
        "ويشكو سكان القرى التي طالها الجوع والمرض والنزوح والغلاء كثيرا، وأطراف المدن القريبة منها، من قصف المدفعية.",
        True,
    ),
    ("ويشكو السكان كثيرا من غلاء الخبز ونقص الدواء وانقطاع الماء والكهرباء، ومن تأخر المعونات، بعد قصف القرية.", False),
]


@pytest.mark.parametrize(("text", "day", "short"), DATED)
def test_the_interval_of_an_attack(text: str, day: str | None, short: bool) -> None:
    told = only(text)
    whole, near = span_of(told, years=True), span_of(told)
    assert (whole[0].date().isoformat() if whole else None) == day
    assert near == (whole if short else None)


@pytest.mark.parametrize(("office", "first"), [(OFFICE, "مساء السبت"), (f"{OFFICE} بغداد", "الجمعة")])
def test_a_time_far_from_the_attack_may_date_the_saying(office: str, first: str) -> None:
    told = only(f"قال مصدر أمني مساء السبت {office} إن صاروخا سقط على مطار أربيل الجمعة.")
    times = [words(told.reading, time) for time in times_of(told)]
    assert times[0] == fold(first)
    assert len(times) == 2


@pytest.mark.parametrize(("text", "kind", "weak"), MEANS)
def test_the_means(text: str, kind: str, weak: list[str]) -> None:
    told = only(text)
    assert (kind_of(told), weak_kinds(told)) == (kind, weak)


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_what_is_dated_by_a_year_alone(text: str, expected: bool) -> None:
    assert long_ago(only(text)) is expected


@pytest.mark.parametrize(("text", "expected"), ORDER)
def test_what_dates_an_attack_first(text: str, expected: list[str]) -> None:
    told = only(text)
    assert [words(told.reading, time) for time in times_of(told)] == [fold(time) for time in expected]


# a word of attack with its characters, a number of attacks, its rule, and whether the one counts the other
ROWS = [
    (Tag(4, 9, "attack"), 3, "quantity.words", True),
    (Tag(4, 9, "attack", definite=True), 3, "quantity.words", False),
    (Tag(4, 9, "attack", definite=True), 19, "quantity.words", False),
    (Tag(4, 9, "attack", definite=True), 20, "quantity.words", True),
    (Tag(4, 9, "attack", definite=True), 2, "quantity.vague.group_of", True),
    (Tag(9, 12, "attack"), 3, "quantity.words", False),
]


@pytest.mark.parametrize(("attack", "amount", "rule", "expected"), ROWS)
def test_what_a_number_counts(attack: Tag, amount: int, rule: str, expected: bool) -> None:
    assert counts(Tag(0, 9, "quantity", rule=rule), [attack], amount) is expected


@pytest.mark.parametrize("text", SUMS)
def test_many_attacks(text: str) -> None:
    assert is_sum(only(text))


@pytest.mark.parametrize("text", SINGLE)
def test_one_attack(text: str) -> None:
    assert not is_sum(only(text))


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_what_goes_on_is_a_row_but_in_a_headline_or_on_a_day(text: str, expected: bool) -> None:
    reading = read("التقى الوزيران في العاصمة. " + text)[-1]
    [told] = tell(reading)
    assert is_sum(told) is expected
