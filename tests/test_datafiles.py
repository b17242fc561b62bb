"""Reading data files: what is refused, with which line, and that nothing a file holds costs much."""

from __future__ import annotations

from pathlib import Path

import pytest

from attackx.datafiles import MAX_BYTES, MAX_DEPTH, MAX_STRING, digest, parse_toml, paths_of, read_toml
from attackx.errors import DataError, InputError

# the file, and what the message says beside its name
REFUSED: list[tuple[bytes, str]] = [
    (b'a = 1\nb = "x\n', "own.toml, line 2: "),
    (b"a = 1\na = 2\n", "own.toml, line 2: cannot overwrite a value"),
    (b"[[rule]\n", "own.toml, line 1: "),
    (b'a = [\n"x",\n', "own.toml, line 3: "),
    (b"a = 1\n\nid = '\xff'\n", "own.toml, line 3: not UTF-8"),
    ("a = 'نص'".encode("utf-16"), "not UTF-8"),
    (b"a = " + b"[" * 5_000 + b"]" * 5_000, "nested too deep"),
    (b"a = " + b"[" * 20 + b"]" * 20, "nested too deep"),
    (b"a = " + b"{b = " * 20 + b"1" + b"}" * 20, "nested too deep"),
    (b"x = 1\n" + b".".join([b"a"] * 1_000_000) + b" = 1", "line 2: a key of more than 16 parts"),
    (b"[" + b" . ".join([b'"a"'] * 100_000) + b"]", "line 1: a key of more than 16 parts"),
    (b"a = " + b"9" * 1_000_000, "own.toml, line 1: "),
    (b"a = '" + b"x" * (MAX_STRING + 1) + b"'", "more than 10,000 characters"),
    (b"'" + b"x" * (MAX_STRING + 1) + b"' = 1", "more than 10,000 characters"),
    (b"#" * (MAX_BYTES + 1), "more than 4,000,000 bytes"),
]


@pytest.mark.parametrize(("content", "told"), REFUSED, ids=[told for _, told in REFUSED])
def test_a_wrong_file_is_refused_with_its_place(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_toml(path)
    message = str(caught.value)
    assert message.startswith("own.toml") and told in message and "; " in message and len(message) < 300


def test_what_is_not_too_much_is_read(tmp_path: Path) -> None:
    dotted = ".".join("abcdefghij") + ' = "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v"'
    path = tmp_path / "own.toml"
    path.write_bytes(b"\xef\xbb\xbf" + f"{dotted}\r\nnote = '''\r\n[[entry]]\r\n'''\r\n[[entry]]\r\n".encode())
    file = read_toml(path)
    assert file.data["note"] == "[[entry]]\n" and file.lines("entry") == (5,)
    assert parse_toml("x", "a = " + "[" * (MAX_DEPTH - 2) + "]" * (MAX_DEPTH - 2)).data


@pytest.mark.parametrize("name", ["none.toml", "."])
def test_a_file_that_is_none(name: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"cannot be read .*; name a file"):
        read_toml(tmp_path / name)


def test_paths() -> None:
    assert [p.name for p in paths_of(Path("a"))] == ["a"] and [p.name for p in paths_of(["a", Path("b")])] == ["a", "b"]
    with pytest.raises(InputError, match="7"):
        paths_of(7)  # type: ignore[arg-type]  # the error is the test
    with pytest.raises(InputError):
        paths_of([None])  # type: ignore[list-item]  # the error is the test


def test_a_digest_tells_files_apart_that_run_together_the_same() -> None:
    assert digest([("a", b"xy"), ("a", b"z")]) != digest([("a", b"x"), ("a", b"yz")])
