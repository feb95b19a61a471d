"""Captures become documents: bytes are decoded, page clutter is set aside, dateline and date are read.

Pure: no clock, no network, nothing outside the capture. All offsets count characters of `Document.text`, which is made
of whole paragraphs of the decoded source; `Removed` offsets count characters of that source. The decoded source is the
text with its line ends made `\\n`; of a page it is the text that the page reader found.

| code | what happened |
| --- | --- |
| R001 | unread: the input is empty |
| R002 | unread: the input is not text |
| R003 | the encoding was guessed |
| R004 | the page could only be read by stripping its tags |
| R005 | no publication date was found |
| R006 | a publication date lies outside 1900 to 2100 and was not used |
| R007 | unread: the text is not English |
| R008 | unread: no text is left beside page clutter |
| R009 | text after an end-of-report marker may not belong to the report |
| R010 | a paragraph is far too long to be prose and was set aside; unread where nothing is left |
"""

from dateline.read.document import read

__all__ = ["read"]
