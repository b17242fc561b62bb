"""Who was hit, where no better target is told: somebody by name, or the people whom a toll counts."""

from __future__ import annotations

import pytest

from attackx.assembly.linking import link
from attackx.assembly.victims import Victims, counted_victims, named_victim
from attackx.script.normalize import fold

from .facts import read, told

# a text, and the target of its first event
TARGETS = [
    # the people of a toll, without their number
    ("قتل خمسة جنود ماليين في كمين قرب الحدود أمس.", "جنود ماليين"),
    ("أصيب أربعة فلسطينيين على الأقل برصاص الجيش شرق غزة.", "فلسطينيين"),
    ("لقي تسعة عناصر من حركة الشباب مصرعهم في غارة جوية جنوب مقديشو.", "عناصر من حركة الشباب"),
    ("أصيب تسعة من منتسبي وزارة الداخلية بانفجار عبوة ناسفة في كركوك.", "منتسبي وزارة الداخلية"),
    ("مقتل شرطي في انفجار عبوة ناسفة في كركوك.", "شرطي"),
    # the force of which dead and hurt are told
    ("سقوط قتلى وجرحى من الحوثيين في معارك شرق مأرب.", "الحوثيين"),
    ("سقط تسعة قتلى من قوات النظام في غارة جوية للتحالف.", "قوات النظام"),
    ("سقوط قتلى من الأهالي في معارك شرق مأرب.", None),
    # who was killed with others, and not those
    ("قالت الوزارة إن زعيم الحركة قتل مع ثلاثة جنود في غارة جوية شرق مأرب.", "زعيم الحركة"),
    # people of whom no more is told than that they are people say nothing
    ("قتل عشرون شخصا في تفجير انتحاري في كابل.", None),
    ("سقوط ثلاثة قتلى في انفجار سيارة مفخخة في كركوك.", None),
    ("مقتل الانتحاري وحده في تفجير في كركوك.", None),
    # what was hit goes before the people in it
    ("قتل خمسة جنود في تفجير استهدف حاجزا للجيش.", "حاجزا للجيش"),
    # a name goes before a role, and before a place or a force found loosely
    ("مقتل القيادي في الحركة سالم الرشيد في غارة جوية.", "القيادي في الحركة سالم الرشيد"),
    ("قتل خالد المزروعي، أحد أعضاء حركة الشباب، في هجوم بطائرة مسيرة قرب كيسمايو.", "خالد المزروعي"),
    ("أدت الغارة الجوية في الحديدة لمصرع صالح علي الرشيد، رئيس المجلس.", "صالح علي الرشيد"),
    ("مقتل أبو معاذ أمس في غارة جوية على سيارة شرق إدلب.", "سيارة"),
    ("مقتل أبو معاذ أمس في غارة جوية استهدفته وهو يستقل سيارة شرق إدلب.", "أبو معاذ"),
    ("مقتل أبو معاذ أمس في غارة جوية استهدفت سيارة كان يستقلها شرق إدلب.", "سيارة"),
    ("مقتل أبو معاذ أمس في غارة جوية شرق إدلب.", "أبو معاذ"),
    ("مقتل سالم بن كليب في غارة جوية شرق غزة.", "سالم بن كليب"),
    # whose the raid was is not hit
    ("استهدفت غارة أخرى لطيران التحالف مزرعة في حماة.", "مزرعة"),
    # words that are names elsewhere
    ("مقتل ثلاثة في غارة جوية بحسب المتحدث سالم الرشيد.", None),
    ("قتل سبعة من ميليشيات الرعد وصالح في غارة جوية غرب تعز.", "ميليشيات الرعد"),
    # an assault on a village has it for its target, a blast in a town has not
    ("قتل ستة في هجوم مسلح على قرية الرشيدة.", "قرية الرشيدة"),
    ("هجوم انتحاري استهدف بلدة الرشيدة وقتل ستة.", "بلدة الرشيدة"),
    ("قتل ستة في تفجير انتحاري في بلدة الرشيدة.", None),
    # somebody by name of whom it is told behind him that he was killed, before a province
    ("ودع الأهالي الطبيب سليم الحلاق، الذي قتل في غارة على محافظة إدلب.", "الطبيب سليم الحلاق"),
    ("عينت الجماعة نائبا لسليم الحلاق الذي اغتيل في غارة جوية للتحالف.", "سليم الحلاق"),
    ("ودع الأهالي سليم الحلاق الذي قتل في غارة على مقر الحزب.", "مقر الحزب"),
    # a building is only where somebody known was murdered
    ("اغتيال القاضي سليم الحلاق داخل فندق الواحة في كركوك.", "القاضي سليم الحلاق"),
    ("مقتل ستة في هجوم داخل فندق الواحة في كركوك.", "فندق الواحة"),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_target(text: str, target: str | None) -> None:
    assert told(text, [{"target": target}])[:1] == [{"target": target}]


AIR = "في غارة جوية شرق إدلب"
# a text of one incident, and who is told by name as killed in it
NAMED = [
    # a name has three words at most, of which the second may be a part of a name that stands for other words as well
    (f"مقتل سالم {AIR}.", "سالم"),
    (f"مقتل سالم الراشد الحمداني التميمي {AIR}.", "سالم الراشد الحمداني"),
    (f"مقتل أبو سالم الراشد الحمداني {AIR}.", "أبو سالم"),
    (f"مقتل سالم بن علي الراشد {AIR}.", "سالم بن علي"),
    (f"مقتل سالم نور الدين {AIR}.", "سالم نور الدين"),
    ("قصف معسكر ومقتل سالم الراشد", "سالم الراشد"),
    ("قصف معسكر ومقتل أبو سالم", "أبو سالم"),
    # it ends before a sign, a time, an amount, arms, an attack, and a word with a particle before it
    (f"مقتل سالم، الراشد {AIR}.", "سالم"),
    (f"مقتل سالم-الراشد {AIR}.", "سالم"),
    (f"مقتل سالم (الراشد) {AIR}.", "سالم"),
    (f"مقتل سالم « الراشد » {AIR}.", "سالم"),
    (f"مقتل سالم السبت {AIR}.", "سالم"),
    (f"مقتل سالم تسعة عشر {AIR}.", "سالم"),
    (f"مقتل سالم كاتيوشا {AIR}.", "سالم"),
    ("مقتل سالم انفجار عبوة ناسفة شرق إدلب.", "سالم"),
    (f"مقتل سالم بسام الراشد {AIR}.", "سالم"),
    (f"مقتل سالم والراشد {AIR}.", "سالم"),
    (f"مقتل سالم لاحقا {AIR}.", "سالم"),
    # the role before it belongs to it; and-names are names, "and so-and-so" is another one
    (f"مقتل القيادي سالم {AIR}.", "القيادي سالم"),
    (f"مقتل القيادي يحيى الراشد {AIR}.", "القيادي يحيى الراشد"),
    (f"مقتل القيادي وسام الراشد {AIR}.", "القيادي وسام الراشد"),
    (f"مقتل القائد العسكري وسالم {AIR}.", None),
    (f"قتل ثلاثة جنود والقيادي سالم الراشد {AIR}.", "القيادي سالم الراشد"),
    (f"مقتل الضابط في الجيش سالم الراشد {AIR}.", "سالم الراشد"),
    (f"مقتل نجل سالم الراشد {AIR}.", "سالم الراشد"),
    (f"اغتالت إسرائيل سالم الراشد {AIR}.", "سالم الراشد"),
    # who belongs to somebody of that name, or to a place or a house that has it, has it not himself
    (f"مقتل أحد أنصار سالم {AIR}.", None),
    (f"مقتل عنصر من حزب سالم {AIR}.", None),
    (f"مقتل عنصر في قوات سالم {AIR}.", None),
    (f"مقتل جنود من سالم {AIR}.", None),
    (f"مقتل طبيب بمستشفى سالم {AIR}.", None),
    (f"مقتل ستة في سجن سالم {AIR}.", None),
    (f"مقتل سكان بلدة سالم {AIR}.", None),
    (f"قتل سالم من حزب الشباب {AIR}.", "سالم"),
    # nor who tells it, led them or did it
    (f"قتل صحفي قال سالم {AIR}.", None),
    (f"قتل صحفي وفق سالم {AIR}.", None),
    (f"قال سالم قتل سالم الراشد {AIR}.", "سالم الراشد"),
    (f"مقتل ثلاثة بقيادة سالم {AIR}.", None),
    ("مقتل جندي على يد سالم الراشد في هجوم شرق إدلب.", None),
    # the first one of several, also where the sentence before has a nameless one
    ("قصف معسكر قتل فيه سالم الراشد. ومقتل وليد الراشد في الغارة.", "سالم الراشد"),
    (f"مقتل القيادي في حركة الشباب في غارة. قتل سالم الراشد {AIR}.", "سالم الراشد"),
    (f"قتل ثلاثة جنود {AIR}.", None),
]
# a text of one incident, and the people of the first toll that says more than that they are people
COUNTED = [
    ("قصف معسكر في تعز ومقتل صحفي.", "صحفي"),
    ("قصف معسكر في تعز ومقتل الصحفي.", "الصحفي"),
    ("قصف معسكر في تعز ومقتل الأطفال.", None),
    ("قصف معسكر في تعز ومقتل ثلاثة من الصحفيين.", "الصحفيين"),
    ("قصف معسكر في تعز ومقتل الصحفيين الثلاثة.", "الصحفيين"),
    ("قصف معسكر في تعز وإصابة ثلاثة صحفيين.", "صحفيين"),
    ("قصف معسكر في تعز وسقوط خمسة صيادين بين قتيل وجريح.", "صيادين"),
    ("قصف معسكر وإصابة أربعة عمال، ومقتل صيادين اثنين.", "عمال"),
    ("قتل نحو عشرة أجانب في هجوم على السوق.", "أجانب"),
    ("قتل ثلاثة بقيادة سالم في غارة جوية.", None),
    ("قتل صيادون. وأصيب عمال في قصف معسكر في تعز.", "عمال"),
    # whose people they are belongs to them, where it is told
    ("قصف معسكر في تعز ومقتل عشرة عناصر من الحوثيين.", "عناصر من الحوثيين"),
    ("قصف معسكر ومقتل عشرة صيادين من الحركة", "صيادين من الحركة"),
    ("قصف معسكر في تعز ومقتل عشرة عناصر من", "عناصر"),
    ("قصف معسكر في تعز ومقتل عشرة عناصر من الأرض.", "عناصر"),
    ("قصف معسكر ومقتل عشرة صيادين مع الحركة هناك.", "صيادين"),
    ("قتل مسلحون من الحركة في قصف معسكر في تعز.", "مسلحون من الحركة"),
    ("قصف معسكر في تعز ومقتل ثلاثة من عناصر الحركة.", "عناصر الحركة"),
    # not nobody, nor the dead of a war, nor those who attacked
    ("لم يقتل أي جندي في قصف معسكر في تعز.", None),
    ("لم يصب أي صحفي في قصف معسكر في تعز.", None),
    ("قصف معسكر في تعز ولا قتلى من الجنود.", None),
    ("قتل 900 جندي منذ بداية الحرب، وقصف الجيش معسكرا في تعز.", None),
    ("قتل ثلاثة صيادين منذ بداية الشهر في قصف معسكر في تعز.", None),
    ("قصف معسكر في تعز ومقتل ثلاثة جنود من المهاجمين.", None),
    ("قتل ثلاثة جنود انتحاريين في تفجير معسكر في تعز.", None),
    ("قتلت القوات الإسرائيلية ثلاثة فلسطينيين في قصف على تعز.", "فلسطينيين"),
]


def _victims(found: Victims | None) -> str | None:
    """The words of the victims in matching form."""
    return found[2].view.text[found[0] : found[1]] if found is not None else None


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_who_is_told_by_name(text: str, name: str | None) -> None:
    [incident] = link(read(text))
    assert _victims(named_victim(incident)) == (fold(name) if name else None)


@pytest.mark.parametrize(("text", "people"), COUNTED)
def test_whom_a_toll_counts(text: str, people: str | None) -> None:
    [incident] = link(read(text))
    assert _victims(counted_victims(incident)) == (fold(people) if people else None)
