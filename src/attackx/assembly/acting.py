"""Whether a candidate for what was hit is told as the one who acts, or as what another clause is about."""

from __future__ import annotations

import re

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..lexicon.heads import heads
from ..tagging.tag import Tag
from .leading import DRIVEN, OBJECTS
from .ranks import FORCE_RANK, PEOPLE_RANK, rank, unnamed
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
_HIS_COMING_UNDER = "تعرضه"
_LINKS = frozenset({"ان", "بان"})
_ARMED = frozenset({"fighters", "militia", "gunmen", "nameless"})
_PAST = "|".join(_LISTS.beginnings("did"))
_PAST_OF_HER = "|".join(_LISTS.beginnings("did_she"))
_PRESENT = "|".join(_LISTS.beginnings("does"))
_DID_IT = re.compile(  # verbs that have their object in themselves, so that their subject follows
    f"[وفل]?(?:(?:{_PAST})ت?|(?:{_PAST_OF_HER})ت|[يت](?:{_PRESENT}))(?:ه|ها|هم|هما)"
)
_BY_WHOM = (["من", "قبل"], ["من", "جانب"], ["من", "طرف"], ["علي", "يد"], ["علي", "ايدي"])
_FOR = ("لشن", "لتنفيذ", "لاطلاق")
_AMONG = frozenset({"بينها", "بينهم", "منها", "منهم", "ضمنها", "ضمنهم"})
_OBJECT_OF = _LISTS.words("object_of")


def acts(fact: Fact, tag: Tag, attack: Tag, reading: Reading) -> bool:
    """Whether a candidate did it itself, or is not the one that the words of attack are said of.

    Args:
        fact: what a rule found.
        tag: the candidate.
        attack: the word of attack.
        reading: their sentence.
    """
    view = reading.view
    if _is_by_whom(tag, view) or _of_speaker(tag, reading) or _manages(fact, tag, view):
        return True
    if fact.rule == _BESIDE and (_stands_before(tag, view) or _is_means_to(attack, view)):
        return True
    if fact.rule == "target.object" and not _AMONG.isdisjoint(view.before(tag.first)):
        return True  # "shelled groups, among them X, the town"
    if fact.rule == "target.at" and rank(tag) == FORCE_RANK and not unnamed(tag) and view.before(tag.first) == ["امام"]:
        return True  # "bars the way before X"
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


def _is_by_whom(tag: Tag, view: View) -> bool:
    """Whether a tag is who did something: "were held by X", "whom X had killed"."""
    if tag.clitic:
        return False
    ahead = view.before(tag.first, 2)
    return ahead in _BY_WHOM or any(_DID_IT.fullmatch(word) for word in ahead[-1:])


def _manages(fact: Fact, tag: Tag, view: View) -> bool:
    """Whether a party far behind a verb begins another deed: "rockets flew, but the defences managed to down them"."""
    return fact.rule == "target.after" and any(_ACTS.fullmatch(w) for w in view.after(tag.last, 1))


def _of_speaker(tag: Tag, reading: Reading) -> bool:
    """Whether a tag only tells for whom somebody speaks: "as a spokesman of X said"."""
    speakers = (f.tag for f in reading.of("source") if f.tag is not None)
    return any(t.first < tag.first and tag.last <= t.last for t in speakers)


def _is_means_to(attack: Tag, view: View) -> bool:
    """Whether what stands before an attack served to carry it out: "bases for raids", "a group gets ready for"."""
    ahead = view.before(attack.first)
    if not _OBJECT_OF.isdisjoint(ahead):
        return False
    serves = attack.type == "act" and view.words[attack.first].startswith("ل")
    return serves or any(w.startswith(_FOR) for w in ahead)


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
    if _is_she(tag, view) and any(w.lstrip("لب") == _HIS_COMING_UNDER for w in view.words[tag.last : fact.last]):
        return True  # "fell in the street of a town when he came under"
    at = next((n for n in range(tag.last, fact.last) if _came_under(view.words[n])), None)
    if at is None:
        return False
    if not _LINKS.isdisjoint(view.words[tag.last : at]):
        return True
    if view.words[at].endswith("وا") and rank(tag) not in (FORCE_RANK, PEOPLE_RANK):
        return True  # "went to the post when they came under"
    if any(t.label == "target" and not t.clitic for t in view.by_start.get(at + 1, ())):
        return True  # "stand before the town, as villages came under"
    following = view.words[at + 1] if at + 1 < len(view.words) else ""
    dated = any(t.label == "time" for t in view.by_start.get(at + 1, ()))
    return following.startswith("ال") and following != "الي" and not dated


def _is_she(tag: Tag, view: View) -> bool:
    """Whether a tag begins with a noun of one thing that is feminine, whose pronoun is not "his"."""
    word = view.words[tag.first].removeprefix(tag.clitic).removeprefix("ال")
    return word.endswith("ه") and word in heads().nouns


def _came_under(word: str) -> bool:
    return word.removeprefix("و").startswith(_CAME_UNDER) and not word.endswith(("ه", "ها", "هم"))


def _fires(tag: Tag, attack: Tag, view: View) -> bool:
    """Whether what stands behind "the shelling of" fired it: "a tank's shelling of a post", "the army's gunfire"."""
    if view.words[attack.last - 1].endswith("نار"):
        return not tag.clitic.endswith("ب")  # "shots at a school"
    hit = (t for t in view.by_start.get(tag.last, ()) if t.label == "target" and t.clitic.endswith("ل"))
    return tag.type in DRIVEN and any(rank(t) != FORCE_RANK for t in hit)
