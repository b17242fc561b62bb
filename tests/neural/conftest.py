"""The tiny models, made once a run; without the extra ``neural`` these tests tell that they did not run."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from attackx.tagging.neural import classifier, stanza_models

from . import tiny

HERE = Path(__file__).parent
LACKING = [name for name in ("torch", "stanza", "transformers", "camel_tools") if find_spec(name) is None]
WHY = f"{', '.join(LACKING)} not installed; run: pip install torch==2.13.0 && pip install -e '.[neural]'"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.neural)
            if LACKING:
                item.add_marker(pytest.mark.skip(reason=WHY))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if LACKING:
        terminalreporter.write_line(f"The tests of models (tests/neural) did not run: {WHY}")


@pytest.fixture(scope="session")
def stanza_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.stanza_models(tmp_path_factory.mktemp("stanza") / "resources")


@pytest.fixture(scope="session")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.bert_model(tmp_path_factory.mktemp("bert") / "tiny")


@pytest.fixture(scope="session")
def camel_root(tmp_path_factory: pytest.TempPathFactory, bert: Path) -> Path:
    return tiny.camel_data(tmp_path_factory.mktemp("camel"), bert)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    import torch

    torch.set_num_threads(1)


@pytest.fixture
def unloaded() -> Iterator[None]:
    """Nothing loaded before, nothing kept after: for models that are broken on purpose."""
    for load in (stanza_models.load, classifier.load):
        load.cache_clear()
    yield
    for load in (stanza_models.load, classifier.load):
        load.cache_clear()
