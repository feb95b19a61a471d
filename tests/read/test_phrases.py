import time
import tomllib
from importlib.resources import files

import pytest

from dateline.errors import LexiconError
from dateline.read.phrases import Phrase, PhraseFile, load, parse

FILES = {name: load(name) for name in ("clutter.toml", "captions.toml")}
YES = [(file, phrase, words) for file in FILES.values() for phrase in file.phrases for words in phrase.yes]
NO = [(file, words) for file in FILES.values() for phrase in file.phrases for words in phrase.no]
WHOLE = '[[phrase]]\nname = "a"\nreason = "r"\nread = "share"\nyes = ["Share"]\nno = ["Share it."]\nbecause = "b"\n'


@pytest.mark.parametrize(("file", "phrase", "words"), YES, ids=[f"{p.name}: {w}" for _, p, w in YES])
def test_a_phrase_reads_its_examples(file: PhraseFile, phrase: Phrase, words: str) -> None:
    assert phrase in file.reading(words)


@pytest.mark.parametrize(("file", "words"), NO, ids=[w for _, w in NO])
def test_what_must_be_left_is_left_by_every_phrase_of_its_file(file: PhraseFile, words: str) -> None:
    assert file.reading(words) == []


def test_a_phrase_reads_whole_paragraphs_only() -> None:
    assert parse(WHOLE, "x").reading("Share the bread, he said") == []


@pytest.mark.parametrize("field", ["name", "reason", "read", "yes", "no", "because"])
def test_an_entry_without_a_field_is_refused(field: str) -> None:
    kept = [line for line in WHOLE.splitlines() if not line.startswith(f"{field} ")]
    with pytest.raises(LexiconError, match=field):
        parse("\n".join(kept), "x.toml")


def test_all_faults_are_told_at_once() -> None:
    broken = WHOLE.replace('"share"', '"("') + WHOLE.replace('no = ["Share it."]', "no = []")
    with pytest.raises(LexiconError, match=r'x\.toml: .*broken pattern.*no "no" example.*"a" is taken'):
        parse(broken, "x.toml")


@pytest.mark.parametrize("extra", ['colour = "red"', 'where = "middle"', 'longest = "many"'])
def test_an_unknown_field_or_value_is_refused(extra: str) -> None:
    with pytest.raises(LexiconError, match=extra.split()[0]):
        parse(WHOLE + extra, "x.toml")


def test_a_file_that_is_not_toml_is_refused() -> None:
    with pytest.raises(LexiconError, match="not TOML"):
        parse("[[phrase", "x.toml")


@pytest.mark.parametrize("name", sorted(FILES))
def test_an_example_that_must_be_left_is_no_longer_than_what_is_looked_at(name: str) -> None:
    entries = tomllib.loads(files("dateline.read").joinpath(name).read_text("utf-8"))["phrase"]
    assert all(min(map(len, entry["no"])) <= entry.get("longest", 120) for entry in entries)


@pytest.mark.parametrize(("file", "phrase", "words"), YES, ids=[f"{p.name}: {w}" for _, p, w in YES])
def test_no_phrase_is_slow_on_words_that_come_again_and_again(file: PhraseFile, phrase: Phrase, words: str) -> None:
    begun = time.process_time()
    for cut in range(1, len(words), 3):
        file.reading((words[:cut] * phrase.longest)[: phrase.longest - 1] + "\x00")
        file.reading((words[cut:] * phrase.longest)[: phrase.longest - 1] + "\x00")
    assert time.process_time() - begun < 1
