import { probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const CONSTANT =
  'node { name: "p" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING string_val: "/etc/passwd" } } } }';
const GRAPH = `${CONSTANT} node { name: "r" op: "ReadFile" input: "p" }`;

function identified(text: string): string | undefined {
  return format.identify(probeOf(Buffer.from(text)));
}

describe('graphs as text', () => {
  it.each([
    ['a graph', GRAPH],
    ['a meta graph', `meta_info_def { tags: "serve" } graph_def { ${GRAPH} }`],
    ['a SavedModel', `saved_model_schema_version: 1 meta_graphs { graph_def { ${GRAPH} } }`],
    [
      'one with comments and another punctuation',
      `# hello\nnode: < name: 'p', op: 'Const' attr: <key: 'value' value <tensor <dtype: DT_STRING, string_val: ['/etc/passwd']>>>>;\nnode <name: 'r' op: 'ReadFile' input: ['p']>`,
    ],
    [
      'one with functions',
      `node { name: "x" op: "Placeholder" } library { function { signature { name: "f" } node_def { name: "p" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING string_val: "\\057etc/passwd" } } } } node_def { name: "r" op: "ReadFile" input: "p:output:0" } } }`,
    ],
  ])('are read as what they stand for: %s', (_, text) => {
    expect(identified(text)).toBe('certain');
    const { findings, gaps } = scanBytes(Buffer.from(text), 'graph.pbtxt');
    expect(gaps).toEqual([]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['graph/reads-file']);
    expect(findings[0]?.message).toContain('/etc/passwd');
  });

  it.each([
    'item { id: 1 name: "cat" }',
    'node { calculator: "FaceDetection" input_stream: "image" }',
    'layer { name: "conv1" type: "Convolution" }',
    'model_checkpoint_path: "model.ckpt-1"',
    'graph { node { op_type: "Relu" } }',
    'Just some prose about a node { name: "x" }',
  ])('are not %s', (text) => expect(identified(text)).toBeUndefined());

  it('leaves a gap where the text breaks off', () => {
    const { findings, gaps } = scanBytes(Buffer.from(`${GRAPH} node { name: "x`), 'graph.pbtxt');
    expect(gaps).toHaveLength(1);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['graph/reads-file']);
  });

  it('finds what is escaped in strings', () => {
    const elf = '\\177ELF\\002\\001\\001\\000';
    const context = new RecordingContext(Buffer.from(`node { name: "a" op: "Const" device: "${elf}" }`));
    format.walk(context);
    expect(
      Buffer.from(context.children[0]?.bytes ?? []).includes(
        Buffer.from('\x7fELF\x02\x01\x01\x00', 'latin1'),
      ),
    ).toBe(true);
  });
});
