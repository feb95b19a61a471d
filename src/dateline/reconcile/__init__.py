"""Claims into events, and events into sums; pure, and the same for any order of the claims."""

from dateline.reconcile.events import events
from dateline.reconcile.lineage import text_lineages
from dateline.reconcile.tally import tally

__all__ = ["events", "tally", "text_lineages"]
