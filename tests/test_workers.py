"""Worker processes end with the run, however it ends, and leave Ctrl-C to the process that started them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import active_children

import pytest

from dateline.errors import UsageError
from dateline.workers import submit, workers

STARTER = """
import os, time
from dateline.workers import submit, workers

if __name__ == "__main__":
    with workers(1) as pool:
        print(submit(pool, os.getpid).result(), flush=True)
        time.sleep(60)
"""


def within_seconds(holds: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def is_gone(process: int) -> bool:
    """Holds for a process that has ended, also where nobody has asked how."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    shown = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return shown.stdout.strip()[:1] in {"", "Z"}


def test_work_is_done_in_another_process() -> None:
    with workers(2) as pool:
        assert submit(pool, os.getpid).result() != os.getpid()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="no signals here")
def test_a_worker_leaves_ctrl_c_to_the_process_that_started_it() -> None:
    with workers(1) as pool:
        assert signal.SIGINT in submit(pool, signal.pthread_sigmask, signal.SIG_BLOCK, set()).result()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())


def test_a_run_that_is_stopped_does_not_wait_for_its_workers() -> None:
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt), workers(1) as pool:
        submit(pool, os.getpid).result()
        submit(pool, time.sleep, 60)
        raise KeyboardInterrupt
    assert time.monotonic() - begun < 30
    assert within_seconds(lambda: active_children() == [])


def test_a_worker_ended_from_outside_is_told() -> None:
    with pytest.raises(UsageError, match=r"P002 .*--jobs"), workers(1) as pool:
        submit(pool, os._exit, 1).result()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no signals here")
def test_workers_of_a_killed_process_end_too() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", STARTER], stdout=subprocess.PIPE, text=True, env=environment
    ) as starter:
        assert starter.stdout is not None
        worker = int(starter.stdout.readline())
        starter.kill()
    assert within_seconds(lambda: is_gone(worker))
