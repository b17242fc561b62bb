"""Whether a candidate for what was hit is told as the one who acts, or as what another clause is about."""

from __future__ import annotations

import re

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag
from .leading import DRIVEN, OBJECTS
from .ranks import FORCE_RANK, rank
from .wordlists import lists_of

_LISTS = lists_of("acting")
_BESIDE = "target.before"
_ACTS = re.compile(  # verbs of who begins, goes on with or wins by an attack, in both tenses
    "[وف]?(?:[تي]?(?:شرع|بدا|تمكن|نجح|شن|نفذ|واصل|كثف|صعد|سيطر|تقدم|حقق)|استعاد|[تي]ستعيد|استانف|[تي]ستانف|استخدم"
    "|[تي]ستخدم)(?:ت|تا|ا|وا|ون|ان)?"
)
_AHEAD = 5  # tokens before a force in which such a verb stands
_SIDES = _LISTS.words("sides")
_ACCUSING = _LISTS.words("accusing")
_IN_TURN = frozenset({"بدورها", "بدوره", "بدورهم"})
_LAID = ("نصب", "ينصب", "تنصب")
_CAME_UNDER = ("تعرض", "تتعرض", "يتعرض")
_LINKS = frozenset({"ان", "بان"})
_ARMED = frozenset({"fighters", "militia", "gunmen", "nameless"})


def acts(fact: Fact, tag: Tag, attack: Tag, reading: Reading) -> bool:
    """Whether a candidate did it itself, or is not the one that the words of attack are said of.

    Args:
        fact: what a rule found.
        tag: the candidate.
        attack: the word of attack.
        reading: their sentence.
    """
    view = reading.view
    if fact.rule == _BESIDE and _stands_before(tag, view):
        return True
    if fact.rule == "target.undergone" and _said_of_another(fact, tag, view):
        return True
    if fact.rule == "target.genitive":
        return _fires(tag, attack, view)
    if fact.rule == "target.verb-object" and _is_subject(tag, attack, view):
        return True
    if fact.rule not in OBJECTS or rank(tag) != FORCE_RANK:
        return False
    in_turn = not _IN_TURN.isdisjoint(view.after(tag.last, 1))  # "these factions in their turn shelled"
    return in_turn or view.before(tag.first) == ["في"]  # "the air force in the army struck"


def _is_subject(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether men in the nominative stand right behind an active verb: "[there] attacked gunmen a club"."""
    following = "".join(view.after(tag.last, 1))
    armed = tag.type in _ARMED and view.words[tag.last - 1].endswith("ون")
    return armed and attack.type == "verb" and tag.first == attack.last and not following.startswith(("ب", "في"))


def _stands_before(tag: Tag, view: View) -> bool:
    """Whether what stands before an attack only dealt it, lies beside it, or was laid for others."""
    before = view.before(tag.first)
    if any(w.lstrip("ولب").startswith(_LAID) for w in before):
        return True  # "laying ambushes and raiding"
    if rank(tag) != FORCE_RANK:
        return False
    if not _ACCUSING.isdisjoint(w.removeprefix("و") for w in view.before(tag.first, 2)):
        return True  # "accusing the army of stepping up its attacks"
    if not _SIDES.isdisjoint(before):
        return True  # "over the north of the state"
    return any(_ACTS.fullmatch(w) for w in view.before(tag.first, _AHEAD))


def _said_of_another(fact: Fact, tag: Tag, view: View) -> bool:
    """Whether the verb has a subject of its own: "with the rise of X, reporters came under attack"."""
    at = next((n for n in range(tag.last, fact.last) if _came_under(view.words[n])), None)
    if at is None:
        return False
    if not _LINKS.isdisjoint(view.words[tag.last : at]):
        return True
    following = view.words[at + 1] if at + 1 < len(view.words) else ""
    dated = any(t.label == "time" for t in view.by_start.get(at + 1, ()))
    return following.startswith("ال") and following != "الي" and not dated


def _came_under(word: str) -> bool:
    return word.removeprefix("و").startswith(_CAME_UNDER) and not word.endswith(("ه", "ها", "هم"))


def _fires(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether what stands behind "the shelling of" fired it: "a tank's shelling of a post", "the army's gunfire"."""
    if view.words[attack.last - 1].endswith("نار"):
        return not tag.clitic.endswith("ب")  # "shots at a school"
    hit = (t for t in view.by_start.get(tag.last, ()) if t.label == "target" and t.clitic.endswith("ل"))
    return tag.type in DRIVEN and any(rank(t) != FORCE_RANK for t in hit)
