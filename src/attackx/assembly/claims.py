"""Who does no more in a sentence than claim an attack, and who only passes the claim on."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..tagging.tag import Tag, overlap
from .speakers import PRESS


def only_claims(tag: Tag, reading: Reading) -> bool:
    """Whether a party does no more in a sentence than claim the attack, alone or with one named before it."""
    return any(overlap(c, tag) or (tag.clitic == "و" and c.last == tag.first) for c in _claimants(reading))


def passes_on_a_claim(fact: Fact, reading: Reading) -> bool:
    """Whether an outlet only passes on the claim of everybody who speaks in a sentence."""
    speakers = [f for f in reading.of("source") if f.says["way"] != "via"]
    press = fact.says["way"] == "via" and fact.tag is not None and fact.tag.type in PRESS
    if not press or any(f.rule == "source.claimant" for f in speakers):
        return False
    return bool(_claimants(reading)) and all(f.tag is not None and only_claims(f.tag, reading) for f in speakers)


def _claimants(reading: Reading) -> list[Tag]:
    return [f.tag for f in reading.of("perpetrator") if f.rule == "doer.claim" and f.tag is not None]
