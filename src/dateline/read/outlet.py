"""The outlet of a report, from what its page, address or dateline says."""

from urllib.parse import urlsplit


def host(url: str | None) -> str | None:
    """The host of an address without `www.`, or None where it has none."""
    if not url:
        return None
    try:
        name = urlsplit(url).hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def outlet(*, carrier: str | None, page: str | None, url: str | None, agency: str | None) -> str | None:
    """The first that is known: the carrier's word, the page's own name, the address, the agency credited."""
    return carrier or page or host(url) or agency
