"""Places to which somebody went, or whence a shell came, and a land by two names."""

from __future__ import annotations

import pytest

from attackx import extract

from .facts import PUBLISHED

# a text, and the places of its one event with its country
BOUND: list[tuple[str, list[str], str | None]] = [
    # bound for a place, or fled or gone home to one; the attack was not there
    ("انفجرت قنبلة على متن طائرة متجهة إلى كندا وقتلت ستة ركاب.", [], None),
    ("استهدفت مسيرة شاحنة وقود كانت في طريقها إلى الأردن وقتلت سائقها.", [], None),
    ("هاجم مسلحون مخفرا في تشاد وقتلوا تسعة ثم فروا إلى النيجر.", ["تشاد"], "TD"),
    ("هاجم مسلحون قرية وقتلوا تسعة ثم أجبروا على العودة إلى النيجر.", [], None),
    ("قتل ستة في قصف على سوق في حلب ونقل المصابون إلى تركيا.", ["حلب"], "SY"),
    # those who fled there were hit there
    ("انسحب المسلحون إلى مدينة سرت فقصفتهم الطائرات.", ["مدينة سرت"], "LY"),
    # but it may be where the wounded of a land are taken within it
    ("قتل ستة في قصف على سوق ونقل المصابون إلى حلب.", ["حلب"], "SY"),
    # the land from whose soil a shell came
    ("سقطت قذيفة هاون على مدرسة، وقتل حارسها بمقذوف من داخل الأراضي اليمنية.", [], None),
    ("أصابت قذيفة سوقا في الأراضي اليمنية وقتلت ستة.", ["الأراضي اليمنية"], "YE"),
    # the backers of a party
    ("قصف الجيش، المدعوم من روسيا وإيران، مواقع للفصائل.", [], None),
    ("قتل ستة في قصف على مواقع للقوات الموالية للحكومة في عدن ولحج.", ["عدن", "لحج"], "YE"),
    # the land that was hit, by another name, is no place of its own
    ("أطلقت الجماعة صواريخ على السعودية، واستهدفت الهجمات المملكة العربية السعودية فجرا.", [], "SA"),
]


@pytest.mark.parametrize(("text", "places", "land"), BOUND)
def test_where_somebody_went_is_no_place_of_the_attack(text: str, places: list[str], land: str | None) -> None:
    (event,) = extract(text, published=PUBLISHED)
    told = [] if event.place is None else [event.place.name, *event.place.within]
    country = (event.place and event.place.country) or (event.target and event.target.country)
    assert (told, country or None) == (places, land)
