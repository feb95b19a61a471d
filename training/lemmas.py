"""Counts the lemma table of the English language data from the training sets: `lemmas.py DATA PACKAGE`."""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from treebank import read_treebank

TREEBANKS = ("en_ewt", "en_gum")
IRREGULAR = Path(__file__).with_name("irregular.tsv")
PLURALS = Path(__file__).with_name("plurals.tsv")
PROPER = frozenset({"NNP", "NNPS"})
INFLECTED = {
    "NNS": "noun", "NNPS": "noun", "VBD": "verb", "VBN": "verb", "VBG": "verb", "VBZ": "verb",
    "JJR": "adjective", "JJS": "adjective", "RBR": "adjective", "RBS": "adjective",
}  # fmt: skip
BASE_FORMS = {"NN": "noun", "VB": "verb", "VBP": "verb", "JJ": "adjective", "RB": "adjective"}
PAST = {"VBD": "VBN", "VBN": "VBD"}
NO_LEMMA = frozenset({"XX", "GW", "ADD", "NFP", "LS", "AFX", ""})
LONGEST_ENDING = 7

Key = tuple[str, str]  # tag and form
Row = tuple[str, str, str, str]


def main() -> None:
    """Writes PACKAGE/lemmas.tsv.gz: words and endings, each with its tag and what it becomes."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("package", type=Path)
    options = arguments.parse_args()
    rows = list(table(options.data))
    text = "".join("\t".join(row) + "\n" for row in sorted(rows))
    (options.package / "lemmas.tsv.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(rows):,} rows")


def table(data: Path) -> Iterator[Row]:
    """Yields the rows: every ending that is a rule, and every word that the endings alone would get wrong."""
    news = _news_forms(data / "ner_gmb.jsonl.gz")
    known = _treebank_lemmas(data)
    bases = {(BASE_FORMS[tag], form) for (tag, form), count in news.items() if tag in BASE_FORMS and count > 1}
    bases |= {(kind, lemma) for (tag, _), lemma in known.items() if (kind := INFLECTED.get(tag) or BASE_FORMS.get(tag))}
    endings = _endings(known)
    for (tag, ending), replacement in endings.items():
        yield "ending", tag, ending, replacement
    inflected = [(tag, form) for tag, form in news if tag in INFLECTED and tag not in PROPER]
    guessed = {(tag, form): _checked(form, tag, endings, bases) for tag, form in inflected}
    for (tag, form), lemma in (guessed | known).items():
        if lemma != next(by_endings(form, tag, endings)):
            yield "word", tag, form, lemma


def _treebank_lemmas(data: Path) -> dict[Key, str]:
    """The commonest lemma of each tag and form; past forms serve the participle too and the other way about."""
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    for name in TREEBANKS:
        for text in read_treebank(data / "treebank" / f"{name}-train.conllu.gz"):
            for word in (word for sentence in text.sentences for word in sentence):
                if word.xpos not in NO_LEMMA and (word.form + word.lemma).isascii():
                    proper = word.xpos in PROPER or word.lemma == "I"
                    form = word.form if word.xpos in PROPER else word.form.lower()
                    counts[word.xpos, form][word.lemma if proper else word.lemma.lower()] += 1
    known = {key: _commonest(lemmas) for key, lemmas in counts.items()}
    return _past_pairs(known) | known | _irregular() | _plurals()


def _past_pairs(known: dict[Key, str]) -> dict[Key, str]:
    return {(PAST[tag], form): lemma for (tag, form), lemma in known.items() if tag in PAST}


def _irregular() -> dict[Key, str]:
    lemmas: dict[Key, str] = {}
    for row in IRREGULAR.read_text(encoding="utf-8").splitlines()[2:]:
        base, past, participle = row.split("\t")
        lemmas |= {("VBD", past): base, ("VBN", participle): base}
    return lemmas


def _plurals() -> dict[Key, str]:
    rows = (row.split("\t") for row in PLURALS.read_text(encoding="utf-8").splitlines()[2:])
    return {("NNS", plural): noun for plural, noun in rows}


def _news_forms(path: Path) -> Counter[Key]:
    """How often the Groningen set holds each tag and lower-case form."""
    counts: Counter[Key] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for sentence in map(json.loads, lines):
            counts.update((tag, word.lower()) for tag, word in zip(sentence["xpos"], sentence["words"], strict=True))
    return Counter({(tag, form): count for (tag, form), count in counts.items() if form.isalpha() and form.isascii()})


def _endings(known: dict[Key, str]) -> dict[Key, str]:
    """For each tag and ending that two words or more share, what most of those words put in its place."""
    counts: dict[Key, Counter[str]] = defaultdict(Counter)
    for (tag, form), lemma in known.items():
        if tag not in INFLECTED or not form.isalpha():
            continue
        pairs = enumerate(zip(form, lemma, strict=False))
        shared = next((i for i, (a, b) in pairs if a != b), min(len(form), len(lemma)))
        for start in range(max(1, shared - 3), shared + 1):
            counts[tag, form[start:]][lemma[start:]] += 1
    return {key: _commonest(lemmas) for key, lemmas in counts.items() if lemmas.total() >= 2}


def _commonest(lemmas: Counter[str]) -> str:
    return min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))


def _checked(form: str, tag: str, endings: dict[Key, str], bases: set[Key]) -> str:
    """The first candidate that occurs as a word itself, else the first candidate."""
    candidates = list(by_endings(form, tag, endings))
    return next((lemma for lemma in candidates if (INFLECTED[tag], lemma) in bases), candidates[0])


def by_endings(form: str, tag: str, endings: dict[Key, str]) -> Iterator[str]:
    """Yields the form with each known ending replaced, longest ending first, and the form itself last."""
    for start in range(max(1, len(form) - LONGEST_ENDING), len(form) + 1):
        if (tag, form[start:]) in endings:
            yield form[:start] + endings[tag, form[start:]]
    yield form


if __name__ == "__main__":
    main()
