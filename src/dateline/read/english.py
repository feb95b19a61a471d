"""Whether a text is English: by its small words, and by the language identifier only where these leave doubt."""

import re

# Words that English text cannot do without and that other languages in Latin letters hardly share.
_SMALL_WORDS = frozenset(
    re.findall(
        "[a-z]+",
        "the of and to that said says was were is has have had been with from by for on at as it its be which who "
        "their they this after not but would will are he his she her we you there when more than",
    )
)
_LOOKED_AT = 3_000
_FIRST_LOOKED_AT = 1_000
# Shorter texts give neither test enough to go on, so they are taken as English.
_SHORTEST_JUDGED = 200
_FEWEST_WORDS = 40
# English news has 0.3 to 0.5 of these words, Dutch and German below 0.1; lists of names fall in between.
_SURE = 0.2


def other_language(text: str) -> str | None:
    """The code of the language of `text`, or None where it is English or too short to tell."""
    if len(text) <= _SHORTEST_JUDGED:
        return None
    start = text[:_FIRST_LOOKED_AT]
    words = start.lower().split()
    if len(words) < _FEWEST_WORDS and _is_latin(start):
        return None
    if len([word for word in words if word in _SMALL_WORDS]) >= _SURE * max(1, len(words)):
        return None
    return _identified(text[:_LOOKED_AT])


def _is_latin(text: str) -> bool:
    return len(text.encode("ascii", "ignore")) >= 0.5 * len(text)


def _identified(text: str) -> str | None:
    import py3langid  # costs 0.6 s, which no English text should pay

    code = str(py3langid.classify(text)[0])
    return None if code == "en" else code
