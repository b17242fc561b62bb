"""Who is said to have done it, stacked by how firmly."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from ..export.told import Events
from ..schema import AttackEvent, Stance
from ..view.describe import STANCES
from .rows import choose
from .words import Language, altair, count_axis, finished, shown, subtitle, word

if TYPE_CHECKING:
    import altair as alt

_FIRM = (Stance.CLAIMED, Stance.ATTRIBUTED, Stance.SUSPECTED)
_COLOURS = ("#0B4F6C", "#3A8FB7", "#A9D6E5", "#BBBBBB")


def by_perpetrator(
    events: Events, *, most: int = 20, background: bool = False, language: Language = "en", width: int = 480
) -> alt.LayerChart:
    """Draw for each party how many attacks it claimed, has attributed to it, or is suspected of.

    Args:
        events: events, or records, documents or lists that hold them.
        most: parties to draw; what the others did is one bar.
        background: draw incidents too that an article only recalls.
        language: of labels, ``en`` or ``ar``; names stay as the articles write them.
        width: of the plot in pixels, without axes and legend.

    Returns:
        An Altair chart. An event counts for its best supported party; parties of one lexicon entry are one, by the name
        written most. Events that name nobody have a bar of their own.

    Raises:
        MissingExtraError: without Altair.
        InputValueError: for an unknown language.
        InputError: for anything that holds no events.

    Example:
        >>> from attackx import extract
        >>> chart = by_perpetrator(extract("تبنت حركة الشباب تفجير سيارة مفخخة أمام فندق في مقديشو."))
        >>> [[row["who"] for row in rows] for rows in chart.to_dict()["datasets"].values()]
        [['حركة الشباب']]
    """
    alt = altair()
    chosen = choose(events, background)
    stances = [*(getattr(STANCES[stance], language) for stance in _FIRM), word("unnamed", language)]
    values, order = _values(chosen.events, most, language)
    lengths: Counter[str] = Counter()
    for row in values:
        lengths[row["who"]] += row["events"]
    who, count, stance = (word(name, language) for name in ("who", "events", "stance"))
    bars = (
        alt.Chart(alt.InlineData(values=values))
        .mark_bar()
        .encode(
            y=alt.Y("who:N", title=None, sort=order),
            x=alt.X("events:Q", title=count, stack="zero", axis=count_axis(max(lengths.values(), default=0))),
            color=alt.Color("stance:N", title=stance, scale={"domain": stances, "range": list(_COLOURS)}),
            order=alt.Order("rank:Q"),
            tooltip=[
                alt.Tooltip("who:N", title=who),
                alt.Tooltip("stance:N", title=stance),
                alt.Tooltip("events:Q", title=count),
            ],
        )
        .properties(width=width, height={"step": 24})
    )
    line = subtitle(len(chosen.events), chosen.total, chosen.left_out, language)
    return finished(alt.layer(bars), word("by_perpetrator", language), line, language)


def _values(events: list[AttackEvent], most: int, language: Language) -> tuple[list[dict[str, Any]], list[str]]:
    """Count events by party and stance; give the rows, and the parties from most to least."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    silent: Counter[str] = Counter()
    for event in events:
        doer = event.claimed_perpetrator
        if doer is None:
            silent[word("unclaimed" if event.unclaimed else "unnamed", language)] += 1
            continue
        key = doer.id or shown(doer.name)
        names[key][shown(doer.name)] += 1
        counts[key][_FIRM.index(doer.stance)] += 1
    ranked = sorted(counts, key=lambda key: (-counts[key].total(), key))
    rows: dict[str, Counter[int]] = {}
    for key in ranked:
        name = names[key].most_common(1)[0][0] if key in ranked[:most] else word("others", language)
        rows.setdefault(name, Counter()).update(counts[key])
    for name, number in silent.items():
        rows.setdefault(name, Counter())[len(_FIRM)] += number
    stances = [*(getattr(STANCES[stance], language) for stance in _FIRM), word("unnamed", language)]
    values: list[dict[str, Any]] = [
        {"who": name, "stance": stances[rank], "rank": rank, "events": number}
        for name, row in rows.items()
        for rank, number in sorted(row.items())
    ]
    return values, list(rows)
