"""Makes word vectors from raw news and the words of the sets: `vectors.py DATA WORK`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import spacy
from encoding import plain
from gensim.models import Word2Vec
from settings import Sets, Settings, VectorSettings, options
from treebank import read_treebank


def main() -> None:
    """Writes WORK/news.txt, a paragraph in words on each line, and WORK/vectors.npz, commonest word first."""
    given = options(__doc__)
    news = given.work / "news.txt"
    _write_news(given.data, given.settings, news)
    sentences = [[plain(word) for word in words] for words in _all_words(given.data, given.settings.sets, news)]
    model = _trained(sentences, given.settings.vectors)
    np.savez(given.work / "vectors.npz", words=np.array(model.wv.index_to_key), matrix=model.wv.vectors)
    print(f"{len(sentences):,} sentences, {len(model.wv):,} vectors")


def paragraphs(text: str, shortest: int) -> Iterator[str]:
    """Yields the paragraphs of a text, white space made plain, of at least so many characters."""
    for line in text.split("\n"):
        paragraph = " ".join(line.split())
        if len(paragraph) >= shortest:
            yield paragraph


def read_news(path: Path) -> Iterator[str]:
    """Yields the texts of the raw news."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line).get("text") or ""


def _write_news(data: Path, settings: Settings, path: Path) -> None:
    tokenizer = spacy.blank("en").tokenizer
    shortest = settings.vectors.shortest_paragraph
    found = (p for text in read_news(data / settings.sets.news) for p in paragraphs(text, shortest))
    # A dictionary for the order: agencies' texts repeat paragraphs.
    once = dict.fromkeys(islice(found, settings.vectors.paragraphs))
    with path.open("w", encoding="utf-8") as file:
        for paragraph in once:
            file.write(" ".join(token.text for token in tokenizer(paragraph)) + "\n")


def _all_words(data: Path, sets: Sets, news: Path) -> Iterator[list[str]]:
    with news.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.split()
    with gzip.open(data / sets.groningen, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["words"]
    for name in sets.treebanks:
        for text in read_treebank(data / "treebank" / f"{name}-train.conllu.gz"):
            yield from ([word.form for word in sentence] for sentence in text.sentences)


def _trained(sentences: list[list[str]], settings: VectorSettings) -> Word2Vec:
    return Word2Vec(
        sentences,
        vector_size=settings.width,
        window=settings.window,
        min_count=settings.min_count,
        sg=1,
        negative=settings.negative,
        epochs=settings.epochs,
        sample=settings.sample,
        seed=settings.seed,
        workers=settings.workers,
    )


if __name__ == "__main__":
    main()
