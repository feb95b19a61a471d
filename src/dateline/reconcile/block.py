"""Which pairs of accounts are worth comparing: those with a place, a text or a report in common, near in time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from math import floor

from dateline.reconcile.account import Account, folded, is_coarse
from dateline.reconcile.sameness import WINDOW, kin

CELL_LAT, CELL_LON = 0.05, 0.1
"""A cell is at least `sameness.NEAR_KM` high, and as wide up to 60 degrees north or south."""

Key = tuple[object, ...]
Pair = tuple[int, int]


def pairs(accounts: Sequence[Account]) -> Iterator[Pair]:
    """Positions of accounts to compare, smaller first, each pair once."""
    buckets: dict[Key, list[int]] = defaultdict(list)
    for position, account in enumerate(accounts):
        for key in _keys(account):
            buckets[key].append(position)
    seen: set[Pair] = set()
    for found in buckets.values():
        for pair in _near_in_time(accounts, found):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _keys(account: Account) -> Iterator[Key]:
    group = kin(account.claim.type)
    yield ("words", account.text, group, folded(account.claim.evidence.text))
    place = account.claim.place
    # Without a time only copies of one text can match, and those share their words.
    if place is None or account.claim.time is None:
        return
    if place.id is not None:
        yield ("id", group, place.id)
    yield ("name", group, folded(place.name), place.country)
    if place.lat is not None and place.lon is not None and not is_coarse(place):
        row, column = floor(place.lat / CELL_LAT), floor(place.lon / CELL_LON)
        # Each account stands in its own cell and those beside it, so near neighbours always share one.
        yield from (("cell", group, row + up, column + right) for up in (0, 1) for right in (0, 1))


def area_keys(account: Account) -> Iterator[Key]:
    """What an account of an area and one of a place in it have in common: kind, country and a week."""
    place, time = account.claim.place, account.claim.time
    if place is None or time is None:
        return
    first, last = time.first.toordinal() - WINDOW.days, time.last.toordinal() + WINDOW.days
    yield from ((account.claim.type, place.country, week) for week in range(first // 7, last // 7 + 1))


def _near_in_time(accounts: Sequence[Account], positions: list[int]) -> Iterator[Pair]:
    days: list[tuple[date, date, int]] = []
    for position in positions:
        time = accounts[position].claim.time
        days.append((date.min, date.min, position) if time is None else (time.first, time.last, position))
    days.sort()
    open_: list[tuple[date, int]] = []
    for first, last, position in days:
        if first > date.min:
            open_ = [(end, earlier) for end, earlier in open_ if end > date.min and first - WINDOW <= end]
        yield from ((min(earlier, position), max(earlier, position)) for _, earlier in open_)
        open_.append((last, position))
