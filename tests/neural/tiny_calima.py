"""A dozen stems in the form of camel-tools' databases, laid out as its data is, so that its own classes load them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = "calima-msa-r13"
OPEN = ("diac", "lex", "bw", "gloss", "pos_logprob", "lex_logprob", "pos_lex_logprob")
CLOSED = {
    "pos": "verb noun adj noun_prop digit punc foreign",
    "prc3": "0 na",
    "prc2": "0 na wa_conj fa_conj",
    "prc1": "0 na bi_prep li_prep",
    "prc0": "0 na Al_det",
    "per": "1 2 3 na",
    "asp": "p i na",
    "vox": "a p na",
    "form_gen": "m f -",
    "gen": "m f -",
    "form_num": "s d p -",
    "num": "s d p -",
    "stt": "i d c na",
    "rat": "y n na",
    "enc0": "0 na",
}
PREFIXES = (
    ("", "Pref-0", "diac: bw:"),
    ("و", "Pref-wa", "diac:وَ bw:wa/CONJ prc2:wa_conj"),
    ("ال", "NPref-Al", "diac:ال bw:Al/DET prc0:Al_det stt:d"),
    ("وال", "NPref-waAl", "diac:وَال bw:wa/CONJ+Al/DET prc2:wa_conj prc0:Al_det stt:d"),
    ("لل", "NPref-liAl", "diac:لِل bw:li/PREP+Al/DET prc1:li_prep prc0:Al_det stt:d"),
)
SUFFIXES = (
    ("", "Suff-0", "diac: bw:"),
    ("ت", "VSuff-at", "diac:َت bw:at/VSUFF gen:f form_gen:f"),
    ("ا", "VSuff-A", "diac:ا bw:A/VSUFF num:d form_num:d"),
    ("تا", "VSuff-atA", "diac:َتا bw:atA/VSUFF num:d form_num:d gen:f form_gen:f"),
    ("وا", "VSuff-uw", "diac:ُوا bw:uwA/VSUFF num:p form_num:p"),
    ("ان", "NSuff-An", "diac:انِ bw:Ani/NSUFF num:d form_num:d"),
    ("ين", "NSuff-ayn", "diac:َيْنِ bw:ayni/NSUFF num:d form_num:d"),
    ("ين", "NSuff-iyn", "diac:ِينَ bw:iyna/NSUFF num:p form_num:p"),
)
VERB = "pos:verb per:3 asp:p gen:m num:s form_gen:m form_num:s stt:na rat:na"
NOUN = "pos:noun per:na asp:na vox:na gen:m num:s form_gen:m form_num:s stt:i rat:y"
STEMS = (
    ("هاجم", "PV", f"diac:هاجَم lex:هاجَم-a_1 vox:a {VERB}"),
    ("هوجم", "PV", f"diac:هُوجِم lex:هاجَم-a_1 vox:p {VERB}"),
    ("استهدف", "PV", f"diac:اِسْتَهْدَف lex:اِسْتَهْدَف_1 vox:a {VERB}"),
    ("استهدف", "PV", f"diac:اُسْتُهْدِف lex:اِسْتَهْدَف_1 vox:p {VERB} pos_lex_logprob:-5"),
    ("كوفئ", "PV", f"diac:كُوفِئ lex:كافَأ_1 vox:p {VERB}"),
    ("اتهم", "PV", f"diac:اُتُّهِم lex:اِتَّهَم_1 vox:p {VERB}"),
    ("كان", "PV", f"diac:كان lex:كان_1 vox:a {VERB}"),
    ("مهاجم", "N", f"diac:مُهاجِم lex:مُهاجِم_1 {NOUN}"),
    ("متعاقد", "N", f"diac:مُتَعاقِد lex:مُتَعاقِد_1 {NOUN}"),
    ("طباخ", "N", f"diac:طَبّاخ lex:طَبّاخ_1 {NOUN}"),
    ("مصباح", "N", f"diac:مِصْباح lex:مِصْباح_1 {NOUN}".replace("rat:y", "rat:n")),
    ("طباخان", "PN", f"diac:طَباخان lex:طَباخان_1 {NOUN}".replace("pos:noun", "pos:noun_prop")),
)
NOUN_PREFIXES, VERB_PREFIXES = ("Pref-0", "Pref-wa", "NPref-Al", "NPref-waAl", "NPref-liAl"), ("Pref-0", "Pref-wa")
SUFFIX_SORTS = {"PV": "VSuff", "N": "NSuff", "PN": "none"}


def database(stems: tuple[tuple[str, str, str], ...] = STEMS[:-1]) -> str:
    """The text of a database; the last of the stems is a name that is spelt as a dual."""
    rest = "prc3:0 prc2:0 prc1:0 prc0:0 enc0:0 gloss:x pos_logprob:-3 lex_logprob:-3"
    lines = ["###DEFINES###", *(f"DEFINE {name} {name}:*open*" for name in OPEN)]
    lines += [f"DEFINE {name} {' '.join(f'{name}:{v}' for v in values.split())}" for name, values in CLOSED.items()]
    lines += ["###DEFAULTS###", *(f"DEFAULT pos:{pos} {rest}" for pos in ("verb", "noun", "digit", "punc", "latin"))]
    lines += ["###ORDER###", f"ORDER {' '.join((*OPEN, *CLOSED))}", "###TOKENIZATIONS###", "###STEMBACKOFF###"]
    lines += ["###PREFIXES###", *map("\t".join, PREFIXES), "###SUFFIXES###", *map("\t".join, SUFFIXES), "###STEMS###"]
    for stem, sort, told in stems:
        likely = "" if "pos_lex_logprob" in told else " pos_lex_logprob:-3"
        lines.append(f"{stem}\t{sort}\t{told} bw:{stem}/{sort} {rest}{likely}")
    prefixes = {"PV": VERB_PREFIXES, "N": NOUN_PREFIXES, "PN": VERB_PREFIXES}
    suffixes = [category for _, category, _ in SUFFIXES]
    after = {s: ["Suff-0", *(c for c in suffixes if c.startswith(kind))] for s, kind in SUFFIX_SORTS.items()}
    lines += ["###TABLE AB###", *(f"{p} {sort}" for sort, own in prefixes.items() for p in own)]
    lines += ["###TABLE BC###", *(f"{sort} {s}" for sort, own in after.items() for s in own)]
    lines += ["###TABLE AC###", *(f"{p} {s}" for p in NOUN_PREFIXES for s in suffixes)]
    return "\n".join(lines) + "\n"


def camel_data(root: Path, text: str, ranks: Mapping[str, Any] | None = None) -> Path:
    """A folder of camel-tools' data in which the database lies, and, where given, a model that ranks."""
    folders = {"MorphologyDB": f"morphology_db/{NAME}", "DisambigMLE": f"disambig_mle/{NAME}"}
    home = root / "data" / folders["MorphologyDB"]
    home.mkdir(parents=True)
    (home / "morphology.db").write_text(text, encoding="utf-8")
    if ranks is not None:
        home = root / "data" / folders["DisambigMLE"]
        home.mkdir(parents=True)
        (home / "model.json").write_text(json.dumps(ranks), encoding="utf-8")
    components = {name: {"default": NAME, "datasets": {NAME: {"path": path}}} for name, path in folders.items()}
    about = {"version": "1.6", "packages": {}, "components": components}
    (root / "catalogue.json").write_text(json.dumps(about), encoding="utf-8")
    return root
