"""Writes docs/journey.md, docs/model.md and the samples in README.md from what the code does and says.

    python tools/build_docs.py [--check]

`--check` writes nothing and tells whether docs/model.md is stale. The others are real runs over the sample reports; a
parse may differ in a detail where a processor adds numbers in another order, so they are not compared.
"""

import sys
from pathlib import Path

import demo
import journey
import nouns

ROOT = Path(__file__).resolve().parents[1]


def main(words: list[str]) -> int:
    """Writes the pages, or tells whether the one that must not differ does."""
    model, readme = ROOT / "docs" / "model.md", ROOT / "README.md"
    if words == ["--check"]:
        stale = model.read_text(encoding="utf-8") != nouns.page()
        print(f"{model.name} is stale: python3 tasks.py docs" if stale else f"{model.name} says what the code says")
        return int(stale)
    model.write_text(nouns.page(), encoding="utf-8")
    (ROOT / "docs" / "journey.md").write_text(journey.page(), encoding="utf-8")
    readme.write_text(demo.renewed(readme.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
