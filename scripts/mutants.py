"""Put small faults into a floor of the library, one at a time, and see whether the tests of that floor notice.

    python scripts/mutants.py                                   script, tagging and assembly, 40 mutants each
    python scripts/mutants.py --floor script --sample 100 --seed 7

The mutants are cosmic-ray's (pip install cosmic-ray). All of a floor are too many to try, so a sample is drawn by a
seed and can be drawn again. Left out is what cannot change an answer (annotations, and decorators, of which nearly all
are caches and data classes) and what needs the extra neural. The survivors are printed as differences, to be read.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

ROOT = Path(__file__).parents[1]
LEFT_OUT = ("core/RemoveDecorator", "core/NoOp", "core/Variable", "core/ReplaceBinaryOperator_BitOr")
PATIENCE = 5  # times as long as without a mutant may its tests take; one that never ends is noticed too
# the tests of each floor, the most telling first
TESTS = {
    "script": ["tests/script", "src/attackx/script", "tests/test_script_properties.py", "-k", "not monotonous"],
    "tagging": ["tests/tagging", "src/attackx/tagging", "tests/assembly", "-k", "not linear_time and not time_taken"],
    "assembly": ["tests/assembly", "src/attackx/assembly", "tests/test_behaviours.py", "tests/test_fixtures.py"],
}


class Mutant(NamedTuple):
    """A file with one fault in it."""

    path: Path
    operator: str
    old: str
    new: str

    def difference(self) -> str:
        lines = difflib.unified_diff(self.old.splitlines(), self.new.splitlines(), lineterm="", n=0)
        changed = [line for line in lines if not line.startswith(("---", "+++"))]
        return "\n".join([f"{self.path.relative_to(ROOT)} {self.operator}", *changed])


class _Bare(ast.NodeTransformer):
    """Takes annotations away, which nothing here reads when it runs."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def bare(code: str) -> str:
    return ast.dump(_Bare().visit(ast.parse(code)))


def _differs(mutated: str, code: str) -> bool:
    """Tell whether a mutant is Python (":=" takes no "not" before it) and does something else."""
    try:
        return bare(mutated) != bare(code)
    except SyntaxError:
        return False


def mutants(floor: str, chance: random.Random) -> Iterator[Mutant]:
    """Draw mutants of a floor, one for each place of the code that can be changed."""
    places = []
    paths = (ROOT / "src" / "attackx" / floor).rglob("*.py")
    for path in sorted(path for path in paths if path.parent.name != "neural"):
        code = path.read_text(encoding="utf-8")
        nodes = list(ast_nodes(get_ast(code)))
        for name in plugins.operator_names():
            if not name.startswith(LEFT_OUT):
                operator = plugins.get_operator(name)()
                count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
                places += [(path, code, name, number) for number in range(count)]
    chance.shuffle(places)
    drawn = {(path, name.rpartition("_")[0] or name, number): (code, name) for path, code, name, number in places}
    print(f"{floor}: {len(places)} mutants can be made in {len(drawn)} places", flush=True)
    for (path, _, number), (code, name) in drawn.items():
        mutated = mutate_code(code, plugins.get_operator(name)(), number)
        if mutated is not None and _differs(mutated, code):
            yield Mutant(path, name, code, mutated)


def passes(copy: Path, tests: list[str], seconds: float | None = None) -> bool:
    """Run tests on a copy of the project; one that takes too long has failed."""
    try:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests],
            cwd=copy,
            env={**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return run.returncode == 0


def noticed(mutant: Mutant, copy: Path, tests: list[str], seconds: float) -> bool:
    """Tell whether tests fail on the mutant in a copy of the project."""
    target = copy / mutant.path.relative_to(ROOT)
    target.write_text(mutant.new, encoding="utf-8")
    try:
        return not passes(copy, tests, seconds)
    finally:
        target.write_text(mutant.old, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", choices=TESTS, action="append")
    parser.add_argument("--sample", type=int, default=40, help="mutants of each floor")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "attackx"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache"))
        for floor in args.floor or TESTS:
            begun = time.monotonic()
            if not passes(copy, TESTS[floor]):
                print(f"{floor}: its tests fail without any mutant; mend them first", file=sys.stderr)
                return 1
            seconds = PATIENCE * (time.monotonic() - begun)
            survivors, tried = [], 0
            for tried, mutant in zip(range(1, args.sample + 1), mutants(floor, random.Random(args.seed)), strict=False):
                if not noticed(mutant, copy, TESTS[floor], seconds):
                    survivors.append(mutant)
                    print(f"survives ({len(survivors)} of {tried}): {mutant.difference()}", flush=True)
                elif tried % 10 == 0:
                    print(f"{tried} tried", file=sys.stderr, flush=True)
            killed = tried - len(survivors)
            print(f"{floor}: {killed} of {tried} mutants noticed, {killed / max(tried, 1):.0%} (seed {args.seed})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
