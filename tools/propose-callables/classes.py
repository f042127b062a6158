"""Lists the exact names of plain classes in unpacked wheels, as a safe table; nothing is imported or run.

    python3 classes.py KIND PROPOSALS.tsv FOLDER PREFIX [PREFIX ...] > packages/rules/src/knowledge/callables/safe/KIND.ts

A class is listed when its name is CamelCase and no method that construction or unpickling runs was proposed as
dangerous (PROPOSALS.tsv is propose.py's output). PREFIX limits the modules (`torch.nn.modules`).
"""

import ast
import os
import re
import sys

from propose import module_name

CAMEL = re.compile(r"^_{0,2}[A-Z][A-Za-z0-9_]*$")
SKIPPED = re.compile(r"(^|\.)(tests?|_?testing|conftest|setup|benchmarks|_build_utils|computation|datasets|externals|parallel|wrappers)(\.|$)")
RUN_ON_LOAD = {"__init__", "__new__", "__setstate__", "__reduce__", "__call__", "__getattr__", "__getattribute__"}
STRONG = {"exec", "unpickle", "native", "import", "file-write", "network", "memory", "credential", "file-read"}


def main(kind, proposals, folder, prefixes):
    dangerous = set()
    with open(proposals, encoding="utf-8") as handle:
        for line in handle:
            module, qualname, effect, *_ = line.split("\t")
            owner, _, method = qualname.rpartition(".")
            if owner and method in RUN_ON_LOAD and effect in STRONG:
                dangerous.add(f"{module}.{owner}")
    print(f"// Plain classes of {kind.replace('-', ' ')}, by exact name, as tools/propose-callables/classes.py lists them.\n")
    print("import { safeClasses } from '../../safe-classes.ts';\n")
    print("/** `module: names`, a line each. */")
    print("export const knowledge = safeClasses(`")
    for top in sorted({prefix.split(".")[0] for prefix in prefixes}):
        for root, folders, files in os.walk(os.path.join(folder, top)):
            folders.sort()
            for file in sorted(files):
                module = module_name(folder, os.path.join(root, file))
                wanted = any(module == prefix or module.startswith(prefix + ".") for prefix in prefixes)
                if not file.endswith(".py") or not wanted or SKIPPED.search(module):
                    continue
                try:
                    tree = ast.parse(open(os.path.join(root, file), "rb").read())
                except (SyntaxError, ValueError):
                    continue
                names = [n.name for n in tree.body if isinstance(n, ast.ClassDef) and CAMEL.match(n.name)
                         and f"{module}.{n.name}" not in dangerous]
                if names:
                    print(f"{module}: {' '.join(names)}")
    print("`);")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:])
