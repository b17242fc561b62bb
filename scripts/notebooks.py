"""Run the notebooks of docs/notebooks and write what comes out of them, or check that what is written is true.

Run: ``python scripts/notebooks.py`` writes; with ``--check`` it compares, and ends with 1 where something differs.
Names of notebooks choose some of them. Pictures and pages are compared only by being there, since they hang on fonts
and versions, and so are cells tagged ``figures``, which change with every rule.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
SECONDS = 300
LONGEST = 2_000  # characters of a plain output; longer ones stand beside a page that says the same
KEPT = ("text/plain", "text/html", "image/png")


def run(path: Path) -> Any:
    """Run a notebook where it stands and give it with its outputs, without what changes from run to run."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources={"metadata": {"path": FOLDER}}).execute()
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = {"tags": cell.metadata.tags} if "tags" in cell.metadata else {}
        if cell.cell_type == "code":
            cell.outputs = joined([output for found in cell.outputs if (output := tidy(found)) is not None])
    return notebook


def tidy(output: Any) -> Any:
    """Leave of an output what a reader sees."""
    if output.output_type == "stream":
        return output if output.name == "stdout" else None
    if output.output_type in ("execute_result", "display_data"):
        output.data = {kind: output.data[kind] for kind in KEPT if kind in output.data}
        if len(output.data) > 1 and (len(output.data.get("text/plain", "")) > LONGEST or "image/png" in output.data):
            del output.data["text/plain"]
        output.metadata = {}
    return output


def joined(outputs: list[Any]) -> list[Any]:
    """Put together what was printed, which comes in as many pieces as it happens to."""
    found: list[Any] = []
    for output in outputs:
        if found and output.output_type == found[-1].output_type == "stream":
            found[-1].text += output.text
        else:
            found.append(output)
    return found


def shown(notebook: Any) -> list[tuple[int, str]]:
    """Give the outputs of each cell in words; a picture or page without words is the name of its kind."""
    found = []
    for number, cell in enumerate(notebook.cells, start=1):
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            words = None if cell.metadata.get("tags") else output.get("text") or data.get("text/plain")
            found.append((number, words or ", ".join(sorted(data)) or output.output_type))
    return found


def main(arguments: list[str]) -> int:
    """Run the notebooks named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    status = 0
    for path in sorted(FOLDER.glob("*.ipynb")):
        if options.names and path.stem not in options.names:
            continue
        made = run(path)
        if not options.check:
            nbformat.write(made, path)
            print(f"{path.name}: written")
            continue
        written, found = shown(nbformat.read(path, as_version=4)), shown(made)
        for before, after in zip(written, found, strict=False):
            if before != after:
                print(f"{path.name}, cell {before[0]} says:\n{before[1]}\nbut gives:\n{after[1]}")
                break
        if written != found:
            print(f"{path.name}: other outputs than written; run: python scripts/notebooks.py {path.stem}")
            status = 1
    return status


if __name__ == "__main__":
    with TemporaryDirectory() as home:
        os.environ |= {"IPYTHONDIR": home, "JUPYTER_RUNTIME_DIR": home, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        sys.exit(main(sys.argv[1:]))
