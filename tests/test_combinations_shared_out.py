"""Projectiles of one salvo at several towns: each town with its share is an attack of its own, as the parts tell."""

from itertools import permutations, product

import pytest

import attackx
from attackx.script.normalize import normalize

TOWNS = ["خميس مشيط", "نجران", "حيفا", "خاركيف"]
MANY = [("ثلاثة صواريخ", 3), ("خمس قذائف", 5), ("سبع مسيرات", 7)]
SHARES = [("وواحد", 1), ("واثنان", 2), ("وثلاثة", 3), ("وأربعة", 4)]
AIMS = ["باتجاه", "نحو", "صوب", "على"]

SHARED = [  # {q}: the first share; {t}, {u}, {v}: towns; {a}, {b}: the other shares; {on}: "at"
    "أطلقت الجماعة {q} {on} {t} {a} {on} {u}.",
    "وقال المتحدث إن {q} أطلقت {on} {t}، {a} {on} {u}، {b} {on} {v}.",
    "اعترضت الدفاعات الجوية {q} {on} {t}، {a} {on} {u}، {b} {on} {v}.",
]
ONE = [
    "أطلقت الجماعة {q} {on} {t} وقتل واحد من السكان.",
    "أطلقت الجماعة {q} {on} {t} وأصيب اثنان في الطريق إلى المستشفى.",
    "أطلقت الجماعة {q} {on} {t} وردت قوات الجيش بعد ساعة.",
]


def read(sentence: str) -> list[tuple[str, int | None]]:
    events = attackx.extract(sentence, published="2018-03-26")
    return [
        (normalize(e.target.name).text if e.target else "-", e.projectile_count.min if e.projectile_count else None)
        for e in events
    ]


@pytest.mark.parametrize("frame", SHARED)
def test_each_share_is_an_attack(frame: str) -> None:
    wrong = []
    for (q, n), on, (t, u, v) in product(MANY, AIMS, permutations(TOWNS, 3)):
        for (a, m), (b, k) in permutations(SHARES, 2):
            sentence = frame.format(q=q, t=t, u=u, v=v, a=a, b=b, on=on)
            told = [(t, n), (u, m), (v, k)][: 3 if "{v}" in frame else 2]
            if (found := read(sentence)) != [(normalize(town).text, count) for town, count in told]:
                wrong.append((sentence, found))
            break
    assert wrong == []


def test_shares_are_met_together() -> None:
    text = "اعترضت الدفاعات الجوية ثلاثة صواريخ باتجاه نجران، وواحدا باتجاه خميس مشيط."
    events = attackx.extract(text, published="2018-03-26")
    assert [(e.kind.value, e.status.value) for e in events] == [("rocket", "intercepted")] * 2


@pytest.mark.parametrize("frame", ONE)
def test_people_are_no_share(frame: str) -> None:
    sentences = [frame.format(q=q, t=t, on=on) for (q, _), t, on in product(MANY, TOWNS, AIMS)]
    assert [s for s in sentences if len(read(s)) != 1] == []
