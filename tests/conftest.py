"""What tests of several parts share: the command, called in an empty folder, and no network for any of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

from attackx.cli import cli
from offline import forbid


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Call ``attackx`` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *args, **more: CliRunner().invoke(cli, [str(arg) for arg in args], **more)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with what takes minutes, beside which the other processes run all else."""
    items.sort(key=lambda item: "native" not in item.keywords)


# a loaded machine is slow, and no fault; the same cases each time: scripts/fuzz.py looks for new ones
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
forbid()
