"""Runs one command and prints what it cost as JSON: CPU seconds, wall seconds, peak memory, exit status.

    measure.py SECONDS COMMAND ARG...

The command's output is dropped. One that takes more than SECONDS is ended, with `timeout` set.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time


def main(seconds, command):
    started = time.monotonic()
    child = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    ended_by_us = False

    def on_alarm(*_):
        nonlocal ended_by_us
        ended_by_us = True
        os.killpg(child.pid, signal.SIGKILL)

    signal.signal(signal.SIGALRM, on_alarm)
    signal.alarm(seconds)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - started
    signal.alarm(0)
    scale = 1 if sys.platform == "darwin" else 1024
    print(
        json.dumps(
            {
                "cpuSeconds": usage.ru_utime + usage.ru_stime,
                "wallSeconds": wall,
                "peakBytes": usage.ru_maxrss * scale,
                "exitStatus": os.waitstatus_to_exitcode(status),
                "timeout": ended_by_us,
            }
        )
    )


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main(int(sys.argv[1]), sys.argv[2:])
