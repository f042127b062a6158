"""Runs one other scanner over a list of files and tells on which it alerts. Runs inside a throw-away environment.

    run_peer.py picklescan|modelscan|fickling|modelaudit|ml-guard FOLDER PATHS.txt OUT.jsonl

Each is called through its Python interface, file by file, with its defaults. An alert is a finding of MEDIUM (of its own
words: dangerous, suspicious or worse) or above; what it prints is dropped. A file that takes over 30 seconds or raises
is `error`. After 15 minutes it stops: the files that it did not reach have no answer.
"""

import contextlib
import io
import json
import logging
import os
import signal
import sys
import time

os.environ["PROMPTFOO_DISABLE_TELEMETRY"] = "1"
os.environ["DO_NOT_TRACK"] = "1"
SECONDS_PER_FILE = 30
SECONDS_IN_ALL = 15 * 60


def picklescan():
    from picklescan import scanner

    def scan(path):
        result = scanner.scan_file_path(path)
        return result.issues_count > 0, bool(result.scan_err)

    return scan


def modelscan():
    from modelscan.modelscan import ModelScan
    from modelscan.settings import DEFAULT_SETTINGS

    def scan(path):
        result = ModelScan(settings=DEFAULT_SETTINGS).scan(path)
        by_severity = result["summary"]["total_issues_by_severity"]
        return sum(count for name, count in by_severity.items() if name != "LOW") > 0, bool(result.get("errors"))

    return scan


def fickling():
    import zipfile

    from fickling.analysis import Severity, check_safety
    from fickling.fickle import EmptyPickleError, StackedPickle

    def is_bad(file):
        return any(check_safety(pickle).severity >= Severity.SUSPICIOUS for pickle in StackedPickle.load(file))

    def scan(path):
        try:
            with open(path, "rb") as file:
                return is_bad(file), False
        except EmptyPickleError:
            return False, True

    return scan


def modelaudit():
    from modelaudit.core import scan_model_directory_or_file

    def scan(path):
        result = scan_model_directory_or_file(path, timeout=SECONDS_PER_FILE)
        alerts = [issue for issue in result.issues if str(issue.severity.value).lower() in ("warning", "critical")]
        return bool(alerts), bool(getattr(result, "has_errors", False))

    return scan


def ml_guard():
    from pathlib import Path

    import ml_guard.scanners.cve_scanner  # noqa: F401  the scanners register themselves
    import ml_guard.scanners.onnx_scanner  # noqa: F401
    import ml_guard.scanners.pickle_scanner  # noqa: F401
    import ml_guard.scanners.safetensors_scanner  # noqa: F401
    import ml_guard.scanners.secret_scanner  # noqa: F401
    from ml_guard.runner import Runner

    def scan(path):
        result = Runner().run(Path(path))
        alerts = [f for f in result.findings if f.severity.value in ("medium", "high", "critical")]
        return bool(alerts), bool(result.errors)

    return scan


class TooSlow(Exception):
    pass


def on_alarm(*_):
    raise TooSlow()


def main(name, folder, list_path, out_path):
    logging.disable(logging.CRITICAL)
    scan = {
        "picklescan": picklescan,
        "modelscan": modelscan,
        "fickling": fickling,
        "modelaudit": modelaudit,
        "ml-guard": ml_guard,
    }[name]()
    signal.signal(signal.SIGALRM, on_alarm)
    with open(list_path, encoding="utf-8") as paths, open(out_path, "w", encoding="utf-8") as out:
        stop_at = time.monotonic() + SECONDS_IN_ALL
        for line in paths:
            if time.monotonic() > stop_at:
                break
            path = line.rstrip("\n")
            try:
                signal.alarm(SECONDS_PER_FILE)
                with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                    alert, error = scan(os.path.join(folder, path))
                answer = {"path": path, "alert": alert, "error": error}
            except BaseException as problem:  # whatever a scanner raises on a hostile file is its answer
                if isinstance(problem, KeyboardInterrupt):
                    raise
                answer = {"path": path, "alert": False, "error": True, "why": type(problem).__name__}
            finally:
                signal.alarm(0)
            out.write(json.dumps(answer) + "\n")
            out.flush()


if __name__ == "__main__":
    main(*sys.argv[1:5])
