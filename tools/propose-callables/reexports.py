"""Lists second names of dangerous callables: `from X import Y` at the top of modules. Nothing is imported or run.

    python3 reexports.py SINKS.tsv FOLDER [FOLDER ...]

Prints `module name [second name]: modules that hand it out` lines for packages/rules/src/knowledge/re-exports.ts.
"""

import ast
import os
import sys
from collections import defaultdict

from propose import SKIPPED_FOLDERS, imported_names, module_name

KEPT = {"exec", "unpickle", "native", "import", "file-write", "network", "memory", "credential", "file-read"}
# Widely imported and judged by their argument.
EXTRA = {"functools.partial": "call", "functools.reduce": "call", "operator.attrgetter": "attribute",
         "operator.methodcaller": "attribute", "types.FunctionType": "exec", "types.CodeType": "exec",
         "types.MethodType": "call", "os.environ": "environment"}


def main(sinks_file, folders):
    sinks = dict(EXTRA)
    with open(sinks_file, encoding="utf-8") as handle:
        for line in handle:
            module, name, effect = line.rstrip("\n").split("\t")
            if effect in KEPT and "." not in name:
                sinks[f"{module}.{name}"] = effect
    found = defaultdict(set)
    for folder in folders:
        for root, inner, files in os.walk(folder):
            inner[:] = [f for f in inner if f not in SKIPPED_FOLDERS]
            for file in files:
                if not file.endswith(".py"):
                    continue
                try:
                    tree = ast.parse(open(os.path.join(root, file), "rb").read())
                except (SyntaxError, ValueError, RecursionError):
                    continue
                module = module_name(folder, os.path.join(root, file))
                top = ast.Module(body=[n for n in tree.body if isinstance(n, (ast.ImportFrom, ast.If, ast.Try))
                                       and not (isinstance(n, ast.If) and "TYPE_CHECKING" in ast.dump(n.test))], type_ignores=[])
                for local, full in imported_names(top, module, file == "__init__.py").items():
                    if full in sinks and "." in full:
                        origin, _, name = full.rpartition(".")
                        if origin != module:
                            found[origin, name, local].add(module)
    for (origin, name, local), users in sorted(found.items()):
        second = "" if local == name else f" {local}"
        print(f"{origin} {name}{second}: {' '.join(sorted(users))}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
