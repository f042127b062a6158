"""Proposes entries for the knowledge of callables by reading Python sources; nothing is imported or run.

Every function whose parameter (or `self`, which a pickle can fill) flows into a callable that is already known to be
dangerous is printed, one line each: module, qualified name, effect, sink, the parameter that flows, tab-separated.
Findings of one round are sinks of the next, so that wrappers of wrappers are found.

    python3 propose.py SINKS.tsv FOLDER [FOLDER ...] > proposals.tsv

SINKS.tsv holds `module<TAB>name<TAB>effect` lines (tools/propose-callables.ts prints them from the knowledge).
A FOLDER is a standard library (`lib/python3.12`) or a folder of unpacked wheels. The flow is deliberately coarse:
an expression is tainted when it mentions a tainted name. Proposals are for review, not for use as they are.
"""

import ast
import os
import sys

ROUNDS = 4
MAX_FILE_BYTES = 3_000_000
SKIPPED_FOLDERS = {"site-packages", "__pycache__", "tests", "test", "testing", "node_modules", "config-3.12", "idle_test", "benchmarks", "examples"}
METHOD_SINKS = {
    "write_text": ("file-write", "pathlib.Path.write_text"), "write_bytes": ("file-write", "pathlib.Path.write_bytes"),
    "unlink": ("file-write", "pathlib.Path.unlink"), "rmtree": ("file-write", "shutil.rmtree"),
    "extractall": ("file-write", "tarfile.TarFile.extractall"), "read_text": ("file-read", "pathlib.Path.read_text"),
    "read_bytes": ("file-read", "pathlib.Path.read_bytes"), "exec_module": ("import", "importlib.abc.Loader.exec_module"),
    "load_module": ("import", "importlib.abc.Loader.load_module"), "LoadLibrary": ("native", "ctypes.LibraryLoader.LoadLibrary"),
}
WRITE_MODES = set("wax+")


class Function:
    """One function: where it is, what its parameters are, and which calls it makes."""

    def __init__(self, module, qualname, node, owner, names):
        self.module, self.qualname, self.node, self.owner, self.names = module, qualname, node, owner, names
        self.verdict = None
        self.calls = None


def dotted(node):
    """`a.b.c` of nested attributes, or None where the base is no plain name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    parts.append(node.id)
    return ".".join(reversed(parts))


def imported_names(body_owner, module, is_package):
    """Local name -> full dotted name, from every import statement below a node."""
    found = {}
    for node in ast.walk(body_owner):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                keep = len(parts) - node.level + (1 if is_package else 0)
                base = ".".join(parts[:max(keep, 0)] + ([node.module] if node.module else []))
            for alias in node.names:
                found[alias.asname or alias.name] = f"{base}.{alias.name}"
    return found


def functions_of(tree, module, names):
    """Top-level functions and methods (two class levels); inner functions count as part of their owner."""
    def walk(body, prefix, owner):
        for node in body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield Function(module, prefix + node.name, node, owner, names)
            elif isinstance(node, ast.ClassDef) and prefix.count(".") < 2:
                yield from walk(node.body, f"{prefix}{node.name}.", f"{prefix}{node.name}")
            elif isinstance(node, (ast.If, ast.Try)):
                blocks = [node.body, node.orelse] + [h.body for h in getattr(node, "handlers", [])]
                for block in blocks:
                    yield from walk(block, prefix, owner)
    return walk(tree.body, "", None)


def parameters(node):
    a = node.args
    every = a.posonlyargs + a.args + a.kwonlyargs + ([a.vararg] if a.vararg else []) + ([a.kwarg] if a.kwarg else [])
    return [arg.arg for arg in every]


def tainted_in(node, tainted):
    for part in ast.walk(node):
        if isinstance(part, ast.Name) and part.id in tainted:
            return part.id
    return None


def calls_with_taint(function):
    """(callee expression's full name, the parameter that flows into the arguments, the call) for every call."""
    node = function.node
    tainted = {name: name for name in parameters(node)}
    for _ in range(2):
        for part in ast.walk(node):
            targets, value = [], None
            if isinstance(part, ast.Assign):
                targets, value = part.targets, part.value
            elif isinstance(part, (ast.AugAssign, ast.AnnAssign, ast.NamedExpr)) and part.value is not None:
                targets, value = [part.target], part.value
            elif isinstance(part, (ast.For, ast.AsyncFor)):
                targets, value = [part.target], part.iter
            elif isinstance(part, ast.withitem) and part.optional_vars is not None:
                targets, value = [part.optional_vars], part.context_expr
            elif isinstance(part, ast.comprehension):
                targets, value = [part.target], part.iter
            if value is None:
                continue
            source = tainted_in(value, tainted)
            if source is None:
                continue
            for target in targets:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name) and name.id not in tainted:
                        tainted[name.id] = tainted[source]
    found = []
    for part in ast.walk(node):
        if not isinstance(part, ast.Call):
            continue
        arguments = list(part.args) + [k.value for k in part.keywords]
        flows = None
        for argument in arguments:
            name = tainted_in(argument, tainted)
            if name is not None and (flows is None or flows in ("self", "cls")):
                flows = tainted[name]
        receiver = None
        if isinstance(part.func, ast.Attribute):
            name = tainted_in(part.func.value, tainted)
            receiver = tainted[name] if name is not None else None
        found.append((dotted(part.func), part.func, flows, receiver, part))
    return found


def resolve(function, name):
    """The full names a callee may stand for, most specific first."""
    if name is None:
        return []
    head, _, rest = name.partition(".")
    if head in ("self", "cls") and function.owner and rest and "." not in rest:
        return [f"{function.module}.{function.owner}.{rest}"]
    if head in function.names:
        full = function.names[head]
        return [f"{full}.{rest}" if rest else full]
    return [f"{function.module}.{name}", f"builtins.{name}"]


def judge(function, sinks):
    """(effect, sink, parameter) of the worst known callable that a parameter reaches, or None."""
    if function.calls is None:
        function.calls = calls_with_taint(function)
    own = set(parameters(function.node))
    worst = None
    for name, callee, flows, receiver, call in function.calls:
        candidates = []
        for full in resolve(function, name):
            if full in sinks and full != f"{function.module}.{function.qualname}":
                candidates.append((sinks[full], full))
                break
        if not candidates and isinstance(callee, ast.Attribute) and callee.attr in METHOD_SINKS and receiver:
            effect, sink = METHOD_SINKS[callee.attr]
            candidates.append((effect, sink))
            flows = flows or receiver
        if not candidates and isinstance(callee, ast.Name) and callee.id in own and callee.id not in ("self", "cls"):
            candidates.append(("call", "its argument"))
            flows = callee.id
        for effect, sink in candidates:
            if sink == "builtins.open" and opens_for_writing(call):
                effect = "file-write"
            if sink == "builtins.getattr" and (len(call.args) < 2 or isinstance(call.args[1], ast.Constant)):
                continue
            if flows is None:
                if effect != "exec":
                    continue
                effect = "exec-fixed"
            rank = RANK.get(effect, 99)
            if worst is None or rank < worst[0]:
                worst = (rank, effect, sink, flows or "-")
    return worst[1:] if worst else None


PROPAGATED = {"exec", "unpickle", "native", "import", "file-write", "network", "memory", "credential", "file-read"}
RANK = {effect: i for i, effect in enumerate(
    ["exec", "unpickle", "native", "import", "file-write", "network", "memory", "credential", "file-read",
     "call", "attribute", "environment", "exec-fixed", "denial-of-service"])}


def opens_for_writing(call):
    mode = call.args[1] if len(call.args) > 1 else next((k.value for k in call.keywords if k.arg == "mode"), None)
    return isinstance(mode, ast.Constant) and isinstance(mode.value, str) and bool(set(mode.value) & WRITE_MODES)


def module_name(folder, path):
    parts = os.path.relpath(path, folder)[:-3].split(os.sep)
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def read_folder(folder):
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in SKIPPED_FOLDERS)
        for file in sorted(files):
            path = os.path.join(root, file)
            if not file.endswith(".py") or os.path.getsize(path) > MAX_FILE_BYTES:
                continue
            try:
                with open(path, "rb") as handle:
                    tree = ast.parse(handle.read())
            except (SyntaxError, ValueError, RecursionError):
                continue
            module = module_name(folder, path)
            names = imported_names(tree, module, file == "__init__.py")
            yield from functions_of(tree, module, names)


def main(arguments):
    sys.setrecursionlimit(20_000)
    sinks = {}
    with open(arguments[0], encoding="utf-8") as handle:
        for line in handle:
            module, name, effect = line.rstrip("\n").split("\t")
            sinks.setdefault(f"{module}.{name}", effect)
    functions = [function for folder in arguments[1:] for function in read_folder(folder)]
    for _ in range(ROUNDS):
        changed = False
        for function in functions:
            if function.verdict is not None:
                continue
            function.verdict = judge(function, sinks)
            if function.verdict is None:
                continue
            changed = True
            full = f"{function.module}.{function.qualname}"
            if function.verdict[0] in PROPAGATED:
                sinks.setdefault(full, function.verdict[0])
                if function.qualname.endswith(".__init__"):
                    sinks.setdefault(full[: -len(".__init__")], function.verdict[0])
        if not changed:
            break
    for function in functions:
        if function.verdict:
            print(function.module, function.qualname, *function.verdict, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
