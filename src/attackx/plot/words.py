"""The words of the charts in both languages, and names made fit to stand in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..errors import InputValueError
from ..extras import require
from ..view.describe import KINDS, Label
from ..view.safe import clean

if TYPE_CHECKING:
    import altair as alt

Language: TypeAlias = Literal["en", "ar"]
WORDS: dict[str, Label] = {
    "timeline": Label("Attacks over time", "الهجمات عبر الزمن"),
    "map": Label("Where attacks are told of", "أماكن الهجمات"),
    "by_perpetrator": Label("Who is said to have done it", "من نُسبت إليه الهجمات"),
    "events": Label("events", "الهجمات"),
    "kind": Label("kind", "النوع"),
    "date": Label("date", "التاريخ"),
    "target": Label("target", "الهدف"),
    "place": Label("place", "المكان"),
    "when": Label("when", "الزمن"),
    "who": Label("who", "المنفّذ"),
    "toll": Label("killed and hurt", "القتلى والجرحى"),
    "stance": Label("how firmly", "درجة النسبة"),
    "located": Label("coordinates of the", "الإحداثيات لـ"),
    "unclaimed": Label("unclaimed", "لم تتبنّها جهة"),
    "unnamed": Label("nobody named", "لم يُسمَّ أحد"),
    "others": Label("others", "آخرون"),
    "drawn": Label("{} of {} events", "رُسم {} من {} من الهجمات"),
    "sums": Label("{} sums of many attacks", "حصائل هجمات {}"),
    "recalled": Label("{} only recalled", "للتذكير {}"),
    "undated": Label("{} without a date as fine as this", "بلا تاريخ بهذه الدقة {}"),
    "nowhere": Label("{} without coordinates", "بلا إحداثيات {}"),
    "outside": Label("{} outside the map", "خارج الخريطة {}"),
    "left out": Label("not drawn: ", "غير مرسومة: "),
}
# Both have Latin and Arabic letters or go with one that has, so that no letter is drawn in a face of another weight.
FONTS = "DejaVu Sans, Noto Sans Arabic, sans-serif"
_TAGS = str.maketrans("<>", "‹›")
# One hue a kind, told apart by readers who do not see red and green alike (after Okabe and Ito).
COLOURS = ("#D55E00", "#CC79A7", "#0072B2", "#56B4E9", "#E69F00", "#9A3412", "#009E73", "#8A8A8A")


def word(name: str, language: Language) -> str:
    """Give a word of the charts.

    Raises:
        InputValueError: for a language other than ``en`` and ``ar``.

    Example:
        >>> word("target", "ar")
        'الهدف'
    """
    if language not in ("en", "ar"):
        raise InputValueError(f"no language {language!r}; there are 'en' and 'ar'")
    return str(getattr(WORDS[name], language))


def kinds(language: Language) -> list[str]:
    """Name the kinds of attack in the order of their colours."""
    return [str(getattr(label, language)) for label in KINDS.values()]


def count_axis(longest: int) -> dict[str, Any]:
    """Give the axis of bars that count events, of which the longest counts so many.

    Up to two events Vega would put marks at halves, and print them rounded.

    Example:
        >>> count_axis(2)["values"]
        [0, 1, 2]
    """
    return {"format": "d", "values": list(range(longest + 1))} if longest < 3 else {"format": "d", "tickMinStep": 1}


def shown(text: str | None) -> str:
    """Make a string of an article fit for a chart.

    Besides what ``clean`` takes out, ``<`` and ``>`` become quotes: Altair's own ``to_html`` writes data into a script,
    which a closing tag in a name would end.

    Example:
        >>> shown("</script>")
        '‹/script›'
    """
    return clean(text or "").translate(_TAGS)


def subtitle(drawn: int, total: int, left_out: dict[str, int], language: Language) -> str:
    """Say how many events are drawn, and which are not and why, so that none is missing unnoticed.

    In Arabic it is one line that begins with a letter: drawing programs order a second line, and a number in front, as
    if they were Latin text.

    Example:
        >>> subtitle(3, 5, {"sums": 2, "recalled": 0}, "en")
        '3 of 5 events; not drawn: 2 sums of many attacks'
    """
    reasons = [word(name, language).format(count) for name, count in left_out.items() if count]
    first = word("drawn", language).format(drawn, total)
    between, after = ("، ", "؛ ") if language == "ar" else (", ", "; ")
    return f"{first}{after}{word('left out', language)}{between.join(reasons)}" if reasons else first


def altair() -> Any:
    """Import Altair.

    Raises:
        MissingExtraError: it is not installed.
    """
    return require("altair", "plot")


def finished(chart: Any, title: str, line: str, language: Language) -> alt.LayerChart:
    """Put title and fonts on a chart; Arabic reads from the right."""
    side = "end" if language == "ar" else "start"
    done: alt.LayerChart = chart.properties(title={"text": title, "subtitle": line, "anchor": side}).configure(
        font=FONTS,
        axis={"labelLimit": 260, "titleLimit": 260},
        legend={"labelLimit": 260},
    )
    return done
