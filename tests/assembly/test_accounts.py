"""The day of an account that goes on from sentence to sentence."""

from __future__ import annotations

import pytest

from attackx import extract

from .facts import PUBLISHED

# a text of Saturday 2024-01-20, and the days of its events
ACCOUNTS: list[tuple[str, list[str | None]]] = [
    # the one who told of harm, or of another attack, on a day goes on
    (
        "سقطت قذيفة هاون على سوق في مأرب الثلاثاء. وكشف العقيد سالم الراوي أمس عن مقتل ستة من رجال الجماعة. "
        "وقال الراوي إن سيارة مفخخة انفجرت عند مرور رتل قرب جسر الرشيدة.",
        ["2024-01-16", "2024-01-19"],
    ),
    (
        "أفادت مصادر طبية أمس بمقتل تسعة في أعمال عنف. وقالت المصادر إن قذيفة سقطت على سوق في تعز. "
        "وأوضحت أن مسلحين هاجموا مخفرا في عدن. وأشارت المصادر إلى تفجير عبوة بحافلة في ذمار.",
        ["2024-01-19", "2024-01-19", "2024-01-19"],
    ),
    (
        "قال الجيش أمس إن غارة أصابت معسكرا في تعز. وأضاف أن عبوة انفجرت بدورية في ذمار.",
        ["2024-01-19", "2024-01-19"],
    ),
    # not somebody else, nor he in the words of another
    (
        "قال الجيش أمس إن غارة أصابت معسكرا في تعز. وقالت الشرطة إن عبوة انفجرت بدورية في ذمار.",
        ["2024-01-19", None],
    ),
    (
        "قال الجيش أمس إن غارة أصابت معسكرا في تعز. وانفجرت عبوة بدورية في ذمار.",
        ["2024-01-19", None],
    ),
    # nor where he told of no harm, of more days than one, of what lay back, or is asked
    (
        "انفجرت عبوة في مأرب الثلاثاء. وقال الوزير أمس إن المحادثات تقدمت. وأضاف الوزير أن غارة أصابت معسكرا في تعز.",
        ["2024-01-16", None],
    ),
    (
        "قال الجيش أمس إن غارة أصابت معسكرا في تعز الثلاثاء. وأضاف أن عبوة انفجرت بدورية في ذمار.",
        ["2024-01-16", None],
    ),
    (
        "انفجرت عبوة في مأرب الثلاثاء. وقال الناطق أمس ردا على سؤال إن غارة قتلت ستة في تعز. "
        "وأضاف أن قذيفة سقطت على سوق في ذمار.",
        ["2024-01-16", None, None],
    ),
    # nor what came before or after, nor what goes on for days
    (
        "قال الجيش أمس إن غارة أصابت معسكرا في تعز. وأضاف أن ذلك جاء بعد هجوم بعبوات على سوق في ذمار.",
        ["2024-01-19", None],
    ),
    (
        "أكدت الشرطة مقتل ستة في تعز خلال اليومين الماضيين. وأضافت أن عبوة انفجرت بدورية في ذمار.",
        ["2024-01-18"],
    ),
]


@pytest.mark.parametrize(("text", "days"), ACCOUNTS)
def test_an_account_is_of_the_day_on_which_it_began(text: str, days: list[str | None]) -> None:
    events = extract(text, published=PUBLISHED)
    assert [e.time.start.date().isoformat() if e.time and e.time.start else None for e in events] == days
