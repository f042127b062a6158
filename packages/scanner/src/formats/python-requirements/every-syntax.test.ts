// Pinned packages in every syntax of pip, through the whole scanner: each is found, with its release and its line.

import type { Dependency, ReportedArtifact } from '@sentrascan/contract';
import { MemoryAccess } from '@sentrascan/scanner/bytes/random-access';
import { expect, it } from 'vitest';
import { assembleNotebook } from '../../../../testkit/src/notebook-assembler.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

const DIGEST = 'a1b2c3d4'.repeat(8);
const NAMES = [
  'ray',
  'Django',
  'scikit-learn',
  'ruamel.yaml',
  'zope.interface',
  'A1_b',
  'torch',
  'PyYAML',
  'x',
];
const RELEASES = [
  '1.0',
  '2.3.4',
  '1.0rc1',
  '1.0.post1',
  '2!1.0',
  '2.6.0+cu124',
  '0.0.1a2',
  '2024.1.1',
  '1.0.dev3',
];

/** One requirement in the lines of a list; `{n}` and `{v}` are its name and release. */
const LINES = [
  '{n}=={v}',
  '{n} == {v}',
  '  {n}=={v}  # why',
  '{n}==={v}',
  '{n}[a]=={v}',
  '{n}[ a , b ] == {v}',
  '{n} (=={v})',
  '{n}(=={v})',
  '{n}>=0,=={v}',
  '{n}=={v}; python_version < "3.13"',
  "{n}=={v} ;sys_platform == 'linux'",
  `{n}=={v} --hash=sha256:${DIGEST}`,
  `{n}=={v} \\\n    --hash=sha256:${DIGEST} \\\n    --hash=sha256:${DIGEST}`,
  `{n}=={v}; os_name == "nt" \\\n    --hash=sha256:${DIGEST}\n    # via flask`,
  '{n} \\\n  == \\\n  {v}',
  '{n}=={v} --config-settings="a=b" --global-option="--x"',
  '# before\n{n}=={v}',
  '--pre\n\n{n}=={v}',
  '{n} @ git+https://github.com/org/repository.git@v{v}',
  '{n} @ git+ssh://git@github.com/org/repository@{v} ; python_version > "3"',
  'git+https://github.com/org/repository.git@v{v}#egg={n}',
  '-e git+https://github.com/org/repository.git@{v}#egg={n}[a]&subdirectory=python',
  `git+https://user:$\{TOKEN}@github.com/org/repository@v{v}#egg={n}`,
  'https://example.org/files/{u}-{v}-py3-none-any.whl',
  `https://example.org/files/{u}-{v}-1-cp311-cp311-manylinux_2_17_x86_64.whl#sha256=${DIGEST}`,
  '{n} @ https://example.org/files/{u}-{v}-py3-none-any.whl ; python_version > "3"',
  './wheels/{u}-{v}-py3-none-any.whl',
  'https://example.org/files/{n}-{v}.tar.gz',
  './{n}-{v}.zip',
  'https://github.com/org/repository/archive/refs/tags/v{v}.tar.gz#egg={n}',
];

/** Whole files; the requirement stands in the line that begins the pair. */
const FILES: readonly (readonly [
  name: string,
  line: number,
  content: string | ((text: string) => Uint8Array),
])[] = [
  ['requirements.txt', 1, '\uFEFF{n}=={v}\n'],
  ['requirements.txt', 2, 'six\r\n{n}=={v}\r\n'],
  ['requirements.txt', 2, 'six\r{n}=={v}\r'],
  ['requirements.txt', 2, (text) => Buffer.from(`\uFEFFsix\n${text}\n`, 'utf16le')],
  ['requirements.txt', 2, (text) => Buffer.from(`six\r\n${text}\r\n`, 'utf16le')],
  ['requirements.txt', 2, (text) => Buffer.from(`\uFEFFsix\n${text}\n`, 'utf16le').swap16()],
  ['constraints-dev.txt', 1, '{n}=={v}\n'],
  ['dev-requirements.in', 1, '{n}=={v}\n'],
  ['test-reqs.txt', 1, '{n}=={v}\n'],
  ['pip-freeze.txt', 1, '{n}=={v}\n'],
  ['requires.txt', 4, 'six\n\n[gpu:os_name == "nt"]\n{n}=={v}\n'],
  ['setup.cfg', 3, '[options]\ninstall_requires =\n    {n}=={v}\n'],
  ['setup.cfg', 2, '[options.extras_require]\ngpu = {n}=={v}; python_version > "3"\n'],
  ['tox.ini', 3, '[testenv]\ndeps =\n    {n}=={v}\n'],
  [
    'setup.py',
    3,
    'from setuptools import setup\nneeds = [\n    "{n}=={v}",\n]\nsetup(install_requires=needs)\n',
  ],
  ['setup.py', 1, 'setup(extras_require={"gpu": ["{n}" + "=={v}"]})\n'],
  ['METADATA', 4, 'Metadata-Version: 2.1\nName: a\nVersion: 1\nRequires-Dist: {n} (=={v})\n'],
  ['Dockerfile', 3, 'FROM python:3.11\nRUN pip install --no-cache-dir \\\n    "{n}=={v}" && rm -rf /tmp/x\n'],
  ['install.sh', 2, '#!/bin/sh\nsudo pip3 install -U {n}=={v}\n'],
  ['run.py', 3, '# /// script\n# dependencies = [\n#   "{n}=={v}",\n# ]\n# ///\n'],
  [
    'run.py',
    2,
    'import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "{n}=={v}"])\n',
  ],
];

const filled = (template: string, name: string, release: string) =>
  template.replaceAll('{n}', name).replaceAll('{v}', release).replaceAll('{u}', name.replace(/[-.]/g, '_'));

function dependenciesOf(bytes: Uint8Array, path: string): readonly Dependency[] {
  const source = { path, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const all = ({ manifest, children }: ReportedArtifact): readonly Dependency[] => [
    ...(manifest?.dependencies ?? []),
    ...(children ?? []).flatMap(all),
  ];
  return all(scanSource(source, {}, DEFAULT_PLUGINS, () => 0).artifact);
}

const told = ({ name, version, place }: Pick<Dependency, 'name' | 'version' | 'place'>) =>
  `${place.line} ${name.replace(/[-_.]+/g, '-').toLowerCase()} ${version}`;
const wanted = (line: number, name: string, version: string) =>
  told({ name, version, place: { line, column: 1 } });

it('finds every pinned package of lists, with release and line', () => {
  const missing: string[] = [];
  let count = 0;
  for (const [index, name] of NAMES.entries()) {
    const release = RELEASES[index] ?? '1.0';
    for (const ending of ['\n', '\r\n']) {
      const lines: string[] = [];
      const expected: string[] = [];
      let line = 1;
      for (const template of LINES) {
        const text = filled(template, name, release);
        const first = text.split('\n').findIndex((each) => /^\s*(?!#|--)\S/.test(each));
        expected.push(wanted(line + first, name, release));
        lines.push(...text.split('\n'));
        line += text.split('\n').length;
      }
      const found = new Set(dependenciesOf(Buffer.from(lines.join(ending)), 'requirements.txt').map(told));
      missing.push(...expected.filter((each) => !found.has(each)));
      count += expected.length;
    }
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(500);
});

it('finds every pinned package of other files, with release and line', () => {
  const missing: string[] = [];
  let count = 0;
  for (const [index, name] of NAMES.entries()) {
    const release = RELEASES[index] ?? '1.0';
    for (const [path, line, content] of FILES) {
      const bytes =
        typeof content === 'string'
          ? Buffer.from(filled(content, name, release))
          : content(`${name}==${release}`);
      count++;
      if (
        !dependenciesOf(bytes, path)
          .map(told)
          .includes(wanted(line, name, release))
      )
        missing.push(`${path}: ${filled(String(content), name, release)}`);
    }
    const cells = assembleNotebook(
      `import os\n---\n%pip install -q ${name}==${release}\n!uv pip install "${name}==${release}"`,
    );
    const inCells = dependenciesOf(cells, 'a.ipynb').map(
      ({ version, place }) => `${place.cell?.cell}:${place.cell?.line} ${version}`,
    );
    expect(inCells.sort()).toEqual([`1:1 ${release}`, `1:2 ${release}`]);
  }
  expect(missing).toEqual([]);
  expect(count).toBeGreaterThan(150);
});
