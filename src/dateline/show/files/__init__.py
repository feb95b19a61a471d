"""Claims as files for other programs: JSON Lines, CSV, GeoJSON. Each function yields bytes, one claim at a time."""

from dateline.show.files.flat import COLUMNS, Cell, Pair, flat
from dateline.show.files.geojson import geojson
from dateline.show.files.jsonl import jsonl
from dateline.show.files.spreadsheet import csv_lines, spreadsheet
from dateline.show.files.tallies import TALLY_COLUMNS, tally_jsonl, tally_spreadsheet

__all__ = [
    "COLUMNS",
    "TALLY_COLUMNS",
    "Cell",
    "Pair",
    "csv_lines",
    "flat",
    "geojson",
    "jsonl",
    "spreadsheet",
    "tally_jsonl",
    "tally_spreadsheet",
]
