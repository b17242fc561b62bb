"""To whom a blow is dealt: "dealt the group a blow", where "the blows of the group" would be told by the same words."""

from __future__ import annotations

from ..grammar.view import View
from ..tagging.tag import Tag
from .wordlists import lists_of

_LISTS = lists_of("dealing")
_DEALS = _LISTS.words("deals")
_APART = _LISTS.words("apart")
_BACK = 7  # tokens from whom a blow is dealt to the verb, with the one who deals it in between


def is_dealt(tag: Tag, view: View) -> bool:
    """Whether a party behind a glued "to" is the object of a verb of dealing.

    Args:
        tag: the party.
        view: its sentence.
    """
    if not tag.clitic.endswith("ل"):
        return False
    before = view.before(tag.first, _BACK)
    verbs = [n for n, word in enumerate(before) if word.lstrip("وف") in _DEALS]
    if not verbs or not _APART.isdisjoint(before[verbs[-1] :]):
        return False
    return _APART.isdisjoint(view.after(tag.last, 1))  # "the raids of X on"
