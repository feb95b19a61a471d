"""Story: one document with what the finders read in each of its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.extract import action, attribution, figure, place, time
from dateline.extract.action import Hit
from dateline.extract.actor import Parties
from dateline.extract.attribution import Saying
from dateline.extract.figure import Toll
from dateline.extract.place import Located, Setting
from dateline.model import Document, Moment, Sentence

_FUTURE = frozenset({"will", "'ll", "shall", "would"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the finders read in one sentence. `paragraph` counts blocks; `kind` is the block's part in the report."""

    sentence: Sentence
    paragraph: int
    kind: str
    hits: tuple[Hit, ...]
    tolls: tuple[Toll, ...]
    places: tuple[Located, ...]
    moments: tuple[Moment, ...]
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A document, its readings in the order of the text, and what it is about."""

    document: Document
    setting: Setting
    parties: Parties
    readings: tuple[Reading, ...]

    @property
    def text(self) -> str:
        return self.document.text


def story(document: Document, sentences: Sequence[Sentence]) -> Story:
    """Every finder over every sentence."""
    kinds = [block.kind for block in document.blocks]
    # Where a report was filed is not where it happened: the dateline has no say in which country it is about.
    told = [s for s in sentences if s.block >= len(kinds) or kinds[s.block] != "dateline"]
    setting = place.setting(told or sentences)
    readings = []
    anchor = None
    for sentence in sentences:
        kind = kinds[sentence.block] if sentence.block < len(kinds) else "body"
        reading = _reading(document, sentence, setting, kind, anchor)
        if reading.moments:
            anchor = reading.moments[-1].last
        readings.append(reading)
    parties = Parties(document.text, setting.countries[0] if setting.countries else None)
    return Story(document=document, setting=setting, parties=parties, readings=tuple(readings))


def _reading(document: Document, sentence: Sentence, setting: Setting, kind: str, anchor: date | None) -> Reading:
    text = document.text
    return Reading(
        sentence=sentence,
        paragraph=sentence.block,
        kind=kind,
        hits=tuple(action.hits(sentence)),
        tolls=tuple(figure.find(text, sentence)),
        places=tuple(place.find(text, sentence, setting)),
        moments=_moments(document, sentence, anchor),
        sayings=tuple(attribution.sayings(sentence)),
    )


def _moments(document: Document, sentence: Sentence, anchor: date | None) -> tuple[Moment, ...]:
    """The times of a sentence; none without a publication date to count from."""
    if document.published is None:
        return ()
    past = not any(t.lower in _FUTURE for t in sentence.tokens)
    found = time.find(
        document.text, sentence.start, sentence.end, published=document.published, anchor=anchor, past=past
    )
    return tuple(found)
