"""What a sentence leaves out: place and time that the text gives nearby.

Order of places and times: the event's own words, its sentence, the event that the story is about, the dateline.
What is inherited says so in `basis`. Statements take no place from elsewhere: where a minister spoke is seldom where
the last shell fell. Shares of right readings on the development articles decided what is inherited.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.extract import arcs
from dateline.extract.drafts import Draft
from dateline.extract.place import Located, key_of
from dateline.extract.story import Reading, Story
from dateline.model import ClaimType, Moment, Place, Span, Token, family_of
from dateline.model.moment import precision_of

_LEAD = 8  # sentences in which a story names the event that it is about
# Tokens between "since" and the day that it counts from: "since the assault that began on November 15".
_SINCE_REACH = 12
_AWAY = frozenset({"from", "to", "toward", "towards", "between", "against"})
_STATEMENTS = frozenset({"politics"})


@dataclass(frozen=True, slots=True)
class Lead:
    """The event that the story is about: where and when, and the kind of violence where the text says it."""

    place: Place | None
    time: Moment | None
    type: ClaimType | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Finds places and times for the drafts of one story."""

    story: Story
    lead: Lead
    in_present: bool = False

    @classmethod
    def of(cls, story: Story, drafts: Sequence[Draft]) -> "Whereabouts":
        blind = cls(story, Lead(None, None))
        first = [
            d
            for d in drafts
            if d.reading < _LEAD and family_of(d.type) in {"violence", "control", "protest", "seizure"}
        ]
        places = (blind.own_place(d) for d in first)
        times = (blind.own_time(d) for d in first)
        kinds = [d.type for d in first if family_of(d.type) == "violence"]
        lead = Lead(
            blind.story_place() or next((p for p in places if p), None),
            next((t for t in times if t), None),
            kinds[0] if kinds else None,
        )
        return cls(story, lead, _in_present(story))

    def place(self, draft: Draft) -> Place | None:
        own = self.own_place(draft) or self._described(draft)
        if own is not None or family_of(draft.type) in _STATEMENTS:
            return own
        return self._near_place(draft) or (replace(self.lead.place, basis="story") if self.lead.place else None)

    def own_place(self, draft: Draft) -> Place | None:
        """The named place of the event's own sentence that stands nearest to its words."""
        reading = self.story.readings[draft.reading]
        taken = self._place_taken(reading, draft)
        if taken is not None:
            return taken
        located = [p for p in reading.places if p.locative or _of_noun(reading, p, draft)] or [
            p
            for p in reading.places
            if p.preposition not in {"by", "with"} and _of_event(reading, p, draft) and not _acts(reading, p, draft)
        ]
        if not located:
            return None
        nearest = min(located, key=lambda p: _cost(reading, p, draft))
        return replace(nearest.place, basis="own words" if _in_clause(reading, nearest, draft) else "sentence")

    def _place_taken(self, reading: Reading, draft: Draft) -> Place | None:
        """What is captured, lost or besieged is the place, whatever case it stands in."""
        if family_of(draft.type) not in {"control", "damage"}:
            return None
        for target in draft.targets:
            for located in reading.places:
                if target.span.overlaps(located.place.span):
                    return replace(located.place, basis="own words")
        return None

    def _described(self, draft: Draft) -> Place | None:
        """A place told by a common noun: `in the square`, `at a checkpoint`. It lies somewhere in the lead's place."""
        reading = self.story.readings[draft.reading]
        sentence = reading.sentence
        for i in draft.heads:
            for kid in sentence.below(sentence[i], "obl", "nmod"):
                if arcs.preposition(sentence, kid) in arcs.LOCATIVE and kid.lemma in arcs.PLACE_NOUNS:
                    return self._within_lead(arcs.span_of(self.story.text, arcs.phrase_tokens(sentence, kid)))
        if family_of(draft.type) == "control":
            for target in draft.targets:
                if target.kind == "unknown" and arcs.PLACE_NOUNS & set(target.span.text.lower().split()[-1:]):
                    return self._within_lead(target.span)
        return None

    def _within_lead(self, span: Span) -> Place:
        lead = self.lead.place
        return Place(
            span=span,
            name=span.text,
            id=None,
            kind="site",
            country=lead.country if lead else None,
            admin1=lead.admin1 if lead else None,
            lat=lead.lat if lead else None,
            lon=lead.lon if lead else None,
            precision=lead.precision if lead else None,
            precision_m=lead.precision_m if lead else None,
            basis="own words",
            rule="place.described",
        )

    def _near_place(self, draft: Draft) -> Place | None:
        """The place of the sentence before, in the same paragraph."""
        if draft.reading == 0:
            return None
        reading, before = self.story.readings[draft.reading], self.story.readings[draft.reading - 1]
        located = [p for p in before.places if p.locative and p.place.kind != "country"]
        if before.paragraph != reading.paragraph or not located:
            return None
        return replace(located[0].place, basis="sentence before")

    def story_place(self) -> Place | None:
        """The place that the story names most often as the scene of something, the first of equals."""
        named: dict[str, list[Place]] = defaultdict(list)
        for reading in self.story.readings:
            for located in reading.places:
                if located.locative and located.place.country in self.story.setting.countries[:2]:
                    named[key_of(located.place)].append(located.place)
        if not named:
            return None
        # a country is named in every story; a town twice is the scene
        often = max(named.values(), key=lambda places: len(places) * (1 if places[0].kind == "country" else 2))
        return replace(often[0], basis="story")

    def time(self, draft: Draft) -> Moment | None:
        own = self.own_time(draft)
        if own is not None:
            return own
        published = self.story.document.published
        if published is None or self._is_undated(draft):
            return None
        return self._inherited_time(draft) or _today(published)

    def _is_undated(self, draft: Draft) -> bool:
        """Whether the tense leaves the time open: `has backed the rebels`, `the group controls`.

        Reports told in the present ("A missile strikes a school") tell of today with these tenses.
        """
        if self.in_present:
            return False
        sentence = self.story.readings[draft.reading].sentence
        verb = draft.head if arcs.is_verb(draft.head) else arcs.clause_head(sentence, draft.head)
        perfect = any(kid.lower in {"has", "have", "'ve"} for kid in sentence.below(verb, "aux"))
        return perfect or (verb.tag in {"VBZ", "VBP"} and family_of(draft.type) in _STATEMENTS)

    def own_time(self, draft: Draft) -> Moment | None:
        """The time expression of the sentence nearest to the event; not one that says when someone spoke of it."""
        reading = self.story.readings[draft.reading]
        sentence = reading.sentence
        usable = [m for m in reading.moments if not _of_saying(reading, m, draft)]
        nearest = min(
            usable,
            key=lambda m: min(arcs.distance(sentence, _token_at(reading, m), sentence[i]) for i in draft.heads),
            default=None,
        )
        return self._since(reading, nearest, draft) if nearest is not None else None

    def _since(self, reading: Reading, moment: Moment, draft: Draft) -> Moment:
        """`Since fighting erupted on July 8, at least 20 were killed`: the toll runs from that day to the report."""
        published = self.story.document.published
        sentence = reading.sentence
        token = _token_at(reading, moment)
        since = [t.i for t in sentence.tokens[max(0, token.i - _SINCE_REACH) : token.i] if t.lower == "since"]
        if not since or published is None or moment.first > published or since[-1] < draft.head.i <= token.i:
            return moment
        return replace(
            moment, last=published, precision=precision_of(moment.first, published), rule=f"since({moment.rule})"
        )

    def _inherited_time(self, draft: Draft) -> Moment | None:
        reading = self.story.readings[draft.reading]
        if draft.reading:
            before = self.story.readings[draft.reading - 1]
            if before.paragraph == reading.paragraph and before.moments and before.moments[0].precision == 1:
                return replace(before.moments[0], basis="sentence before")
        lead = self.lead.time
        if family_of(draft.type) in {"violence", "seizure"} and lead is not None and lead.precision <= 2:
            return replace(lead, basis="story")
        return None


def _in_present(story: Story) -> bool:
    """Whether the report tells its events in the present tense, as headlines and chronicles do."""
    roots = [
        t for r in story.readings if r.kind != "title" for t in r.sentence.tokens if t.dep == "root" and arcs.is_verb(t)
    ]
    first = [_tense(story, root) for root in roots[:4]]
    return first.count("present") > first.count("past")


def _tense(story: Story, root: Token) -> str:
    sentence = next(r.sentence for r in story.readings if r.sentence.start <= root.start < r.sentence.end)
    auxiliaries = sentence.below(root, "aux", "aux:pass", "cop")
    deciding = auxiliaries[0] if auxiliaries else root
    return "present" if deciding.tag in {"VBZ", "VBP"} else "past"


def _today(published: date) -> Moment:
    return Moment(
        span=None,
        first=published,
        last=published,
        precision=1,
        anchor=published,
        basis="publication date",
        rule="time.published",
    )


def _cost(reading: Reading, located: Located, draft: Draft) -> tuple[float, int]:
    """How far a place stands from the event: arcs, with a handicap for countries, origins and directions."""
    sentence = reading.sentence
    token = sentence[located.first]
    steps = min(arcs.distance(sentence, token, sentence[i]) for i in draft.heads)
    wide = 2.0 if located.place.kind == "country" else 0.0
    away = 3.0 if located.preposition in _AWAY else 0.0
    before = 1.0 if located.first < draft.head.i else 0.0
    return steps + wide + away + before, located.first


def _token_at(reading: Reading, moment: Moment) -> Token:
    start = moment.span.start if moment.span is not None else 0
    return next((t for t in reading.sentence.tokens if t.end > start), reading.sentence.tokens[-1])


def _of_saying(reading: Reading, moment: Moment, draft: Draft) -> bool:
    """`said on Monday that the town fell`: Monday is when it was said, unless the event has no other verb."""
    token = _token_at(reading, moment)
    for saying in reading.sayings:
        if draft.head.i in saying.scope and token.i not in saying.scope and draft.head.i != saying.cue.i:
            return any(step.i == saying.cue.i for step in list(reading.sentence.above(token))[:2])
    return False


def _in_clause(reading: Reading, located: Located, draft: Draft) -> bool:
    sentence = reading.sentence
    return arcs.clause_head(sentence, sentence[located.first]).i in {
        arcs.clause_head(sentence, sentence[i]).i for i in draft.heads
    }


def _acts(reading: Reading, located: Located, draft: Draft) -> bool:
    """`Washington has backed`, `while Damascus turned down`: a capital that acts, here or beside, is no scene."""
    inside = reading.sentence.tokens[located.first : located.last]
    does = any(t.dep == "nsubj" for t in inside) and not _in_clause(reading, located, draft)
    return does or any(party.span.overlaps(located.place.span) for party in draft.actors)


def _of_noun(reading: Reading, located: Located, draft: Draft) -> bool:
    """`the bombardment of eastern Aleppo`: the place that the event noun itself governs."""
    sentence = reading.sentence
    if located.preposition != "of" and sentence[max(0, located.first - 1)].lower != "of":
        return False
    inside = sentence.tokens[located.first : located.last]
    return any(t.dep == "nmod" and t.head in draft.heads for t in inside)


def _of_event(reading: Reading, located: Located, draft: Draft) -> bool:
    sentence = reading.sentence
    return arcs.distance(sentence, sentence[located.first], draft.head) <= 2
