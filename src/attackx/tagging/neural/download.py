"""What models there are, which of them are on the disk, and fetching them by the libraries' own code.

Only ``download`` reaches for the network, and only ``attackx models download`` calls it.
"""

# ruff: noqa: PLC0415 (the libraries take seconds to import, so they are when something is fetched)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...errors import AttackxError, InputValueError, ModelError
from .folders import LANGUAGE, Kind, Model, camel_root, find_model, find_morphology, reason, require, stanza_root


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that the libraries publish.

    Attributes:
        library: whose it is.
        part: ``tokenize``, ``ner`` or ``morphology``.
        use: what it is for, as a call of ``attackx extract``.
    """

    library: Kind
    part: str
    use: str


MORPHOLOGY = "calima-msa-r13"
OFFERS = (
    Offer("stanza", "tokenize", "--segmenter stanza"),
    Offer("stanza", "ner", "--ner stanza"),
    Offer("camel", "ner", "--ner camel"),
    Offer("camel", "morphology", f"--morphology {MORPHOLOGY}"),
)
# camel-tools' names of what recognises, of what analyses words, and of what ranks its analyses; None is its default
_COMPONENTS = (("NamedEntityRecognition", None), ("MorphologyDB", MORPHOLOGY), ("DisambigMLE", MORPHOLOGY))


def state(offer: Offer) -> Model | AttackxError:
    """Give a model that is on the disk, or the error that says what to run.

    Example:
        >>> found = state(OFFERS[0])
        >>> isinstance(found, Model) or "run: " in str(found)
        True
    """
    try:
        return _found(offer)
    except AttackxError as error:
        return error


def _found(offer: Offer) -> Model:
    return find_morphology(MORPHOLOGY) if offer.part == "morphology" else find_model(offer.library, offer.part)


def root(library: str) -> Path:
    """Give the folder in which a library keeps its models.

    Raises:
        InputValueError: for another name than ``stanza`` or ``camel``.
        MissingExtraError: for stanza, where it is not installed.
    """
    if library == "stanza":
        return stanza_root()
    if library == "camel":
        return camel_root()
    raise InputValueError(f"no library {library!r}; known: stanza, camel")


def download(library: str, told: Callable[[str], None]) -> list[Model]:
    """Fetch the models of a library into its own folder.

    Args:
        library: ``stanza`` or ``camel``.
        told: is told what is being fetched.

    Raises:
        InputValueError: for another library.
        MissingExtraError: where it is not installed.
        ModelError: where the network or the server fails; what was there stays.
    """
    folder = root(library)
    require("stanza" if library == "stanza" else "camel_tools")
    told(f"{library}: into {folder}")
    try:
        _from_stanza(folder) if library == "stanza" else _from_camel(told)
    except AttackxError:
        raise
    except Exception as error:  # of requests, of the hub, of the disk, whatever the libraries let through
        remedy = "see that the network is there and run it again, or copy the folder from a machine that has it"
        raise ModelError(f"{library}'s models could not be fetched ({reason(error)}); {remedy}") from error
    return [_found(offer) for offer in OFFERS if offer.library == library]


def _from_stanza(folder: Path) -> None:
    import stanza

    parts = {offer.part: "default" for offer in OFFERS if offer.library == "stanza"}
    stanza.download(LANGUAGE, model_dir=str(folder), package=None, processors=parts, logging_level="INFO")


def _from_camel(told: Callable[[str], None]) -> None:
    from camel_tools.data import CATALOGUE  # fetches the catalogue where none is there

    for component, name in _COMPONENTS:
        dataset = CATALOGUE.get_dataset(component, name)
        package = next((p for p in CATALOGUE.packages.values() if p.destination == dataset.path), None)
        if package is None:
            raise ModelError(f"camel-tools' catalogue has no package for {component}; install camel-tools 1.6")
        told(f"camel: {package.name} {package.version}")
        CATALOGUE.download_package(package.name)
