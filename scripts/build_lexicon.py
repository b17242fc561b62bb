"""Write ``data/compiled.json``, the packaged lexicon in the form that loads fast.

Run it after any change to the lexicon's data or code: ``python scripts/build_lexicon.py``. A stale file does no
harm but costs about a second at the first use.
"""

from attackx.lexicon.compiled import COMPILED_FILE, compile_lexicon

if __name__ == "__main__":
    COMPILED_FILE.write_text(compile_lexicon(), encoding="utf-8", newline="\n")
    print(f"{COMPILED_FILE}: {COMPILED_FILE.stat().st_size / 1e6:.1f} MB")
