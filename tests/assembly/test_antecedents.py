"""Which name told before a bare head points back to."""

from __future__ import annotations

import pytest

from attackx.assembly.antecedents import antecedent
from attackx.script.normalize import fold

from .facts import read, words

HIT = "سقط صاروخ على قاعدة بلد. "
QUIET = "الطريق مغلق. "
# a text whose last target is a bare head, the name that it points back to, and the number of its sentence
BEFORE = [
    (HIT + "وأغلقت القاعدة.", "قاعدة بلد", 0),
    ("سقط صاروخ على قاعدة بلد ثم أغلقت القاعدة.", "قاعدة بلد", 0),
    (HIT + "وسقط آخر على قاعدة بلد. وأغلقت القاعدة.", "قاعدة بلد", 1),
    (HIT + "وسقط آخر على مطار أربيل. وأغلقت القاعدة.", "قاعدة بلد", 0),
    (HIT + "وسقط آخر على قاعدة عسكرية. وأغلقت القاعدة.", "قاعدة بلد", 0),
    ("سقط صاروخ على مستشفى السلام. وأغلق المستشفى.", "مستشفى السلام", 0),
    # two names, another kind, no name
    (HIT + "وسقط آخر على قاعدة حرير. وأغلقت القاعدة.", None, 0),
    ("سقط صاروخ على مستشفى السلام. وسقط آخر على مستشفى النور. وأغلق المستشفى.", None, 0),
    ("سقط صاروخ على مستشفى السلام. وسقط آخر على مستشفى السلام الجديد. وأغلق المستشفى.", None, 0),
    ("سقط صاروخ على مطار أربيل. وأغلقت القاعدة.", None, 0),
    ("سقط صاروخ على قاعدة عسكرية. وأغلقت القاعدة.", None, 0),
    # twelve sentences back and thirteen
    (HIT + QUIET * 11 + "وأغلقت القاعدة.", "قاعدة بلد", 0),
    (HIT + QUIET * 12 + "وأغلقت القاعدة.", None, 0),
]


@pytest.mark.parametrize(("text", "name", "number"), BEFORE)
def test_the_name_that_a_bare_head_points_back_to(text: str, name: str | None, number: int) -> None:
    readings = read(text)
    home = readings[-1]
    found = antecedent(home.view.labelled("target")[-1], home, readings)
    told = (words(found[1], found[0]), found[1].view.index) if found else None
    assert told == ((fold(name), number) if name else None)


def test_what_is_told_behind_the_bare_head_is_not_pointed_back_to() -> None:
    readings = read("أغلقت القاعدة ثم سقط صاروخ على قاعدة بلد. وسقط آخر على قاعدة بلد.")
    assert antecedent(readings[0].view.labelled("target")[0], readings[0], readings) is None
