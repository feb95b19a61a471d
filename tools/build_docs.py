"""Writes docs/journey.md and docs/model.md from what the code does and says; `--check` only tells which are stale.

    python tools/build_docs.py [--check]

The journey is a real run over one sample report. Its parse may differ in a detail where a processor adds numbers in
another order, so `--check` compares docs/model.md alone.
"""

import sys
from pathlib import Path

import journey
import nouns

DOCS = Path(__file__).resolve().parents[1] / "docs"


def main(words: list[str]) -> int:
    """Writes both pages, or tells whether the one that must not differ does."""
    model = DOCS / "model.md"
    if words == ["--check"]:
        stale = model.read_text(encoding="utf-8") != nouns.page()
        print(f"{model.name} is stale: python3 tasks.py docs" if stale else f"{model.name} says what the code says")
        return int(stale)
    model.write_text(nouns.page(), encoding="utf-8")
    (DOCS / "journey.md").write_text(journey.page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
