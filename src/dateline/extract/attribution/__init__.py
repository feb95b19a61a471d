"""Attribution: who says so, in which words, for which stretch of the text."""

from dateline.extract.attribution.find import Saying, is_speech, is_voice, sayings

__all__ = ["Saying", "is_speech", "is_voice", "sayings"]
