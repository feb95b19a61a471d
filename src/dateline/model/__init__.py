"""The nouns of the system: frozen records that travel between the stages. Imports the standard library only."""

from dateline.model.attribution import Attribution, Speaker, SpeakerRole, Style
from dateline.model.capture import Capture, Unread
from dateline.model.claim import TYPES, Claim, ClaimType, Codes, Control, ControlStatus, Family, Modality, family_of
from dateline.model.document import Block, BlockKind, Dateline, Document, Removed
from dateline.model.event import Event, EventFigures, EventParty, FigureUse, Grade, Range, ReportedTotal, Sum, TallyRow
from dateline.model.figure import Figure, Form, Measure, Scope
from dateline.model.findings import Engine, Findings
from dateline.model.identity import claim_id, digest, document_id
from dateline.model.moment import Moment
from dateline.model.party import Party, PartyKind
from dateline.model.place import Place
from dateline.model.problem import Problem
from dateline.model.sentence import Sentence, Token
from dateline.model.span import Span

__all__ = [
    "TYPES",
    "Attribution",
    "Block",
    "BlockKind",
    "Capture",
    "Claim",
    "ClaimType",
    "Codes",
    "Control",
    "ControlStatus",
    "Dateline",
    "Document",
    "Engine",
    "Event",
    "EventFigures",
    "EventParty",
    "Family",
    "Figure",
    "FigureUse",
    "Findings",
    "Form",
    "Grade",
    "Measure",
    "Modality",
    "Moment",
    "Party",
    "PartyKind",
    "Place",
    "Problem",
    "Range",
    "Removed",
    "ReportedTotal",
    "Scope",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerRole",
    "Style",
    "Sum",
    "TallyRow",
    "Token",
    "Unread",
    "claim_id",
    "digest",
    "document_id",
    "family_of",
]
