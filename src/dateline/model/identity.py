"""Ids that come from content: the same words give the same id on every machine and in every run."""

from hashlib import sha256


def digest(content: bytes) -> str:
    """`sha256:` and the hexadecimal digest of `content`."""
    return "sha256:" + sha256(content).hexdigest()


def _short(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def document_id(text: str, *, url: str | None) -> str:
    """The id of a document whose input brings none: from its address and readable text."""
    return "d" + _short(url or "", text)


def claim_id(document: str, kind: str, evidence: str, ordinal: int) -> str:
    """The id of the `ordinal`-th claim of `kind` on the same quoted words of one document.

    The values read are left out, so a better rule updates a claim and does not make another.
    """
    return "c" + _short(document, kind, " ".join(evidence.split()), str(ordinal))
