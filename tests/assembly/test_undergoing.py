"""Parties beside a verb of attack that are no subject of it: whom the raids hit, whose things were hit."""

from __future__ import annotations

import pytest

from .facts import whole

# a text, and its doers
TOLD = [
    # whom a deed hit stands behind "which", "that it" or the deed itself
    ("قتل ستة في الهجوم الذي استهدف حركة الشباب في كيسمايو.", []),
    ("أسفرت الغارات التي استهدفت فجر أمس حركة الشباب في كيسمايو عن مقتل ستة.", []),
    ("قتل ستة في التفجيرين اللذين استهدفا حركة الشباب في كيسمايو.", []),
    ("أكد مصدر مقتل ستة في القصف، موضحا أنه استهدف حركة الشباب في كيسمايو.", []),
    ("نفذ الأهالي عمليات نوعية، استهدفت حركة الشباب في كيسمايو وقتل فيها ستة.", []),
    # a verb with another subject, or with its object in itself, has the party behind it for a doer
    (
        "قتل ستة في الوقت الذي استهدفت فيه طائرات الجيش السوري بلدة سراقب.",
        [("طائرات الجيش السوري", "attributed")],
    ),
    ("في اليوم الذي قصف الجيش السوري بلدة سراقب قتل ستة.", [("الجيش السوري", "attributed")]),
    ("قتل ستة في الفندق الذي استهدفته حركة الشباب في كيسمايو.", [("حركة الشباب", "attributed")]),
    ("قصفت حركة الشباب فندقا في كيسمايو.", [("حركة الشباب", "attributed")]),
    ("خلال حملة عسكرية استهدفت حركة الشباب فندقا في كيسمايو.", [("حركة الشباب", "attributed")]),
    # whose things they are, or on whom there was a war, did not strike
    ("قال البيان إن كهوفا يستخدمها حزب العمال الكردستاني دمرت في غارة على قنديل.", []),
    ("دمرت خمس سيارات، وقال شاهد إن سيارات تعود لناشطين في حركة الجهاد الإسلامي دمرت في انفجار عبوات في غزة.", []),
    # the arms of a party strike for it
    (
        "قال مصدر إن طائرات تتبع التحالف العربي قصفت مخزنا في صعدة.",
        [("التحالف العربي", "attributed")],
    ),
    ("حركة الشباب قصفت فندقا في كيسمايو.", [("حركة الشباب", "attributed")]),
]


@pytest.mark.parametrize(("text", "doers"), TOLD)
def test_who_undergoes_an_attack_is_no_doer(text: str, doers: list[tuple[str, str]]) -> None:
    events = whole(text)
    assert [d for e in events for d in e.get("doers", [])] == doers
