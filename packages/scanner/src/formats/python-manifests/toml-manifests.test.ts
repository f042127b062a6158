import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readManifest } from '../../../../testkit/src/manifest-facts.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';

const lines = (name: string, text: string | Uint8Array) => linesOf(readManifest(name, text));

const PYPROJECT = `[build-system]
requires = ["setuptools>=61", "wheel"]
[project]
name = "demo"
version = "1.0"
license = {text = "MIT"}
dependencies = ["torch==2.0.1", 'numpy[x]>=1.2,<2 ; python_version<"3.9"',
  "pkg @ git+https://github.com/a/pkg@v1.2.3", ]
[project.optional-dependencies]
gpu = [
    # why
    "tensorflow (==2.5)",
]
[dependency-groups]
test = ["pytest==6.0", {include-group = "lint"}]
lint = ["flake8"]
[tool.setuptools.dynamic]
dependencies = {file = ["requirements.txt", "more.txt"]}
optional-dependencies.dev = { file = "dev.txt" }
[tool.pdm.dev-dependencies]
t = ["mypy==0.9", "-e file:///root/sub#egg=sub"]
[tool.uv]
dev-dependencies = ["ruff==0.1"]
constraint-dependencies = ["urllib3<2"]
[tool.uv.sources]
torch = { index = "x" }
ruff = { git = "https://github.com/a/ruff", tag = "0.1" }
[tool.hatch.envs.default]
dependencies = ["coverage[toml]>=6.5"]
`;

describe('pyproject.toml', () => {
  it('is read with its lists, groups and tools', () => {
    const read = readManifest('pyproject.toml', PYPROJECT);
    expect(linesOf(read)).toEqual([
      '7:18 torch ==2.0.1 =2.0.1',
      '7:34 numpy[x] >=1.2,<2 ;python_version<"3.9"',
      '8:4 pkg  =1.2.3 @git+https://github.com/a/pkg@v1.2.3',
      '12:6 tensorflow ==2.5 =2.5 (gpu) optional',
      '15:10 pytest ==6.0 =6.0 (test) development',
      '16:10 flake8  (lint) development',
      '2:14 setuptools >=61 (build-system) build',
      '2:32 wheel  (build-system) build',
      '21:7 mypy ==0.9 =0.9 (t) development',
      '21:20 sub  (t) development @file:///root/sub#egg=sub',
      '23:22 ruff ==0.1 =0.1 (dev) development @git+https://github.com/a/ruff@0.1',
      '24:29 urllib3 <2 (constraint-dependencies) constraint',
      '29:18 coverage[toml] >=6.5 (default) development',
    ]);
    expect(read.manifest).toEqual({
      kind: 'manifest',
      manifest: 'pyproject',
      isLock: false,
      includes: [
        { target: 'requirements.txt', purpose: 'requirements', line: 18 },
        { target: 'more.txt', purpose: 'requirements', line: 18 },
        { target: 'dev.txt', purpose: 'requirements', line: 19 },
      ],
      project: { name: 'demo', version: '1.0', licence: 'MIT' },
    });
    expect(read.gaps).toEqual([]);
  });

  it('is read as Poetry writes it', () => {
    const text = `[tool.poetry]
name = "demo"
[tool.poetry.dependencies]
python = "^3.8"
django = "^3.2"
flask = [{version="1.0", python="<3.8"}, {version = "^2", python = ">=3.8"}]
gitty = {git = "https://github.com/x/gitty.git", tag = "v2.1.0"}
opt = {version = "1.2.*", optional = true, extras=["a","b"]}
[tool.poetry.dependencies.long]
version = "1.2.3"
[tool.poetry.group.dev.dependencies]
black = "*"
[tool.poetry.dev-dependencies]
"a.b" = {path = "../a.b"}
`;
    expect(lines('pyproject.toml', text)).toEqual([
      '5:1 django >=3.2,<4.0',
      '6:10 flask ==1.0 =1.0 ;python <3.8',
      '6:42 flask >=2,<3 ;python >=3.8',
      '7:1 gitty  =2.1.0 @git+https://github.com/x/gitty.git@v2.1.0',
      '8:1 opt[a,b] ==1.2.* optional',
      '9:27 long ==1.2.3 =1.2.3',
      '14:2 a.b  (dev) development @../a.b',
      '12:1 black  (dev) development',
    ]);
  });

  it('is known by its keys under another name', () => {
    expect(lines('template.toml', PYPROJECT)).toHaveLength(13);
    expect(
      lines('Cargo.lock', 'version = 3\n[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "registry+x"\n'),
    ).toEqual([]);
    expect(lines('other.toml', '[package]\nname = "a"\n[dependencies]\nb = "1.0"\n')).toEqual([]);
  });

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${PYPROJECT}`)],
    ['UTF-16', Buffer.from(`\uFEFF${PYPROJECT}`, 'utf16le')],
    ['returns', Buffer.from(PYPROJECT.replaceAll('\n', '\r\n'))],
  ])('is read with %s', (_, bytes) =>
    expect(lines('pyproject.toml', bytes)).toEqual(lines('pyproject.toml', PYPROJECT)),
  );

  it.each([
    ['an open bracket', (text: string) => text.replace('"wheel"]', '"wheel"')],
    ['a broken header', (text: string) => text.replace('[project]', '[project')],
    [
      'a conflict',
      (text: string) => text.replace('[project]', '<<<<<<< HEAD\n[project]\n=======\n>>>>>>> x'),
    ],
    ['an open quote', (text: string) => text.replace('"demo"', '"demo')],
    ['an open list', (text: string) => text.replace('"tensorflow (==2.5)",\n]', '"tensorflow (==2.5)"')],
  ])('is a gap and misses nothing with %s', (_, broken) => {
    const read = readManifest('pyproject.toml', broken(PYPROJECT));
    expect(read.gaps).toMatchObject([{ kind: 'malformed' }]);
    const names = read.dependencies.map(({ name }) => name);
    for (const name of ['torch', 'numpy', 'pkg', 'tensorflow', 'pytest', 'setuptools', 'ruff', 'mypy'])
      expect(names).toContain(name);
  });

  it('is read as tools that build and test write it', () => {
    const text = `[tool.tox.env.x]
deps = ["a==1"]
[tool.cibuildwheel]
test-requires = ["b==2"]
[tool.briefcase.app.y]
requires = ["c==3"]
[tool.flit.metadata]
module = "m"
requires = ["d==4"]
[tool.hatch.build.hooks.z]
dependencies = ["e==5"]
[tool.hatch.metadata.hooks.requirements_txt]
files = ["f.txt"]
[tool.pdm.resolution.overrides]
g = "6.0"
`;
    const read = readManifest('pyproject.toml', text);
    expect(linesOf(read)).toEqual([
      '15:1 g ==6.0 =6.0 (overrides) constraint',
      '11:18 e ==5 =5 (build) build',
      '9:14 d ==4 =4',
      '2:10 a ==1 =1 (tox) development',
      '4:19 b ==2 =2 (cibuildwheel) development',
      '6:14 c ==3 =3',
    ]);
    expect(read.manifest?.includes).toMatchObject([{ target: 'f.txt', line: 13 }]);
  });

  it('tells of what is no requirement', () => {
    expect(
      readManifest('pyproject.toml', '[project]\nname="x"\ndependencies = ["a ==", "b"]\n'),
    ).toMatchObject({
      gaps: [{ kind: 'malformed', reason: 'The requirement in line 3 is written in no known grammar.' }],
      dependencies: [{ name: 'b' }],
    });
  });
});

describe('other projects', () => {
  it('reads a Pipfile, category by category', () => {
    const text = `[[source]]
url = "https://pypi.org/simple"
[packages]
requests = "==2.19.0"
"zope.interface" = {version = "==5.0", extras = ["x"], markers = "python_version < '3'"}
flask = "*"
foo = {git = "https://github.com/a/foo.git", ref = "v1.0.2", editable = true}
[dev-packages]
pytest = ">=6"
[docs]
sphinx = "==3.0"
[requires]
python_version = "3.9"
`;
    expect(lines('Pipfile', text)).toEqual([
      '4:1 requests ==2.19.0 =2.19.0',
      "5:2 zope.interface[x] ==5.0 =5.0 ;python_version < '3'",
      '6:1 flask ',
      '7:1 foo  =1.0.2 @git+https://github.com/a/foo.git@v1.0.2',
      '9:1 pytest >=6 (develop) development',
      '11:1 sphinx ==3.0 =3.0 (docs) optional',
    ]);
  });

  it('reads pixi.toml', () => {
    const text = `[workspace]
name = "px"
channels = ["conda-forge"]
platforms = ["linux-64"]
[dependencies]
python = "3.11.*"
numpy = { version = "1.21.0", channel = "conda-forge" }
[pypi-dependencies]
black = { version = "==22.1", extras = ["jupyter"] }
[feature.cuda.target.linux-64.dependencies]
cuda = ">=12,<13"
`;
    expect(lines('pixi.toml', text)).toEqual([
      '9:1 black[jupyter] ==22.1 =22.1',
      '6:1 conda:python ==3.11.*',
      '7:1 conda:numpy ==1.21.0 =1.21.0',
      '11:1 conda:cuda >=12,<13 (cuda) optional',
    ]);
  });
});

describe('lock files', () => {
  it.each(['poetry.lock', 'other.lock'])('reads poetry.lock as %s', (name) => {
    const text = `[[package]]
name = "flask"
version = "2.2.0"
description = ""
optional = false
groups = ["main"]
files = [
    {file = "a.whl", hash = "sha256:aa"},
]

[package.dependencies]
Jinja2 = ">=3.0"

[[package]]
name = "jinja2"
version = "3.0"
groups = ["main"]

[[package]]
name = "pytest"
version = "6.0"
category = "dev"

[package.source]
type = "git"
url = "https://github.com/a/pytest"
reference = "6.0"

[metadata]
lock-version = "2.1"
content-hash = "x"
`;
    const read = readManifest(name, text);
    expect(linesOf(read)).toEqual([
      '2:9 flask ==2.2.0 =2.2.0',
      '15:9 jinja2 ==3.0 =3.0 transitive',
      '20:9 pytest ==6.0 =6.0 (dev) development @git+https://github.com/a/pytest@6.0',
    ]);
    expect(read.manifest).toMatchObject({ manifest: 'poetry-lock', isLock: true });
    expect(read.dependencies[0]).toMatchObject({
      hashes: ['sha256:aa'],
      requires: ['jinja2'],
      raw: 'name = "flask", version = "2.2.0"',
    });
  });

  it('takes digests from the end of poetry.lock 1.1', () => {
    const text =
      '[[package]]\nname = "A.b"\nversion = "1"\n[metadata]\nlock-version = "1.1"\n[metadata.files]\na-b = [\n{file = "x", hash = "sha256:cc"},\n]\n';
    expect(readManifest('poetry.lock', text).dependencies[0]?.hashes).toEqual(['sha256:cc']);
  });

  it('reads uv.lock, whose project is none of its dependencies', () => {
    const text = `version = 1
requires-python = ">=3.11"
[manifest]
members = ["demo", "lib"]
[[package]]
name = "demo"
version = "0.1.0"
source = { editable = "." }
dependencies = [
    { name = "flask" },
    { name = "lib" },
]
[package.dev-dependencies]
dev = [{ name = "pytest" }]
[[package]]
name = "lib"
source = { virtual = "packages/lib" }
dependencies = [{ name = "six" }]
[[package]]
name = "flask"
version = "2.2.0"
source = { registry = "https://pypi.org/simple" }
dependencies = [{ name = "jinja2", marker = "x" }]
sdist = { url = "https://x/flask.tar.gz", hash = "sha256:aa", size = 1 }
[[package]]
name = "jinja2"
version = "3.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "pytest"
version = "6.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "six"
version = "1.16.0"
source = { git = "https://github.com/a/six?tag=1.16.0#0123456789" }
`;
    const read = readManifest('uv.lock', text);
    expect(linesOf(read)).toEqual([
      '20:9 flask ==2.2.0 =2.2.0',
      '26:9 jinja2 ==3.0 =3.0 transitive',
      '30:9 pytest ==6.0 =6.0 (dev) development',
      '34:9 six ==1.16.0 =1.16.0 @git+https://github.com/a/six@1.16.0',
    ]);
    expect(read.manifest).toMatchObject({ isLock: true, project: { name: 'demo', version: '0.1.0' } });
    expect(read.dependencies[0]).toMatchObject({ hashes: ['sha256:aa'], requires: ['jinja2'] });
  });

  it('reads pdm.lock', () => {
    const text = `[metadata]
groups = ["default", "dev"]
content_hash = "sha256:x"
[[package]]
name = "flask"
version = "2.2.0"
groups = ["default"]
dependencies = ["Jinja2>=3.0", "importlib-metadata>=3.6.0; python_version < \\"3.10\\""]
files = [{file = "a.whl", hash = "sha256:aa"}]
[[package]]
name = "flask"
version = "2.2.0"
extras = ["async"]
groups = ["default"]
dependencies = ["asgiref>=3.2", "flask==2.2.0"]
[[package]]
name = "jinja2"
version = "3.0"
groups = ["dev"]
`;
    const read = readManifest('pdm.lock', text);
    expect(linesOf(read)).toEqual([
      '5:9 flask ==2.2.0 =2.2.0',
      '17:9 jinja2 ==3.0 =3.0 (dev) development transitive',
    ]);
    expect(read.dependencies[0]?.requires).toEqual(['jinja2', 'importlib-metadata', 'asgiref', 'flask']);
  });

  it.each(['pylock.toml', 'pylock.dev.toml', 'x.toml'])('reads %s', (name) => {
    const text = `lock-version = "1.0"
created-by = "x"
[[packages]]
name = "flask"
version = "2.2.0"
wheels = [{ url = "https://x/flask-2.2.0-py3-none-any.whl", hashes = { sha256 = "aa" } }]
[[packages]]
name = "jinja2"
archive = { url = "https://x/jinja2-3.0-py3-none-any.whl", hashes = { sha256 = "bb" } }
[[packages]]
name = "six"
vcs = { type = "git", url = "https://github.com/a/six", requested-revision = "v1.16.0", commit-id = "0123" }
`;
    const read = readManifest(name, text);
    expect(linesOf(read)).toEqual([
      '4:9 flask ==2.2.0 =2.2.0 locked',
      '8:9 jinja2 ==3.0 =3.0 locked @https://x/jinja2-3.0-py3-none-any.whl',
      '11:9 six  =1.16.0 locked @git+https://github.com/a/six@v1.16.0',
    ]);
    expect(read.dependencies[0]?.hashes).toEqual(['sha256:aa']);
  });

  it('is a gap where it is broken, and misses nothing', () => {
    const text =
      '[[package]]\nname = "a"\nversion = "1.0"\n[[package]\nname = "b"\nversion = "2.0\n[metadata]\n';
    const read = readManifest('poetry.lock', text);
    expect(read.gaps).toMatchObject([{ kind: 'malformed' }]);
    expect(read.dependencies.map(({ name }) => name)).toEqual(expect.arrayContaining(['a', 'b']));
  });
});

describe('the whole scanner', () => {
  it.each([
    ['pyproject.toml', '[project]\nname = "x"\ndependencies = ["six==1.17.0"]\n'],
    ['Pipfile', '[packages]\nsix = "==1.17.0"\n'],
    ['poetry.lock', '[[package]]\nname = "six"\nversion = "1.17.0"\n[metadata]\ncontent-hash = "x"\n'],
  ])('finds nothing in an honest %s', (name, text) =>
    expect(scanBytes(Buffer.from(text), name)).toMatchObject({ findings: [], gaps: [] }),
  );

  it('makes a gap of more packages than are kept', () => {
    const count = LIMITS.dependenciesPerArtifact.value + 1;
    const text = Array.from(
      { length: count },
      (_, at) => `[[package]]\nname = "p${at}"\nversion = "1.${at}"\n`,
    ).join('');
    expect(scanBytes(Buffer.from(text), 'poetry.lock').gaps).toEqual([
      expect.stringContaining('dependenciesPerArtifact'),
    ]);
  });
});

it('never throws at damaged files, and ends soon', () => {
  const bytes = Buffer.from(PYPROJECT);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.nat(bytes.length),
      fc.constantFrom(
        'pyproject.toml',
        'Pipfile',
        'pixi.toml',
        'poetry.lock',
        'uv.lock',
        'pdm.lock',
        'pylock.toml',
      ),
      (changes, length, name) => {
        const damaged = Buffer.from(bytes.subarray(0, length));
        for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
        readManifest(name, damaged);
      },
    ),
    { numRuns: 500 },
  );
  for (const text of [
    'a = ["x==1",\n',
    '[project]\ndependencies=["a==1","b"]\n',
    '[[package]]\nname="a"\n',
    '"',
    '[packages]\na="',
  ]) {
    const start = performance.now();
    for (const name of ['pyproject.toml', 'poetry.lock', 'Pipfile'])
      readManifest(name, text.repeat(500_000 / text.length));
    expect(performance.now() - start).toBeLessThan(8000);
  }
});
