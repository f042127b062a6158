// The verbs `baseline` and `diff`, and `scan --baseline`, over versions of models: each change is named.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DriftKind, DriftReport } from '@sentrascan/contract';
import {
  assembleGguf,
  assembleKeras,
  assembleNotebook,
  assemblePickle,
  assembleSafetensors,
  assembleSample,
  HONEST_GGUF_KEYS,
  HONEST_SAFETENSORS_HEADER,
  kerasLayer,
  onnxExternalTensor,
  onnxModel,
  onnxNode,
  sequentialOf,
} from '@sentrascan/testkit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './program.ts';
import { recordedIo } from './recorded-io.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'baseline-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const inModels = (file: string) => path.join(root, 'models', file);

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(inModels(file)), { recursive: true });
  writeFileSync(inModels(file), content);
}

async function run(...args: readonly string[]) {
  const io = recordedIo({ cwd: root, env: { GIT_AUTHOR_NAME: 'Ada' } });
  const code = await runProgram(
    args.map((one) => (one === 'models' ? path.join(root, one) : one)),
    io,
  );
  return { code, out: io.out(), err: io.err() };
}

async function drift(...flags: readonly string[]): Promise<{ code: number; report: DriftReport }> {
  const { code, out } = await run('baseline', 'verify', 'models', '--format', 'json', ...flags);
  return { code, report: JSON.parse(out) as DriftReport };
}

const kindsOf = ({ drifts }: DriftReport) => [...new Set(drifts.map(({ kind }) => kind))];

const pickle = (...lines: string[]) => assemblePickle(lines.join(' | '));
const HONEST = pickle('PROTO 2', 'EMPTY_DICT', 'STOP');
const CALLS = pickle('PROTO 2', 'GLOBAL os system', 'UNICODE "echo inert"', 'TUPLE1', 'REDUCE', 'STOP');
const CALLS_OTHER = pickle('PROTO 2', 'GLOBAL os system', 'UNICODE "echo other"', 'TUPLE1', 'REDUCE', 'STOP');
const NAMES = pickle('PROTO 2', 'GLOBAL collections OrderedDict', 'STOP');
const header = (from: string, to: string) =>
  assembleSafetensors({ header: HONEST_SAFETENSORS_HEADER.replace(from, to) });
const templated = (template: string) => JSON.stringify({ chat_template: template });
const gguf = (template: string) =>
  assembleGguf({
    keys: HONEST_GGUF_KEYS.map(([key, value]) => [key, key === 'tokenizer.chat_template' ? template : value]),
  });
const checkpoint = (storage: string) =>
  assembleSample(
    `torch: PROTO 2 | GLOBAL torch._utils _rebuild_tensor_v2 | MARK | MARK | UNICODE "storage" | GLOBAL torch ${storage} | UNICODE "0" | UNICODE "cpu" | BININT1 4 | TUPLE | BINPERSID | BININT1 0 | BININT1 4 | TUPLE1 | BININT1 1 | TUPLE1 | NEWFALSE | EMPTY_DICT | TUPLE | REDUCE | STOP`,
  ).bytes;
const graph = (...ops: string[]) => onnxModel({ nodes: ops.map((op) => onnxNode(op)) });

/** A file in two versions, and what must be named; other kinds may be. */
const VERSIONS: readonly (readonly [
  string,
  string,
  string | Uint8Array,
  string | Uint8Array,
  DriftKind[],
])[] = [
  [
    'changed weights',
    'w.safetensors',
    assembleSafetensors(),
    assembleSafetensors({ data: 'x'.repeat(24) }),
    ['content-changed'],
  ],
  ['an added global', 'm.pkl', HONEST, NAMES, ['callable-new', 'content-changed']],
  ['a removed global', 'm.pkl', NAMES, HONEST, ['callable-gone', 'content-changed']],
  [
    'a call that attacks',
    'm.pkl',
    HONEST,
    CALLS,
    ['finding-new', 'callable-new', 'process-new', 'content-changed'],
  ],
  [
    'the same call with other arguments',
    'm.pkl',
    CALLS,
    CALLS_OTHER,
    ['finding-new', 'finding-gone', 'process-new', 'content-changed'],
  ],
  ['an attack that is gone', 'm.pkl', CALLS, HONEST, ['finding-gone', 'callable-gone']],
  [
    'another dtype',
    'w.safetensors',
    assembleSafetensors(),
    header('"F32","shape":[2,2]', '"I32","shape":[2,2]'),
    ['tensors-changed', 'content-changed'],
  ],
  [
    'another shape',
    'w.safetensors',
    assembleSafetensors(),
    header('[2,2]', '[1,4]'),
    ['tensors-changed', 'content-changed'],
  ],
  [
    'another name of a tensor',
    'w.safetensors',
    assembleSafetensors(),
    header('"b"', '"c"'),
    ['tensors-changed', 'content-changed'],
  ],
  [
    'a changed template',
    'tokenizer_config.json',
    templated('{{ a }}'),
    templated('{{ b }}'),
    ['template-changed', 'content-changed'],
  ],
  [
    'a new template',
    'tokenizer_config.json',
    '{"a": 1}',
    templated('{{ b }}'),
    ['template-changed', 'content-changed'],
  ],
  [
    'a new dependency',
    'requirements.txt',
    'numpy==1.26.4\n',
    'numpy==1.26.4\ntyping-extensions==4.12.2\n',
    ['dependency-new', 'content-changed'],
  ],
  [
    'another release',
    'requirements.txt',
    'numpy==1.26.4\n',
    'numpy==1.26.3\n',
    ['dependency-changed', 'content-changed'],
  ],
  [
    'a dependency that is gone',
    'requirements.txt',
    'numpy==1.26.4\ntyping-extensions==4.12.2\n',
    'numpy==1.26.4\n',
    ['dependency-gone'],
  ],
  ['a new operation', 'g.onnx', graph('Relu'), graph('Relu', 'Gelu'), ['operation-new', 'content-changed']],
  [
    'one operation more',
    'g.onnx',
    graph('Relu'),
    graph('Relu', 'Relu'),
    ['operations-changed', 'content-changed'],
  ],
  ['another format', 'm.bin', HONEST, assembleGguf(), ['format-changed', 'content-changed']],
  [
    'a new gap',
    'm.pkl',
    HONEST,
    HONEST.subarray(0, HONEST.length - 1),
    ['coverage-downgraded', 'content-changed'],
  ],
  [
    'a call in Python',
    'modeling.py',
    'import json\n',
    'import json\nimport subprocess\nsubprocess.run(["true"])\n',
    ['callable-new', 'call-new', 'content-changed'],
  ],
  [
    'another member of a zip',
    'z.zip',
    assembleSample('zip: {"entries":[{"name":"a.txt","data":"x"}]}').bytes,
    assembleSample('zip: {"entries":[{"name":"a.txt","data":"x"},{"name":"b.txt","data":"y"}]}').bytes,
    ['artifact-added', 'content-changed'],
  ],
  [
    'a changed template of GGUF',
    'm.gguf',
    assembleGguf(),
    gguf('{{ messages }}'),
    ['template-changed', 'content-changed'],
  ],
  [
    'another tensor of GGUF',
    'm.gguf',
    assembleGguf(),
    assembleGguf({ tensors: [{ name: 'output.weight' }] }),
    ['tensors-changed', 'content-changed'],
  ],
  [
    'another storage type of PyTorch',
    'm.pt',
    checkpoint('FloatStorage'),
    checkpoint('HalfStorage'),
    ['tensors-changed', 'callable-new', 'callable-gone', 'content-changed'],
  ],
  [
    'a layer of Keras',
    'm.keras',
    assembleKeras(sequentialOf(kerasLayer('Dense'))),
    assembleKeras(sequentialOf(kerasLayer('Dense'), kerasLayer('Dropout'))),
    ['callable-new', 'content-changed'],
  ],
  [
    'a call in a notebook',
    'n.ipynb',
    assembleNotebook('x = 1'),
    assembleNotebook('import subprocess\nsubprocess.run(["true"])'),
    ['callable-new', 'call-new', 'content-changed'],
  ],
  [
    'an external file of a model',
    'g.onnx',
    onnxModel({}),
    onnxModel({ initializers: [onnxExternalTensor('../w.bin')] }),
    ['reference-new', 'finding-new', 'content-changed'],
  ],
];

describe('baseline verify names', () => {
  test.each(VERSIONS)('%s', async (_, file, before, after, expected) => {
    write('other.txt', 'a text\n');
    write(file, before);
    const made = await run('baseline', 'create', 'models');
    expect([0, 2]).toContain(made.code);
    expect((await drift()).report.drifts).toEqual([]);
    write(file, after);
    const { code, report } = await drift();
    expect(code).toBe(1);
    expect(kindsOf(report)).toEqual(expect.arrayContaining(expected));
    expect(report.drifts.every(({ artifact }) => artifact === file || artifact.startsWith(`${file}!`))).toBe(
      true,
    );
    expect((await drift('--fail-on', 'none')).code).not.toBe(1);
    expect((await drift('--fail-on', 'new')).code === 1).toBe(
      expected.includes('finding-new') || kindsOf(report).includes('finding-new'),
    );
  });

  test('files that are added, removed and renamed', async () => {
    write('a.pkl', CALLS);
    write('b.txt', 'text\n');
    await run('baseline', 'create', 'models');
    renameSync(inModels('a.pkl'), inModels('c.pkl'));
    rmSync(inModels('b.txt'));
    write('d.txt', 'another\n');
    const { report } = await drift();
    expect(report.drifts.map(({ kind, artifact }) => [kind, artifact])).toEqual([
      ['artifact-added', 'd.txt'],
      ['artifact-removed', 'b.txt'],
      ['artifact-renamed', 'c.pkl'],
    ]);
    expect((await drift('--fail-on', 'new')).code).toBe(0);
  });

  test('a file of whose bytes there is no digest any more as incomplete', async () => {
    write('a.txt', 'text\n'.repeat(10));
    await run('baseline', 'create', 'models');
    const { code, report } = await drift('--max-file-size', '0.00001', '--fail-on', 'new');
    expect(code).toBe(2);
    expect(kindsOf(report)).toContain('coverage-downgraded');
  });
});

describe('a baseline', () => {
  test('is the same bytes for the same models, bears who and why, and is left out of its own scan', async () => {
    write('a.pkl', CALLS);
    const file = path.join(root, '.sentrascan/baseline.json');
    expect((await run('baseline', 'create', root, '--reason', 'runs in a sandbox')).code).toBe(0);
    const first = readFileSync(file, 'utf8');
    expect(JSON.parse(first).findings[0].accepted).toEqual({ by: 'Ada', reason: 'runs in a sandbox' });
    expect((await run('baseline', 'create', root, '--reason', 'runs in a sandbox', '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect((await run('baseline', 'verify', root)).out).toContain('NO DRIFT');
    expect(readdirSync(path.dirname(file))).toEqual(['baseline.json']);
  });

  test('is not replaced by create, and update keeps who accepted what', async () => {
    write('a.pkl', CALLS);
    await run('baseline', 'create', 'models', '--by', 'Bob');
    const again = await run('baseline', 'create', 'models');
    expect(again.code).toBe(64);
    expect(again.err).toContain('is there already');
    write('b.pkl', CALLS_OTHER);
    expect((await run('baseline', 'update', 'models', '--by', 'Eve', '--reason', 'second one')).code).toBe(0);
    const { findings } = JSON.parse(readFileSync(path.join(root, '.sentrascan/baseline.json'), 'utf8'));
    expect(findings.map(({ accepted }: { accepted: { by: string } }) => accepted.by)).toEqual(['Bob', 'Eve']);
    const shown = await run('baseline', 'show');
    expect(shown.out).toContain('Eve: second one');
    expect((await run('baseline', 'update', 'models')).out).not.toContain('updated');
  });

  test.each([
    ['{"schema":"sentrascan.baseline/9"}', 'baseline.json, line 1: it is of version 9'],
    ['{"schema":"sentrascan.baseline/1",\n"tool":3}', 'baseline.json, line'],
    ['\n<<<<<<< HEAD', 'line 2: it holds the marks of a merge'],
  ])('that cannot be used ends verify, update, show and scan with 64: %s', async (text, sentence) => {
    write('a.txt', 'text\n');
    mkdirSync(path.join(root, '.sentrascan'));
    writeFileSync(path.join(root, '.sentrascan/baseline.json'), text);
    for (const args of [
      ['baseline', 'verify', 'models'],
      ['baseline', 'update', 'models'],
      ['baseline', 'show'],
      ['scan', 'models', '--baseline', '.sentrascan/baseline.json'],
    ]) {
      const { code, err } = await run(...args);
      expect(code).toBe(64);
      expect(err).toContain(sentence);
    }
    expect(readFileSync(path.join(root, '.sentrascan/baseline.json'), 'utf8')).toBe(text);
  });

  test('that is missing, words that are none, and nothing there', async () => {
    write('a.txt', 'text\n');
    expect((await run('baseline', 'verify', 'models')).err).toContain('there is no baseline');
    expect((await run('baseline', 'judge', 'models')).code).toBe(64);
    expect((await run('baseline', 'create')).code).toBe(64);
    expect((await run('baseline', 'create', path.join(root, 'nowhere'))).code).toBe(3);
    await run('baseline', 'create', 'models');
    expect((await run('baseline', 'verify', 'models', '--fail-on', 'sometimes')).code).toBe(64);
    expect((await run('baseline', 'verify', 'models', '--format', 'sarif')).code).toBe(64);
  });

  test('is not made milder by the failOn of the settings', async () => {
    write('a.txt', 'text\n');
    await run('baseline', 'create', 'models');
    writeFileSync(path.join(root, '.sentrascan.yml'), 'failOn: critical\n');
    write('a.txt', 'other\n');
    expect((await drift()).code).toBe(1);
  });
});

describe('scan --baseline', () => {
  test('fails on what is new alone, and keeps the rest in the report', async () => {
    write('a.pkl', CALLS);
    await run('baseline', 'create', 'models', '--reason', 'runs in a sandbox');
    const known = await run('scan', 'models', '--baseline', '.sentrascan/baseline.json', '--format', 'json');
    expect(known.code).toBe(0);
    expect(known.err).toContain('1 finding known, 0 new');
    const [finding] = JSON.parse(known.out).findings;
    expect(finding.waiver).toMatchObject({ reason: 'runs in a sandbox', owner: 'Ada', inBaseline: true });
    write('b.pkl', CALLS_OTHER);
    const fresh = await run('scan', 'models', '--baseline', '.sentrascan/baseline.json', '--format', 'json');
    expect(fresh.code).toBe(1);
    expect(fresh.err).toContain('1 finding known, 1 new');
    write('a.pkl', CALLS_OTHER);
    rmSync(inModels('b.pkl'));
    const other = await run('scan', 'models', '--baseline', '.sentrascan/baseline.json');
    expect(other.code).toBe(1);
    expect(other.err).toContain('0 findings known, 1 new, 1 of the baseline gone');
  });
});

describe('diff', () => {
  test('of a file and itself is nothing, of two versions whatever they are called it is what changed', async () => {
    write('v1.pkl', CALLS);
    write('v2.pkl', CALLS);
    write('v3.pkl', CALLS_OTHER);
    expect((await run('diff', inModels('v1.pkl'), inModels('v1.pkl'))).code).toBe(0);
    const renamed = await run('diff', inModels('v1.pkl'), inModels('v2.pkl'));
    expect(renamed.out).toContain('NO DRIFT');
    const changed = await run('diff', inModels('v1.pkl'), inModels('v3.pkl'), '--format', 'json');
    expect(changed.code).toBe(1);
    const kinds = kindsOf(JSON.parse(changed.out) as DriftReport);
    expect(kinds).toEqual(expect.arrayContaining(['finding-new', 'finding-gone', 'content-changed']));
    expect(kinds).not.toContain('artifact-added');
  });

  test('of folders, in Markdown, to a file', async () => {
    write('v1/a.txt', 'text\n');
    write('v2/a.txt', 'text\n');
    write('v2/b.pkl', CALLS);
    const out = path.join(root, 'diff.md');
    const { code } = await run('diff', inModels('v1'), inModels('v2'), '-f', 'markdown', '-o', out);
    expect(code).toBe(1);
    expect(readFileSync(out, 'utf8')).toContain('### Added files (1)');
    expect((await run('diff', inModels('v1'), inModels('none'))).code).toBe(3);
    expect((await run('diff', inModels('v1'), '-')).code).toBe(64);
  });
});
