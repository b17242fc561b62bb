"""Look for texts that break the library, led by the lines of code that they reach (atheris, which is libFuzzer).

    pip install atheris
    python scripts/fuzz_guided.py [--seconds 600] [--only build/fuzz/crash-...]

An input is a list of pieces: words and signs of the annotated articles and of the rules' examples, by number. It starts
from those sentences themselves; an input that reaches new code is kept and changed further. Wrong is what
scripts/fuzz.py calls wrong, within one process. An input at which it stopped lies in build/fuzz; --only shows its text.
"""

from __future__ import annotations

import argparse
import re
import sys
from array import array
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

with atheris.instrument_imports(include=["attackx"]):
    import attackx.pipeline  # noqa: F401  (the floors load with it, and only what loads here is watched)
    from fuzzing import Case, fault, sentences

FOLDER = Path("build/fuzz")
PIECE = re.compile(r"\w+|\s+|[^\w\s]")
PUBLISHED = "2024-01-20"


def pieces() -> list[str]:
    """All pieces of the known sentences, each once, in a fixed order; two bytes number each."""
    found = sorted({piece for sentence in sentences() for piece in PIECE.findall(sentence)})
    if len(found) > 0x10000:
        raise SystemExit(f"{len(found)} pieces do not fit into two bytes")
    return found


PIECES = pieces()


def text_of(data: bytes) -> str:
    """The text that some bytes stand for, any bytes."""
    numbers = array("H", data[: len(data) // 2 * 2])
    return "".join(PIECES[number % len(PIECES)] for number in numbers)


def try_one(data: bytes) -> None:
    found = fault(Case(0, text_of(data), None, PUBLISHED))
    if found:
        raise AssertionError(f"{found}: {text_of(data)!a}")


def seed_inputs() -> Path:
    folder = FOLDER / "inputs"
    folder.mkdir(parents=True, exist_ok=True)
    number = {piece: n for n, piece in enumerate(PIECES)}
    for n, sentence in enumerate(sentences()):
        data = array("H", [number[piece] for piece in PIECE.findall(sentence)]).tobytes()
        (folder / f"sentence-{n}").write_bytes(data)
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--only", type=Path, help="an input at which it stopped")
    args = parser.parse_args()
    if args.only:
        data = args.only.read_bytes()
        sys.stdout.write(f"{text_of(data)!a}\n{fault(Case(0, text_of(data), None, PUBLISHED)) or 'nothing wrong'}\n")
        return
    limits = [f"-max_total_time={args.seconds}", "-max_len=600", "-timeout=60", f"-artifact_prefix={FOLDER}/"]
    atheris.Setup([sys.argv[0], *limits, str(seed_inputs())], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
