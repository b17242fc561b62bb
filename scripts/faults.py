"""The faults that mutants.py puts into the code, one at a time: cosmic-ray's, but for those that change no answer."""

from __future__ import annotations

import ast
import contextlib
import difflib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

# Decorators are caches and data classes, "|" mostly joins types. None is the same by "is" and by "==", and a small
# number or a short word is so in CPython, if not always.
NO_FAULTS = (
    *("core/RemoveDecorator", "core/NoOp", "core/Variable", "core/ReplaceBinaryOperator_BitOr"),
    *("core/ReplaceComparisonOperator_Is_Eq", "core/ReplaceComparisonOperator_IsNot_NotEq"),
    *("core/ReplaceComparisonOperator_Eq_Is", "core/ReplaceComparisonOperator_NotEq_IsNot"),
)


class Mutant(NamedTuple):
    """A file with one fault in it: the number-th place that the operator can change."""

    path: str  # from the root of the project
    operator: str
    number: int
    old: str
    new: str

    @property
    def line(self) -> int:
        """The first line that differs, counted from 1."""
        pairs = zip(self.old.splitlines(), self.new.splitlines(), strict=False)
        return next(i for i, (old, new) in enumerate(pairs, 1) if old != new)

    def difference(self) -> str:
        lines = difflib.unified_diff(self.old.splitlines(), self.new.splitlines(), lineterm="", n=0)
        changed = [line for line in lines if not line.startswith(("---", "+++"))]
        return "\n".join([f"{self.path} {self.operator} {self.number}", *changed])


class _Bare(ast.NodeTransformer):
    """Takes decorators away, and annotations, which nothing here reads when it runs."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns, node.decorator_list = None, []
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.decorator_list = []
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def bare(code: str) -> str:
    return ast.dump(_Bare().visit(ast.parse(code)))


def made(path: str, operator: str, number: int) -> Mutant | None:
    """Make a mutant, if it is Python (":=" takes no "not" before it) and does something else."""
    code = Path(path).read_text(encoding="utf-8")
    mutated = mutate_code(code, plugins.get_operator(operator)(), number)
    with contextlib.suppress(SyntaxError):
        if mutated is not None and bare(mutated) != bare(code):
            return Mutant(path, operator, number, code, mutated)
    return None


def drawn(floor: str, chance: random.Random) -> Iterator[Mutant]:
    """Draw mutants of a floor, one for each place of the code that can be changed."""
    places = []
    files = Path("src", "attackx", floor).rglob("*.py")
    for file in sorted(file for file in files if file.parent.name != "neural"):
        nodes = list(ast_nodes(get_ast(file.read_text(encoding="utf-8"))))
        for name in plugins.operator_names():
            if not name.startswith(NO_FAULTS):
                operator = plugins.get_operator(name)()
                count = sum(len(list(operator.mutation_positions(node))) for node in nodes)
                places += [(str(file), name, number) for number in range(count)]
    chance.shuffle(places)
    one_each = {(path, name.rpartition("_")[0] or name, number): name for path, name, number in places}
    print(f"{floor}: {len(places)} mutants can be made in {len(one_each)} places", flush=True)
    for (path, _, number), name in one_each.items():
        if mutant := made(path, name, number):
            yield mutant


def kept(differences: str) -> Iterator[Mutant]:
    """Make the mutants again that a file lists, but for those whose place in the code has changed."""
    for difference in differences.split("\n\n"):
        path, operator, number = difference.partition("\n")[0].split()
        mutant = made(path, operator, int(number))
        if mutant is not None and mutant.difference() == difference:
            yield mutant
        else:
            print(f"not there any more: {difference}")
