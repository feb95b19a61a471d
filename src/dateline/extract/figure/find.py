"""Figures: how many people were killed, injured, displaced ..., each with its bounds, population and scope."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.extract import arcs
from dateline.extract.figure.harm import Harm, harms, is_harm_verb
from dateline.extract.figure.numbers import Count, counts
from dateline.extract.figure.people import is_one_person, population_of, subgroup_of
from dateline.model import Figure, Form, Sentence, Span, Token

# A group of people of unknown number: "a family", or of a known one: "a family of six".
_GROUPS = frozenset({"family", "couple", "crew", "group", "household"})


@dataclass(frozen=True, slots=True)
class Toll:
    """The figures of one harm word; `apart` are those of each phrase before counts of one population are joined."""

    harm: Harm
    figures: tuple[Figure, ...]
    apart: tuple[Figure, ...] = ()


def find(text: str, sentence: Sentence) -> list[Toll]:
    """Every harm word of the sentence with the figures that it gives, in the order of the text."""
    numbers = counts(sentence)
    return _together([_toll(text, sentence, harm, numbers) for harm in harms(sentence)])


def _together(tolls: list[Toll]) -> list[Toll]:
    """`20 were killed and wounded` is one figure over both; it says of no one which."""
    found: list[Toll] = []
    for toll in tolls:
        before = found[-1] if found else None
        if (
            before is not None
            and (before.harm.measure, toll.harm.measure) == ("killed", "injured")
            and _same(before, toll)
        ):
            both = tuple(replace(f, measure="killed_or_injured") for f in before.figures)
            found[-1] = replace(before, figures=both, apart=())
            toll = replace(toll, figures=(), apart=())
        found.append(toll)
    return found


def _same(a: Toll, b: Toll) -> bool:
    """Whether two tolls read the same words and count someone."""
    words = [(f.start, f.end) for f in a.figures]
    return bool(words) and words == [(f.start, f.end) for f in b.figures] and a.figures[0].form != "zero"


def _toll(text: str, sentence: Sentence, harm: Harm, numbers: list[Count]) -> Toll:
    counted = [(head, count) for head in harm.victims if (count := _count(sentence, head, numbers)) is not None]
    if not counted and arcs.is_verb(harm.word):
        counted = list(_by_order(sentence, harm, numbers))
    if not counted:
        return Toll(harm, ())
    found = [_figure(text, sentence, harm, head, count) for head, count in counted]
    merged = _joined(text, found) if _one_population(found) else tuple(found)
    return Toll(harm, merged + _subsets(text, sentence, harm, counted, numbers), tuple(found))


def _by_order(sentence: Sentence, harm: Harm, numbers: list[Count]) -> Iterator[tuple[Token, Count]]:
    """The number before a passive or the number after an active harm word, where the arcs gave no victims."""
    word = harm.word
    if word.tag == "VBG" or word.tag in {"VBP", "VB", "VBZ"} or not _is_passive(sentence, word):
        near = [c for c in numbers if word.i < c.first <= word.i + 3]
        chosen = near[:1]
    else:
        chosen = [c for c in reversed(numbers) if c.last <= word.i and not _subset(sentence, c)][:1]
        if chosen and any(is_harm_verb(t) for t in sentence.tokens[chosen[0].last : word.i]):
            chosen = []
    for count in chosen:
        head = _counted_noun(sentence, count)
        if not _is_year(sentence, count, head) and _over_noun(sentence, head, count) is not None:
            yield head, count


def _is_year(sentence: Sentence, count: Count, head: Token) -> bool:
    """`the October 7, 2023, attacks`: four figures without a comma or a noun of people behind them."""
    word = sentence[count.last - 1].text
    return head.i == count.last - 1 and len(word) == 4 and word.isdigit() and word[:2] in {"18", "19", "20"}


def _is_passive(sentence: Sentence, word: Token) -> bool:
    if arcs.is_passive(sentence, word):
        return True
    before = sentence.tokens[max(0, word.i - 4) : word.i]
    return word.tag in {"VBN", "VBD"} and any(
        t.lemma == "be" or t.tag == "CD" or t.lower in {"others", "more"} for t in before
    )


def _subset(sentence: Sentence, count: Count) -> bool:
    return any(t.lower in {"including", "among"} for t in sentence.tokens[max(0, count.first - 3) : count.first])


def _counted_noun(sentence: Sentence, count: Count) -> Token:
    """The noun behind the number, over adjectives; the number itself where none follows."""
    for token in sentence.tokens[count.last : count.last + 4]:
        if token.tag in {"NNS", "NN", "NNPS"}:
            return token
        if token.tag not in {"JJ", "NNP", "VBN", "JJR", "IN", "HYPH"}:
            break
    return sentence[count.last - 1]


def _count(sentence: Sentence, head: Token, numbers: list[Count]) -> Count | None:
    """The number phrase that counts `head`; one person named or described counts as one."""
    inside = {t.i for t in sentence.below(head, "nummod", "det", "amod", "advmod", "nmod", "compound")} | {head.i}
    inside |= {t.i for kid in sentence.below(head, "nummod", "advmod") for t in sentence.subtree(kid)}
    for count in numbers:
        covered = range(count.first, count.last)
        if any(i in covered for i in inside) and (head.i in covered or count.first <= head.i):
            return _over_noun(sentence, head, count)
    if is_one_person(sentence, head):
        return Count(head.i, head.i + 1, 1, 1, "exact")
    if head.tag == "NN" and head.lemma in _GROUPS:
        return next(
            (c for c in numbers if c.first == head.i + 2), Count(head.i, head.i + 1, 2, None, "plural_unspecified")
        )
    return None


def _over_noun(sentence: Sentence, head: Token, count: Count) -> Count | None:
    """None where the number measures something else than people: `12 kilometres`, `five months`."""
    noun = sentence[min(count.last, len(sentence) - 1)]
    if noun.lemma in {"kilometre", "kilometer", "mile", "percent", "%", "year", "month", "day", "hour", "dollar"}:
        return None
    return count


def _figure(text: str, sentence: Sentence, harm: Harm, head: Token, count: Count) -> Figure:
    first, last = min(count.first, head.i), max(count.last - 1, head.i)
    span = Span.cut(text, sentence[first].start, sentence[last].end)
    return Figure(
        measure=harm.measure,
        population=population_of(sentence, head),
        subgroup=None,
        low=count.low,
        high=count.high,
        form=count.form,
        start=span.start,
        end=span.end,
        text=span.text,
        rule=f"figure.{harm.rule}",
    )


def _one_population(figures: list[Figure]) -> bool:
    """Whether counts can be joined: all of fighters, or none of them. Soldiers and civilians stay two figures."""
    return len(figures) > 1 and len({f.population == "combatant" for f in figures}) == 1


def _joined(text: str, figures: list[Figure]) -> tuple[Figure, ...]:
    """`a man and two children` is three people: joined counts of one population are one figure."""
    highs = [f.high for f in figures if f.high is not None]
    closed = len(highs) == len(figures)
    span = Span.cut(text, min(f.start for f in figures), max(f.end for f in figures))
    total = replace(
        figures[0],
        population=figures[0].population if len({f.population for f in figures}) == 1 else "unknown",
        low=sum(f.low for f in figures if f.low is not None),
        high=sum(highs) if closed else None,
        form=_form_of_sum(figures, closed=closed),
        start=span.start,
        end=span.end,
        text=span.text,
        rule="figure.joined",
    )
    return (total,)


def _form_of_sum(figures: list[Figure], *, closed: bool) -> Form:
    """A sum is as exact as the loosest of its parts."""
    if not closed:
        return "at_least"
    forms = {f.form for f in figures}
    if "approx" in forms:
        return "approx"
    return "exact" if forms == {"exact"} else "range"


def _subsets(
    text: str, sentence: Sentence, harm: Harm, counted: list[tuple[Token, Count]], numbers: list[Count]
) -> tuple[Figure, ...]:
    """`including five children`: a part of the figure before it, never added to it."""
    last = max(head.i for head, _ in counted)
    word = next((t.i for t in sentence.tokens[last + 1 :] if t.lower in {"including", "among"}), None)
    if word is None or word - last > _SUBSET_REACH:
        return ()
    found = []
    for count in numbers:
        following = sentence.tokens[count.last : count.last + 4]
        head = next((t for t in following if t.tag.startswith("NN")), None)
        group = subgroup_of(head) if head is not None and word < count.first <= word + _SUBSET_REACH else None
        if head is not None and group is not None:
            part = _figure(text, sentence, harm, head, count)
            found.append(replace(part, population="civilian", subgroup=group, rule="figure.including"))
    return tuple(found)


# Tokens within which "including" belongs to the count before it, and a number to "including".
_SUBSET_REACH = 12
