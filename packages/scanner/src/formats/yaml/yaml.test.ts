import { RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import { format } from './index.ts';
import { opensYaml } from './opens-yaml.ts';
import { parseWholeYaml, parseYaml } from './yaml-document.ts';

function plain(node: DataNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'object')
    return Object.fromEntries([...node.entries()].map(({ key, value }) => [key, plain(value)]));
  if (node.kind === 'array') return [...node.items()].map(plain);
  return node.kind === 'string' ? node.text : `${node.kind} ${node.text}`;
}

const scan = (text: string, name = 'config.yaml') => scanBytes(Buffer.from(text), name);

describe('the tree', () => {
  it('holds what is written, with kinds, tags and places', () => {
    const text = 'a: 1\nb: [x, true, ~, 1.5, "2"]\nc:\n  - d: e\n  - |\n    text\nf: !t g\n';
    const { roots } = parseYaml(text);
    expect(plain(roots[0])).toEqual({
      a: 'number 1',
      b: ['x', 'boolean true', 'null ~', 'number 1.5', '2'],
      c: [{ d: 'e' }, 'text\n'],
      f: 'g',
    });
    expect(roots[0]?.get('f')).toMatchObject({ tag: '!t', offset: text.indexOf('g') });
  });

  it('resolves aliases without expanding them', () => {
    const { roots } = parseYaml('a: &a x\nb: *a\nc: &c {d: e}\nf: *c\n');
    expect(roots[0]?.get('b')?.text).toBe('x');
    expect(roots[0]?.get('f')?.get('d')?.text).toBe('e');
    expect([...(roots[0]?.get('f')?.entries() ?? [])]).toEqual([]);
    expect(parseYaml('a: &a [*a]').isRecursive).toBe(true);
    expect(parseYaml('a: *nowhere').problem?.kind).toBe('malformed');
  });

  it('counts places in bytes', () => {
    const text = 'größe: ä\nb: x\n';
    const offset = parseYaml(text).roots[0]?.get('b')?.offset ?? 0;
    expect(
      Buffer.from(text)
        .subarray(offset, offset + 1)
        .toString(),
    ).toBe('x');
  });

  it('takes several documents, and keys that are no text', () => {
    expect(parseYaml('a: 1\n---\nb: 2\n').roots).toHaveLength(2);
    expect(plain(parseYaml('? [a, b]\n: c\n').roots[0])).toEqual({ '?': 'c' });
  });
});

it.each([
  ['config.yaml', 'a: 1', true],
  ['MLmodel', 'a: 1', true],
  ['weights.dvc', 'a: 1', true],
  ['config', '---\na: 1', true],
  ['config', '# comment\n%YAML 1.2\n', true],
  ['hyperparams', 'a: !!python/name:os.system', true],
  ['notes.txt', '---\nwords', false],
  ['README.md', '---\nlicense: mit\n---\n', false],
  ['notes', 'a: 1', false],
])('takes %s with %j for YAML: %s', (name, text, expected) => expect(opensYaml(text, name)).toBe(expected));

describe('tags', () => {
  it.each([
    ['a: !!python/object/apply:os.system ["echo inert"]', 'critical'],
    ['a: !!python/object/new:subprocess.Popen [x]', 'critical'],
    ['a: !!python/object:no.such.Class {}', 'critical'],
    ['a: !!python/name:os.system', 'critical'],
    ['a: !<tag:yaml.org,2002:python/object/apply:os.system> [x]', 'critical'],
    ['%TAG !p! tag:yaml.org,2002:python/\n---\na: !p!object/apply:os.system [x]', 'critical'],
    ['a: !!python/object/apply:os.%73ystem [x]', 'critical'],
    ['? !!python/object/apply:os.system [x]\n: y', 'critical'],
    ['- - - !!python/object/apply:os.system [x]', 'critical'],
    ['{"a": !!python/object/apply:os.system ["x"]}', 'critical'],
    ['a: "unclosed\nb: !!python/object/apply:os.system [x]', 'critical'],
    ['a: !apply:os.system [x]', 'critical'],
    ['a: !new:subprocess.Popen {args: x}', 'critical'],
    ['a: !name:os.system', 'high'],
    ['a: !include:../../other.yaml', 'high'],
    ['a: !!javax.script.ScriptEngineManager [x]', 'high'],
    ['a: !ruby/object:Gem::Installer {i: x}', 'high'],
  ])('%s', (text, worst) => expect(scan(text).worst).toBe(worst));

  it.each([
    'a: !!binary aGVsbG8=\nb: !!set {c}\nd: !!omap [e: f]\ng: !!timestamp 2001-12-14',
    'a: !!python/tuple [1, 2]\nb: !!python/unicode x',
    'a: !!python/object/apply:collections.OrderedDict [[[a, b]]]',
    'a: !ref <b>\nc: !tuple (1, 2)\nd: !PLACEHOLDER',
    'A: !Ref B\nC: !Sub "x"\nD: !GetAtt a.b',
    'seed: !apply:torch.manual_seed [1986]\nmodel: !new:torch.nn.Linear\n  in_features: 1\n  out_features: 2',
  ])('leaves %s alone', (text) => expect(scan(text)).toMatchObject({ worst: 'none', gaps: [] }));
});

it('tells of aliases that stand for far more than is written', () => {
  const letters = 'abcdefghij'.split('');
  const bomb = letters
    .map(
      (letter, index) =>
        `${letter}: &${letter} [${Array(10)
          .fill(index === 0 ? 'x' : `*${letters[index - 1]}`)
          .join(', ')}]`,
    )
    .join('\n');
  expect(scan(bomb)).toMatchObject({ worst: 'medium', findings: [{ ruleId: 'format/exhausts-resources' }] });
  expect(scan('base: &base {a: 1, b: 2}\nc: *base\nd: *base\ne: {<<: *base, f: 1}\n')).toMatchObject({
    worst: 'none',
    gaps: [],
  });
});

describe('honest files', () => {
  it.each([
    [
      'conda.yaml',
      'channels:\n- conda-forge\ndependencies:\n- python=3.11.7\n- pip<=23.2\n- pip:\n  - mlflow==2.9.2\n  - scikit-learn==1.3.2\nname: mlflow-env\n',
    ],
    [
      'compose.yaml',
      'services:\n  web:\n    image: example/model:1\n    command: ["python", "-m", "serve"]\n    ports: ["8080:8080"]\n',
    ],
    [
      'deployment.yml',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n  template:\n    spec:\n      containers:\n      - name: x\n        image: y\n---\napiVersion: v1\nkind: Service\n',
    ],
    ['recipe.yaml', '# training\nlr: 1.0e-4\nepochs: 3\nbetas: [0.9, 0.98]\nprompt: >\n  fold me\n'],
    ['empty.yaml', '# nothing\n'],
  ])('%s', (name, text) => expect(scan(text, name)).toMatchObject({ findings: [], gaps: [] }));
});

it('says what it did not read', () => {
  expect(scan('a: [1, 2').gaps[0]).toContain('malformed');
  expect(scan(`a: &b ${'x'.repeat(LIMITS.yamlTextBytes.value)}`).gaps[0]).toContain('yamlTextBytes');
  expect(scan(`${'- '.repeat(700)}x`).gaps[0]).toContain('limit');
});

it('never throws, whatever stands where', () => {
  const piece = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '&x ',
    '*x',
    '!!t ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '? ',
    '|\n',
    '"',
    "'",
    '---\n',
    '#',
    '%',
    '<<',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const context = new RecordingContext(Buffer.from(pieces.join('')), { name: 'x.yaml' });
      format.walk(context);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['a verbatim tag with an escape', 'a: !<tag:yaml.org,2002:python%2Fobject%2Fapply:os.system> ["id"]\n'],
  ['a tag with an escape', 'a: !apply%3Aos.system ["id"]\n'],
  ['a comment that an old line break ends', '# why\u0085a: !!python/object/apply:os.system ["id"]\n'],
  ['a comment that a line separator ends', '# why\u2028a: !!python/object/apply:os.system ["id"]\n'],
  ['the import of a module', 'a: !!python/module:os\n'],
])('reads %s as PyYAML does', (_, text) => expect(scan(text).worst).toBe('critical'));

describe('templates of YAML', () => {
  const scan = (text: string) => scanBytes(Buffer.from(text), 'deployment.yaml');
  it.each([
    ['Helm', 'metadata:\n  name: {{ .Release.Name }}-app\n  {{- if .Values.x }}\n  a: 1\n  {{- end }}\n'],
    [
      'a block of Helm',
      '{{/*\nNames.\n*/}}\na: {{ include "x" . | quote }}\nb:\n  {{- toYaml .Values.b | nindent 2 }}\n',
    ],
    ['Jinja', '{% set version = "1.0" %}\npackage:\n  name: x\n  version: {{ version }}\n'],
  ])('%s has no gap', (_, text) => {
    const { findings, gaps } = scan(text);
    expect(findings).toEqual([]);
    expect(gaps).toEqual([]);
  });

  it('still tells what it names', () => {
    expect(scan('{{ if x }}\na: {{ b }}\nc: !!python/object/apply:os.system [id]\n').worst).toBe('critical');
    expect(scan('a: {{ b }}\n{{ "!!python/object/apply:os.system" }} x\n').worst).toBe('critical');
    expect(scan('{{- if x }}\nc:\n  _target_: os.system\n{{- end }}\n').worst).toBe('critical');
  });
});

describe('lists in brackets over several lines', () => {
  const read = (text: string) => scanBytes(Buffer.from(text), 'train.yaml');
  it.each([
    'freeze: [\n"frontend.upstream"\n]\n\nfrontend: x\n',
    'a: [\n1, # one\n{b: 2,\nc: "x\ny"}\n]\nd: e\n',
    "a: {\nb: ['[', ']']\n}\nc: it's\nd: x[1\n",
  ])('%j is read whole', (text) => {
    const { findings, gaps } = read(text);
    expect(findings).toEqual([]);
    expect(gaps).toEqual([]);
  });

  it('hide nothing that follows them', () => {
    expect(read('a: [\n"b"\n]\nc:\n  _target_: os.system\n').worst).toBe('critical');
    expect(read('a: [\n!!python/object/apply:os.system ["id"]\n]\n').worst).toBe('critical');
  });
});

it('tells functions of JavaScript', () => {
  const { findings } = scanBytes(Buffer.from('a: !!js/function "function () { return 1 }"\n'), 'config.yaml');
  expect(findings).toMatchObject([{ ruleId: 'yaml/foreign-object', severity: 'high' }]);
});

describe('YAML of very many tokens', () => {
  it('is a gap before its reader takes the memory', () => {
    const text = '- *a\n'.repeat(100_000);
    expect(parseWholeYaml(text).problem).toMatchObject({
      kind: 'limit',
      reason: expect.stringContaining('yamlTokens'),
    });
  });
});
