"""Processes that read beside this one: deaf to Ctrl-C, which this one hears for all, and never left behind."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import ParamSpec, TypeVar

from dateline.errors import UsageError

_P = ParamSpec("_P")
_R = TypeVar("_R")


@contextmanager
def workers(count: int) -> Iterator[Executor]:
    """Up to `count` processes, no more than there are cores. None is left after the block, nor if this process dies."""
    others = set(active_children())
    most = min(count, os.cpu_count() or count)
    pool = ProcessPoolExecutor(most, mp_context=get_context("spawn"), initializer=_end_with_parent)
    try:
        yield pool
    except BrokenProcessPool as error:
        message = "a reading process was ended from outside, most often for want of memory; give a smaller --jobs"
        raise UsageError("P002", message) from error
    except BaseException:
        for worker in set(active_children()) - others:
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def submit(pool: Executor, work: Callable[_P, _R], *args: _P.args, **named: _P.kwargs) -> Future[_R]:
    """The promise of `work`; a process that starts for it inherits that Ctrl-C is held back."""
    if not hasattr(signal, "pthread_sigmask"):
        return pool.submit(work, *args, **named)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(work, *args, **named)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """This process ends when the one that started it does, however that came about."""
    Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
