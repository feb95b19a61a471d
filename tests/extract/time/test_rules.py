"""Every rule reads its examples and leaves its counter-examples; a broken rule file is refused."""

from datetime import date

import pytest

from dateline.errors import LexiconError
from dateline.extract.time.find import RULES, find
from dateline.extract.time.resolvers import RESOLVERS
from dateline.extract.time.rules import Rule, load

YES = [pytest.param(rule, phrase, id=f"{rule.name}: {phrase}") for rule in RULES for phrase in rule.yes]
NO = [pytest.param(rule, phrase, id=f"{rule.name}: {phrase}") for rule in RULES for phrase in rule.no]


def rules_read(phrase: str) -> list[str]:
    """The names of the rules that give a time in the phrase."""
    found = find(phrase, 0, len(phrase), published=date(2016, 11, 30), anchor=date(2016, 10, 5))
    return [moment.rule for moment in found]


@pytest.mark.parametrize(("rule", "phrase"), YES)
def test_a_rule_reads_its_examples(rule: Rule, phrase: str) -> None:
    read = rules_read(phrase)
    if rule.gives == "nothing":
        assert rule.pattern.search(phrase) and read == []
    else:
        assert any(name == rule.name or name.endswith(f"({rule.name})") for name in read), read


@pytest.mark.parametrize(("rule", "phrase"), NO)
def test_a_rule_leaves_its_counterexamples(rule: Rule, phrase: str) -> None:
    read = rules_read(phrase)
    if rule.gives == "nothing":
        assert read
    else:
        assert not any(rule.name in name for name in read), read


def test_every_resolver_is_given_by_some_rule() -> None:
    assert set(RESOLVERS) == {rule.gives for rule in RULES}


def test_every_rule_says_why_it_stands() -> None:
    assert all(rule.because and rule.yes and rule.no for rule in RULES)


def test_a_rule_file_is_refused_with_all_its_faults() -> None:
    with pytest.raises(LexiconError) as refused:
        load({})
    assert str(refused.value).count("which nothing resolves") == len(RULES)
