"""Files, folders, JSON Lines and standard input become captures: bytes with what their carrier says about them.

Nothing is decoded here and nothing is judged; what cannot be fetched becomes an `Unread` and the rest goes on.

| code | what happened |
| --- | --- |
| A001 | a path that was given does not exist (a usage error: nothing is read) |
| A002 | a file or folder could not be opened or read |
| A003 | a document is larger than `LIMIT_BYTES` |
| A004 | a line of a JSON Lines file is not a JSON object |
| A005 | a line of a JSON Lines file has no text |
| A006 | a field of a line is not what its name promises |
| A007 | a folder holds no file |
| A008 | a report bears the id of another one that was read before it |
"""

from dateline.acquire.capture import captures
from dateline.acquire.limit import LIMIT_BYTES

__all__ = ["LIMIT_BYTES", "captures"]
