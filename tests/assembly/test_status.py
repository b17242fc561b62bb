"""What became of an attack: it was carried out, shot down, missed, or may have been none."""

from __future__ import annotations

import pytest

from attackx import extract

# a text, and what became of its attack
ENDS = [
    ("سقط صاروخان على مطار أربيل.", "occurred"),
    # shot down, with no harm but by what falls
    ("اعترضت الدفاعات صاروخين فوق الرياض.", "intercepted"),
    ("اعترضت الدفاعات صاروخين فوق الرياض وأصيب جندي بشظايا.", "intercepted"),
    ("اعترضت الدفاعات صاروخين فوق الرياض وأصيب جندي.", "occurred"),
    ("اعترضت الدفاعات صاروخين فوق الرياض ولم يصب أحد.", "intercepted"),
    ("اعترضت الدفاعات قنبلتين ألقتهما الطائرات في غارة على مطار أربيل.", "occurred"),  # from aircraft
    # some of them, or fewer than were fired
    ("أطلق الحوثيون ثلاثة صواريخ على الرياض، واعترضت الدفاعات صاروخين.", "occurred"),
    ("أطلق الحوثيون صاروخين على الرياض، واعترضت الدفاعات صاروخين.", "intercepted"),
    ("أطلق الحوثيون صاروخين على الرياض واعترضتهما الدفاعات.", "intercepted"),
    ("استهدفت صواريخ مدينة الرياض، واعترضت الدفاعات أربعة منها.", "occurred"),
    # on their way, and no more
    ("تتجه صواريخ نحو الرياض.", "occurred"),
    ("تتصدى الدفاعات لهجوم صاروخي على الرياض.", "occurred"),  # how it ends is not told
    # missed, unless somebody was hurt or something was hit
    ("أطلقت صواريخ على مطار أربيل وأخطأت هدفها.", "failed"),
    ("أطلقت صواريخ على مطار أربيل وأخطأت هدفها وقتل عامل.", "occurred"),
    ("أطلقت صواريخ على مطار أربيل وأخطأ أحدها هدفه وحقق آخر إصابات دقيقة.", "occurred"),
    ("سقط صاروخ على مطار أربيل ولم ينفجر.", "failed"),
    # who did it failed, in what they tried and not in something else
    ("فشل الحوثيون أمس في استهداف مطار أبها بطائرة مسيرة.", "failed"),
    ("أخفقت حركة الشباب في اقتحام قاعدة عسكرية في كسمايو.", "failed"),
    ("فشل مجلس الأمن في إدانة الهجوم على مطار أربيل.", "occurred"),
    ("فشلت الدفاعات الجوية في اعتراض صاروخ سقط على مطار رامون.", "occurred"),
    # perhaps none
    ("تعرضت سفينة قرب عدن لهجوم مفترض بمسيرة.", "suspected"),
    ("سقط صاروخان على سفينة قرب عدن. ونفت الوزارة تعرض أي سفينة لهجوم.", "occurred"),
    ("تبنت حركة النجباء قصف سفينة قرب عدن. ونفى الجيش العراقي تعرض أي سفينة لهجوم.", "suspected"),
]


@pytest.mark.parametrize(("text", "status"), ENDS)
def test_what_became_of_an_attack(text: str, status: str) -> None:
    [event] = extract(text, published="2024-01-20")
    assert event.status.value == status
