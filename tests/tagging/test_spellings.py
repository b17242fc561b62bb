"""What is spelt as in Egypt reads as what is spelt as elsewhere."""

from __future__ import annotations

import pytest

from attackx import AttackEvent, extract

# texts with the word of an official or of responsibility, as spelt elsewhere
TEXTS = [
    "أعلنت حركة الشباب مسؤوليتها عن تفجير فندق في كيسمايو.",
    "وتبنى تنظيم داعش المسؤولية عن هجوم على كمين في رفح.",
    "قال مسؤول محلي إن قذيفة سقطت على مدرسة في درنة فأصابت تلميذين.",
    "ذكر مسؤولان أمنيان أن مسلحين أطلقوا النار على نقطة شرطة في بغلان.",
    "نفى مسؤولو الحركة مسؤوليتهم عن قصف المستشفى.",
    "زار مسؤول اللجنة المستشفى وسأل عن حال المرضى.",
]


def _told(events: list[AttackEvent]) -> list[tuple[object, ...]]:
    return [
        (e.kind, e.target and e.target.name, [p.stance for p in e.perpetrators], len(e.reporting_sources))
        for e in events
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_two_spellings_read_alike(text: str) -> None:
    assert _told(extract(text.replace("مسؤول", "مسئول"))) == _told(extract(text))


def test_names_stand_as_the_text_spells_them() -> None:
    [event] = extract("قال مسئول محلي إن قذيفة سقطت على مدرسة في درنة.")
    assert [source.name for source in event.reporting_sources] == ["مسئول محلي"]
