"""The labelling interface for Label Studio."""

from __future__ import annotations

from ..schema import AttackKind, Part, Stance, Status
from ..view.describe import slot
from .marks import ATTACK, FIGURES, SLOTS

# Controls belong to one text, so those of the title have names of their own.
PREFIXES: dict[Part, str] = {"text": "", "title": "title_"}


def label_config() -> str:
    """Give the XML of the labelling interface, to be pasted under Settings, Labeling Interface, Code.

    A region is labelled with its slot; the number of its event, and its values, are fields of the region.

    Example:
        >>> label_config()[:6]
        '<View>'
    """
    return "\n".join(["<View>", *_part("title"), *_part("text"), "</View>", ""])


def _part(part: Part) -> list[str]:
    to = f'toName="{part}" perRegion="true"'
    prefix = PREFIXES[part]
    labels = [f'    <Label value="{name}" background="hsl({slot(name).hue}, 70%, 75%)"/>' for name in SLOTS]
    fields = [
        f'    <Number name="{prefix}event" {to} min="1" defaultValue="1"/>',
        *_choices(f"{prefix}kind", part, [kind.value for kind in AttackKind], [ATTACK]),
        *_choices(f"{prefix}status", part, [status.value for status in Status], [ATTACK]),
        *_choices(f"{prefix}stance", part, [stance.value for stance in Stance], ["perpetrators"]),
        *_choices(f"{prefix}flags", part, ["aggregate", "background", "approx"], [ATTACK, *FIGURES], "multiple"),
        *(_shown(f'<Number name="{prefix}{name}" {to} min="0"/>', part, FIGURES) for name in ("min", "max")),
        f'    <TextArea name="{prefix}source" {to} maxSubmissions="1" editable="true" placeholder="source"/>',
        _shown(f'<TextArea name="{prefix}date" {to} maxSubmissions="1" placeholder="date"/>', part, ["time"]),
    ]
    return [
        f'  <Labels name="{prefix}slot" toName="{part}">',
        *labels,
        "  </Labels>",
        f'  <View style="direction: rtl"><Text name="{part}" value="${part}" granularity="symbol"/></View>',
        f'  <View visibleWhen="region-selected" whenTagName="{prefix}slot">',
        *fields,
        "  </View>",
    ]


def _choices(name: str, part: Part, values: list[str], slots: list[str], choice: str = "single-radio") -> list[str]:
    inside = "".join(f'<Choice value="{value}"/>' for value in values)
    control = f'<Choices name="{name}" toName="{part}" perRegion="true" choice="{choice}" showInline="true">'
    return [_shown(f"{control}{inside}</Choices>", part, slots)]


def _shown(control: str, part: Part, slots: tuple[str, ...] | list[str]) -> str:
    """Show a control only while a region with one of these labels is selected."""
    when = f'whenTagName="{PREFIXES[part]}slot" whenLabelValue="{",".join(slots)}"'
    return f'    <View visibleWhen="region-selected" {when}>{control}</View>'
