"""One claim as the words of a table row."""

from dataclasses import dataclass

from dateline.model import Claim, Document
from dateline.show import words
from dateline.show.plain import line

HEADINGS = ("#", "what", "who", "to whom", "where", "when", "figures", "who says so", "not asserted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The cells under `HEADINGS`; an empty cell means that the text names nobody or nothing."""

    number: str
    what: str
    who: str
    whom: str
    where: str
    when: str
    figures: str
    says: str
    reserve: str

    def cells(self) -> tuple[str, ...]:
        return (
            self.number,
            self.what,
            self.who,
            self.whom,
            self.where,
            self.when,
            self.figures,
            self.says,
            self.reserve,
        )


def row(number: str, document: Document, claim: Claim) -> Row:
    """The words of `claim`; `number` is what a person calls it by: its place in the report, or its id."""
    return Row(
        number=number,
        what=_what(claim),
        who=words.names(claim.actor),
        whom=words.names(claim.target),
        where=words.place_words(claim.place) if claim.place else "",
        when=words.moment_words(claim.time) if claim.time else "",
        figures="; ".join(words.figure_words(figure, claim.time) for figure in claim.figures),
        says=words.says(claim, document),
        reserve=words.reserve(claim),
    )


def _what(claim: Claim) -> str:
    control = words.control_words(claim)
    said = f"{words.phrase('types', claim.type)} “{line(claim.trigger.text)}”"
    return f"{said}: {control}" if control else said
