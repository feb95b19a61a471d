"""Parties: from the head of a noun phrase to who is meant, with kind and country."""

from dataclasses import dataclass

from dateline.extract import arcs, entities
from dateline.extract.nouns import QUANTITIES, PartyNoun, noun_of
from dateline.extract.words import words
from dateline.model import Party, PartyKind, Sentence, Span, Token
from dateline.register import ActorEntry, actor_register, place_register

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "them", "him", "her", "us", "its", "their"})
_LEADING = frozenset(
    {"DT", "CD", "PDT", "RB", "IN", "JJR", "RBR", "JJS", "PRP$", "TO", "RP", ",", "``", '"', "HYPH", "$"}
)
_KIND_OF_LABEL: dict[str, PartyKind] = {
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "GROUP": "rebel_group",
    "NORP": "government",
}


# Names of the register that news writes out are seldom longer; longer ones are found where the parser kept them whole.
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Parties:
    """Reads parties in one document; weak names ("the army") are those of the story's country."""

    text: str
    country: str | None = None

    def party(self, sentence: Sentence, head: Token) -> Party | None:
        """The party that the phrase of `head` names, or None where it names no one who can act."""
        tokens = self._trimmed(sentence, head)
        if not tokens:
            return None
        words = " ".join(t.text for t in tokens)
        entry = self._entry(tokens)
        noun = noun_of(sentence, head)
        if entry is None and noun is None and not self._is_name(head):
            return None
        return self._made(arcs.span_of(self.text, tokens), words, entry, noun, head, tokens)

    def anything(self, sentence: Sentence, head: Token) -> Party:
        """As `party`, but for whatever the phrase names: a building, a road, a ship."""
        known = self.party(sentence, head)
        if known is not None:
            return known
        tokens = self._trimmed(sentence, head) or [head]
        span = arcs.span_of(self.text, tokens)
        return Party(
            span=span, name=span.text, id=None, kind="unknown", country=_country_in(tokens), rule="actor.thing"
        )

    def modifier(self, sentence: Sentence, noun: Token) -> Party | None:
        """The party before an event noun: `Russian` air strikes, `rebel` shelling, `Boko Haram` attack."""
        kids = [
            kid for kid in sentence.below(noun, "compound", "amod", "nmod", "nmod:poss", "nmod:desc") if kid.i < noun.i
        ]
        deeper = [
            under for kid in kids for under in sentence.below(kid, "compound", "amod", "nmod:poss") if under.i < kid.i
        ]
        mods = sorted([*kids, *deeper], key=lambda t: t.i)
        for kid in reversed(mods):
            if kid.lower in _NO_PARTY or arcs.preposition(sentence, kid) is not None:
                continue
            party = self.party(sentence, kid) or self._demonym(kid)
            if party is not None:
                return party
        return None

    def _demonym(self, token: Token) -> Party | None:
        country = place_register().demonyms.get(token.text)
        if country is None:
            return None
        name = place_register().countries[country].name
        return Party(
            span=Span.cut(self.text, token.start, token.end),
            name=name,
            id=f"country:{country}",
            kind="government",
            country=country,
            rule="actor.demonym",
        )

    def _trimmed(self, sentence: Sentence, head: Token) -> list[Token]:
        """The phrase without article, number and hedge: `At least 40 people` is `people`."""
        tokens = self._whole_name(sentence, head, arcs.phrase_tokens(sentence, head))
        while len(tokens) > 1 and tokens[0].i < head.i and (tokens[0].tag in _LEADING or tokens[0].lower in _HEDGES):
            tokens = tokens[1:]
        if head.tag in {"CD", "NNS", "NN"} and head.lower in QUANTITIES:
            of = arcs.oblique(sentence, head, "of")
            if of is not None:
                return self._trimmed(sentence, of)
        return tokens

    def _whole_name(self, sentence: Sentence, head: Token, tokens: list[Token]) -> list[Token]:
        """`tokens` widened to the name that the parser cut: one of the register's, else one that the model found."""
        known = self._registered_around(sentence, head)
        found = next(((a, b) for a, b, _ in sentence.names if a <= head.i < b), None)
        first, last = known or found or (head.i, head.i + 1)
        if tokens[0].i <= first and last <= tokens[-1].i + 1:
            return tokens
        return [sentence[i] for i in range(min(first, tokens[0].i), max(last, tokens[-1].i + 1))]

    def _registered_around(self, sentence: Sentence, head: Token) -> tuple[int, int] | None:
        """The tokens of the longest name of the register that covers `head`, of two words or more."""
        if not head.text[:1].isupper():
            return None
        register = actor_register()
        for length in range(min(_LONGEST_NAME, len(sentence)), 1, -1):
            for first in range(max(0, head.i - length + 1), min(head.i, len(sentence) - length) + 1):
                last = first + length
                if register.named(self.text[sentence[first].start : sentence[last - 1].end]) is not None:
                    return first, last
        return None

    def _entry(self, tokens: list[Token]) -> ActorEntry | None:
        register = actor_register()
        words = [t.text for t in tokens]
        joined = [self.text[t.start : tokens[-1].end] for t in tokens]
        for candidate in joined[:4]:
            entry = register.named(candidate)
            if entry is not None:
                return entry
        entry = self._longest_inside(tokens)
        if entry is not None:
            return entry
        country = _country_in(tokens) or self.country
        return next((e for c in (*joined[:3], words[-1]) if (e := register.weakly_named(c, country))), None)

    def _longest_inside(self, tokens: list[Token]) -> ActorEntry | None:
        """A name inside a longer phrase, when the phrase is about its people: `Boko Haram gunmen`."""
        register = actor_register()
        for length in range(min(register.longest, len(tokens)), 0, -1):
            for first in range(len(tokens) - length + 1):
                part = tokens[first : first + length]
                if not part[0].text[:1].isupper() and length == 1:
                    continue
                entry = register.named(self.text[part[0].start : part[-1].end])
                if entry is not None and entry.kind != "person":
                    return entry
        return None

    def _is_name(self, head: Token) -> bool:
        if head.lower in _PRONOUNS:
            return True
        if head.entity in entities.PARTY:
            return True
        if head.text in place_register().demonyms or head.text in place_register().capitals:
            return True
        return head.text[:1].isupper() and any(e.kind == "country" for e in place_register().named(head.text))

    def _made(
        self,
        span: Span,
        words: str,
        entry: ActorEntry | None,
        noun: PartyNoun | None,
        head: Token,
        tokens: list[Token],
    ) -> Party:
        if entry is not None:
            return Party(
                span=span, name=entry.name, id=entry.id, kind=entry.kind, country=entry.country, rule="actor.register"
            )
        country = _country_in(tokens)
        kind: PartyKind = noun.kind if noun is not None else _KIND_OF_LABEL.get(head.entity, "unknown")
        if noun is None and country is not None:
            kind = "government"
        return Party(
            span=span,
            name=words,
            id=None,
            kind=kind,
            country=country,
            rule="actor.noun" if noun is not None else "actor.name",
        )


_HEDGES = words("number_hedges")
_NO_PARTY = words("attributes_of_attacks")


def _country_in(tokens: list[Token]) -> str | None:
    """The country that a word of the phrase names or belongs to."""
    register = place_register()
    for token in tokens:
        if token.text in register.demonyms:
            return register.demonyms[token.text]
        if token.text in register.capitals:
            return register.capitals[token.text]
        if token.text[:1].isupper():
            for entry in register.named(token.text):
                if entry.kind == "country":
                    return entry.country
    return None
