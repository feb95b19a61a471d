"""Accounts into groups, one a happening: reasons to join taken strongest first, and no join across a reason against."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.reconcile.account import Account, is_coarse
from dateline.reconcile.block import Pair, area_keys, pairs
from dateline.reconcile.groups import Groups
from dateline.reconcile.sameness import alike, apart, contained, linked


class Clusters:
    """Groups of accounts, by position, with the sentences that say why they were joined."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = accounts
        self._groups: Groups[int] = Groups(range(len(accounts)))
        self._members: dict[int, list[int]] = {position: [position] for position in range(len(accounts))}
        self._why: dict[int, set[str]] = defaultdict(set)
        self._refused: set[tuple[int, int, int, int]] = set()

    def join(self, pair: Pair, why: str) -> None:
        """The groups of the two are one, unless something keeps any of their members apart."""
        small, large = sorted(map(self._groups.root, pair))
        if small == large:
            return
        sizes = (small, len(self._members[small]), large, len(self._members[large]))
        if sizes in self._refused:
            return
        if self._keeps_apart(small, large):
            self._refused.add(sizes)
            return
        self.tie(pair, why)

    def tie(self, pair: Pair, why: str) -> None:
        """The groups of the two are one, whatever else is said."""
        small, large = sorted(map(self._groups.root, pair))
        if small != large:
            self._groups.join(small, large)
            self._members[small] += self._members.pop(large)
            self._why[small] |= self._why.pop(large, set()) | {why}

    def _keeps_apart(self, small: int, large: int) -> bool:
        accounts = self._accounts
        return any(
            apart(accounts[one], accounts[other]) is not None
            for one in self._members[small]
            for other in self._members[large]
        )

    def group_of(self) -> list[int]:
        """For each account, by position, the group it stands in now."""
        return [self._groups.root(position) for position in range(len(self._accounts))]

    def groups(self) -> list[tuple[list[Account], list[str]]]:
        """Each group in the order of its accounts, with its reasons."""
        return [
            ([self._accounts[position] for position in sorted(members)], sorted(self._why[root]))
            for root, members in sorted(self._members.items())
        ]


def cluster(accounts: Sequence[Account]) -> list[tuple[list[Account], list[str]]]:
    """The groups of accounts and why; `accounts` come sorted, so equal claims give equal groups."""
    clusters = Clusters(accounts)
    for pair, why in _links(accounts):
        clusters.tie(pair, why)
    for pair, why in _reasons(accounts):
        clusters.join(pair, why)
    for pair, why in _area_reasons(accounts, clusters):
        clusters.join(pair, why)
    return clusters.groups()


def _links(accounts: Sequence[Account]) -> Iterator[tuple[Pair, str]]:
    positions = {account.claim.id: position for position, account in enumerate(accounts)}
    for position, account in enumerate(accounts):
        for other in sorted({positions[link] for link in account.claim.links if link in positions}):
            why = linked(account, accounts[other])
            if why is not None:
                yield (position, other), why


def _reasons(accounts: Sequence[Account]) -> list[tuple[Pair, str]]:
    """Reasons to join, the surest first: one text, then one kind, then different kinds."""
    found: list[tuple[bool, bool, Pair, str]] = []
    for pair in pairs(accounts):
        one, other = accounts[pair[0]], accounts[pair[1]]
        why = alike(one, other)
        if why is not None:
            found.append((one.text != other.text, one.claim.type != other.claim.type, pair, why))
    return [(pair, why) for _, _, pair, why in sorted(found)]


def _area_reasons(accounts: Sequence[Account], clusters: Clusters) -> Iterator[tuple[Pair, str]]:
    """An account of an area joins the one event in it that fits; where several fit, none is chosen."""
    group_of = clusters.group_of()
    fine: dict[tuple[object, ...], list[int]] = defaultdict(list)
    coarse: list[int] = []
    for position, account in enumerate(accounts):
        if account.claim.place is None or not account.event_figures:
            continue
        if is_coarse(account.claim.place):
            coarse.append(position)
            continue
        for key in area_keys(account):
            fine[key].append(position)
    for position in coarse:
        fitting: dict[int, tuple[int, str]] = {}
        for other in sorted({other for key in area_keys(accounts[position]) for other in fine[key]}):
            why = contained(accounts[position], accounts[other])
            if why is not None:
                fitting.setdefault(group_of[other], (other, why))
        if len(fitting) == 1:
            other, why = next(iter(fitting.values()))
            yield (position, other), why
