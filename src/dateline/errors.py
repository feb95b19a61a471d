"""Errors that a person must act on now. What one document cannot give is a `Problem`, not an error.

DatelineError
├── UsageError        a wrong option, a path that is not there            exit code 2
├── LexiconError      a rule, term or register file breaks its format     exit code 3
├── StoreError        the store cannot be opened, read or written         exit code 4
└── OutputError       the output cannot be written (full disk, closed)    exit code 5
"""


class DatelineError(Exception):
    """What went wrong, where, and what to do, under a stable code."""

    exit_code = 1

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)  # both, or an error of a worker process could not be rebuilt in this one
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return f"{self.code}  {self.message}"


class UsageError(DatelineError):
    exit_code = 2


class LexiconError(DatelineError):
    exit_code = 3


class StoreError(DatelineError):
    exit_code = 4


class OutputError(DatelineError):
    exit_code = 5
