"""Read lexicon files: TOML written by hand, TSV for the gazetteer; both checked on the way in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..datafiles import at, read_text, read_toml
from ..errors import DataError
from ..schema import AttackKind
from .countries import Nisba
from .expand import SHAPES, expand_countries, inflect, name_form
from .model import CATEGORIES, DEFAULT_ROLES, ROLES, Category, Entry

DATA = Path(__file__).parent / "data"
_NOT_ENTRIES = frozenset({
    "spelling.toml", "context.toml", "wars.toml", "houses.toml", "heads.toml", "alliances.toml",
})  # fmt: skip
_TEXTS = frozenset({"id", "name", "type", "country", "place", "kind", "gloss"})
_LISTS = frozenset({"within", "aliases", "guarded", "roles", "countries", "nisba", "nisba_plural"})
_KEYS = _TEXTS | _LISTS | {"latitude", "longitude", "forms"}
GUARD = "~"  # before an alias of a .tsv file that counts only behind a word of place
_ADDING = frozenset({"id", "aliases", "guarded", "gloss"})  # what an entry without a name can say
MAX_NAME = 200  # characters
MAX_NAMES = 200_000  # of all entries of the files together
_COLUMNS = ("id", "name", "type", "country", "within", "latitude", "longitude", "population", "aliases")


def default_paths() -> list[Path]:
    """List the packaged lexicon files, those written by hand before the gazetteer."""
    toml = sorted(path for path in DATA.rglob("*.toml") if path.name not in _NOT_ENTRIES)
    return toml + sorted(DATA.rglob("*.tsv"))


Known = Callable[[str], Entry | None]


def _nothing(_: str) -> None:
    return None


def load(paths: Iterable[Path | str], known: Known = _nothing) -> list[Entry]:
    """Read lexicon files into entries.

    An entry without a name adds names to a known one, and comes back as that one with them.

    Args:
        paths: ``.toml`` files in the lexicon format, or ``.tsv`` files with the gazetteer's columns.
        known: gives the entry with an id of the lexicon that the files are laid over.

    Returns:
        The entries in file order, templates over countries and country adjectives expanded.

    Raises:
        DataError: on an unknown key, a wrong value, an empty or repeated alias, an id used twice, or too many names;
            the message names file, line, entry and remedy.
    """
    entries: list[Entry] = []
    seen: dict[str, str] = {}
    names = 0
    for path in map(Path, paths):
        made = _read_tsv(path) if path.suffix == ".tsv" else _read_toml(path, known)
        for where, entry in made:
            if entry.id in seen:
                raise DataError(f"{where}: id {entry.id!r} is already used in {seen[entry.id]}; choose another")
            seen[entry.id] = path.name
            entries.append(entry)
            names += len(entry.aliases) + len(entry.guarded)
            if names > MAX_NAMES:
                raise DataError(f"{where}: more than {MAX_NAMES:,} names in all; leave some out")
    return entries


def _read_toml(path: Path, known: Known) -> Iterator[tuple[str, Entry]]:
    file = read_toml(path)
    data, lines = file.data, file.lines("entry")
    if unknown := set(data) - {"category", "entry"}:
        raise DataError(f"{path.name}: unknown key {sorted(unknown)[0]!r}; a file has 'category' and [[entry]]")
    category = data.get("category")
    if category not in CATEGORIES:
        raise DataError(f"{path.name}: category {category!r} is not one of {', '.join(CATEGORIES)}")
    rows = data.get("entry")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise DataError(f"{path.name}: entries must be given as [[entry]] tables")
    for number, row in enumerate(rows, start=1):
        where = f"{at(path.name, lines, number)}: entry {row.get('id') or number!r}"
        _check(row, category, where)
        if "name" not in row:
            yield where, _with_names(row, category, known, where)
            continue
        try:
            expanded = expand_countries(row)
        except DataError as error:
            raise DataError(f"{where}: {error}") from error
        for one in expanded:
            yield where, _entry(one, category, where)
        if category == "country" and row.get("nisba"):
            yield where, _nisba(row)


def _with_names(row: dict[str, Any], category: Category, known: Known, where: str) -> Entry:
    """Give the known entry of this id with the row's names besides its own."""
    entry = known(row["id"])
    if entry is None:
        raise DataError(f"{where}: key 'name' is missing, and no entry of this id is known; name it, or mend the id")
    if entry.category != category:
        raise DataError(f"{where}: is of category {entry.category!r}; put it in a file of that category")
    if odd := set(row) - _ADDING:
        raise DataError(
            f"{where}: {sorted(odd)[0]!r} cannot be added to a known entry; give the entry a name to replace it"
        )
    if not row.get("aliases") and not row.get("guarded"):
        raise DataError(f"{where}: has neither a name nor aliases; give names to add")
    aliases = dict.fromkeys((*(entry.aliases or (entry.name,)), *row.get("aliases", ())))
    guarded = dict.fromkeys((*entry.guarded, *row.get("guarded", ())))
    return replace(entry, aliases=tuple(aliases), guarded=tuple(guarded))


def _check(row: dict[str, Any], category: Category, where: str) -> None:
    """Refuse what the format does not know, naming the remedy."""
    if unknown := set(row) - _KEYS:
        raise DataError(f"{where}: unknown key {sorted(unknown)[0]!r}; known are {', '.join(sorted(_KEYS))}")
    for key in _TEXTS & set(row):
        if not isinstance(row[key], str) or not row[key].strip():
            raise DataError(f"{where}: {key!r} must be a string that is not empty")
    for key in _LISTS & set(row):
        value = row[key]
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise DataError(f"{where}: {key!r} must be a list of strings that are not empty")
    if "id" not in row:
        raise DataError(f"{where}: key 'id' is missing; every entry has one")
    if category != "country" and {"nisba", "nisba_plural"} & set(row):
        raise DataError(f"{where}: 'nisba' is only for files of category country")
    _check_location(row, where)
    if wrong := set(row.get("roles", ())) - ROLES:
        raise DataError(f"{where}: role {sorted(wrong)[0]!r} is not one of {', '.join(sorted(ROLES))}")
    if "kind" in row and row["kind"] not in set(AttackKind):
        raise DataError(f"{where}: kind {row['kind']!r} is not one of {', '.join(AttackKind)}")
    named = [row["name"]] if "name" in row else []
    _check_aliases([*named, *row.get("aliases", ()), *row.get("guarded", ())], where)


def _check_location(row: dict[str, Any], where: str) -> None:
    code = row.get("country")
    if code is not None and not (len(code) == 2 and code.isascii() and code.isupper()):
        raise DataError(f"{where}: country {code!r} is not an ISO 3166-1 alpha-2 code; write it like 'IQ'")
    for key, limit in (("latitude", 90), ("longitude", 180)):
        value = row.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int | float) or not -limit <= value <= limit:
            raise DataError(f"{where}: {key} {value!r} is not a number from -{limit} to {limit}; mend or drop it")
    if ("latitude" in row) != ("longitude" in row):
        raise DataError(f"{where}: give latitude and longitude together, or neither")


def _check_aliases(names: Sequence[str], where: str) -> None:
    seen: set[str] = set()
    for name in names:
        form = name_form(name)
        if len(form) < 2:
            raise DataError(f"{where}: the name {name!r} has fewer than two letters; drop it")
        if len(name) > MAX_NAME:
            raise DataError(f"{where}: the name {name[:20]!r}... has more than {MAX_NAME} characters; shorten it")
        if form in seen:
            raise DataError(f"{where}: {name!r} is given twice (spelling is folded before matching); drop one")
        seen.add(form)


def _inflected(row: dict[str, Any], where: str) -> list[str]:
    names: list[str] = []
    forms = row.get("forms", [])
    if not isinstance(forms, list) or not all(isinstance(item, dict) for item in forms):
        raise DataError(f"{where}: 'forms' must be a list of tables {{singular, plural, shape}}")
    for item in forms:
        shape = item.get("shape", "adjective")
        if set(item) - {"singular", "plural", "shape"} or not item.get("singular") or shape not in SHAPES:
            raise DataError(f"{where}: forms {item!r} need 'singular', a list 'plural' and a shape of {SHAPES}")
        names.extend(inflect(item["singular"], item.get("plural", ()), shape))
    return names


def _entry(row: dict[str, Any], category: Category, where: str) -> Entry:
    aliases = [row["name"], *row.get("aliases", ()), *_inflected(row, where)]
    return Entry(
        id=row["id"],
        name=row["name"],
        category=category,
        type=row.get("type", category),
        country=row.get("country"),
        latitude=row.get("latitude"),
        longitude=row.get("longitude"),
        place=row.get("place"),
        within=tuple(row.get("within", ())),
        roles=frozenset(row["roles"]) if "roles" in row else DEFAULT_ROLES[category],
        kind=row.get("kind"),
        gloss=row.get("gloss", ""),
        aliases=tuple(dict.fromkeys(aliases)),
        guarded=tuple(row.get("guarded", ())),
    )


def _nisba(row: dict[str, Any]) -> Entry:
    """Make the entry of a country's adjectives; a doer known only by an adjective is named by it."""
    irregular = tuple(row.get("nisba_plural", ()))
    stems = [Nisba.of(stem, () if number else irregular) for number, stem in enumerate(row["nisba"])]
    # the accusative of the masculine is often the country's own name, and is then meant behind an accusative alone
    own = {name_form(name) for name in (row["name"], *row.get("aliases", ()))}
    forms = dict.fromkeys(form for stem in stems for form in stem.forms())
    return Entry(
        id=f"{row['id']}_nisba",
        name=stems[0].m,
        category="country",
        type="nisba",
        country=row["country"],
        roles=frozenset({"doer"}),
        gloss=f"adjective of {row.get('gloss', row['country'])}",
        aliases=tuple(form for form in forms if name_form(form) not in own),
        guarded=tuple(form for form in forms if name_form(form) in own),
    )


def _read_tsv(path: Path) -> Iterator[tuple[str, Entry]]:
    lines = enumerate(read_text(path).split("\n"), start=1)
    rows = ((number, line.split("\t")) for number, line in lines if line and not line.startswith("#"))
    number, heading = next(rows, (1, []))
    if tuple(heading) != _COLUMNS:
        raise DataError(f"{path.name}, line {number}: must name the columns {', '.join(_COLUMNS)}, with tabs between")
    for number, row in rows:
        where = f"{path.name}, line {number}"
        if len(row) != len(_COLUMNS):
            raise DataError(f"{where}: {len(row)} columns, not {len(_COLUMNS)}; write an empty field as two tabs")
        where = f"{where}: entry {row[0]!r}"
        yield where, _place(row, where)


def _place(row: list[str], where: str) -> Entry:
    ident, name, kind, country, within, latitude, longitude, population, others = row
    try:
        north, east = float(latitude or "nan"), float(longitude or "nan")
        people = int(population or 0)
    except ValueError as error:
        raise DataError(f"{where}: {error}; mend the number") from error
    located = bool(latitude and longitude)
    if not (name and ident) or ((latitude or longitude) and not (-90 <= north <= 90 and -180 <= east <= 180)):
        raise DataError(f"{where}: needs id and name, and coordinates on Earth or none")
    names = [name, *(others.split("|") if others else ())]
    _check_aliases([alias.removeprefix(GUARD) for alias in names], where)
    return Entry(
        id=ident,
        name=name,
        category="place",
        type=kind,
        country=country or None,
        latitude=north if located else None,
        longitude=east if located else None,
        within=tuple(within.split("|")) if within else (),
        # the press lets a capital speak and act for its government
        roles=DEFAULT_ROLES["country"] if kind == "capital" else DEFAULT_ROLES["place"],
        population=people,
        aliases=tuple(alias for alias in names if not alias.startswith(GUARD)),
        guarded=tuple(alias[1:] for alias in names if alias.startswith(GUARD)),
    )
