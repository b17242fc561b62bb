"""Compile the modules that pyproject.toml lists with mypyc: ``HATCH_BUILD_HOOKS_ENABLE=1 pip install .``.

The work is done on a copy, so that no compiled module is left beside the sources, where Python would prefer it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "attackx"
SETUP = """
from mypyc.build import mypycify
from setuptools import setup

# the second level of the C compiler makes it no faster, and takes three times as long
modules = mypycify({arguments!r}, opt_level="1", debug_level="0", group_name={package!r})
for module in modules:
    module.extra_compile_args += {flags!r}
setup(name={package!r}, ext_modules=modules)
"""
MYPY = "[mypy]\nplugins = pydantic.mypy\nignore_missing_imports = True\nfollow_imports = silent\n"
FAILED = "the modules could not be compiled; without HATCH_BUILD_HOOKS_ENABLE the package is built of Python alone"


class CompileHook(BuildHookInterface[Any]):
    """Puts compiled modules beside the pure ones into the wheel; an editable install stays pure."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell the builder what came out.

        Raises:
            RuntimeError: where mypyc or the C compiler fails, with what they said; nothing is built then.
        """
        self._folder = Path(mkdtemp(prefix=f"{PACKAGE}-"))
        if version == "editable":
            self.app.display_warning("an editable install stays pure Python: compiled modules would hide your changes")
            return
        try:
            self._compile(self._copied())
        except BaseException:
            shutil.rmtree(self._folder)
            raise
        for kind in ("*.so", "*.pyd"):
            for path in self._folder.rglob(kind):
                place = path.relative_to(self._folder)
                if place.parts[0] != "build":
                    build_data["force_include"][str(path)] = place.as_posix()
        build_data.update(pure_python=False, infer_tag=True)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the copy."""
        shutil.rmtree(self._folder)

    def _copied(self) -> list[str]:
        """Copy the modules and those at the top of the package, which they import; give what is to be compiled.

        The package's own ``__init__`` stays behind: it would lead mypy to every module and every optional dependency.
        """
        sources = Path(self.root, "src")
        modules = {path for pattern in self.config["modules"] for path in sources.glob(pattern)}
        for path in (*modules, *(sources / PACKAGE).glob("*.py")):
            copy = self._folder / path.relative_to(sources)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        (self._folder / PACKAGE / "__init__.py").write_text("")
        names = sorted(path.relative_to(sources).as_posix() for path in modules)
        return [name for name in names if name not in self.config["left-out"]]

    def _compile(self, modules: list[str]) -> None:
        """Run mypyc and the C compiler in the copy."""
        (self._folder / "mypy.ini").write_text(MYPY, encoding="utf-8")
        setup = self._folder / "setup.py"
        arguments = ["--config-file=mypy.ini", *modules]
        flags = os.environ.get("ATTACKX_CFLAGS", "").split()
        setup.write_text(SETUP.format(package=PACKAGE, arguments=arguments, flags=flags), encoding="utf-8")
        command = [sys.executable, setup.name, "build_ext", "--inplace"]
        done = subprocess.run(command, cwd=self._folder, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{FAILED}\n{done.stdout}\n{done.stderr}")
