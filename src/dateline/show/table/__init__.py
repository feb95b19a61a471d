"""Answers on a terminal: a table where there is room for one, a list of values where there is not."""

from dateline.show.table.claims import claims_table, findings_table
from dateline.show.table.tally import tally_table

__all__ = ["claims_table", "findings_table", "tally_table"]
