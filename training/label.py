"""Lets both teachers label raw news and the Groningen sentences: `label.py DATA WORK`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from multiprocessing import get_context
from pathlib import Path

import name_sets
import tokens
from gazetteer import Gazetteer, read_gazetteer
from name_teacher import NAME_TEACHER, find_names
from network import Teacher, load_teacher
from settings import Options, Settings, options
from silver import GRONINGEN, NEWS, Labelled, silver_path, write_silver
from spacy.tokens import Doc
from tree_teacher import TREE_TEACHER, Tree, parse
from vectors import paragraphs, read_news

from dateline.language.bounds import Bound, Word, bounds

TEXTS_AT_ONCE = 800
SHORTEST = 4  # words
LEAST_LETTERS = 0.85  # share of letters and spaces; tables and lists of results have fewer
_CONFLICT = re.compile(
    r"\b(killed|rebels?|troops|militants?|shelling|airstrikes?|air strikes?|ceasefire|insurgents?|wounded|soldiers)\b"
)
_EVEN = 50  # words added to each text, so that short ones do not come first for one word


@dataclass(frozen=True, slots=True, kw_only=True)
class Teachers:
    """Both teachers and the gazetteer that one of them reads."""

    trees: Teacher
    names: Teacher
    listed: Gazetteer
    settings: Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Divided:
    """A text in words, and where its sentences begin."""

    document: Doc
    starts: tuple[int, ...]

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yields the (start, end) of each."""
        return pairwise((*self.starts, len(self.document)))


def main() -> None:
    """Writes WORK/silver/news-N.jsonl and groningen-N.jsonl, one each for each worker."""
    given = options(__doc__)
    shares = [(given, worker) for worker in range(given.settings.silver.workers)]
    # Spawned, as JAX has threads that a fork would lose.
    with get_context("spawn").Pool(len(shares)) as pool:
        pool.starmap(_label_share, shares)


def _label_share(given: Options, worker: int) -> None:
    settings, work = given.settings, given.work
    teachers = Teachers(
        trees=load_teacher(work / TREE_TEACHER, work / "vectors.npz"),
        names=load_teacher(work / NAME_TEACHER, work / "vectors.npz"),
        listed=read_gazetteer(work),
        settings=settings,
    )
    nlp = tokens.blank_pipeline()
    news = map(nlp, _news(given.data / settings.sets.news, settings, worker))
    write_silver(_labelled(map(_in_sentences, news), teachers), silver_path(work, NEWS, worker))
    passages = name_sets.groningen(given.data / settings.sets.groningen)["train"]
    single = (Divided(document=nlp(p.text), starts=(0,)) for p in passages[worker :: settings.silver.workers])
    write_silver(_labelled(single, teachers), silver_path(work, GRONINGEN, worker))


def _news(path: Path, settings: Settings, worker: int) -> Iterator[str]:
    """Yields the worker's share of paragraphs, from the text with most words of conflict on."""
    texts = sorted(read_news(path), key=_about_conflict, reverse=True)
    seen: set[str] = set()
    for text in texts[worker :: settings.silver.workers]:
        for paragraph in paragraphs(text, settings.vectors.shortest_paragraph):
            letters = sum(character.isalpha() or character == " " for character in paragraph)
            if paragraph not in seen and letters >= LEAST_LETTERS * len(paragraph):
                seen.add(paragraph)
                yield paragraph


def _about_conflict(text: str) -> float:
    return len(_CONFLICT.findall(text)) / (_EVEN + len(text.split()))


def _in_sentences(document: Doc) -> Divided:
    """The text in sentences, as far as marks of punctuation tell them apart."""
    words = [Word(text=token.text, space=bool(token.whitespace_)) for token in document]
    starts = tuple(i for i, bound in enumerate(bounds(words)) if i == 0 or bound == Bound.START)
    return Divided(document=document, starts=starts)


def _beginning(text: Divided, most: int) -> Divided:
    """The text up to so many sentences."""
    if len(text.starts) <= most:
        return text
    return Divided(document=text.document[: text.starts[most]].as_doc(), starts=text.starts[:most])


def _labelled(texts: Iterable[Divided], teachers: Teachers) -> Iterator[Labelled]:
    """Yields the texts that can be read, labelled, until the words suffice."""
    silver = teachers.settings.silver
    usable = (_beginning(t, silver.most_sentences) for t in texts if _is_usable(t, silver.longest_sentence))
    wanted = _first(usable, silver.words_a_worker)
    while some := list(islice(wanted, TEXTS_AT_ONCE)):
        yield from _label(some, teachers)
        print(f"{sum(len(text.document) for text in some):,} words", flush=True)


def _is_usable(text: Divided, longest: int) -> bool:
    if len(text.document) < SHORTEST or any(token.is_space for token in text.document):
        return False
    return max(end - start for start, end in text.sentences()) <= longest


def _first(texts: Iterable[Divided], words: int) -> Iterator[Divided]:
    counted = 0
    for text in texts:
        yield text
        counted += len(text.document)
        if counted > words:
            return


def _label(texts: Sequence[Divided], teachers: Teachers) -> Iterator[Labelled]:
    settings = teachers.settings
    sentences = [[t.text for t in text.document[start:end]] for text in texts for start, end in text.sentences()]
    trees = iter(parse(teachers.trees, sentences, settings.trees.learning))
    names = iter(find_names(teachers.names, sentences, teachers.listed, settings.names.learning))
    for text in texts:
        count = len(text.starts)
        yield _together(text, list(islice(trees, count)), [label for s in islice(names, count) for label in s])


def _together(text: Divided, trees: Sequence[Tree], names: list[str]) -> Labelled:
    heads: list[int] = []
    for start, tree in zip(text.starts, trees, strict=True):
        heads += [start + (head - 1 if head else i) for i, head in enumerate(tree.heads)]
    return Labelled(
        words=[token.text for token in text.document],
        spaces=[bool(token.whitespace_) for token in text.document],
        heads=heads,
        relations=["ROOT" if relation == "root" else relation for tree in trees for relation in tree.relations],
        tags=[tag for tree in trees for tag in tree.tags],
        names=names,
        confidence=[round(float(sure), 3) for tree in trees for sure in tree.confidence],
    )


if __name__ == "__main__":
    main()
