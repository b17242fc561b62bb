"""Which nouns of targets mean the same, and files of them that say it wrongly."""

from __future__ import annotations

import pytest

from attackx.datafiles import parse_toml
from attackx.errors import DataError
from attackx.lexicon.heads import heads, read_heads

FILE = (
    'generic = ["مسجد"]\nparts = ["سور"]\nparties = ["حزب"]\nalike = [["مسجد", "جامع"]]\nspelt = [["أمريك", "أميرك"]]\n'
)
# what is wrong with a file, and what its message says
BAD = [
    ('parts = ["سور"]\n', "", "needs the lists"),
    ('parts = ["سور"]\n', "parts = []\n", "none of them empty"),
    ('[["مسجد", "جامع"]]', '[["مسجد"]]', "'مسجد' is alike to nothing"),
    ('[["مسجد", "جامع"]]', '[["مسجد", "جامع"], ["مصلى", "جامع"]]', "'جامع' is in two rows"),
]


def test_the_first_of_a_row_is_read_for_all() -> None:
    found = read_heads(parse_toml("heads.toml", FILE))
    assert found.alike == {"مسجد": "مسجد", "جامع": "مسجد"}
    assert found.spelt == (("امريك", "اميرك"),)


@pytest.mark.parametrize(("old", "new", "fault"), BAD)
def test_a_wrong_file_is_refused(old: str, new: str, fault: str) -> None:
    with pytest.raises(DataError, match=fault):
        read_heads(parse_toml("heads.toml", FILE.replace(old, new)))


def test_the_packaged_rows_hold_no_noun_for_another_thing() -> None:
    alike = heads().alike
    assert alike["مشفي"] == alike["مستشفي"]
    assert alike.get("مدرسه") is None
    assert alike["سياره"] != alike["سيارات"]
