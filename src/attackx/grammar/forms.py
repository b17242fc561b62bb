"""Arabic verb forms from a past and a present stem, in matching form."""

from __future__ import annotations

from ..script.normalize import fold

_OBJECTS = ("", "ه", "ها", "هم", "هما")


def past_forms(stem: str) -> set[str]:
    """List third-person past forms of a verb, with and without an object pronoun.

    Example:
        >>> sorted(past_forms("قصف"))[:4]
        ['قصف', 'قصفا', 'قصفت', 'قصفتا']
        >>> "تبنتها" in past_forms("تبنى") and "تبناها" in past_forms("تبنى")
        True
    """
    stem = fold(stem)
    if stem.endswith("ي"):
        base = stem[:-1]
        bare = {stem, base + "ت", base + "وا", base + "يا", base + "تا"}
        hosts = (base + "ا", base + "ت", base + "و")
    else:
        bare = {stem, stem + "ت", stem + "وا", stem + "ا", stem + "تا"}
        hosts = (stem, stem + "ت", stem + "و")
    return bare | {host + tail for host in hosts for tail in _OBJECTS[1:]}


def present_forms(stem: str) -> set[str]:
    """List third-person present forms of a verb, given the masculine singular (``يقصف``, ``يتبنى``, ``ينفي``).

    A final ى becomes an alef before a pronoun, and a weak last letter falls away before the plural's ending.

    Example:
        >>> {"تقصف", "يقصفون", "يقصفها", "يقصفونها"} <= present_forms("يقصف")
        True
        >>> {"يتبناها", "يتبنون"} <= present_forms("يتبنى") and "ينفيها" in present_forms("ينفي")
        True
    """
    base = fold(stem)[1:]
    short = base.removesuffix("ي")
    linked = short + "ا" if stem.endswith("ى") else base
    bare = {base, base + "ان", base + "ن", short + "ون", short + "وا"}
    hosted = {host + tail for host in (linked, short + "ون") for tail in _OBJECTS[1:]}
    return {person + form for person in ("ي", "ت") for form in bare | hosted}
