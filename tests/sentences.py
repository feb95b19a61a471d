"""Sentences built by hand, so that a finder is tested without the model: each word as text/tag/relation>head[/entity].

    sentence("Rebels/NNS/nsubj>shelled shelled/VBD/root Mosul/NNP/obj>shelled/LOC")

A head is told by its word (`killed#2` is the second `killed`), the top of the tree has the relation `root` alone.
A word that stands without a space before it begins with `~`. Lemmas are those of the shipped table.
"""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from dateline.language.lemmas import Lemmas
from dateline.model import Sentence, Token


@cache
def _lemmas() -> Lemmas:
    return Lemmas.shipped()


def sentence(notation: str, *, start: int = 0, block: int = 0) -> Sentence:
    """The sentence of the notation, its first character at `start`."""
    rows = [_parts(word) for word in notation.split()]
    heads = _heads([text for text, _, _, _ in rows], [arc for _, _, arc, _ in rows])
    tokens = []
    position = start
    for i, (word, tag, arc, entity) in enumerate(rows):
        position += bool(i) and not word.startswith("~")
        token = made(i, position, word.removeprefix("~"), tag, arc.partition(">")[0], heads[i], entity)
        tokens.append(token)
        position = token.end
    built = Sentence.of(tuple(tokens), block=block)
    assert len(built.subtree(next(t for t in tokens if t.dep == "root"))) == len(tokens), "the arcs form no tree"
    return built


def _parts(word: str) -> tuple[str, str, str, str]:
    text, tag, arc, *entity = word.split("/")
    return text, tag, arc, entity[0] if entity else ""


def _heads(words: Sequence[str], arcs: Sequence[str]) -> list[int]:
    plain = [word.removeprefix("~") for word in words]
    return [_place(plain, arc.partition(">")[2]) if ">" in arc else i for i, arc in enumerate(arcs)]


def _place(words: Sequence[str], head: str) -> int:
    word, _, number = head.partition("#")
    return [i for i, text in enumerate(words) if text == word][int(number or 1) - 1]


def made(i: int, start: int, text: str, tag: str, dep: str, head: int, entity: str = "") -> Token:
    return Token(
        i=i,
        start=start,
        end=start + len(text),
        text=text,
        lower=text.lower().replace("’", "'"),
        lemma=_lemmas().lemma(text, tag).lower(),
        tag=tag,
        dep=dep,
        head=head,
        entity=entity,
    )


def word(within: Sentence, text: str, number: int = 1) -> Token:
    """The token of that text."""
    return [token for token in within.tokens if token.text == text][number - 1]


def text_of(*sentences: Sentence) -> str:
    """The text in which the sentences stand, spaces where no word is."""
    tokens = [token for one in sentences for token in one.tokens]
    text = [" "] * tokens[-1].end
    for token in tokens:
        text[token.start : token.end] = token.text
    return "".join(text)


def story_of(*notations: str, blocks: Sequence[int] | None = None) -> tuple[str, list[Sentence]]:
    """Sentences one after the other, each in the block given for it (all in the first one if none are given)."""
    built: list[Sentence] = []
    for number, notation in enumerate(notations):
        start = built[-1].end + 1 if built else 0
        built.append(sentence(notation, start=start, block=blocks[number] if blocks else 0))
    return text_of(*built), built


_WORDS = """
    Aleppo Mosul Russia Russian Syrian rebels army soldiers people children man woman Gen. Smith Nusra Front Kharkiv
    killed wounded shelled bombed captured seized fled said told denied accused announced plans clashed demanded rejects
    attack strike strikes clashes shelling toll dead lives casualties talks truce involvement responsibility claim it
    who which he they his at least about 12 1,200 two dozens hundreds of in on near the a no not would may if and but
    by from with after when including among between since according to against over as that Monday 2016 , . : ; - — ( )
    “ ” " ’s n’t % é Ḩalab 🕊 ﷺ \u200b ½ ²
"""
_TAGS = "NN NNS NNP NNPS PRP CD DT JJ VB VBD VBG VBN VBP VBZ MD IN RB TO CC . , WP WDT PRP$ POS HYPH UH XX"
_DEPS = """
    nsubj nsubj:pass nsubj:outer csubj obj iobj obl obl:agent obl:unmarked nmod nmod:poss nmod:desc amod advmod nummod
    det case mark aux aux:pass cop acl acl:relcl advcl ccomp xcomp parataxis conj cc compound flat appos punct dep fixed
"""
_ENTITIES = ["", "", "", "PER", "ORG", "LOC", "NORP", "MISC"]


@st.composite
def soups(draw: st.DrawFn, *, start: int = 0, block: int = 0, longest: int = 25) -> Sentence:
    """Words of news with arcs, tags and names as no parser would ever give them, but a tree."""
    words = draw(st.lists(st.sampled_from(_WORDS.split()), min_size=1, max_size=longest))
    order = draw(st.permutations(range(len(words))))
    heads = {i: order[draw(st.integers(0, n - 1))] if n else i for n, i in enumerate(order)}
    tokens = []
    position = start
    for i, text in enumerate(words):
        dep = "root" if heads[i] == i else draw(st.sampled_from(_DEPS.split()))
        tag, entity = draw(st.sampled_from(_TAGS.split())), draw(st.sampled_from(_ENTITIES))
        tokens.append(made(i, position, text, tag, dep, heads[i], entity))
        position = tokens[-1].end + draw(st.integers(0, 1))
    return Sentence.of(tuple(tokens), block=block)


@st.composite
def soup_stories(draw: st.DrawFn, *, most: int = 4) -> list[Sentence]:
    """Several soups one after the other, the later ones in the same block or the next."""
    found: list[Sentence] = []
    block = 0
    for _ in range(draw(st.integers(1, most))):
        found.append(draw(soups(start=found[-1].end + 1 if found else 0, block=block)))
        block += draw(st.integers(0, 1))
    return found
