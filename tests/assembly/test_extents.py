"""How far the name of what was hit reaches, and which names are no targets."""

from __future__ import annotations

import pytest

from attackx import extract

# text, the target
NAMED = [
    # whose they are, what they are part of, who holds them, where they are
    ("غارات جوية على مواقع تابعة لجبهة النصرة فجرا.", "مواقع تابعة لجبهة النصرة"),
    ("استهدفت الغارات مواقع مرتبطة ببرنامج الصواريخ البحرية، وفق مصدر.", "مواقع مرتبطة ببرنامج الصواريخ البحرية"),
    ("سقط صاروخ في المنطقة التي تنتشر فيها قوات اليونيفيل فجرا.", "المنطقة التي تنتشر فيها قوات اليونيفيل"),
    ("غارات جوية على مناطق تسيطر عليها الفصائل، وفق مصدر.", "مناطق تسيطر عليها الفصائل"),
    ("قصف الجيش مناطق في بلدة خان شيخون.", "مناطق في بلدة خان شيخون"),
    ("أصابت خمسة صواريخ مواقع بالأردن ليلا.", "مواقع بالأردن"),
    ("استهدفت الغارات مناطق وجسورا قرب الرقة.", "مناطق وجسورا"),
    ("قصفت الطائرات مواقع شمال حماة.", "مواقع شمال حماة"),
    # what goes on meanwhile is no place, and no row is cut in its midst
    ("شنت طائرات أمريكية غارة على مواقع وسط تراشق بالأسلحة بين روسيا وأوكرانيا.", "مواقع"),
    ("قصفت الطائرات مواقع وتجمعات ومخازن في صعدة.", "مواقع وتجمعات ومخازن"),
    ("قصفت الطائرات مواقع وتجمعات وقتل ثلاثة.", "مواقع وتجمعات"),
    # verbs and turns of speech are no part of a name
    ("قصفت الطائرات مواقع بما في ذلك مخازن في ريف تعز.", "مواقع"),
    ("انفجرت سيارة مفخخة أمام فندق يقع على الشاطئ.", "فندق"),
    ("أصابت قذيفة منزلا بجوار السوق.", "منزلا"),
    ("استهدفت غارة قاعدة تستضيف قوات أميركية.", "قاعدة تستضيف قوات أميركية"),
    ("قصفت المدفعية مستشفى تبنين الحكومي.", "مستشفى تبنين الحكومي"),
    # a head that tells enough stays as it is
    ("قصف الجيش مستودعا في بلدة خان شيخون.", "مستودعا"),
    ("قصف الجيش مواقع عسكرية في بلدة خان شيخون.", "مواقع عسكرية"),
]

# text, the target; None where none is told
WHOM = [
    # those whom a group sent, who shot something down, who met what was fired
    ("قتل عشرة في هجوم انتحاري نفذه عناصر في تنظيم داعش وسط كركوك.", None),
    ("أطلقت الجماعة صواريخ استهدفت جازان، تصدت لها قوات الدفاع الجوي السعودي.", "جازان"),
    ("أطلقت الجماعة ثلاثة صواريخ باتجاه جازان بعد ساعات من إسقاط التحالف العربي مسيرة.", "جازان"),
    # air defences that are hit themselves
    ("دمر قصف قاعدة الدفاع الجوي في درعا.", "قاعدة الدفاع الجوي"),
    ("دمرت غارات منظومة الدفاع الجوي قرب دمشق.", "منظومة الدفاع الجوي"),
    # in whose ranks the hurt are
    ("أربع إصابات في صفوف الجيش اللبناني جراء استهدافهم بقذيفة في مرجعيون.", "الجيش اللبناني"),
    # near a place, after much else
    ("فجر انتحاريان نفسيهما مساء أمس بفارق دقائق قليلة على مقربة من ثكنة للجيش.", "ثكنة للجيش"),
    # a blast that is aimed at a quarter, and one that only happens there
    ("قتل اثنان في تفجير مزدوج استهدف منطقة الكرادة.", "منطقة الكرادة"),
    ("قتل اثنان في تفجير مزدوج في منطقة الكرادة.", None),
]

# text, the place, its country: the one behind what was hit goes before a speaker's in another country
BEHIND = [
    ("قال مسؤول في موسكو إن الغارات استهدفت مستودعات في سوريا.", "سوريا", "SY"),
    ("تتهم الرياض طهران بتزويد الجماعة بصواريخ استهدفت مناطق في السعودية.", "السعودية", "SA"),
]


@pytest.mark.parametrize(("text", "target"), [*NAMED, *WHOM])
def test_what_was_hit(text: str, target: str | None) -> None:
    [event] = extract(text)
    assert (event.target.name if event.target else None) == target


@pytest.mark.parametrize(("text", "place", "country"), BEHIND)
def test_place_behind_what_was_hit(text: str, place: str, country: str) -> None:
    [event] = extract(text)
    assert event.place is not None
    assert (event.place.name, event.place.country) == (place, country)
