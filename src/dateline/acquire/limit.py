"""How large one document may be."""

from dateline.model import Problem, Unread

# The largest saved news pages with inline pictures are near 10 MB; twice that leaves room, and one document
# of this size still fits several times over in a laptop's memory while it is decoded and parsed.
LIMIT_BYTES = 20_000_000


def too_large(file: str) -> Unread:
    """The refusal of a document above the limit, with what to do about it."""
    message = (
        f"larger than {LIMIT_BYTES // 1_000_000} MB, the most that one document may be; "
        "split it into its reports, or give them as JSON Lines, which may be of any size"
    )
    return Unread(file=file, problem=Problem(code="A003", message=message))
