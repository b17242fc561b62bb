"""The amounts that facts of casualties stand for: a quantity, a sum, a lone person, "another one"."""

from __future__ import annotations

from ..grammar.facts import Fact, Reading
from ..grammar.rules import default_lists
from ..grammar.view import View
from ..tagging.tag import Tag
from .amounts import KIN, PART_OF, counted, made_amount, part, quantities, sum_of
from .clauses import NO_TOLL
from .kin import is_further_kin, kin
from .traits import looks_back
from .wordlists import lists_of

_LISTS = lists_of("tolls")
_BOUNDS = {"sg": (1, 1), "dual": (2, 2), "pl": (1, None)}
_STRIKES = frozenset({"اصابتا", "اصابا", "قتلا"})  # "the two drones hit": verbs that read like nouns of people
_DUALS = _LISTS.words("duals")
_BOTH = _LISTS.words("both")
_OF_TWO = 3  # tokens from people to "one of the two"
_DEAD = ("قتل", "قتيل", "شهيد", "شهداء", "وفيات")
_HURT = ("جرح", "جريح", "مصاب")
_LIVES = "ارواح"  # "losses of lives"
_THE_HURT = ("المصاب", "مصابي", "الجرحي", "جرحي", "الاصابات")
_RAISED = _LISTS.words("raised")
_ARRIVED = _LISTS.words("arrived")
_TAKEN_IN = 5  # tokens from a word of arriving to those who arrived
_VICTIMS = ("ضحي", "ضحاي")
_OTHERS = frozenset({"اخر", "اخرون", "اخرين", "اخران", "اخريات"})
_ATTACKERS = ("مهاجم", "انتحاري", "منفذ")
_PEOPLE = ("person", "number", "casualty", "killed", "injured")
_JOINING = frozenset({"ما", "مما", "فيما", "بينما", "حيث"})
_AND_ONE = "toll.killed-and-one"
_HUNDRED = 100  # and its multiples, which are counted in the genitive
_SINGLE = "quantity.bare_singular"
_AFTER = frozenset({"بعد", "وبعد"})
_SPAN = 4  # tokens of "a few days after" before a toll
_SINCE = 4  # tokens from "since" to an attack
_CALM = _LISTS.words("calm")
_CALM_WITHIN = 8  # tokens from a calm to "since"
_WAR = 10_000  # so many die in no one attack, but by an atomic bomb
_ATOMIC = _LISTS.beginnings("atomic")
_REACH = 9  # tokens over which "since the war began" makes a toll one of the whole war


class Tolls:
    """The facts of casualties of one sentence.

    Args:
        reading: the sentence.
    """

    __slots__ = ("_facts", "_periods", "reading")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._facts = reading.of("casualty")
        periods = [f for f in self._facts if f.says["slot"] == "period" and not looks_back(f.first, reading.view)]
        rows = [f for f in reading.of("discourse") if f.says["cue"] == "ordinal"] if periods else []
        self._periods = [p for p in periods if not any(r.first <= p.first < r.last for r in rows)]  # "third in a week"

    def amount(self, fact: Fact) -> Tag | None:
        """Give a quantity tag for a fact.

        Returns:
            The fact's own quantity; a sum with the words of both parts; 1, 2 or "at least 1" for people told without
            a number; None where another quantity already counts them, or where it is a part of another one.
        """
        view, tag = self.reading.view, fact.tag
        if self._is_one_of_more(fact) or self._of_day_before(fact):
            return None
        if "count" in fact.says:
            return self._counted(fact)
        if tag is None or part(tag, view) or view.words[tag.first] in _STRIKES or _losses(tag, view):
            return None
        if (fact.says["slot"] == "injuries" and _of_the_hurt(tag, view)) or is_further_kin(tag, view):
            return None
        if "none" in fact.says and "bare" in tag.rule:
            return made_amount(tag.start, tag.stop, 0, 0, fact.rule)
        if "above" in fact.says and tag.item.min == tag.item.max:
            return made_amount(tag.start, tag.stop, tag.item.min + 1, None, fact.rule)
        if "person" in fact.says:
            tag = self._person(fact, tag)
        if tag is not None and "more" in fact.says and not self._of_one_number(fact, tag):
            led = fact.first < tag.first
            more = kin(tag.last, view, led=led) if fact.says["more"] == KIN else int(fact.says["more"])
            if more:
                tag = sum_of(tag, made_amount(tag.start, view.stops[fact.last - 1], more, more, "toll.kin"))
            return tag if fact.plus is None else sum_of(tag, fact.plus)
        if tag is not None and fact.plus is not None and self._joins(fact, tag, fact.plus):
            return sum_of(tag, fact.plus)
        return tag

    def slots(self, fact: Fact, tag: Tag) -> tuple[str, ...]:
        """Give the slots that an amount fills: "casualties" are deaths and wounds where the words cover both."""
        slot = fact.says["slot"]
        words = self.reading.view.words[tag.first : tag.last]
        if tag.type == "casualty":
            dead, hurt = (any(stem in w for w in words for stem in stems) for stems in (_DEAD, _HURT))
            if tag.item.max == 0 or (dead and hurt):
                slot = "both"
            elif words[-1].endswith(_LIVES):
                slot = "fatalities"
            elif slot == "casualties":
                slot = "fatalities" if self.victims(fact, tag) else "injuries"
        elif slot == "both" and "count" not in fact.says and words and words[-1] in _OTHERS:
            slot = "injuries"  # "one was killed and five others wounded"
        return ("fatalities", "injuries") if slot == "both" else (slot,)

    def of_period(self, tag: Tag) -> bool:
        """Whether a toll is one of a whole war or month rather than of the attack told."""
        if (tag.item.min or 0) >= _WAR and not any(w.startswith(_ATOMIC) for w in self.reading.view.words):
            return True
        for fact in self._periods:
            first, last = sorted(((fact.first, fact.last), (tag.first, tag.last)))
            if last[0] - first[1] <= _REACH and not self._turns(first[1], last[0]):
                return True
        return self._goes_with_period(tag)

    def _goes_with_period(self, tag: Tag) -> bool:
        """Whether an amount of "others" goes on with a period's toll: "a thousand since May, and 300 others hurt"."""
        if not self._periods or self.reading.view.words[tag.last - 1] not in _OTHERS:
            return False
        tags = (f.tag for f in self._facts)
        before = [t for t in tags if t is not None and t.label == "quantity" and t.last <= tag.first]
        one = max(before, key=lambda t: t.last, default=None)
        return one is not None and tag.first - one.last <= _REACH and self.of_period(one)

    def victims(self, fact: Fact, tag: Tag) -> bool:
        """Whether an amount is of victims, of whom it is not told that they are dead."""
        words = self.reading.view.words[tag.first : tag.last]
        return fact.says["slot"] == "casualties" and any(w.removeprefix("ال").startswith(_VICTIMS) for w in words)

    def since(self, tag: Tag) -> bool:
        """Whether an amount is of an earlier attack: "the worst since the blast that killed ninety"."""
        view = self.reading.view
        return any(
            a.last <= tag.first and _counted_from(a.first, view) and not self._turns(a.last, tag.first)
            for a in self.reading.attacks
        )

    def attackers(self, tag: Tag) -> bool:
        """Whether the people counted are those who attacked."""
        words = self.reading.view.words
        attacked = _of_attackers(tag, words) or any(_attacker(w) for w in words[tag.last : tag.last + 2])
        return attacked or _beaten_back(tag, words)

    def _of_day_before(self, fact: Fact) -> bool:
        """Whether those counted died before what is told, in no blow told beside them: "a day after two died"."""
        words, first = self.reading.view.words, fact.first
        before = words[max(first - _SPAN, 0) : first]
        after = before[-1:] == ["غداه"] or (before[-1:] in (["من"], ["علي"]) and not _AFTER.isdisjoint(before))
        return after and not any(fact.first < a.last and not a.definite for a in self.reading.attacks)

    def _is_one_of_more(self, fact: Fact) -> bool:
        """Whether the same words tell of one and of more: "farmer X hurt", "farmer X and driver Y hurt"."""
        if fact.says.get("count") != "1" and ("person" not in fact.says or "more" in fact.says):
            return False
        beside = (f.says for f in self._facts if f.first == fact.first and "known" in f.says)
        return any(s["slot"] == fact.says["slot"] and s.get("count", "1") != "1" for s in beside)

    def _counted(self, fact: Fact) -> Tag | None:
        made = counted(fact, self.reading.view)
        if fact.plus is not None:
            return sum_of(made, fact.plus)
        counted_too = (q for q in quantities(made, self.reading.view) if q.type in _PEOPLE and q.last <= fact.last)
        people = [q for q in counted_too if not is_further_kin(q, self.reading.view)]
        if "known" in fact.says and any(q.type == "person" and q.rule == _SINGLE for q in people):
            return None  # "a man and his wife", who are counted together
        numbered = any("bare" not in q.rule for q in people)
        return None if numbered and (made.item.min > 1 or "known" in fact.says) else made

    def _person(self, fact: Fact, tag: Tag) -> Tag | None:
        """Give an amount for people that no quantity counts and that no words deny."""
        view = self.reading.view
        denied = any(q.item.max == 0 and q.first <= fact.first < q.last for q in view.labelled("quantity"))
        plural = tag.number == "dual" and view.words[tag.first].startswith("ال")  # one spelling for both
        told, behind = view.words[fact.first : fact.last], view.words[tag.last : tag.last + _OF_TWO]
        two = not (_DUALS.isdisjoint(told) and _BOTH.isdisjoint(behind))
        bounds = _BOUNDS.get("dual" if two else "pl" if plural else tag.number)
        known = quantities(tag, view)
        if known and known[0].rule == _SINGLE and "more" in fact.says:
            return known[0]  # "a reporter of the channel and his cameraman"
        if denied or bounds is None or known:
            return None
        return made_amount(tag.start, tag.stop, *bounds, "toll.bare" if bounds[1] is None else "toll.person")

    def _of_one_number(self, fact: Fact, tag: Tag) -> bool:
        """Whether a number counts both nouns: "23 soldiers and policemen", each in the singular that it asks for."""
        words, low = self.reading.view.words, tag.item.min or 0
        if fact.rule != _AND_ONE or not (words[tag.last - 1].endswith("ا") or low >= _HUNDRED):
            return False
        last = words[fact.last - 1]
        return last.endswith(("ا", "ه")) or low % _HUNDRED == 0  # in the nominative it is one more

    def _joins(self, fact: Fact, tag: Tag, plus: Tag) -> bool:
        """Whether the second quantity of a fact is a further part of the same toll."""
        own = NO_TOLL | {fact.says["slot"]}
        between = range(tag.last, plus.first)
        words = self.reading.view.words
        parts = any(words[at] in PART_OF for at in between) or _of_attackers(plus, words) != _of_attackers(tag, words)
        return not parts and not any(f.says["slot"] not in own and f.first in between for f in self._facts)

    def _turns(self, first: int, last: int) -> bool:
        """Whether another matter begins between two tokens: an attack, or a clause joined on after a comma."""
        view = self.reading.view
        pairs = zip(view.words[first:last], view.words[first + 1 : last + 1], strict=False)
        joined = any(a == "،" and (b.startswith("و") or b in _JOINING or b in _RAISED) for a, b in pairs)
        begun = (t for at in range(first, last) for t in view.by_start.get(at, ()))
        return joined or any(t.label == "attack" and t.last <= last for t in begun)  # none that holds the amount


def _counted_from(at: int, view: View) -> bool:
    """Whether words leading to a token say that nothing of the kind was told since: "the calm since the attack"."""
    since = next((n for n in range(at - 1, max(at - _SINCE, -1), -1) if view.words[n] == "منذ"), None)
    calm = since is not None and not _CALM.isdisjoint(view.before(since, _CALM_WITHIN))
    return since is not None and (calm or looks_back(since, view))


def _of_attackers(tag: Tag, words: list[str]) -> bool:
    """Whether the noun that an amount counts is of those who attacked."""
    return any(_attacker(w) for w in words[tag.first : tag.last])


def _beaten_back(tag: Tag, words: list[str]) -> bool:
    """Whether militants are counted where an attack is beaten back: theirs were the dead of the attackers."""
    lists = default_lists()
    if lists["militant"].isdisjoint(words[tag.first : tag.last]):
        return False
    return any(w in lists["repel"] or w.lstrip("وفل") in lists["repel"] for w in words[: tag.first])


def killed_attackers(reading: Reading) -> bool:
    """Whether all whom a sentence counts as dead are attackers: "the police killed two of the attackers"."""
    dead = [f.tag for f in reading.of("casualty") if f.says["slot"] == "fatalities" and "person" not in f.says]
    return bool(dead) and all(t is not None and _of_attackers(t, reading.view.words) for t in dead)


def _attacker(word: str) -> bool:
    return word.removeprefix("و").removeprefix("ال").startswith(_ATTACKERS)


def _of_the_hurt(tag: Tag, view: View) -> bool:
    """Whether so many of the hurt are counted, who were told before: "nine of the wounded were flown out".

    Of those whom a hospital took in nobody need have told before.
    """
    if tag.label != "quantity" or tag.type != "injured" or tag.item.max is None or tag.item.min != tag.item.max:
        return False
    if not _ARRIVED.isdisjoint(view.before(tag.first, _TAKEN_IN)):
        return False
    words = view.words[tag.first : tag.last]
    return "من" in words and words[-1].startswith(_THE_HURT)


def _losses(tag: Tag, view: View) -> bool:
    """Whether "losses" are told without a number: who died or was hurt is not said."""
    word = view.words[tag.first]
    return (
        tag.type == "casualty"
        and tag.item.max != 0
        and "bare" in tag.rule
        and not view.words[tag.last - 1].endswith(_LIVES)
        and any(form.removeprefix("ال").startswith("خسا") for form in (word, word[1:]))
    )
