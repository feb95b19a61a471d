"""Groups that grow by joining, each known by its smallest member."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Member = TypeVar("Member", str, int)


class Groups(Generic[Member]):
    """At first every member stands alone. What is joined stays joined, in whatever order."""

    def __init__(self, members: Iterable[Member] = ()) -> None:
        self._above: dict[Member, Member] = {member: member for member in members}

    def root(self, member: Member) -> Member:
        """The smallest member of its group; a member not seen before stands alone."""
        self._above.setdefault(member, member)
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, one: Member, other: Member) -> None:
        small, large = sorted((self.root(one), self.root(other)))
        self._above[large] = small

    def members(self) -> dict[Member, list[Member]]:
        """The members of each group, in order, under the smallest of them."""
        found: dict[Member, list[Member]] = defaultdict(list)
        for member in sorted(self._above):
            found[self.root(member)].append(member)
        return dict(found)
