"""Turns reviewed proposals into a data file of the knowledge: one line per module and sink. Nothing is imported or run.

    python3 table.py KIND < reviewed.tsv > packages/rules/src/knowledge/callables/reviewed/KIND.ts

Input lines are propose.py's. `standard-library` keeps class constructors and fixed programs; any other KIND leaves
them out, since ordinary pickles name the classes of installed packages.
"""

import re
import sys
from collections import defaultdict

# Sinks that made too much look dangerous when the proposals were read through.
NOT_SINKS = re.compile(
    r"^(typing\.|traceback\.|inspect\.(signature|unwrap)|functools\.|importlib\.metadata\.EntryPoint|warnings\.|logging\.|"
    r"multiprocessing\.connection\.wait|pickle\._?Pickler|importlib\.import_module\.__|locale\.|torch\.compile|"
    r"torch\.jit\.(export|unused|ignore)|io\.BytesIO|pydoc\.getdoc|types\.coroutine|ast\.)")
# Functions that ordinary pickles call on load: they stay out, whatever they reach.
REBUILDERS = re.compile(r"(?i)(^|_)(re)?(build|construct|store)|unpickle|unreduce|newobj|__setstate__|__getstate__|__reduce|__new__|__deepcopy__|__copy__|__repr__|__eq__")
DELETES = re.compile(r"\.(remove|unlink|rmtree|rename|replace|move|removedirs|rmdir|copyfile|copy2?|copytree|extractall|chmod)$")
# What installed packages must reach, within MAX_STEPS wrappers, to be listed: everything else is too loosely tied.
PRIMITIVES = re.compile(
    r"^(os|posix|subprocess|pty|shutil|pickle|marshal|runpy|ctypes|socket|imp|pkgutil|code|timeit|tarfile|zipfile|"
    r"urllib\.request|http\.client|importlib|multiprocessing\.(connection|reduction)|pathlib|dill|cloudpickle|joblib|"
    r"asyncio|distutils|requests|httpx|webbrowser|tempfile|types)\.|"
    r"^builtins\.(eval|exec|compile|open|__import__)$|^(torch|numpy|pandas|yaml|jsonpickle)\.(load|unsafe_load|decode|read_pickle)$|"
    r"^(torch\.hub|torch\.serialization|torch\.utils\.cpp_extension|numpy\.ctypeslib|huggingface_hub)\.")
LOOSE = re.compile(r"^(importlib\.(util|metadata|resources|machinery)|os\.(environ|path|get|fsp|stat|fstat)|types\.(Method|Module|Simple)|pathlib\.Path\.(exists|home))")
MAX_STEPS = 3

KEPT = {"exec", "unpickle", "native", "import", "file-write", "network", "memory", "credential", "file-read"}


def severity_of(effect, sink, parameter, qualname):
    if effect in ("exec", "unpickle", "import"):
        return "high" if parameter in ("self", "cls") else "critical"
    if effect == "native":
        return "critical"
    if effect == "file-write":
        return "critical" if DELETES.search(sink) and "." not in qualname else "high"
    return "medium" if effect == "file-read" else "high"


def close_to_primitives(proposals):
    """Full names of the proposals that are at most MAX_STEPS wrappers away from a primitive."""
    reached = set()
    for _ in range(MAX_STEPS):
        step = {f"{module}.{qualname}" for module, qualname, _, sink, _ in proposals
                if sink in reached or (PRIMITIVES.match(sink) and not LOOSE.match(sink))}
        reached |= step
    return reached


def main(kind):
    standard = kind == "standard-library"
    table = defaultdict(set)
    proposals = [line.rstrip("\n").split("\t") for line in sys.stdin]
    reached = close_to_primitives(proposals)
    for module, qualname, effect, sink, parameter in proposals:
        if not standard and f"{module}.{qualname}" not in reached:
            continue
        if "__main__" in qualname or NOT_SINKS.match(sink) or REBUILDERS.search(qualname.split(".")[-1]):
            continue
        fixed = effect == "exec-fixed"
        if fixed and standard:
            effect, severity = "exec", "medium"
        elif effect in KEPT:
            severity = severity_of(effect, sink, parameter, qualname)
        else:
            continue
        if effect == "exec" and sink == "builtins.compile":
            severity = "medium"
        constructor = qualname.endswith(".__init__")
        if constructor and not standard:
            continue
        table[module, severity, effect, sink].add(qualname)
        if constructor:
            table[module, severity, effect, sink].add(qualname[: -len(".__init__")])
    print(f"// Reviewed proposals of tools/propose-callables for {kind.replace('-', ' ')}: wrappers of what other tables list.\n")
    print("import { fromProposals } from '../../from-proposals.ts';\n")
    print("/** `module severity effect sink: names`, a line each. */")
    print("export const knowledge = fromProposals(`")
    for (module, severity, effect, sink), names in sorted(table.items()):
        print(f"{module} {severity} {effect} {sink}: {' '.join(sorted(names))}")
    print("`);")


if __name__ == "__main__":
    main(sys.argv[1])
