"""The type of a claim, where the words of its trigger leave it open: by time, by tense, by the story's own event."""

from dataclasses import dataclass

from dateline.extract.context import Whereabouts
from dateline.extract.drafts import Draft
from dateline.model import ClaimType, Figure, Modality, Moment, family_of

_PERIOD_FROM = 3  # UCDP date_prec above which a toll is no single incident
_OBLIGED = frozenset({"must", "should", "need", "needs", "ought"})
_GENERIC = frozenset({"kill", "die"})


@dataclass(frozen=True, slots=True)
class Kinds:
    """Decides types for the drafts of one story."""

    where: Whereabouts

    def kind(self, draft: Draft, figures: tuple[Figure, ...], time: Moment | None) -> ClaimType:
        if family_of(draft.type) == "violence" and self._is_cumulative(draft, figures, time):
            return "casualty_total"
        if draft.hit.trigger.name in _GENERIC and self._continues_lead(draft, time):
            return self.where.lead.type or draft.type
        if draft.hit.trigger.name == "statement" and self._is_obliged(draft):
            return "demand"
        return draft.type

    def _is_cumulative(self, draft: Draft, figures: tuple[Figure, ...], time: Moment | None) -> bool:
        """A toll over more than a week, or one told in the perfect without a day: `have been killed in the war`."""
        killed = [f for f in figures if f.measure == "killed" and f.subgroup is None]
        if any(f.scope == "period_cumulative" for f in killed) and time is not None:
            return time.precision > _PERIOD_FROM or is_since(time)
        dated = time is not None and time.basis == "own words"
        many = any((f.low or 0) >= _MANY for f in killed)
        return many and not dated and self._is_perfect(draft) and not self.where.in_present

    def _is_perfect(self, draft: Draft) -> bool:
        sentence = self.where.story.readings[draft.reading].sentence
        heads = [sentence[i] for i in draft.heads]
        return any(kid.lower in {"has", "have"} for head in heads for kid in sentence.below(head, "aux"))

    def _continues_lead(self, draft: Draft, time: Moment | None) -> bool:
        """`Five others were wounded` in the story of a bombing tells of the bombing."""
        return time is None or time.basis in {"story", "publication date", "sentence before"}

    def _is_obliged(self, draft: Draft) -> bool:
        sentence = self.where.story.readings[draft.reading].sentence
        return draft.head.lower in _OBLIGED or any(
            kid.lower in _OBLIGED for kid in sentence.below(draft.head, "aux", "advmod")
        )


# Fewer dead than this in the perfect tense are as often one incident that has just been reported.
_MANY = 100


def is_since(time: Moment) -> bool:
    """Whether the words count from a day on: `since Tuesday`."""
    return time.rule.startswith("since") and time.first != time.last


def modality_of(kind: ClaimType, modality: Modality) -> Modality:
    """What a demand asks for is demanded, whatever form the demand takes."""
    return "demanded" if kind == "demand" and modality == "asserted" else modality
