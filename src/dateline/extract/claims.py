"""Claims: drafts placed, dated, attributed, with modality, codes, links and confidence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dateline.extract import modality
from dateline.extract.antecedents import Antecedents
from dateline.extract.codes import codes_of
from dateline.extract.confidence import weighed
from dateline.extract.context import Whereabouts
from dateline.extract.denials import disputed
from dateline.extract.drafts import Draft, drafts, inherited
from dateline.extract.kinds import Kinds, is_since, modality_of
from dateline.extract.links import linked
from dateline.extract.relevance import relevant
from dateline.extract.speakers import Speakers, speaker_of
from dateline.extract.statements import statements
from dateline.extract.story import Reading, Story, story
from dateline.model import (
    Attribution,
    Claim,
    ClaimType,
    Control,
    Document,
    Figure,
    Moment,
    Party,
    Place,
    Problem,
    Sentence,
    Span,
    claim_id,
)

_PERIOD_FROM = 3  # UCDP date_prec from which a toll is no single incident


def extract(document: Document, sentences: Sequence[Sentence]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """All claims of `document`, in the order of the text, and what could not be read."""
    if not sentences:
        return (), ()
    told = story(document, sentences)
    drafted: list[Draft] = []
    for index, reading in enumerate(told.readings):
        if reading.kind == "title" and len(document.blocks) > 1:
            continue  # a headline restates the report in fewer words; coders leave it out
        before = [
            d for d in drafted if d.reading == index - 1 and told.readings[d.reading].paragraph == reading.paragraph
        ]
        found = inherited(drafts(told.parties, reading, index), before)
        drafted += found + statements(told.parties, reading, index, found)
    maker = Maker(told, drafted)
    made = disputed(told, maker.speakers, [maker.claim(draft) for draft in drafted])
    kept, problems = relevant(made, len(sentences))
    return tuple(weighed(claim) for claim in linked(_identified(document, kept))), tuple(problems)


def _identified(document: Document, made: list[Claim]) -> list[Claim]:
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for claim in sorted(made, key=lambda c: (c.trigger.start, c.trigger.end, c.type)):
        key = (claim.type, claim.evidence.text)
        found.append(replace(claim, id=claim_id(document.id, claim.type, claim.evidence.text, seen[key])))
        seen[key] += 1
    return found


class Maker:
    """Turns the drafts of one story into claims."""

    def __init__(self, told: Story, drafted: Sequence[Draft]) -> None:
        self._story = told
        self._where = Whereabouts.of(told, drafted)
        self._kinds = Kinds(self._where)
        self.speakers = Speakers(told)
        self._antecedents = Antecedents(told)

    def claim(self, draft: Draft) -> Claim:
        reading = self._story.readings[draft.reading]
        sentence = reading.sentence
        stance = modality.find(sentence, draft.head)
        place, time = self._where.place(draft), self._where.time(draft)
        figures = tuple(_scoped(f, time) for f in draft.figures)
        kind = self._kinds.kind(draft, figures, time)
        trigger = self._span(sentence, draft.words[0], draft.words[-1])
        whole = Span.cut(self._story.text, sentence.start, sentence.end)
        return Claim(
            id="",
            type=kind,
            codes=codes_of(kind),
            trigger=trigger,
            sentence=whole,
            evidence=self._evidence(reading, draft, trigger, place, time, figures),
            actor=self._named(draft, draft.actors),
            target=self._named(draft, draft.targets),
            place=place,
            time=time,
            figures=figures,
            attribution=self._attribution(draft, reading),
            modality=modality_of(kind, stance.modality),
            control=_control(kind, draft),
            doubts=draft.doubts,
            rule=f"action.{draft.hit.trigger.name}",
        )

    def _named(self, draft: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(self._antecedents.resolved(draft.reading, party) for party in parties)

    def _span(self, sentence: Sentence, first: int, last: int) -> Span:
        return Span.cut(self._story.text, sentence[first].start, sentence[last].end)

    def _attribution(self, draft: Draft, reading: Reading) -> tuple[Attribution, ...]:
        chain = self.speakers.chain(draft.reading, draft.head)
        if chain or not draft.hit.trigger.speech or not draft.actors:
            return chain
        actor = draft.actors[0]
        head = next((t for t in reading.sentence.tokens if t.end == actor.span.end), None)
        if head is None:
            return ()
        speaker = speaker_of(self._story.parties, self._story.text, reading.sentence, head)
        speaker = replace(speaker, span=actor.span, name=actor.name, id=actor.id)
        cue = self._span(reading.sentence, draft.words[0], draft.words[-1])
        return (Attribution(source=speaker, cue=cue, style="indirect", rule="attribution.own-speech"),)

    def _evidence(
        self,
        reading: Reading,
        draft: Draft,
        trigger: Span,
        place: Place | None,
        time: Moment | None,
        figures: tuple[Figure, ...],
    ) -> Span:
        """The shortest stretch of the sentence that holds the trigger and all that was read beside it."""
        sentence = reading.sentence
        spans = [(trigger.start, trigger.end)]
        spans += [(p.span.start, p.span.end) for p in (*draft.actors, *draft.targets)]
        spans += [(f.start, f.end) for f in figures]
        spans += [(place.span.start, place.span.end)] if place is not None else []
        spans += [(time.span.start, time.span.end)] if time is not None and time.span is not None else []
        inside = [s for s in spans if sentence.start <= s[0] and s[1] <= sentence.end]
        return Span.cut(self._story.text, min(s[0] for s in inside), max(s[1] for s in inside))


def _scoped(figure: Figure, time: Moment | None) -> Figure:
    """A figure over a week or more, or "since" a day, is a cumulative one (casualty rules, R1)."""
    if time is None or time.span is None:
        return figure
    cumulative = time.precision >= _PERIOD_FROM or is_since(time)
    return replace(figure, scope="period_cumulative") if cumulative else figure


def _control(kind: ClaimType, draft: Draft) -> Control | None:
    actor = draft.actors[0] if draft.actors else None
    target = next((p for p in draft.targets if p.kind not in {"unknown", "civilian"}), None)
    match kind:
        case "territory_taken":
            return Control(holder=actor, loser=target, status="takes")
        case "territory_lost":
            return Control(holder=target, loser=actor, status="loses")
        case "control":
            return Control(holder=actor, loser=None, status="holds")
        case "siege" | "advance":
            return Control(holder=actor, loser=target, status="threatens")
        case _:
            return None
