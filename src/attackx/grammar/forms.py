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
    """List third-person present forms of a verb, given the masculine singular (``يقصف``).

    Example:
        >>> {"تقصف", "يقصفون", "يقصفها"} <= present_forms("يقصف")
        True
    """
    stem = fold(stem)
    base = stem[1:]
    hosts = ("ي" + base, "ت" + base)
    bare = {p + tail for p in hosts for tail in ("", "ون", "ان", "وا", "ن")}
    linked = tuple(h[:-1] + "ي" if h.endswith("ي") else h for h in hosts)
    return bare | {host + tail for host in linked for tail in _OBJECTS[1:]}
