"""A surname alone is the person whom the report names in full."""

from dataclasses import replace

from dateline.language.agreement import with_one_bearer
from dateline.model import Sentence, Token


def sentence(text: str, *names: tuple[int, int, str]) -> Sentence:
    words = text.split()
    labels = {i: label for first, last, label in names for i in range(first, last)}
    tokens = [
        Token(
            i=i, start=i, end=i, text=word, lower=word.lower(), lemma=word.lower(), tag="NNP",
            dep="root" if i == 0 else "dep", head=0, entity=labels.get(i, ""),
        )
        for i, word in enumerate(words)
    ]  # fmt: skip
    return Sentence.of(tuple(tokens), names)


FULL = sentence("Riek Machar returned", (0, 2, "PER"))


def labels(*sentences: Sentence) -> list[tuple[str, ...]]:
    return [tuple(label for *_, label in s.names) for block in with_one_bearer([list(sentences)]) for s in block]


def test_a_surname_taken_for_a_town_is_the_person_named_in_full() -> None:
    [[_, mended]] = with_one_bearer([[FULL, sentence("Machar denied it", (0, 1, "LOC"))]])
    assert mended.names == ((0, 1, "PER"),)
    assert mended[0].entity == "PER"


def test_the_full_name_may_come_later_and_in_another_paragraph() -> None:
    [[mended], _] = with_one_bearer([[sentence("Machar denied it", (0, 1, "LOC"))], [FULL]])
    assert mended.names == ((0, 1, "PER"),)


def test_a_place_after_a_preposition_stays_a_place() -> None:
    assert labels(FULL, sentence("Fighting in Machar stopped", (2, 3, "LOC")))[1] == ("LOC",)


def test_a_people_stays_a_people() -> None:
    named = sentence("Ann French left", (0, 2, "PER"))
    assert labels(named, sentence("French troops left", (0, 1, "NORP")))[1] == ("NORP",)


def test_a_longer_name_stays_what_it_is() -> None:
    assert labels(FULL, sentence("Machar County fell", (0, 2, "LOC")))[1] == ("LOC",)


def test_without_a_full_name_nothing_changes() -> None:
    lone = sentence("Machar denied it", (0, 1, "LOC"))
    assert with_one_bearer([[lone]]) == [[lone]]


def test_nothing_but_labels_changes() -> None:
    lone = sentence("Machar denied it", (0, 1, "LOC"))
    [[_, mended]] = with_one_bearer([[FULL, lone]])
    assert replace(mended, tokens=lone.tokens, names=lone.names) == lone
