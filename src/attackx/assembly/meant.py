"""Whether a mention of a doer is one: no gunmen, no place, no part of what was hit, nobody's backer."""

from __future__ import annotations

from itertools import pairwise

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..lexicon.houses import kin
from ..tagging.tag import Tag, overlap
from .clauses import CLASH, CLAUSES, WHICH
from .dealing import is_dealt
from .incidents import Incident
from .own_attacks import marks
from .parties import GROUPS, LANDS, faceless, unmarked
from .traits import kind_of
from .wordlists import lists_of

_LISTS = lists_of("meant")
OF_OTHERS = frozenset({
    "doer.accused-denies", "doer.accused", "doer.suspected", "doer.denial", "doer.denial-of-it", "doer.denial-of-own",
})  # fmt: skip
_OF_ATTACKERS = frozenset({"doer.belonging", "doer.belonging-suspected", "doer.band"})
_OF_HIMSELF = frozenset({"doer.claim", "doer.claim-behind"})
_HOSTILE = "name.hostile_nisba"
_BY_VERB = frozenset({"doer.verb-subject", "doer.carried-out"})
_BACKING = _LISTS.words("backing")
_BACKED = _LISTS.beginnings("backed")
_HOSTILE_ARMS = _LISTS.words("hostile_arms")
_MEANS = _LISTS.beginnings("means")
_WHO = _LISTS.words("who")
_SUBJECTS = frozenset({"doer.verb-subject", "doer.carried-out", "doer.light-verb", "doer.launcher", "doer.claim"})
_VERBS = frozenset({"verb", "launch", "harm"})
_WITH_WAW = ("وجه", "وقع", "وصل", "وضع", "وسع")  # verbs that begin with it themselves
_VERB_LISTS = ("carryout", "goeson", "goesonnow", "claim", "announce", "strikes-now", "hitverb", "killed", "hurt")
_IN_REPLY = frozenset({"ردا", "كرد", "ثارا", "انتقاما"})
_LOST = 6  # tokens behind a party that tell of whom it lost
_KILLED = frozenset({"قتل", "قتلت", "قتلوا"})
_SHARE = _LISTS.beginnings("share")
_DEALT_BY = frozenset({"doer.genitive", "doer.adjective", "doer.carried-out"})
_THAT = _LISTS.words("that")
_EACH = frozenset({"كل", "كلا", "لكل"})  # "each of A and B" names doers, where "from A" names a place
_MASDARS = frozenset({"قصف", "ضرب", "دك"})  # written like the verb, with the doer in the genitive
_LAID = _LISTS.words("laid")
BY_NOUN = frozenset({"doer.genitive"})  # whose words a mention may share with what was hit
_THEIRS = frozenset({"doer.from-positions", "doer.crew-adjective", "doer.crew", "doer.guns"})
_OF_CLASH = frozenset({"doer.clash-with", "doer.fight-won"})
_SOIL = "doer.from-soil"
_ACCUSED = "doer.accused"
_OWN_SOIL = frozenset({"IR", "IL", "RU", "TR", "KP"})  # from Gaza, Lebanon, Yemen or Iraq groups fire
_BELONGING = "تابع"
_LAYING = 6  # tokens from that verb to whom it was for
_OF_PLACE = _LISTS.words("of_place")

_GUARDS = _LISTS.beginnings("guards")
_HIDEOUTS = _LISTS.beginnings("hideouts")
_STRIKING = frozenset({"استهداف"})
_GROUPED = 6  # tokens of a deed's object that tell whose it is

_REGIONS = _OF_PLACE - {"الي", "علي", "ضد", "بين", "عن", "مع", "نحو", "تجاه", "باتجاه", "صوب"}  # no side of a charge


def _follows_on(tag: Tag, fact: Fact, view: View) -> bool:
    """Whether the verb right behind a tag goes on about what was told before it: "struck positions of X and hit Y"."""
    at = tag.last
    if fact.rule not in _SUBJECTS or fact.first < tag.first or at >= len(view.words):
        return False
    if view.words[at][:1] != "و" or view.words[at].startswith(_WITH_WAW):
        return False
    deed = any(t.label == "attack" and t.type in _VERBS for t in view.by_start.get(at, ()))
    return deed or any(view.words[at][1:] in default_lists()[name] for name in _VERB_LISTS)


def _lost_its_own(tag: Tag, view: View) -> bool:
    """Whether a party is told to have lost men of its own: "that the army had six of its soldiers killed"."""
    behind = view.after(tag.last, _LOST)
    if not behind or behind[0] not in _KILLED:
        return False
    return any(a == "من" and b in default_lists()["ownmen"] for a, b in pairwise(behind))


def _denies_backing(fact: Fact, view: View) -> bool:
    """Whether it is arming or backing others, and no attack, that a party is accused of and denies."""
    lists = default_lists()
    if fact.says["stance"] != "denied" or lists["backing"].isdisjoint(view.words):
        return False
    charged = any(w[:1] == "ب" and w[1:] in lists["deed"] for w in view.words)
    told = any(w in lists["deed"] or w.startswith(_SHARE) for w in view.words[fact.first : fact.last])
    return not (charged or told)


def _announces_anothers(tag: Tag, fact: Fact, reading: Reading) -> bool:
    """Whether the attack that a party announces is another's: "the army announced the shelling by Daesh of a post"."""
    if fact.rule != "doer.own-announcement" or fact.tag is None:
        return False
    own = marks(tag, reading)
    dealt = (f.tag for f in reading.of("perpetrator") if f.rule in _DEALT_BY and f.tag is not None)
    others = (t for t in dealt if tag.last < t.first <= fact.last)
    within = (t for t in others if _THAT.isdisjoint(reading.view.words[t.last : fact.last]))
    parties = (marks(t, reading) for t in within)
    return any(party and party.isdisjoint(own) and not kin(own, party) for party in parties)


def _reports_at_home(tag: Tag, fact: Fact, reading: Reading) -> bool:
    """Whether police tell of a blow on what they guard: they announce strikes of their own only on militants."""
    words = reading.view.words
    if fact.rule != "doer.own-announcement" or words[fact.last - 1] not in _STRIKING:
        return False
    if tag.type != "police" and not any(w.startswith(_GUARDS) for w in words[tag.first : tag.last]):
        return False
    militants = default_lists()["militant"]
    if any(w in militants or w.startswith(_HIDEOUTS) for w in words[fact.last : fact.last + _GROUPED]):
        return False
    struck = (t for t in reading.view.labelled("doer") if fact.last <= t.first < fact.last + _GROUPED)
    return not any(t.type in GROUPS and t.entry is not None for t in struck)


def _answers_it(tag: Tag, reading: Reading, incident: Incident) -> bool:
    """Whether a party stands behind the attack that answers its own: "shelled the town in reply to a raid of X"."""
    words = reading.view.words
    replies = [n for n, word in enumerate(words[: tag.first]) if word.removeprefix("و") in _IN_REPLY]
    between = words[replies[-1] : tag.first] if replies else []
    if "علي" not in between or not CLAUSES.isdisjoint(between) or between.count("،") % 2:
        return False
    attacks = [a for told in incident.told if told.reading is reading for a in told.attacks]
    return any(a.first < replies[-1] for a in attacks)


def is_answered(tag: Tag, reading: Reading, incident: Incident) -> bool:
    """Whether the deed that a party is told of is the one answered: "in reply to the crimes of X, the town was hit"."""
    if _answers_it(tag, reading, incident):
        return True
    words = reading.view.words
    comma = next((n for n in range(tag.last, len(words)) if words[n] == "،"), None)
    opening = [n for n, word in enumerate(words[: tag.first]) if word.removeprefix("و") in _IN_REPLY]
    if comma is None or not opening or "،" in words[opening[-1] : tag.first]:
        return False
    if not WHICH.isdisjoint(words[comma + 1 : comma + 2]):
        return False  # "in reply to X, who had shelled the town"
    return any(a.first > comma for told in incident.told if told.reading is reading for a in told.attacks)


def can_be_meant(tag: Tag, fact: Fact, reading: Reading, incident: Incident, target: Tag | None) -> bool:
    """Whether a tag names a party that can be meant here: no gunmen, no place, no part of what was hit."""
    view = reading.view
    if _follows_on(tag, fact, view) or _lost_its_own(tag, view) or _denies_backing(fact, view):
        return False
    if _announces_anothers(tag, fact, reading) or _reports_at_home(tag, fact, reading):
        return False
    if is_answered(tag, reading, incident) or (fact.rule in _OF_ATTACKERS and struck_from_the_air(incident)):
        return False
    alone = tag.bare and tag.type in GROUPS and fact.says["stance"] == "claimed"  # "the group said it had bombed"
    means = view.words[tag.first].startswith(_MEANS)  # "shelling by tanks of X"
    behind = tag.clitic[-1:] in ("ب", "ك") and fact.rule not in _OF_HIMSELF  # "what is known as X claimed it"
    if (faceless(tag, view.words) and not alone) or (behind and not means) or unmarked(tag, view.words):
        return False
    if fact.rule in _OF_CLASH and not any(a.rule == CLASH for t in incident.told for a in t.attacks):
        return False
    if tag.rule == _HOSTILE and (view.words[tag.first - 1] not in _HOSTILE_ARMS or _shot_down(incident)):
        return False
    hit = [f.tag for t in incident.told if t.reading is reading for f in t.targets[:1] if f.tag is not None]
    if target is not None and any(t.target is target and t.reading.view.text is view.text for t in incident.told):
        hit.append(target)  # title and text are two strings, whose offsets cannot be compared
    if any(overlap(tag, t) for t in hit) or (fact.rule == "doer.denial" and _only_where(tag, reading)):
        return False
    if fact.rule == _ACCUSED and _only_where(tag, reading, _REGIONS):
        return False
    return fact.rule in OF_OTHERS | _OF_HIMSELF | _OF_ATTACKERS or acts(tag, fact, reading)


def struck_from_the_air(incident: Incident) -> bool:
    """Whether gunmen of whom a text tells more are those whom aircraft hit, rather than the attackers."""
    return any(kind_of(told) == "airstrike" for told in incident.told)


def _only_where(tag: Tag, reading: Reading, words: frozenset[str] = _OF_PLACE) -> bool:
    """Whether a land is named as a place, so that it is not the one who denies or is accused."""
    return tag.type in LANDS and "".join(reading.view.before(tag.first)).removeprefix("و") in words


def acts(tag: Tag, fact: Fact, reading: Reading) -> bool:
    """Whether the words before a tag let it act: no backer, no place, no object, nothing that holds what was hit."""
    view = reading.view
    if fact.rule == _SOIL:
        return tag.entry is not None and tag.entry.country in _OWN_SOIL
    ahead = "".join(view.before(tag.first)).removeprefix("و")
    before = "".join(view.before(tag.first, 2)[:-1])
    backs = ahead == "من" and before.startswith(_BACKED) and _WHO.isdisjoint(view.after(tag.last, 2))
    if ahead in _BACKING or backs or (ahead == "مع" and before.startswith("بالتنسيق")):
        return False
    each = fact.rule == "doer.exchange" or (ahead == "من" and view.before(tag.first, 2)[0] in _EACH)
    beside = ahead == "مع" and any(t.label == "doer" for t in view.by_stop.get(tag.first - 1, ()))
    placed = ahead in _OF_PLACE and not beside
    given = tag.clitic.endswith("ل") and not ahead.removeprefix("ال").startswith(_BELONGING)
    if tag.type in LANDS and tag.label == "doer" and (placed or given) and not each:
        return False
    behind = fact.rule in _BY_VERB and any(a.last == tag.first for a in reading.attacks)
    if behind and tag.type not in LANDS and view.words[tag.first].endswith("ين") and ahead not in _MASDARS:
        return False  # an object: as a subject it would end in ون
    if tag.clitic.endswith("ل") and not _LAID.isdisjoint(view.before(tag.first, _LAYING)):
        return False  # "laid an ambush for"
    if is_dealt(tag, view):
        return False
    if fact.rule in _THEIRS:
        return True  # "from the positions of X" is a place of X all the same, "a tank of X" its arms
    return not any(
        t.first < tag.first and tag.last <= t.last and not any(overlap(t, a) for a in reading.attacks)
        for t in view.labelled("target")
        if fact.tag is None or (t.first, t.last) != (fact.tag.first, fact.tag.last)
    )


def _shot_down(incident: Incident) -> bool:
    """Whether an incident is told by what was shot down: "hostile drones" then tell nothing of whose they are."""
    return any(a.type == "intercept" for t in incident.told for a in t.attacks)
