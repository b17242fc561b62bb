"""How well a sentence's attack fits the one told before it: what was hit, where, by what means, with what toll."""

from __future__ import annotations

import pytest

from attackx.assembly.comparing import relation
from attackx.assembly.incidents import Incident
from attackx.assembly.likeness import fits
from attackx.assembly.pointing import Pointing
from attackx.assembly.splitting import tell

from .facts import read

# what was told, what is told then, how their targets go together, and the score: next to each other, and further apart
TARGETS = [
    # names and what points back to them
    ("سقط صاروخان على مطار أربيل.", "وأصاب القصف المطار.", "same", 5, 5),
    ("سقط صاروخان على مطار أربيل.", "وأصاب القصف مطارا.", "near", 3, 3),
    ("سقط صاروخان على مطار أربيل.", "وأصاب صاروخ قاعدة.", "other", 0, 0),
    ("سقط صاروخان على مطار أربيل.", "وأصاب القصف القاعدة.", "near", 3, 3),
    ("قصف الجيش مطار أربيل.", "وقصف الجيش مطار بغداد.", "other", 0, 0),
    ("قصف الجيش معسكرا.", "وقصف الجيش المعسكر.", "same", 5, 5),
    # nothing told to be hit
    ("سقط صاروخان على مطار أربيل.", "ووقع هجوم.", "none", 1, 0),
    ("سقط صاروخان.", "وأصاب صاروخ مطار أربيل.", "none", 1, 0),
    # a place and what is in it
    ("سقط صاروخان على بلدة سنجار.", "وأصاب صاروخ مقر الشرطة في سنجار.", "near", 3, 3),
    ("سقط صاروخان على مقر الشرطة في سنجار.", "وأصاب صاروخ بلدة سنجار.", "near", 3, 3),
    ("قصف الجيش العراق.", "وقصف الجيش مطار أربيل.", "near", 3, 3),
    ("قصف الجيش مطار أربيل.", "وقصف الجيش العراق.", "near", 3, 3),
    ("قصف الجيش العراق.", "وقصف الجيش مطار دمشق.", "other", 0, 0),
    ("قصف الجيش مطار دمشق.", "وقصف الجيش العراق.", "other", 0, 0),
    # descriptions
    ("سقط صاروخان على مبنى.", "وأصاب صاروخ مبنى البلدية.", "near", 3, 3),
    ("سقط صاروخان على مخزن.", "وأصاب صاروخ مبنى.", "other", 0, 0),
    ("سقط صاروخان على مخزن.", "وأصاب صاروخ المبنى.", "near", 3, 3),
    ("سقط صاروخان على المخزن.", "وأصاب صاروخ مدرسة.", "other", 0, 0),
    # people are somewhere
    ("استهدفت غارة جنودا.", "واستهدفت غارة مخزنا.", "near", 3, 3),
    ("استهدفت غارة مخزنا.", "واستهدفت غارة جنودا.", "other", 0, 0),
    # another incident, unless what was hit has the same name and the means agree
    ("استهدفت غارة مخزنا.", "وفي حادث آخر استهدفت غارة المخزن.", "same", 0, 0),
    ("استهدفت غارة مطار أربيل.", "وفي حادث آخر استهدف صاروخ مطار أربيل.", "same", 0, 0),
    ("استهدفت غارة مطار أربيل.", "وفي حادث آخر استهدفت غارة مطار أربيل.", "same", 5, 5),
    # the very town, where the attack is known or a source tells of it
    ("انفجرت سيارة مفخخة في بلدة سنجار.", "وقال مسؤول إن الهجوم في بلدة سنجار أوقع قتلى.", "none", 4, 4),
    ("انفجرت سيارة مفخخة في بلدة سنجار.", "وقال مسؤول إن هجوما في بلدة سنجار أوقع قتلى.", "none", 4, 4),
    ("انفجرت سيارة مفخخة في بلدة سنجار.", "وأوقع هجوم في بلدة سنجار قتلى.", "none", 1, 0),
    ("انفجرت سيارة مفخخة في بلدة سنجار.", "وقال مسؤول إن هجوما في بلدة سنجار أوقع ثلاثة قتلى.", "none", 1, 0),
    ("انفجرت سيارة مفخخة في بلدة سنجار.", "وقال مسؤول إن غارة على بلدة سنجار أوقعت قتلى.", "none", 0, 0),
    ("انفجرت سيارة مفخخة في حي الزهور.", "وقال مسؤول إن الهجوم في الزهور أوقع قتلى.", "none", 4, 4),
    ("انفجرت سيارة مفخخة في كركوك.", "ووقعت غارة جوية على كركوك.", "none", 0, 0),
    # the same toll, from two up, and no bound
    ("استهدفت غارة سوقا وقتل خمسة.", "وأصاب القصف مدرسة وقتل خمسة.", "other", 3, 3),
    ("استهدفت غارة سوقا وقتل جنديان.", "وأصاب القصف مدرسة وقتل جنديان.", "other", 3, 3),
    ("استهدفت غارة سوقا وقتل جندي.", "وأصابت غارة مدرسة وقتل جندي.", "other", 0, 0),
    ("استهدفت غارة سوقا وقتل خمسة.", "وأصابت غارة مدرسة وأصيب خمسة.", "other", 0, 0),
    ("استهدفت غارة سوقا وقتل خمسة على الأقل.", "وأصابت غارة مدرسة وقتل خمسة على الأقل.", "other", 0, 0),
    # a part of what was hit
    ("سقط صاروخان على مطار أربيل.", "وأصاب صاروخ مدرج الطائرات.", "other", 3, 0),
    # means
    ("استهدفت غارة مطار أربيل.", "وأصاب القصف جنودا.", "other", 1, 0),
    ("انفجرت سيارة مفخخة.", "ووقعت غارة جوية.", "none", 0, 0),
    ("انفجرت سيارة مفخخة.", "ووقع هجوم.", "none", 1, 0),
    ("سقط صاروخ.", "وأصابت مسيرة جنودا.", "none", 1, 0),
    ("سقط صاروخ.", "ووقعت غارة جوية.", "none", 0, 0),
]
# the same of a title and the first sentence of the text
TITLES = [
    ("سقوط صاروخين على مطار أربيل", "أصاب صاروخ قاعدة.", "none", 1),
    ("غارة على مخزن", "استهدفت غارة معسكرا في حماة.", "none", 1),
    ("غارة على مخزن", "استهدفت غارة معسكر الطلائع في حماة.", "near", 3),
    ("غارة على حماة", "استهدفت غارة معسكر الطلائع في حماة.", "near", 3),
    ("غارة على حماة", "استهدفت غارة معسكر الطلائع في حمص.", "other", 0),
    ("جرحى التفجير في المستشفى", "استهدفت سيارة مفخخة مطار أربيل.", "near", 3),
    ("سقوط صاروخ", "استهدفت غارة معسكرا.", "none", 1),
    ("انفجار سيارة مفخخة", "استهدفت غارة معسكرا.", "none", 0),
]


@pytest.mark.parametrize(("before", "then", "how", "near", "far"), TARGETS)
def test_a_sentence_and_the_incident_before_it(before: str, then: str, how: str, near: int, far: int) -> None:
    readings = read(f"{before} {then}")
    Pointing(readings)
    (first,), (told,) = (tell(reading) for reading in readings)
    incident = Incident([first])
    assert relation(incident, told) == how
    assert (fits(incident, told, incident, None), fits(incident, told, None, None)) == (near, far)


@pytest.mark.parametrize(("title", "text", "how", "score"), TITLES)
def test_a_title_and_the_text_below_it(title: str, text: str, how: str, score: int) -> None:
    readings = read(text, title)
    Pointing(readings)
    (first,), (told,) = (tell(reading) for reading in readings)
    incident = Incident([first])
    assert relation(incident, told) == how
    assert fits(incident, told, incident, None) == score
