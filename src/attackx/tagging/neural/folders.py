"""Where models lie, what they are called, and what to run when they are not there.

The folders are those of the libraries: stanza's cache (or ``STANZA_RESOURCES_DIR``), ``~/.camel_tools`` (or
``CAMELTOOLS_DATA``), or one that the caller names, in either library's layout.
"""

# ruff: noqa: PLC0415 (stanza is imported when it is asked for)

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from ...errors import InputValueError, MissingExtraError, ModelError

Kind = Literal["stanza", "camel"]
LANGUAGE = "ar"
NAMED: tuple[Kind, ...] = ("stanza", "camel")
_TOLD = 200  # characters of a library's own message
_DOWNLOAD = "run: attackx models download {}"


@dataclass(frozen=True, slots=True)
class Model:
    """A model on the disk.

    Attributes:
        kind: the library whose layout it has.
        part: ``tokenize``, ``ner`` or ``morphology``.
        root: what the library loads from: stanza's folder of resources, or the model's own folder.
        name: the package's name, or the folder's.
        files: the files it is made of.
    """

    kind: Kind
    part: str
    root: Path
    name: str
    files: tuple[Path, ...]

    @property
    def label(self) -> str:
        """Name and version, as the pipeline's name holds it: the library, the name, a fingerprint of the files.

        A number of a library's release would not tell two models of one name apart.
        """
        return f"{self.kind}-{self.part}:{self.name}@{fingerprint(self.files)}"


def fingerprint(files: tuple[Path, ...]) -> str:
    """Give eight hexadecimal digits that tell the contents of files from others.

    Raises:
        ModelError: where a file cannot be read.
    """
    digest = blake2b(digest_size=4)
    for path in files:
        try:
            with path.open("rb") as file:
                while block := file.read(1 << 20):
                    digest.update(block)
        except OSError as error:
            raise ModelError(f"{path} cannot be read ({error.strerror or error}); fetch or train it again") from error
    return digest.hexdigest()


def require(package: str) -> None:
    """Make sure that a package of the extra ``neural`` is installed.

    Raises:
        MissingExtraError: where it is not.
    """
    if find_spec(package) is None:
        raise MissingExtraError(package, "neural")


def reason(error: Exception) -> str:
    r"""Tell what a library met, in its first words; PyTorch's go on for a page.

    Example:
        >>> reason(ValueError("no model\nsee the manual"))
        'ValueError: no model'
    """
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0][:_TOLD]}"


def stanza_root() -> Path:
    """Give the folder in which stanza keeps its models."""
    require("stanza")
    from stanza.resources.common import DEFAULT_MODEL_DIR

    return Path(DEFAULT_MODEL_DIR)


def camel_root() -> Path:
    """Give the folder in which camel-tools keeps its data; asking camel-tools itself would fetch its catalogue."""
    given = os.environ.get("CAMELTOOLS_DATA")
    if given is not None:
        return Path(given).expanduser().absolute()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def find_model(name: str, part: str) -> Model:
    """Find a model by the name of its library, or by its folder.

    Args:
        name: ``stanza``, ``camel`` or the path of a folder.
        part: ``tokenize`` or ``ner``.

    Raises:
        InputValueError: for a name that is neither.
        MissingExtraError: where the library is not installed.
        ModelError: where the model is not on the disk; the message says what to run.
    """
    if name == "stanza":
        return _of_stanza(stanza_root(), part, _DOWNLOAD.format("stanza"))
    if name == "camel":
        return _of_camel(part)
    folder = Path(name)
    if not folder.is_dir():
        known = ", ".join(NAMED)
        raise InputValueError(f"no model {name!r}: neither one of {known} nor a folder; give the path of a folder")
    if (folder / "resources.json").exists():
        return _of_stanza(folder, part, "fetch or train the model again")
    if part == "ner" and (folder / "config.json").exists():
        return _of_hugging_face(folder)
    expected = "resources.json (stanza)" + (" nor config.json (Hugging Face)" if part == "ner" else "")
    raise ModelError(f"{folder} holds no model: neither {expected}; train one: attackx train ner GOLD.jsonl -o FOLDER")


def read_json(path: Path, remedy: str) -> Any:
    """Read what a library has written about its models.

    Raises:
        ModelError: where it is not there or no JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(f"no models in {path.parent}; {remedy}") from None
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} cannot be read ({error}); {remedy}") from error


def _of_stanza(root: Path, part: str, remedy: str) -> Model:
    require("stanza")
    about = read_json(root / "resources.json", remedy)
    try:
        language = about[LANGUAGE]
        default = language["packages"]["default"]
        package = default[part]
        needs = language[part][package].get("dependencies", [])
        parts = [(part, package), *((need["model"], need["package"]) for need in needs)]
        if part == "tokenize" and "mwt" in default:
            parts.append(("mwt", default["mwt"]))  # stanza loads no tokenizer without it
    except (KeyError, TypeError, AttributeError):
        raise ModelError(f"{root / 'resources.json'} names no {part!r} model for Arabic; {remedy}") from None
    files = tuple(root / LANGUAGE / kind / f"{name}.pt" for kind, name in parts)
    return _present(Model("stanza", part, root, package, files), remedy)


def _of_camel(part: str) -> Model:
    if part != "ner":
        raise InputValueError(f"camel-tools has no {part!r} model; use 'stanza' or the folder of a stanza model")
    for package in ("camel_tools", "transformers", "torch"):
        require(package)
    remedy = _DOWNLOAD.format("camel")
    name, folder = _dataset("NamedEntityRecognition", None, remedy)
    return _of_hugging_face(folder, name, remedy)


def find_morphology(name: str) -> Model:
    """Find a database of camel-tools' morphology, with the model that ranks its readings where that is there.

    Args:
        name: camel-tools' name of it: ``calima-msa-r13``.

    Raises:
        InputValueError: for a name that camel-tools' catalogue does not have.
        MissingExtraError: where camel-tools is not installed.
        ModelError: where the database is not on the disk; the message says what to run.
    """
    require("camel_tools")
    remedy = _DOWNLOAD.format("camel")
    name, folder = _dataset("MorphologyDB", name, remedy)
    files = [folder / "morphology.db"]
    try:
        ranks = _dataset("DisambigMLE", name, remedy)[1] / "model.json"
    except (InputValueError, ModelError):
        pass  # the readings are then ranked by what the database tells of them
    else:
        files += [ranks] if ranks.exists() else []
    return _present(Model("camel", "morphology", folder, name, tuple(files)), remedy)


def _dataset(component: str, name: str | None, remedy: str) -> tuple[str, Path]:
    """Give name and folder of a data set in camel-tools' catalogue, the default one where none is named."""
    root = camel_root()
    about = read_json(root / "catalogue.json", remedy)
    try:
        sets = about["components"][component]
        name = sets["default"] if name is None else name
        if name not in sets["datasets"]:
            known = ", ".join(sorted(sets["datasets"]))
            raise InputValueError(f"no {component} {name!r} in camel-tools' catalogue; it has {known}")
        return str(name), root / "data" / sets["datasets"][name]["path"]
    except (KeyError, TypeError):
        raise ModelError(f"{root / 'catalogue.json'} names no {component}; {remedy}") from None


def _of_hugging_face(folder: Path, name: str = "", remedy: str = "save the model there again") -> Model:
    for package in ("transformers", "torch"):
        require(package)
    config = folder / "config.json"
    if not config.exists():
        raise ModelError(f"no model in {folder}; {remedy}")
    weights = sorted([*folder.glob("*.safetensors"), *folder.glob("pytorch_model*.bin")])
    words = [p for p in (folder / "tokenizer.json", folder / "vocab.txt") if p.exists()]
    if not weights or not words:
        lacking = "weights (*.safetensors)" if not weights else "word pieces (vocab.txt or tokenizer.json)"
        raise ModelError(f"the model in {folder} has no {lacking}; {remedy}")
    return Model("camel", "ner", folder, name or folder.resolve().name, (config, *words, *weights))


def _present(model: Model, remedy: str) -> Model:
    missing = [path for path in model.files if not path.exists()]
    if missing:
        raise ModelError(f"{missing[0]} is not there; {remedy}")
    return model
