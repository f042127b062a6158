"""Which releases that lists of packages pin are in which advisories, by PyPA's own `packaging`: the yardstick for every scanner.

    oracle.py records FACTS FOLDER        writes the advisories as OSV records, for scanners that read those
    oracle.py expect FACTS MANIFESTS      prints [{file, package, version, ids}], one for each issue of each pinned package

Reads with the readers of Python and PyPA alone, and only what names one release.
"""

import configparser
import json
import os
import re
import sys
import tomllib
import zipfile

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name, parse_sdist_filename, parse_wheel_filename
from packaging.version import InvalidVersion, Version


def facts(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def timestamp(date):
    return date if "T" in date else f"{date}T00:00:00Z"


def write_records(path, folder):
    records = {}
    for fact in facts(path):
        record = records.setdefault(
            fact["id"],
            {
                "schema_version": "1.6.0",
                "id": fact["id"],
                "modified": timestamp(fact.get("modified", "2026-01-01")),
                "published": timestamp(fact.get("published", "2026-01-01")),
                "aliases": fact["aliases"],
                "summary": fact["id"],
                "affected": [],
                "database_specific": {"severity": fact.get("label", "medium").upper()},
            },
        )
        ranges = [{"type": "ECOSYSTEM", "events": events} for events in fact["ranges"]]
        package = {"ecosystem": "PyPI", "name": fact["package"]}
        record["affected"].append({"package": package, "ranges": ranges, "versions": fact["versions"]})
    os.makedirs(os.path.join(folder, "records"), exist_ok=True)
    archive = os.path.join(folder, "local", "osv-scalibr", "PyPI", "all.zip")
    os.makedirs(os.path.dirname(archive), exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name, record in records.items():
            text = json.dumps(record)
            out.writestr(f"{name}.json", text)
            with open(os.path.join(folder, "records", f"{name}.json"), "w", encoding="utf-8") as file:
                file.write(text)


def version_of(text):
    try:
        return Version(text)
    except InvalidVersion:
        return None


def is_affected(fact, version):
    if any(version_of(text) == version for text in fact["versions"]):
        return True
    return any(is_in_range(events, version) for events in fact["ranges"])


def is_in_range(events, version):
    """The evaluation of the OSV schema; a bound that is no version makes the range say nothing."""
    steps = []
    for event in events:
        ((kind, text),) = event.items()
        bound = Version("0.dev0") if text == "0" else version_of(text)
        if bound is None:
            return False
        steps.append((bound, ["introduced", "fixed", "last_affected", "limit"].index(kind), kind))
    affected = False
    for bound, _, kind in sorted(steps, key=lambda step: step[:2]):
        if kind == "introduced" and version >= bound:
            affected = True
        elif kind in ("fixed", "limit") and version >= bound or kind == "last_affected" and version > bound:
            affected = False
    return affected


def issues(records):
    """Records joined by their ids and aliases."""
    groups = []
    for fact in records:
        ids = {fact["id"], *fact["aliases"]}
        joined = [group for group in groups if group & ids]
        groups = [group for group in groups if not group & ids] + [ids.union(*joined)]
    return groups


def pinned(text):
    try:
        requirement = Requirement(re.sub(r"\s--.*$", "", text).strip())
    except InvalidRequirement:
        return
    clauses = list(requirement.specifier)
    if requirement.url is None and len(clauses) == 1 and clauses[0].operator in ("==", "===") and "*" not in clauses[0].version:
        yield requirement.name, clauses[0].version


def lines_of(text):
    for line in text.replace("\\\r\n", " ").replace("\\\n", " ").splitlines():
        line = re.sub(r"(^|\s)#.*$", "", line).strip()
        if line and not line.startswith("-"):
            yield line


def archive_pin(name):
    try:
        found, version = (parse_wheel_filename if name.endswith(".whl") else parse_sdist_filename)(name)[:2]
        yield found, str(version)
    except ValueError:
        return


def pins_of(path, text):
    base = os.path.basename(path).lower()
    if base.endswith(".lock") and base not in ("pipfile.lock", "pixi.lock"):
        for package in tomllib.loads(text).get("package", []):
            source = package.get("source", {})
            if "version" in package and not {"editable", "virtual", "directory"} & set(source):
                yield package["name"], package["version"]
    elif base == "pipfile.lock":
        for section in ("default", "develop"):
            for name, entry in json.loads(text).get(section, {}).items():
                yield name, entry.get("version", "").removeprefix("==")
    elif base == "pixi.lock":
        for url in re.findall(r"^\s*- pypi: (\S+)", text, re.M):
            yield from archive_pin(url.split("#")[0].rsplit("/", 1)[-1])
        for file in re.findall(r"^\s*- conda: \S+/([^/\s]+)\.(?:conda|tar\.bz2)$", text, re.M):
            name, version, _ = file.rsplit("-", 2)
            yield name, version
    elif base == "pyproject.toml":
        document = tomllib.loads(text)
        project = document.get("project", {})
        lists = [project.get("dependencies", []), document.get("build-system", {}).get("requires", [])]
        lists += project.get("optional-dependencies", {}).values()
        lists += document.get("dependency-groups", {}).values()
        for requirement in (each for one in lists for each in one if isinstance(each, str)):
            yield from pinned(requirement)
        poetry = document.get("tool", {}).get("poetry", {})
        groups = [poetry, *poetry.get("group", {}).values()]
        for table in [one.get(key, {}) for one in groups for key in ("dependencies", "dev-dependencies")]:
            for name, wanted in table.items():
                for each in wanted if isinstance(wanted, list) else [wanted]:
                    release = each.get("version", "") if isinstance(each, dict) else each
                    if re.fullmatch(r"(==)?\d[\w.]*", release) and name != "python":
                        yield name, release.removeprefix("==")
    elif base == "setup.cfg":
        parser = configparser.RawConfigParser(strict=False)
        parser.read_string(text)
        options = [parser.get("options", key, fallback="") for key in ("install_requires", "setup_requires", "tests_require")]
        extras = parser.items("options.extras_require") if parser.has_section("options.extras_require") else []
        for line in "\n".join(options + [value for _, value in extras]).splitlines():
            yield from pinned(line)
    elif base.endswith((".txt", ".in")) and "constraint" not in base:
        for line in lines_of(text):
            yield from pinned(line)
    elif base.endswith((".yml", ".yaml")):
        for line in text.splitlines():
            entry = re.sub(r"^\s*-\s*", "", re.sub(r"\s#.*$", "", line)).strip().strip("\"'")
            if re.fullmatch(r"[\w.-]+ ?==? ?[\w.]+(=[\w.]+)?", entry):
                name, version = re.split(r" ?==? ?", entry)[:2]
                yield name, version


def expect(facts_path, folder):
    by_package = {}
    for fact in facts(facts_path):
        by_package.setdefault(canonicalize_name(fact["package"]), []).append(fact)
    expected, read = [], {"files": 0, "pins": 0}
    for root, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(root, name)
            with open(path, encoding="utf-8-sig", errors="replace") as file:
                text = file.read()
            try:
                pins = {(canonicalize_name(package), version) for package, version in pins_of(path, text)}
            except (tomllib.TOMLDecodeError, json.JSONDecodeError, configparser.Error) as problem:
                print(f"# {path}: {type(problem).__name__}", file=sys.stderr)
                continue
            read["files"] += 1
            read["pins"] += len(pins)
            for package, text_version in sorted(pins):
                version = version_of(text_version)
                if version is None:
                    continue
                records = [fact for fact in by_package.get(package, []) if is_affected(fact, version)]
                # Groups are of all records: two that are affected may be joined by one that is not.
                groups = issues(by_package.get(package, []))
                for group in groups:
                    if any(fact["id"] in group for fact in records):
                        file_name = os.path.relpath(path, folder).replace(os.sep, "/")
                        expected.append({"file": file_name, "package": package, "version": text_version, "ids": sorted(group)})
    json.dump({"read": read, "expected": expected}, sys.stdout)


if __name__ == "__main__":
    {"records": write_records, "expect": expect}[sys.argv[1]](*sys.argv[2:])
