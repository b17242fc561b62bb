"""Who acts beside a word of attack is not what it hit."""

from __future__ import annotations

import pytest

from attackx.script.normalize import fold

from .facts import attacks_and_targets

# a sentence, and of each of its incidents the words of attack and what was hit
ACTING = [
    # who begins or wins by an attack
    ("شرعت القوات الحكومية في قصف ريف حماة.", ["قصف > ريف حماة"]),
    ("استعادت قوات النظام بعد هجوم عنيف السيطرة على الوادي.", ["هجوم > "]),
    ("قتل خمسة جنود في هجوم عنيف.", ["هجوم > جنود"]),
    ("تمكنت القوات الحكومية بعد قصف عنيف من استعادة الوادي.", ["قصف > "]),
    ("واصلت القوات الحكومية بعد قصف عنيف تقدمها.", ["قصف > "]),
    ("يتقدم الجيش وسط غارات جوية.", ["غارات > "]),
    # a state behind its north, and ambushes that somebody lays
    ("صواريخ تعبر سماء شمال الكيان المحتل جراء غارة.", ["غارة > "]),
    ("اتهموا الجماعة بنصب كمائن وشن هجمات.", ["هجمات > "]),
    # the verb is said of another thing
    ("في بيان عن تنظيم داعش قال تعرض الصحفيون لهجوم مسلح.", ["تعرض الصحفيون لهجوم > الصحفيون"]),
    ("تحدث عن قوات النظام وقال إن مخيم اليرموك تعرض لقصف.", ["تعرض لقصف > مخيم اليرموك"]),
    ("قال إن قاعدة حرير تعرضت السبت لقصف صاروخي.", ["تعرضت السبت لقصف > قاعدة حرير"]),
    # who came under it: people, and not the thing told before them
    ("لجأ العمال إلى مركز شرطة بعدما تعرضوا لهجوم مسلح.", ["تعرضوا لهجوم > "]),
    ("وقف الثوار أمام مقر الشرطة، كما تعرضت قرى لقصف.", ["تعرضت قرى لقصف > قرى"]),
    ("سقط في بلدة الرشيدة إثر تعرضه لقصف.", ["تعرضه لقصف > "]),
    # who did something to it, by whom something was done, for whom somebody speaks, who is among the doers
    ("القرية التي تحاصرها قوات النظام تعرضت لغارات.", ["تعرضت لغارات > "]),
    ("بعد اعتقالهم من قبل قوات الأمن عقب هجوم.", ["هجوم > "]),
    ("ضرب هجوم العاصمة بغداد، وفق ناطق باسم وزارة الدفاع.", ["ضرب + هجوم > العاصمة بغداد"]),
    ("هاجمت فصائل معارضة، بينها جبهة النصرة، أربع بلدات.", ["هاجمت > بلدات"]),
    # what an attack is got ready for or carried out from
    ("استخدم التحالف قواعدها الجوية لشن غارات.", ["غارات > "]),
    ("كانت حركة الشباب تحضر لهجوم.", ["لهجوم > "]),
    ("كانت قاعدة حرير هدفا لهجوم.", ["لهجوم > قاعدة حرير"]),
    # what somebody stands before as a barrier
    ("تفجير الموصل يفتح الباب أمام داعش.", ["تفجير > الموصل"]),
    # whose fire it was
    ("قصف دبابة روسية لموقع مراقبة.", ["قصف > موقع مراقبة"]),
    ("إصابة رجل بإطلاق نار مستوطن في نابلس.", ["بإطلاق نار > "]),
    ("واستهدفت هذه الفصائل المعارضة بدورها بلدة سنجار.", ["واستهدفت > "]),
]


@pytest.mark.parametrize(("text", "hit"), ACTING)
def test_who_acts_is_not_hit(text: str, hit: list[str]) -> None:
    assert attacks_and_targets(text) == [fold(row) for row in hit]
