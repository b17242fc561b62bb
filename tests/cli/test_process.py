"""The command as a process: signals, closed pipes, terminals, and how quickly it answers."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FAKE = """
import sys, time, attackx
from attackx.schema import AttackEvent, Target
class Pipeline:
    name, version = "fake", "1"
    def extract(self, text, **about):
        if text == "wait":
            sys.stderr.write("waiting\\n"); sys.stderr.flush(); time.sleep(60)
        return [AttackEvent(id="e", kind="drone", target=Target(name="مخزن"))]
attackx.Pipeline = Pipeline
from attackx.cli import main
sys.exit(main(sys.argv[1:]))
"""
FAKE_RUN = [sys.executable, "-c", FAKE, "extract"]


def plain_env(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "FORCE_COLOR", "TERM")}
    return {**kept, "TERM": "xterm", **more}


def on_terminal(command: list[str], columns: int, **env: str) -> str:
    """Run with standard output on a terminal of so many columns."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=plain_env(COLUMNS=str(columns), **env),
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:
                break
            if not chunk:
                break
            shown += chunk
        process.communicate()
    os.close(ours)
    return shown.decode()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    return path


def test_an_interrupt_keeps_what_is_done_and_exits_130() -> None:
    lines = '{"id": "done", "text": "x"}\n{"id": "slow", "text": "wait"}\n'
    with subprocess.Popen(
        [*FAKE_RUN, "--from", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None and process.stderr is not None
        process.stdin.write(lines)
        process.stdin.close()
        assert process.stderr.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        out, err = process.stdout.read() if process.stdout else "", process.stderr.read()
    assert process.returncode == 130
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["done"]
    assert "Interrupted" in err and "Traceback" not in err


def test_an_interrupted_array_is_still_json() -> None:
    lines = '{"id": "done", "text": "x"}\n{"id": "slow", "text": "wait"}\n'
    with subprocess.Popen(
        [*FAKE_RUN, "--from", "jsonl", "--format", "json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None and process.stderr is not None and process.stdout is not None
        process.stdin.write(lines)
        process.stdin.close()
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out = process.stdout.read()
    assert [record["id"] for record in json.loads(out)] == ["done"]


def test_a_reader_that_leaves_early_is_no_error_to_see(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"text": "x"}\n' * 5000, encoding="utf-8")
    with subprocess.Popen(
        [*FAKE_RUN, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        assert json.loads(process.stdout.readline())["id"].endswith(":1")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_wide_terminal_gets_a_coloured_table(article: Path) -> None:
    shown = on_terminal([*FAKE_RUN, str(article)], 140)
    assert "sources" in shown and "drone" in shown and "\x1b[" in shown


def test_a_narrow_terminal_gets_cards(article: Path) -> None:
    shown = on_terminal([*FAKE_RUN, str(article)], 80)
    assert "╭─" in shown and "target" in shown


def test_no_color_is_honoured(article: Path) -> None:
    shown = on_terminal([*FAKE_RUN, str(article)], 140, NO_COLOR="1")
    colours = re.findall(r"\x1b\[[\d;]*(?<=[\[;])(?:3[0-7]|4[0-7]|9[0-7])[\d;]*m", shown)
    assert "drone" in shown and colours == []


def test_a_pipe_gets_json_lines(article: Path) -> None:
    done = subprocess.run([*FAKE_RUN, str(article)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["events"][0]["kind"] == "drone"


def test_a_progress_bar_is_for_a_terminal_and_many_articles(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    for count, seen in ((200, True), (3, False)):
        path.write_text('{"text": "x"}\n' * count, encoding="utf-8")
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            [*FAKE_RUN, str(path), "-o", str(tmp_path / "out")],
            stderr=theirs,
            stdin=subprocess.DEVNULL,
            env=plain_env(),
        ) as process:
            process.wait()
        os.write(theirs, b"end")
        assert ("Extracting" in os.read(ours, 65536).decode()) is seen
        os.close(theirs)
        os.close(ours)


def test_a_locale_without_arabic_does_not_stop_a_table(article: Path) -> None:
    env = plain_env(PYTHONIOENCODING="ascii")
    done = subprocess.run([*FAKE_RUN, str(article), "--format", "table"], capture_output=True, env=env, check=True)
    assert b"drone" in done.stdout


def test_help_does_not_load_the_pipeline() -> None:
    code = (
        "import sys; from attackx.cli import main; main(['--help']); main(['extract', '--help']);"
        "heavy = {'rich', 'dateparser', 'ahocorasick_rs', 'attackx.lexicon.loader'} & set(sys.modules);"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attackx.cli", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("attackx, version ")


def test_an_error_of_the_library_is_one_line(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("{", encoding="utf-8")
    command = [sys.executable, "-m", "attackx.cli", "evaluate", str(gold)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and done.stderr.startswith("Error: ") and done.stderr.count("\n") == 1


def test_a_full_disk_is_one_line(article: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*FAKE_RUN, str(article)], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1 and "No space left" in done.stderr and "Traceback" not in done.stderr


def test_closed_standard_input_is_a_wrong_call() -> None:
    command = ["sh", "-c", '"$0" -m attackx.cli extract <&-', sys.executable]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "name a file" in done.stderr
