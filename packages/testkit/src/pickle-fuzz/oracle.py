"""Tells which globals CPython's own unpicklers resolve on a stream, without resolving any.

Reads streams from stdin (u32 little-endian length, then the bytes), answers each with one line of JSON:
{"c-stream": [[module, name], ...], "c-file": ..., "python": ..., "c-bytes": ...}.

Locked down: find_class and persistent_load hand out inert stubs, so nothing is imported or called; an audit hook ends
the process at the first attempt to start a program, open a socket or execute code; memory is capped.
"""

import sys
import io
import json
import os
import pickle
import resource
import codecs
import struct
import _pickle

sys.setrecursionlimit(2000)
sys.unraisablehook = lambda unraisable: None
MEMORY_BYTES = 192 << 20
resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "exec", "compile", "ctypes.")
STREAM_PATH = sys.argv[1]
# Only names that cannot exist get a stand-in module for the reader over bytes, whose find_class is built in.
INVENTED = "zq"


class Inert:
    """A class, an instance and a callable that does nothing."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        pass

    def __call__(self, *args, **kwargs):
        return self

    def __setstate__(self, state):
        pass

    def __setitem__(self, key, value):
        pass

    def append(self, item):
        pass

    def extend(self, items):
        pass

    def add(self, item):
        pass

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self is other


class InertModule:
    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Inert


seen = None


class OverStream(_pickle.Unpickler):
    def find_class(self, module, name):
        seen.append((module, name))
        return Inert

    def persistent_load(self, pid):
        return Inert()


class InPython(pickle._Unpickler):
    def find_class(self, module, name):
        seen.append((module, name))
        return Inert

    def persistent_load(self, pid):
        return Inert()


class Refused(Exception):
    pass


over_bytes = False


def audit(event, args):
    if event == "pickle.find_class" and over_bytes:
        module, name = args
        seen.append((module, name))
        if not module.startswith(INVENTED):
            raise Refused
        parts = module.split(".")
        for k in range(len(parts)):
            sys.modules.setdefault(".".join(parts[: k + 1]), InertModule())
    elif event.startswith(FORBIDDEN):
        sys.stderr.write(f"forbidden: {event} {args!r:.200}\n")
        os._exit(99)


def read_with(load):
    global seen
    seen = []
    try:
        load()
    except (Exception, RecursionError, MemoryError):
        pass
    return seen


def from_file():
    with open(STREAM_PATH, "wb") as out:
        out.write(stream)
    with open(STREAM_PATH, "rb") as source:
        OverStream(source, encoding="utf-8").load()


def from_bytes():
    global over_bytes
    over_bytes = True
    try:
        pickle.loads(stream, encoding="utf-8")
    finally:
        over_bytes = False


# Codecs are modules: import them before the hook forbids running code.
for codec in ("raw-unicode-escape", "ascii", "utf-8", "latin-1"):
    codecs.lookup(codec)
sys.addaudithook(audit)
source = sys.stdin.buffer
out = sys.stdout
while True:
    head = source.read(4)
    if len(head) < 4:
        break
    stream = source.read(struct.unpack("<I", head)[0])
    answers = {
        "c-stream": read_with(lambda: OverStream(io.BytesIO(stream), encoding="utf-8").load()),
        "c-file": read_with(from_file),
        "python": read_with(lambda: InPython(io.BytesIO(stream), encoding="utf-8").load()),
        "c-bytes": read_with(from_bytes),
    }
    out.write(json.dumps(answers) + "\n")
    out.flush()
