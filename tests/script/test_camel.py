"""The matching form equals camel-tools' own character functions, but for the differences listed and justified."""

from __future__ import annotations

import tomllib
from pathlib import Path

from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

from attackx.script.normalize import normalize

BLOCKS = [(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)]
DIFFERENCES = tomllib.loads((Path(__file__).parent / "camel_differences.toml").read_text(encoding="utf-8"))[
    "difference"
]


def camel(text: str) -> str:
    plain: str = dediac_ar(
        normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(normalize_unicode(text))))
    )
    return plain


def listed(stage: str) -> dict[str, str]:
    """Give what each listed character becomes; one string for all, or one character for each."""
    table: dict[str, str] = {}
    for entry in DIFFERENCES:
        if entry["stage"] == stage:
            chars = [chr(c) for low, _, high in (p.partition("-") for p in entry["points"])
                     for c in range(int(low, 16), int(high or low, 16) + 1)]  # fmt: skip
            targets = entry["becomes"] or [""] * len(chars)
            repeated = targets * (len(chars) // len(targets))
            assert len(repeated) == len(chars), entry["why"]
            assert not table.keys() & set(chars), "listed twice"
            table.update(zip(chars, repeated, strict=True))
    return table


def in_a_word(function_text: str) -> str:
    """Drop the letters that stood around the character."""
    assert function_text[0] == function_text[-1] == "ب"
    return function_text[1:-1]


def test_whole_blocks_equal_but_for_the_list() -> None:
    source, output = listed("source"), str.maketrans(listed("output"))
    wrong = {}
    for first, last in BLOCKS:
        for char in map(chr, range(first, last + 1)):
            ours = in_a_word(normalize(f"ب{char}ب").text)
            theirs = source.get(char, in_a_word(camel(f"ب{char}ب")).translate(output))
            if ours != theirs:
                wrong[f"U+{ord(char):04X}"] = (ours, theirs)
    assert wrong == {}


def test_every_listed_difference_is_one() -> None:
    chars = [*listed("source"), *listed("output")]
    same = [f"U+{ord(c):04X}" for c in chars if normalize(f"ب{c}ب").text == camel(f"ب{c}ب")]
    assert same == []
    assert all(len(entry["why"].split()) > 5 for entry in DIFFERENCES)
