"""The party that an earlier verb of a sentence names as its subject, for a verb of attack that tells of none."""

from __future__ import annotations

from operator import attrgetter

from ..grammar.facts import Fact, Reading
from ..grammar.view import View
from ..tagging.tag import Tag, overlap
from .clauses import WHICH
from .elided import agrees, shape_of, verb_of
from .parties import LANDS, faceless
from .wordlists import lists_of

_LISTS = lists_of("subjects")
_OPENING = 2  # tokens before the party with which a sentence begins
_LINKS = _LISTS.words("links")
_ASIDE = _LISTS.words("aside")
_OPENERS = _LISTS.words("openers")
_BY_MEN = _LISTS.beginnings("by_men")
_WAW_OF_ITS_OWN = ("وجه", "وقع", "وصل", "وضع", "وسع")
_FOLLOWED = frozenset({"doer", "weapon", "attack"})  # which may be the verb's own subject right behind it
_COVERING = ("doer", "source", "target", "place")
_ACCORDING = "source.according"
_TURNS = _LISTS.words("turns")
_LEADS = _LISTS.words("leads")
_ENDS: dict[str, tuple[str, ...]] = {"feminine": ("ت",), "plural": ("وا", "ون"), "masculine": ()}


def sentence_subject(reading: Reading, attack: Tag, verb: int) -> Tag | None:
    """Give the party with which a sentence begins, where the verb of its first attack agrees with it.

    Nobody else stands between: "X uses its hold on the town, and last week it fired rockets at a school".

    Args:
        reading: the sentence.
        attack: its first attack.
        verb: the token of the verb, which is the attack itself or carries it out ("and launched raids").
    """
    view = reading.view
    first = min((t for t in view.labelled("doer") if t.type not in LANDS), key=attrgetter("first"), default=None)
    if first is None or first.first > _OPENING or first.clitic not in ("", "و") or reading.attacks[0] is not attack:
        return None
    if not WHICH.isdisjoint(view.before(verb)):  # "the party condemned the blast that hit"
        return None
    # who speaks is no subject of the deed
    told = any(f.at < attack.first for f in _spoken(reading)) or _has_subject(view, attack, verb)
    if told or (first.first and view.words[0].removeprefix("و").startswith("ال")):
        return None
    between = [t for t in view.labelled("doer", "weapon") if first.last <= t.first < attack.first]
    if between or faceless(first, view.words) or id(first) in _hit(reading) or first.last > attack.first:
        return None
    feminine = view.words[first.first].endswith(("ه", "ات"))
    return first if feminine == view.words[verb].endswith("ت") else None


def another_subject(reading: Reading, attack: Tag) -> Tag | None:
    """Give the subject of a verb of attack that stands in an earlier clause, or far ahead of its verb.

    Args:
        reading: the sentence.
        attack: the attack: a verb, or a noun that one carries out ("and launched raids").
    """
    verb = verb_of(attack, reading)
    if verb is None:
        return None
    return joined_subject(reading, attack, verb) or remote_subject(reading, attack, verb)


def joined_subject(reading: Reading, attack: Tag, verb: int) -> Tag | None:
    """Give the subject of the clause to which "and" joins a verb of attack: "that X laid mines in A, and shelled B".

    Args:
        reading: the sentence.
        attack: the attack.
        verb: the token of the verb, which is the attack itself or carries it out ("and launched raids").
    """
    view = reading.view
    if not _joined_on(view, verb) or _has_subject(view, attack, verb):
        return None
    shape = shape_of(view.words[verb].removeprefix("و"))
    for tag in _parties_ahead(view, verb):
        if not _is_subject(tag, view):
            if _is_aside(tag, reading):
                continue
            return None
        return tag if _fits(tag, view, shape) and _leads_to(tag, reading, attack, verb) else None
    return None


def remote_subject(reading: Reading, attack: Tag, verb: int) -> Tag | None:
    """Give the subject behind "that" whose verb of attack comes only after where, when or who it is.

    "that X, backed by Y, shelled B", "that X in the north on Monday night shelled B", "that X, who hold A, shelled B".

    Args:
        reading: the sentence.
        attack: the attack.
        verb: the token of the verb.
    """
    view = reading.view
    if view.words[verb][:1] == "و" or _has_subject(view, attack, verb):
        return None
    shape = shape_of(view.words[verb])
    for tag in _parties_ahead(view, verb):
        if tag.clitic or view.before(tag.first)[:1] == [] or view.words[tag.first - 1] not in _LINKS:
            if tag.clitic == "و" or _is_aside(tag, reading) or _set_off(tag, view, verb):
                continue
            return None
        fit = _fits(tag, view, shape) and _only_said_of(tag, view, verb, shape)
        return tag if fit and _leads_to(tag, reading, attack, verb) else None
    return None


def _parties_ahead(view: View, verb: int) -> list[Tag]:
    """Give the parties before a verb, the nearest first."""
    return sorted((t for t in view.labelled("doer") if t.last <= verb), key=lambda t: -t.first)


def _fits(tag: Tag, view: View, shape: str) -> bool:
    """Whether a party can be the subject of a verb of this shape."""
    return agrees(tag, view.words[tag.first : tag.last], shape) and not faceless(tag, view.words)


def _set_off(tag: Tag, view: View, verb: int) -> bool:
    """Whether a party stands between commas: ", with X at their head,"."""
    return "،" in view.before(tag.first, _OPENING + 2) and "،" in view.words[tag.last : verb]


def _only_said_of(tag: Tag, view: View, verb: int, shape: str) -> bool:
    """Whether no other verb of a party stands between it and its verb of attack."""
    words, at = view.words, tag.last
    if at >= verb or words[verb - 1] in WHICH | _LINKS | _TURNS:
        return False
    opening = words[at]
    if opening not in _ASIDE | _LEADS and not opening.startswith(("ال", "ب", "و")) and not _is_time(view, at):
        return False
    which = next((n for n in (at, at + 1) if words[n] in WHICH), None)
    first = at if which is None else which + 2  # behind the verb of the relative clause
    return not any(_verb_like(view, n, shape) for n in range(first, verb))


def _is_time(view: View, at: int) -> bool:
    return any(t.label == "time" for t in view.by_start.get(at, ()))


def _verb_like(view: View, at: int, shape: str) -> bool:
    """Whether a word between can be the verb of the party, or turns the clause to another."""
    word = view.words[at].removeprefix("و")
    if word in _LINKS | _TURNS or (word in WHICH and view.words[at - 1] != "،"):
        return True
    if any(t.first <= at < t.last for t in view.labelled(*_COVERING, "time")):
        return False
    return word.endswith(_ENDS[shape]) and not word.endswith("ات")


def _joined_on(view: View, verb: int) -> bool:
    """Whether a verb is joined on by "and" or "then"."""
    word = view.words[verb]
    return (word[:1] == "و" and not word.startswith(_WAW_OF_ITS_OWN)) or view.before(verb) == ["ثم"]


def _has_subject(view: View, attack: Tag, verb: int) -> bool:
    """Whether arms, a blow or men stand behind a verb, who may be its own subject."""
    at = {verb + 1, attack.last} if attack.first == verb else {verb + 1}
    at |= {t.last for n in at for t in view.by_start.get(n, ()) if t.label == "time"}
    behind = [t for n in at for t in view.by_start.get(n, ()) if not (t.clitic or overlap(t, attack))]
    behind = [t for t in behind if not view.words[t.first].startswith("ب")]  # "struck with rockets"
    if attack.type == "launch":  # whose arms stand within it, and behind it what they are
        return any(t.label == "doer" for t in behind)
    return any(t.label in _FOLLOWED or t.type == "projectile" for t in behind)


def _is_subject(tag: Tag, view: View) -> bool:
    """Whether a party stands where a subject does: behind "that", or behind the verb with which a clause begins."""
    if tag.clitic not in ("", "و"):
        return False
    ahead = view.before(tag.first)
    if not ahead or ahead[0] in _LINKS:
        return True
    at = tag.first - 1
    opens = at == 0 or view.words[at - 1] in _OPENERS or view.words[at - 1] in _LINKS
    named = any(t.first <= at < t.last for t in view.labelled(*_COVERING))
    return opens and not named and _can_be_verb(ahead[0], feminine=view.words[tag.first].endswith(("ه", "ات")))


def _can_be_verb(word: str, *, feminine: bool) -> bool:
    """Whether a word can be the verb of a party: "advanced" before "the forces"."""
    bare = word.removeprefix("و")
    if feminine:
        return bare.endswith("ت") or bare.startswith("ت")
    return len(bare) > 2 and bare not in _ASIDE and not bare.startswith("ال") and not bare.endswith(("ه", "ات", "ين"))


def _is_aside(tag: Tag, reading: Reading) -> bool:
    """Whether a party is only told of beside others: behind a preposition, or within the name of something else."""
    ahead = "".join(reading.view.before(tag.first)).removeprefix("و")
    if tag.clitic[-1:] in ("ب", "ل", "ك") or ahead in _ASIDE:
        return True
    return any(overlap(tag, t) and t.first < tag.first for t in reading.view.labelled("target", "source"))


def _leads_to(tag: Tag, reading: Reading, attack: Tag, verb: int) -> bool:
    """Whether nothing between a party and a verb may be the verb's own subject, and no other speaks there."""
    view = reading.view
    if any(tag.last <= a.first < attack.first for a in reading.attacks) or id(tag) in _hit(reading):
        return False
    arms = any(tag.last <= t.first < attack.first for t in view.labelled("weapon"))
    if arms and not view.words[verb].removeprefix("و").startswith(_BY_MEN):
        return False
    speak = _spoken(reading)
    if any(f.tag is not None and overlap(f.tag, tag) for f in speak):
        return False
    if any(tag.last <= f.at < attack.first and f.rule != _ACCORDING for f in speak):
        return False
    if any(w[:1] == "و" and w[1:] in WHICH for w in view.words[tag.last : verb]):
        return False  # "backs militias, and which fire"
    which = [n for n in range(tag.last + 1, verb) if view.words[n] in WHICH and view.words[n - 1] != "،"]
    return not which or "،" in view.words[which[-1] : verb]


def _spoken(reading: Reading) -> list[Fact]:
    return [f for slot in ("source", "comment") for f in reading.of(slot)]


def _hit(reading: Reading) -> set[int]:
    return {id(f.tag) for f in reading.of("target")}
