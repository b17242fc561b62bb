"""A day between commas parts no verb from its object, while other commas part clauses."""

from __future__ import annotations

import pytest

from attackx import extract
from attackx.datafiles import package_toml, parse_toml
from attackx.errors import DataError
from attackx.script.normalize import normalize
from attackx.tagging.insertions import INSERTIONS_FILE, open_insertions, read_insertions

# a text, the kind of attack and what was hit
READ = [
    ("أطلق مسلحون، صباح اليوم، النار على دورية للشرطة في الزبير.", "armed_assault", "دورية للشرطة"),
    ("نسف مسلحون ، ليل أمس ، جسرا حديديا بعبوات ناسفة غربي الحويجة .", "bombing", "جسرا حديديا"),
    ("أطلقت مليشيا الحوثي، فجر اليوم الأحد، صاروخا على مخيم للنازحين في مأرب.", "rocket", "مخيم للنازحين"),
    ("اقتحم مسلحون، يوم أمس السبت، مركزا للشرطة في درنة وأطلقوا الرصاص.", "armed_assault", "مركزا للشرطة"),
]
# texts whose commas part clauses, or hold something else than a day
LEFT = [
    "هاجم مسلحون قرية، مساء أمس، وقتلوا رجلين.",
    "انفجرت عبوة، ظهر اليوم، مما أدى إلى جرح شرطي.",
    "أعلنت الوزارة، أمس، أن جنديا قتل.",
    "قالت الصحيفة، في عددها اليوم، إن الجسر فجر.",
    "وصل الوزير، والسفير، والمحافظ، إلى المدينة",
]
# what is wrong with a file, and what its message says
BROKEN = [
    ('days = ["اليوم"]', "days = []", "none of them empty"),
    ('never = ["زار، الآن، القرية"]', 'never = ["زار، اليوم، القرية"]', "is read as"),
    ('days = ["اليوم"]', 'days = ["اليوم"]\nmore = 1', "needs the keys"),
]
FILE = """parts = ["صباح"]
days = ["اليوم"]
weekdays = ["الأحد"]
clauses = ["أن"]
examples = [["زار، صباح اليوم، القرية", "زار` صباح اليوم` القريه"]]
never = ["زار، الآن، القرية"]
"""


@pytest.mark.parametrize(("text", "kind", "target"), READ)
def test_a_day_between_commas_parts_nothing(text: str, kind: str, target: str) -> None:
    [event] = extract(text, published="2024-03-13")
    assert event.target is not None
    assert (event.kind.value, event.target.name) == (kind, target)


@pytest.mark.parametrize("text", LEFT)
def test_other_commas_stay(text: str) -> None:
    form = normalize(text)
    assert open_insertions([form]) == [form]


def test_the_way_back_to_the_text_holds() -> None:
    form = normalize("قتل مسلحون، صباحَ اليوم، تاجرا")
    [opened] = open_insertions([form])
    assert len(opened.text) == len(form.text)
    assert opened.slice(0, len(opened.text)) == form.slice(0, len(form.text))


@pytest.mark.parametrize(("old", "new", "message"), BROKEN)
def test_a_broken_file_is_refused(old: str, new: str, message: str) -> None:
    assert old in FILE
    with pytest.raises(DataError, match=message):
        read_insertions(parse_toml("mine.toml", FILE.replace(old, new)))


def test_the_packaged_file_is_read() -> None:
    assert read_insertions(package_toml("tagging", "data", INSERTIONS_FILE)).search("، امس، النار")
