"""How a sentence's attacks are split into incidents."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..grammar.setting import turns_from
from ..grammar.view import View
from ..tagging.tag import Tag
from .candidates import less_where, strength, targets_of
from .clauses import (
    ANSWERING,
    CLASH,
    CLAUSES,
    CONTRASTS,
    SHARED,
    TURNING,
    after_dateline,
    clause_start,
    scope_start,
    turns,
)
from .coordinates import is_picked, joined_clause, picked_out
from .elsewhere import elsewhere, others_hurt
from .entries import attacks_of, is_entry
from .leading import FIRED
from .ranks import PEOPLE_RANK, SOLID, is_known, rank
from .replying import (
    answers_a_bomb,
    answers_killing,
    answers_with,
    behind_answered,
    punishes_gas,
    replies_to_known,
    strikes_back,
)
from .rivals import by_another, by_enemies, taken_up
from .same_thing import is_part_of_town, is_same_thing
from .set_apart import other_clause
from .told import Told, answered
from .wordlists import lists_of

_LISTS = lists_of("splitting")
_LIKE = _LISTS.words("like")
_ADDING = frozenset({"فضلا", "علاوه", "اضافه"})
_JOINING = _ADDING | _LISTS.words("joining")
_AGAIN = frozenset({"كذلك", "كما", "ايضا"})
_TURNED = TURNING | CLAUSES | ANSWERING | _JOINING
_ROWS = ("ات", "اته", "اتها", "اتهم", "هجومين", "هجومان", "غارتين", "غارتان", "تفجيرين", "تفجيران")
_LIGHT = _LISTS.words("light")
_COMING_UPON = _LISTS.words("coming_upon")
_ONE = _LISTS.words("one")
_OTHER = _LISTS.words("other")
_CLAUSE = 4  # tokens from an attack to the verb of its clause


def tell(reading: Reading) -> list[Told]:
    """Split a sentence's attacks into incidents.

    Attacks of one sentence are one incident unless a later one is joined on by a conjunction and has another target.
    """
    told: list[Told] = []
    attacks = attacks_of(reading)
    if not attacks:
        return told
    begin = 0 if is_entry(reading, attacks) else after_dateline(reading.view, attacks)
    for at, attack in enumerate(attacks, 1):
        targets = targets_of(reading, attack)
        if at < len(attacks) and _of_people(targets) and _told_by(reading, attack, attacks[at]):
            targets = targets_of(reading, attacks[at]) or targets
        if any(a.first < attack.first for a in answered(reading)) or _led(reading, attack):
            targets = [t for t in targets if t.at > attack.first]
        turn = _turn(reading, told[-1], attack, targets) if told else None
        if told and turn is None and not _parts(reading, told[-1], attack, targets):
            told[-1].attacks.append(attack)
            told[-1].targets = sorted([*told[-1].targets, *targets], key=strength)
            continue
        if told:
            begin = scope_start(reading, told[-1].attacks[-1].last, attack) if turn is None else turn
            told[-1].last = begin
            whole = turn is not None or punishes_gas(reading, told[-1], attack)
            targets = [t for t in targets if t.at >= begin or not (whole or _of_people([t]))]
        elif any(attack is a for a in answered(reading)):
            begin = _behind_on(reading.view.words, attack.first, begin)
        head = _head(reading, told[-1], attack) if told else []
        told.append(Told(reading, [*head, attack], begin, len(reading.view.words), targets))
        if is_picked(told[-1]) and told[:-1]:
            told[-1].attacks.insert(0, told[-2].attacks[-1])  # its means and doer are those of the row
    for one in told:
        one.parted = len(told) > 1
        one.targets = less_where(one.targets, reading.view)
        one.settled = True
    return told


def _turn(reading: Reading, before: Told, attack: Tag, targets: list[Fact]) -> int | None:
    """Give the token with which a clause of another attack begins, where its words say so."""
    row = before.attacks[-1]
    many = any(w.endswith(_ROWS) for w in reading.view.words[row.first : row.last])
    picked = picked_out(reading.view, attack, row.last) if many else None
    if picked is None:
        picked = _behind_clash(reading.view, row, attack)
    if picked is None:
        picked = other_clause(reading, attack)
    if picked is None:
        picked = _earlier(reading, row, attack)
    if picked is None:
        picked = taken_up(reading, before, attack)
    return joined_clause(reading, before, attack, targets) if picked is None else picked


def _behind_clash(view: View, clash: Tag, attack: Tag) -> int | None:
    """Give the "and" behind a comma with which a clause turns from the men lost in a clash to a blow."""
    if clash.rule != CLASH or attack.rule == CLASH or not turns_from(clash, attack, view.text):
        return None
    between = range(attack.first, clash.last, -1)
    return next((at for at in between if view.words[at - 1] == "،" and view.words[at].startswith("و")), None)


def _earlier(reading: Reading, row: Tag, attack: Tag) -> int | None:
    """Give where the words begin that tell of an attack as an earlier one than the one before it: "hit before by"."""
    cues = (f for f in reading.of("discourse") if f.says["cue"] == "earlier" and f.first >= row.last)
    return next((f.first for f in cues if f.first <= attack.first < f.last), None)


def _behind_on(words: list[str], attack: int, begin: int) -> int:
    """Give where what was answered begins: behind "on", for who answers and when is told of the answer."""
    return next((at + 1 for at in range(attack - 1, begin, -1) if words[at] == "علي"), begin)


def _of_people(targets: list[Fact]) -> bool:
    """Whether nothing better is told as hit right beside an attack than people who were."""
    return not targets or targets[0].tag is None or rank(targets[0].tag) == PEOPLE_RANK


def _told_by(reading: Reading, attack: Tag, then: Tag) -> bool:
    """Whether what an attack hit is told behind the next one: "a raid that hit A", "hit, a raid, A"."""
    return _is_subject(attack, then) or _relative(reading, attack, then)


def _is_subject(verb: Tag, attack: Tag) -> bool:
    """Whether a blow is the subject of the verb right before it: "hit, a second raid, A"."""
    beside = verb.type == "verb" and attack.type in ("noun", "act") and attack.first == verb.last
    return beside and not attack.clitic


def _relative(reading: Reading, attack: Tag, then: Tag) -> bool:
    """Whether an attack goes on in what follows: "an attack by drones that hit", "an attack with a drone on"."""
    if attack.type in ("act", "noun") and then.type == "fall" and then.first - attack.last <= 1:
        return True
    if attack.type not in ("act", "noun", "the", "intercept") or then.type != "verb":
        return False
    if then.first - attack.last > _CLAUSE:
        return False
    words = reading.view.words
    between = words[attack.last : then.first + 1]
    if _TURNED & turns(words, attack.last, then.first):
        return False
    return not any(w == "،" or (w.startswith("و") and w not in _TURNED) for w in between)


def _new_clause(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack stands in a clause of its own: with its own toll, or set against the known one ("but")."""
    row = reading.view.words[attack.first].endswith("ات")  # "a row of the bombings" is new for all its article
    if attack.type not in ("noun", "act", "verb", "harm", "struck", "undergo", "the") or (attack.definite and not row):
        return False
    turn = clause_start(reading.view.words, before.attacks[-1].last, attack.first)
    if reading.view.words[turn] not in CLAUSES:
        return False
    if reading.view.words[turn] in CONTRASTS:
        return all(a.type == "the" for a in before.attacks) or any(
            f.says["stance"] == "unclaimed" for f in before.facts("perpetrator")
        )
    tolls = [f.first for f in reading.of("casualty") if f.says["slot"] != "none"]
    return any(before.first <= at < turn for at in tolls) and any(turn <= at for at in tolls)


def _killed_before(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a known attack is told to have come after others were killed: "came after six were shot dead"."""
    known = attack.type == "harm" and all(a.type == "the" for a in before.attacks)
    return known and not ANSWERING.isdisjoint(reading.view.before(attack.first))


def _another(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether an attack, or the blow that is its subject, is called a like or an earlier one: "a similar raid"."""
    if before.target is None and not _COMING_UPON.isdisjoint(reading.view.before(attack.first, 1)):
        return False  # "a car bomb went off, which a second blast and gunfire followed near the hotel"
    attack = next((a for a in reading.attacks if _is_subject(attack, a)), attack)
    return attack.type in ("noun", "act", "undergo") and not _LIKE.isdisjoint(reading.view.after(attack.last))


def _told_too(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a speaker goes on with an attack of another sort: "that men shot A, and that a bomb hit B"."""
    if attack.type not in ("noun", "act") or attack.definite or attack.rule in {a.rule for a in before.attacks}:
        return False
    return reading.view.before(attack.first, 1) in (["وبان"], ["وان"])


def _head(reading: Reading, before: Told, attack: Tag) -> list[Tag]:
    """Give the attacks before it whose means, doer and end are an attack's too."""
    if attack.rule == SHARED:
        return [a for a in before.attacks if a.rule != SHARED]
    return before.attacks[:1] if _is_other(reading, before, attack) else []


def _is_other(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether a verb tells of the second of two attacks: "two blasts, one of them struck A, the other struck B"."""
    words = reading.view.words
    if attack.type != "verb" or _ONE.isdisjoint(words[before.first : attack.first]):
        return False
    return any(word.removeprefix("و") in _OTHER for word in words[attack.first - 1 : attack.last + 1])


def _parts(reading: Reading, before: Told, attack: Tag, targets: list[Fact]) -> bool:
    """Whether an attack begins another incident than the one before it in the sentence."""
    one = _is_subject(before.attacks[-1], attack) or others_hurt(reading, before, attack)
    if one or _told_apart(reading, before, attack) or strikes_back(reading, before, attack):
        return not one
    if not targets or targets[0].tag is None:
        return answers_a_bomb(reading, before, attack)
    view, new = reading.view, targets[0].tag
    between = turns(view.words, before.attacks[-1].last, attack.first)
    owned = attack.type == "noun" and attack.last - attack.first == 1
    goes_on = _goes_on(view.words[attack.first - 1])
    if owned and view.words[attack.first].endswith(("ه", "ها")) and _AGAIN.isdisjoint(between) and not goes_on:
        return False  # "its targeting of": the same doer's attack told again
    behind = behind_answered(reading, before, attack, new) and not is_same_thing(reading, before, new)
    if behind or answers_with(reading, before, attack, new) or _is_other(reading, before, attack):
        return True
    if new.start < attack.start:  # told with the attack before
        return False
    if before.target is None:
        how = all(a.type == "the" for a in before.attacks)  # "the attack began when": it is told how
        return bool(TURNING & between) and not attack.definite and not how
    if is_same_thing(reading, before, new) or is_part_of_town(reading, before.target, new):
        return False
    if attack.type in ("noun", "act") and all(a.type == "the" for a in before.attacks):
        return True  # after known attacks a new one with its own target
    return (goes_on and owned and not is_known(new)) or _joined_on(reading, before, attack, new, between)


def _goes_on(word: str) -> bool:
    """Whether a verb joined by "and" says that the same doer goes on with blows: "and kept up its shelling of B"."""
    verbs = default_lists()
    return word[:1] == "و" and word[1:] in verbs["goeson"] | verbs["goesonnow"]


def _led(reading: Reading, attack: Tag) -> bool:
    """Whether a light verb joins an attack on, which then has its target behind it: "and carried out a raid"."""
    return not _LIGHT.isdisjoint(reading.view.before(attack.first))


def _joined_on(reading: Reading, before: Told, attack: Tag, new: Tag, between: set[str]) -> bool:
    """Whether an attack with a target of its own is joined on to the one before: "and shelled", "while a raid hit"."""
    view, known = reading.view, before.target
    afar = (
        _ADDING
        if attack.type == "the"
        else _ADDING | TURNING | (_AGAIN if attack.type in ("noun", "undergo") else set())
    )
    joining = (_JOINING & {*view.before(attack.first)}) | (afar & between)
    light = _led(reading, attack)
    if known is None or not (joining or light or view.words[attack.first][:1] in "وف"):
        return False
    if joining and TURNING & between and (attack.type == before.attacks[-1].type == "verb" or _flown(before, attack)):
        return True
    if light and max(rank(new), rank(known)) <= SOLID:
        return not is_known(new)
    return rank(new) == rank(known) or by_another(reading, before, attack)


def _flown(before: Told, attack: Tag) -> bool:
    """Whether an attack by what is fired is told next to raids by aircraft: "while a rocket fell on"."""
    raids = {a.item["kind"] == "airstrike" for a in before.attacks}
    return raids == {True} and attack.type in FIRED


def _told_apart(reading: Reading, before: Told, attack: Tag) -> bool:
    """Whether the words that lead to an attack part it from the one before it, whatever was hit."""
    if any(before.attacks[-1] is t for t in answered(reading)) or replies_to_known(reading, before, attack):
        return True
    if _new_clause(reading, before, attack) or _another(reading, before, attack):
        return True
    if elsewhere(reading, before, attack) or _killed_before(reading, before, attack):
        return True
    last = before.attacks[-1]
    if CLASH in (attack.rule, last.rule) and attack.rule != last.rule:  # each has a clause and a toll of its own
        if last.rule == CLASH:
            return bool(TURNING & turns(reading.view.words, last.last, attack.first))
        return scope_start(reading, last.last, attack) < attack.first
    if punishes_gas(reading, before, attack) or answers_killing(reading, before, attack):
        return True
    return _told_too(reading, before, attack) or by_enemies(reading, before, attack, _TURNED)
