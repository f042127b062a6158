import {
  assembleZip,
  EXECUTABLE_HEADS,
  probeOf,
  protobuf,
  RecordingContext,
  tensorflow,
} from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format as graph } from '../tensorflow-graph/index.ts';
import { format } from './index.ts';

const { lyingLength, message, raw } = protobuf;
const { constant, functionDef, graphDef, metaGraph, node, savedModel, weights } = tensorflow;

const NODES = [
  node('x', 'Placeholder'),
  weights('w', [2, 2], Buffer.alloc(16, 1)),
  node('y', 'MatMul', ['x', 'w']),
];

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'saved_model.pb' });
  format.walk(context);
  return context;
}

describe('SavedModel', () => {
  it('is recognised by a node in its graph, whatever stands around it', () => {
    expect(format.identify(probeOf(savedModel({ nodes: NODES })))).toBe('certain');
    const odd = message([999, 'unknown'], [1, 1], [2, metaGraph({})], [2, metaGraph({ nodes: NODES })]);
    expect(format.identify(probeOf(odd))).toBe('certain');
    const onlyFunctions = savedModel({ functions: [functionDef('f', { nodes: NODES })] });
    expect(format.identify(probeOf(onlyFunctions))).toBe('certain');
  });

  it.each([
    ['a graph', graphDef(NODES)],
    ['a meta graph', metaGraph({ nodes: NODES })],
    ['messages of another kind', message([1, 8], [2, message([2, message([1, message([1, 'a'], [2, 5])])])])],
    ['text', Buffer.from('saved_model.pb is a file')],
    ['nothing', new Uint8Array(0)],
  ])('is not %s', (_, bytes) => expect(format.identify(probeOf(bytes))).toBeUndefined());

  it('never takes random bytes for one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(format.identify(probeOf(bytes)) ?? graph.identify(probeOf(bytes))).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('states operations, tensors and what the model is, and explains every byte', () => {
    const context = walk(
      savedModel({ nodes: [...NODES, node('z', 'Relu', ['y']), node('a', 'Relu', ['z'])] }),
    );
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('graph.op').map(({ op, count }) => [op, count])).toEqual([
      ['Placeholder', 1],
      ['Const', 1],
      ['MatMul', 1],
      ['Relu', 2],
    ]);
    expect(context.factsOf('tensor.index')).toEqual([
      expect.objectContaining({
        dtype: 'float32',
        shape: [2, 2],
        name: 'meta_graphs[0]/graph_def/node[1] "w"',
      }),
    ]);
    const info = context.factsOf('model.info').map(({ property, value }) => `${property} ${value}`);
    expect(info).toEqual(expect.arrayContaining(['tag serve', 'framework-version 2.21.0', 'parameters 4']));
  });

  it('reads a graph that is split over several occurrences as one', () => {
    const parts = message(
      [2, message([1, constant('path', '/etc/passwd')])],
      [2, message([1, node('r', 'ReadFile', ['path'])])],
    );
    const { findings } = scanBytes(message([1, 1], [2, parts]), 'saved_model.pb');
    expect(findings[0]?.message).toContain('/etc/passwd');
  });

  it('hands configurations of Keras on', () => {
    const context = walk(savedModel({ nodes: NODES, layers: ['{"class_name": "Dense", "config": {}}'] }));
    expect(context.children).toEqual([
      expect.objectContaining({ name: 'object0.json', role: { carrier: 'keras-metadata', part: 'text' } }),
    ]);
  });

  it('finds programs in tensors, in strings and in fields that no schema has', () => {
    const program = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    for (const bytes of [
      savedModel({ nodes: [...NODES, weights('p', [program.length / 4], program)] }),
      savedModel({ nodes: [...NODES, constant('p', program)] }),
      savedModel({ nodes: NODES, extra: [[77, program]] }),
      message(savedModel({ nodes: NODES }), [55, program]),
    ]) {
      expect(scanBytes(bytes, 'saved_model.pb').findings.map(({ ruleId }) => ruleId)).toEqual([
        'payload/hides-program',
      ]);
    }
  });

  it('tells an archive behind it', () => {
    const zip = assembleZip({ entries: [{ name: 'a.txt', data: 'hello' }] });
    const { findings } = scanBytes(message(savedModel({ nodes: NODES }), [55, zip]), 'saved_model.pb');
    expect(findings.map(({ ruleId }) => ruleId)).toContain('identity/polyglot');
  });

  it.each([
    ['garbage behind it', message(savedModel({ nodes: NODES }), raw([0xff, 0xff]))],
    [
      'a graph that claims more',
      message([1, 1], [2, metaGraph({ nodes: NODES })], lyingLength(2, 1 << 30, raw([1]))),
    ],
    ['a node that is none', savedModel({ nodes: [...NODES, raw([7, 7, 7])] })],
  ])('leaves a gap for %s', (_, bytes) => {
    expect(walk(bytes).gaps.length).toBeGreaterThan(0);
    expect(scanBytes(bytes, 'saved_model.pb').gaps.length).toBeGreaterThan(0);
  });
});
