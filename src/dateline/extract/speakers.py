"""From sayings to attributions: the chain of speakers of an event, `he said` resolved to the last one named."""

from dataclasses import dataclass, replace

from dateline.extract import arcs, entities
from dateline.extract.actor import Parties
from dateline.extract.antecedents import GROUPS, PRONOUNS, Antecedents
from dateline.extract.attribution import Saying
from dateline.extract.nouns import noun_of, party_nouns
from dateline.extract.story import Reading, Story
from dateline.model import Attribution, Party, Sentence, Span, Speaker, SpeakerRole, Style, Token
from dateline.register import actor_register


@dataclass(frozen=True, slots=True)
class Speakers:
    """Attributions of one story; `last_named` holds, for each reading, the speaker that a pronoun there means."""

    story: Story

    def chain(self, index: int, event: Token) -> tuple[Attribution, ...]:
        """Who says that `event` happened, outermost speaker first; empty in the outlet's own voice."""
        reading = self.story.readings[index]
        around = [s for s in reading.sayings if event.i in s.scope and event.i != s.cue.i]
        around.sort(key=lambda s: (-len(s.scope), s.cue.i))
        links = [link for saying in around for link in self._joint(index, reading, saying)]
        if not links and (carried := self._carried_quote(index)):
            return carried
        return tuple(dict.fromkeys(links))

    def _joint(self, index: int, reading: Reading, saying: Saying) -> list[Attribution]:
        """One link for each of those who say it together: `a witness and the ministry said`."""
        together = arcs.conjuncts(reading.sentence, saying.speaker)
        others = [t for t in together[1:] if t.tag != "PRP" and t.i not in saying.scope]
        first = self._attribution(index, reading, saying)
        return [first, *(self._attribution(index, reading, replace(saying, speaker=other)) for other in others)]

    def _attribution(self, index: int, reading: Reading, saying: Saying) -> Attribution:
        style: Style = "direct" if saying.direct else "indirect"
        speaker = self.speaker(index, reading.sentence, saying.speaker)
        cue = Span.cut(self.story.text, saying.cue.start, saying.cue.end)
        return Attribution(source=speaker, cue=cue, style=style, rule=saying.rule)

    def speaker(self, index: int, sentence: Sentence, head: Token) -> Speaker:
        if head.lower == "it" and (named := self._body_before(index)):
            return named
        if head.lower in GROUPS and (party := self._group(index, sentence, head)):
            return of_party(party)
        if head.lower in PRONOUNS and (named := self._antecedent(index, head)):
            return named
        return speaker_of(self.story.parties, self.story.text, sentence, head)

    def _body_before(self, index: int) -> Speaker | None:
        """The body that spoke in the sentence before, which `it said` goes on quoting."""
        if index == 0:
            return None
        before = self.story.readings[index - 1]
        bodies = [
            s.speaker
            for s in before.sayings
            if s.speaker.entity not in entities.PERSON and s.speaker.lower not in PRONOUNS
        ]
        return speaker_of(self.story.parties, self.story.text, before.sentence, bodies[-1]) if bodies else None

    def _group(self, index: int, sentence: Sentence, pronoun: Token) -> Party | None:
        """What `it` or `they` stands for: the subject named before."""
        party = self.story.parties.anything(sentence, pronoun)
        named = Antecedents(self.story).resolved(index, party)
        return named if named is not party else None

    def _antecedent(self, index: int, pronoun: Token) -> Speaker | None:
        """The last speaker named before: in this sentence, then in those before it."""
        for position in range(index, max(-1, index - 8), -1):
            reading = self.story.readings[position]
            for saying in reversed(reading.sayings):
                head = saying.speaker
                if head.lower in PRONOUNS or (position == index and head.i >= pronoun.i):
                    continue
                return speaker_of(self.story.parties, self.story.text, reading.sentence, head)
        return None

    def _carried_quote(self, index: int) -> tuple[Attribution, ...]:
        """A sentence inside quotation marks that names no speaker continues the quotation before or after it."""
        reading = self.story.readings[index]
        if not _inside_quotes(self.story.text, reading):
            return ()
        for position in (index + 1, index - 1, index - 2, index - 3):
            if not 0 <= position < len(self.story.readings):
                continue
            other = self.story.readings[position]
            near = other.paragraph == reading.paragraph or other.paragraph == reading.paragraph - 1
            direct = [s for s in other.sayings if s.direct or position > index]
            if near and direct:
                return (self._attribution(position, other, direct[-1]),)
        return ()


def _inside_quotes(text: str, reading: Reading) -> bool:
    start = reading.sentence.start
    before = text[max(0, start - 1500) : start].rsplit("\n\n", 1)[-1]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return opened or text[start : start + 1] in {'"', "“"}


def speaker_of(parties: Parties, text: str, sentence: Sentence, head: Token) -> Speaker:
    """The speaker that the phrase of `head` names, with role and anonymity."""
    party: Party = parties.anything(sentence, head)
    noun = noun_of(sentence, head)
    entry = actor_register().named(party.span.text) if party.id else None
    role: SpeakerRole = entry.role if entry is not None else noun.role if noun is not None else "unknown"
    named = head.tag in {"NNP", "NNPS"} or party.id is not None
    return Speaker(
        span=_with_name(text, sentence, head, party.span), name=party.name, id=party.id, role=role, anonymous=not named
    )


def of_party(party: Party) -> Speaker:
    """The speaker that a party is, with the role that the register or its noun gives."""
    entry = actor_register().named(party.span.text) if party.id else None
    noun = party_nouns().get(party.span.text.split()[-1].lower().removesuffix("s"))
    role: SpeakerRole = entry.role if entry is not None else noun.role if noun is not None else "unknown"
    named = party.id is not None or any(word[:1].isupper() for word in party.span.text.split())
    return Speaker(span=party.span, name=party.name, id=party.id, role=role, anonymous=not named)


def _with_name(text: str, sentence: Sentence, head: Token, span: Span) -> Span:
    """The phrase with its apposition when that is the name: `the president, Ashraf Ghani`."""
    for kid in sentence.below(head, "appos", "flat"):
        tokens = arcs.phrase_tokens(sentence, kid)
        if kid.entity in entities.PERSON and 0 <= tokens[0].start - span.end <= 2:
            return Span.cut(text, span.start, tokens[-1].end)
    return span
