"""Which clashes of a sentence are only where a blow happened, and which are attacks beside it."""

from __future__ import annotations

import re

from ..tagging.tag import Tag

_NOUNS = frozenset({"noun", "act", "the"})
_BEFORE = 16  # letters before a clash in which it is told that somebody fell in it
_TURN = re.compile(r"\b(?:فيما|بينما|في حين|في وقت)\b")
_LOST_IN = re.compile(r"\b(?:(?:في|خلال|اثر|جراء|اثناء|بعد|نتيجه|ضمن) (?:\S+ )?|ب)$")
_NEXT_BLOW = re.compile(
    r"، *و(?:قد )?"
    r"(?:قصف|شن|نفذ|اغار|استهدف|القي|اطلق|انفجر|فجر|هاجم|ضرب|دمر|دك|قتل|اصيب|جرح|لقي|استشهد)"
    r"(?:وا|ت|ا|تا)? "
)
_OWN_TOLL = re.compile(r"(?:حيث|فيما|بينما|كما) (?:قد )?(?:قتل|قتلوا|قتلت|لقي|سقط|اصيب|جرح)")


def without_setting(tags: list[Tag], text: str) -> list[Tag]:
    """Drop a clash beside a blow, whose setting it is; a blow joined to it ("in clashes and raids") is a part of it.

    "The clashes and raids" may point back to either, so both stay, as does a clash in a clause of its own.

    Args:
        tags: the attacks of a sentence, in order.
        text: the sentence's text in matching form, to which their offsets belong.

    Example:
        >>> blow = Tag(0, 4, "attack", "verb", item={"strength": "firm"})
        >>> clash = Tag(20, 26, "attack", "noun", item={"strength": "clash"})
        >>> len(without_setting([blow, clash], "قصفت معسكرا في اثناء معارك")), len(without_setting([clash], "معارك"))
        (1, 1)
    """
    tags = _without_their_dead(tags, text)
    clashes = [tag for tag in tags if tag.item["strength"] == "clash"]
    blows = [tag for tag in tags if tag.item["strength"] != "clash"]
    if clashes and all(b.type in _NOUNS and b.start > clashes[0].start and text[b.start] == "و" for b in blows):
        return tags if clashes[0].definite else clashes
    apart = [clash for clash in clashes if any(_by_itself(clash, blow, text) for blow in blows)]
    return sorted([*blows, *apart], key=lambda tag: tag.start)


def _without_their_dead(tags: list[Tag], text: str) -> list[Tag]:
    """Drop "the army killed six" beside a blow or a clash that killed them."""
    dead = [tag for tag in tags if tag.type == "harm" and tag.item["strength"] == "clash"]
    others = [tag for tag in tags if not any(tag is d for d in dead)]
    kept = [d for d in dead if all(_by_itself(d, other, text) for other in others)]
    return sorted([*others, *kept], key=lambda tag: tag.start) if dead else tags


def _by_itself(clash: Tag, blow: Tag, text: str) -> bool:
    """Whether a clause turns from a clash to a blow, or from a blow to the dead of a clash."""
    if clash.start < blow.stop:
        return turns_from(clash, blow, text)
    return _OWN_TOLL.search(text, blow.stop, clash.start) is not None


def turns_from(clash: Tag, blow: Tag, text: str) -> bool:
    """Whether a clause turns from a clash to a blow: "while planes shelled", "two died in clashes, and a raid hit".

    Args:
        clash: the word of a clash.
        blow: the word of attack behind it.
        text: the text in matching form to which their offsets belong.

    Example:
        >>> clash, blow = Tag(11, 16, "attack", "noun"), Tag(18, 23, "attack", "verb")
        >>> turns_from(clash, blow, "قتلوا خلال معارك، وقصفت معسكرا")
        True
        >>> turns_from(clash, blow, "عادوا وقتا معارك، وقصفت معسكرا")
        False
    """
    if _TURN.search(text, clash.stop, blow.start) is not None:
        return True
    lost = _LOST_IN.search(text, max(clash.start - _BEFORE, 0), clash.start) is not None
    return lost and _NEXT_BLOW.search(text, clash.stop, blow.stop + 1) is not None
