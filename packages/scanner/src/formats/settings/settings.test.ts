import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import { parseSettings } from './parse-settings.ts';
import { isSettingsName, opensSettings } from './settings-names.ts';

function plain(node: DataNode): unknown {
  if (node.kind === 'object')
    return Object.fromEntries([...node.entries()].map(({ key, value }) => [key, plain(value)]));
  return node.kind === 'array' ? [...node.items()].map(plain) : node.text;
}

const read = (text: string) => plain(parseSettings(text).root);

describe('reading', () => {
  it.each<readonly [string, unknown]>([
    ['a = 1\nb: two\n', { a: '1', b: 'two' }],
    ['[x.y]\na = "q"\n[x.z]\nb = \'r\'\n', { x: { y: { a: 'q' }, z: { b: 'r' } } }],
    ['[["a.b"]]\nc = true\n', { 'a.b': { c: 'true' } }],
    ['a = [\n  "b", # c\n  {d = "e", f: 1},\n]\ng = 2\n', { a: ['b', { d: 'e', f: '1' }], g: '2' }],
    ['a = """\nb\nc"""\nd = 1\n', { a: '\nb\nc', d: '1' }],
    ['# c\n; d\nexport A="b" # e\n', { A: 'b' }],
    ['a = [1, 2\nb = 3\n', { a: ['1', '2'], b: '3' }],
    [
      '@architectures = "spacy.X.v1"\nt = {"@tokenizers":"y.v1"}\n',
      { '@architectures': 'spacy.X.v1', t: { '@tokenizers': 'y.v1' } },
    ],
    ['words that are no settings\n{ x\n', {}],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

  it('knows settings by name, and those of DVC by their first section', () => {
    expect(['pyproject.toml', 'Pipfile', 'setup.cfg', '.env', 'poetry.lock'].every(isSettingsName)).toBe(
      true,
    );
    expect(['dvc.lock', 'README.md', 'config'].some(isSettingsName)).toBe(false);
    expect(opensSettings(() => '[core]\n', 'config')).toBe(true);
    expect(opensSettings(() => 'weights', 'config')).toBe(false);
  });
});

describe('judging', () => {
  const scan = (name: string, text: string) => scanBytes(Buffer.from(text), name);

  it.each([
    [
      'pyproject.toml',
      '[project]\ndependencies = ["torch>=2"]\n[build-system]\nrequires = ["setuptools>=61"]\n',
    ],
    ['Pipfile', '[[source]]\nurl = "https://pypi.org/simple"\n[packages]\ntorch = "*"\n'],
    ['poetry.lock', '[[package]]\nname = "x"\nfiles = [\n    {file = "x.whl", hash = "sha256:aa"},\n]\n'],
    [
      'config.cfg',
      '[nlp]\nlang = "en"\npipeline = ["ner"]\n[components.ner.model]\n@architectures = "spacy.X.v2"\n',
    ],
    ['config', '[core]\n    remote = s\n[\'remote "s"\']\n    url = s3://bucket/x\n'],
    ['nginx.conf', 'server {\n  listen 80;\n}\n'],
    ['Modelfile', 'FROM ./x.gguf\nSYSTEM You help.\n'],
  ])('leaves %s alone', (name, text) => expect(scan(name, text)).toMatchObject({ findings: [], gaps: [] }));

  it.each([
    ['x.toml', '[model]\n_target_ = "os.system"\n', 'critical'],
    ['pyproject.toml', '[project]\ndependencies = ["y @ https://example.org/y.whl"]\n', 'medium'],
    ['pip.conf', '[global]\nextra-index-url = http://example.org/simple\n', 'medium'],
    ['pyproject.toml', '[[tool.poetry.source]]\nname = "x"\nurl = "http://example.org/simple"\n', 'medium'],
  ])('judges %s: %j', (name, text, worst) => expect(scan(name, text).worst).toBe(worst));
});

it('never throws, and ends soon', () => {
  const piece = fc.constantFrom(
    'a',
    ' = ',
    '[',
    ']',
    '[[',
    ']]',
    '{',
    '}',
    '"',
    "'",
    '"""',
    ',',
    '\n',
    '#',
    ':',
    '.',
    '\\',
    '1',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void parseSettings(pieces.join(''))),
    { numRuns: 500 },
  );
  for (const text of ['a = [\n', '[s]\n', 'a = "\\', '[x]]]', 'a = {b = ', '"""\n']) {
    const start = performance.now();
    parseSettings(text.repeat(500_000 / text.length));
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
