import {
  EXECUTABLE_HEADS,
  onnxExternalTensor,
  onnxGraph,
  onnxModel,
  onnxNode,
  onnxTensor,
  probeOf,
  protobuf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { format } from './index.ts';

const { lyingLength, message, packed, raw } = protobuf;

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'model.onnx' });
  format.walk(context);
  return context;
}

function anomalies(bytes: Uint8Array): string[] {
  return walk(bytes)
    .factsOf('format.anomaly')
    .map(({ anomaly }) => anomaly);
}

function targets(bytes: Uint8Array): string[] {
  return walk(bytes)
    .factsOf('reference')
    .map(({ target }) => target);
}

const LINEAR = onnxModel({
  nodes: [onnxNode('MatMul', { inputs: ['x', 'w'] }), onnxNode('Relu'), onnxNode('Relu')],
  initializers: [onnxTensor('w')],
  metadata: { author: 'someone', license: 'MIT' },
});

describe('an honest model', () => {
  it('is recognised, explained to the last byte, and says what it is', () => {
    expect(format.identify(probeOf(LINEAR))).toBe('certain');
    const context = walk(LINEAR);
    expect(context.unexplained()).toEqual([]);
    expect(context.gaps).toEqual([]);
    expect(context.factsOf('graph.op').map(({ op, count }) => [op, count])).toEqual([
      ['MatMul', 1],
      ['Relu', 2],
    ]);
    expect(context.factsOf('tensor.index')[0]).toMatchObject({ name: 'w', dtype: 'float32', shape: [4] });
    expect(context.factsOf('metadata').map(({ key, value }) => [key, value])).toEqual([
      ['author', 'someone'],
      ['license', 'MIT'],
    ]);
    const info = context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`);
    expect(info).toContain('opset: ai.onnx 17');
    expect(info).toContain('producer: sample 1.0');
    expect(info).toContain('parameters: 4');
  });

  it('is clean for the whole scanner, with external data beside it or not', () => {
    for (const bytes of [LINEAR, onnxModel({ initializers: [onnxExternalTensor('model.onnx_data')] })])
      expect(scanBytes(bytes, 'model.onnx')).toMatchObject({ findings: [], gaps: [] });
  });

  it('is recognised with fields in any order, and without what only strict readers ask for', () => {
    const reordered = message([8, message([2, 17])], [7, onnxGraph()], [1, 8]);
    expect(format.identify(probeOf(reordered))).toBe('certain');
    expect(format.identify(probeOf(message([7, onnxGraph()])))).toBe('probable');
    expect(format.identify(probeOf(Buffer.concat([LINEAR, raw([0, 0, 0])])))).toBe('probable');
  });

  it('is not seen in other bytes', () => {
    const savedModel = message(
      [1, 1],
      [2, message([1, message([4, 'serve'])], [2, message([1, message([1, 'a'])])])],
    );
    for (const bytes of [savedModel, Buffer.from('text and more text'), new Uint8Array(64), raw([8, 8])])
      expect(format.identify(probeOf(bytes))).toBeUndefined();
  });
});

describe('tensors are found in every place', () => {
  const tensor = onnxExternalTensor('../secret');
  const sparse = message([1, tensor]);
  const inNode = (...fields: protobuf.ProtoField[]) =>
    onnxModel({ nodes: [onnxNode('Any', { attributes: { a: fields } })] });
  const places: [string, Uint8Array][] = [
    ['an initializer', onnxModel({ initializers: [tensor] })],
    ['values of a sparse initializer', onnxModel({ graph: [[15, sparse]] })],
    ['indices of a sparse initializer', onnxModel({ graph: [[15, message([2, tensor])]] })],
    ['an attribute', inNode([5, tensor])],
    ['a list in an attribute', inNode([10, tensor])],
    ['a sparse attribute', inNode([22, sparse])],
    ['a list of sparse tensors', inNode([23, sparse])],
    ['a graph in an attribute', inNode([6, onnxGraph({ initializers: [tensor] })])],
    ['a list of graphs', inNode([11, onnxGraph({ initializers: [tensor] })])],
    ['training', onnxModel({ model: [[20, message([1, onnxGraph({ initializers: [tensor] })])]] })],
    ['an algorithm', onnxModel({ model: [[20, message([2, onnxGraph({ initializers: [tensor] })])]] })],
    [
      'the default of a function',
      onnxModel({ functions: [message([1, 'f'], [11, message([1, 'a'], [5, tensor])])] }),
    ],
    [
      'a node of a function',
      onnxModel({ functions: [message([1, 'f'], [7, onnxNode('A', { attributes: { a: [[5, tensor]] } })])] }),
    ],
    ['a second graph', onnxModel({ model: [[7, onnxGraph({ initializers: [tensor] })]] })],
  ];
  it.each(places)('%s', (_, bytes) => expect(targets(bytes)).toEqual(['../secret']));
});

describe('external data', () => {
  it('keeps a location as it is written', () => {
    for (const location of ['/etc/passwd', 'C:\\x', '\\\\host\\share', 'https://a/b', 'a\0b', '..\\x'])
      expect(targets(onnxModel({ initializers: [onnxExternalTensor(location)] }))).toEqual([location]);
  });

  it.each([
    ['external-data-unknown-key', ['__class__', 'x']],
    ['external-data-duplicate-key', ['location', 'b']],
    ['external-data-bounds', ['offset', '-1']],
    ['external-data-bounds', ['offset', '99999999999999999999']],
    ['external-data-bounds', ['offset', '1e9']],
  ] as const)('says %s', (anomaly, entry) => {
    const bytes = onnxModel({ initializers: [onnxTensor('w', { external: [['location', 'a'], entry] })] });
    expect(anomalies(bytes)).toEqual([anomaly]);
  });

  it('accepts the keys that ONNX Runtime writes', () => {
    const external = [
      ['location', 'a'],
      ['checksum', 'f00'],
      ['prepacked_0', 'x'],
    ] as const;
    expect(anomalies(onnxModel({ initializers: [onnxTensor('w', { external })] }))).toEqual([]);
  });

  it.each([
    ['external-data-short', '8'],
    ['external-data-long', '999'],
  ])('says %s where the shape takes another length', (anomaly, length) => {
    const external = [
      ['location', 'a'],
      ['length', length],
    ] as const;
    expect(anomalies(onnxModel({ initializers: [onnxTensor('w', { external })] }))).toEqual([anomaly]);
  });

  it('sums up what it asks of a file', () => {
    const info = walk(
      onnxModel({ initializers: [onnxExternalTensor('w.data'), onnxExternalTensor('w.data')] }),
    )
      .factsOf('model.info')
      .find(({ property }) => property === 'external-reference');
    expect(info?.value).toBe('w.data (2 tensors, 16 bytes)');
  });
});

describe('shapes', () => {
  const huge = new BigInt64Array([1n << 31n, 1n << 31n]);
  const shape = onnxTensor('s', { dims: [2], dataType: 7, raw: new Uint8Array(huge.buffer) });
  it.each([
    ['tensor-data-short', onnxTensor('w', { dims: [8], raw: new Uint8Array(16) })],
    ['tensor-data-long', onnxTensor('w', { dims: [1], raw: new Uint8Array(16) })],
    ['negative-dimension', onnxTensor('w', { dims: [-4] })],
    ['shape-bomb', onnxTensor('w', { dims: [1n << 40n, 1n << 20n] })],
  ])('says %s', (anomaly, tensor) =>
    expect(anomalies(onnxModel({ initializers: [tensor] }))).toEqual([anomaly]),
  );

  it('says shape-bomb of values and sparse tensors that are only declared', () => {
    const value = (...dims: (number | bigint)[]) =>
      message(
        [1, 'v'],
        [
          2,
          message([1, message([1, 1], [2, message(...dims.map((dim) => [1, message([1, dim])] as const))])]),
        ],
      );
    expect(anomalies(onnxModel({ graph: [[13, value(1 << 30, 1 << 30)]] }))).toEqual(['shape-bomb']);
    expect(anomalies(onnxModel({ graph: [[13, value(-1, 1n << 63n, 2 ** 31 - 1, 224)]] }))).toEqual([]);
    const sparse = message([1, onnxTensor('v')], [3, packed(1n << 40n, 1n << 20n)]);
    expect(anomalies(onnxModel({ graph: [[15, sparse]] }))).toEqual(['shape-bomb']);
  });

  it('says shape-bomb of an operation with an enormous constant', () => {
    const use = onnxNode('ConstantOfShape', { inputs: ['s'] });
    expect(anomalies(onnxModel({ nodes: [use], initializers: [shape] }))).toEqual(['shape-bomb']);
    const constant = onnxNode('Constant', {
      inputs: [],
      outputs: ['s'],
      attributes: { value: [[5, shape]] },
    });
    expect(anomalies(onnxModel({ nodes: [constant, use] }))).toEqual(['shape-bomb']);
    expect(anomalies(onnxModel({ nodes: [constant] }))).toEqual([]);
  });

  it('packs small types as onnx does', () => {
    const tensor = onnxTensor('w', { dims: [3], dataType: 22, raw: new Uint8Array(2) });
    expect(anomalies(onnxModel({ initializers: [tensor] }))).toEqual([]);
  });
});

describe('operations', () => {
  it('tells the strings of custom ones, and what a function here defines', () => {
    const nodes = [
      onnxNode('PyOp', { domain: 'ai.onnx.contrib', attributes: { module: 'os', kind: 3 } }),
      onnxNode('Mine', { domain: 'my' }),
    ];
    const ops = walk(onnxModel({ nodes, functions: [message([1, 'Mine'], [10, 'my'])] })).factsOf('graph.op');
    expect(ops[0]).toMatchObject({ op: 'PyOp', strings: [{ name: 'module', value: 'os' }], context: [] });
    expect(ops[1]).toMatchObject({ op: 'Mine', domain: 'my', context: ['defined-here'] });
  });

  it('tells functions that call themselves, and those that calls multiply', () => {
    const define = (name: string, ...calls: string[]) =>
      message([1, name], ...calls.map((op) => [7, onnxNode(op, { domain: 'f' })] as const), [10, 'f']);
    expect(
      anomalies(onnxModel({ functions: [define('a', 'b'), define('b', 'c'), define('c', 'a')] })),
    ).toEqual(['function-recursion']);
    const tenfold = Array.from({ length: 12 }, (_, level) =>
      define(`f${level}`, ...Array(10).fill(`f${level + 1}`)),
    );
    expect(anomalies(onnxModel({ functions: tenfold }))).toContain('function-bomb');
    const honest = [define('a', 'b', 'b'), define('b', 'c'), define('c', 'Relu')];
    expect(anomalies(onnxModel({ functions: honest }))).toEqual([]);
  });

  it('tells every name of an operation that has several', () => {
    const ops = walk(onnxModel({ nodes: [onnxNode('PyOp', { more: [[4, 'Relu']] })] })).factsOf('graph.op');
    expect(ops.map(({ op }) => op).sort()).toEqual(['PyOp', 'Relu']);
  });

  it('follows the file of a compiled context', () => {
    const attributes = { embed_mode: 0, ep_cache_context: '../ctx.bin' };
    expect(targets(onnxModel({ nodes: [onnxNode('EPContext', { attributes })] }))).toEqual(['../ctx.bin']);
    const embedded = { embed_mode: 1, ep_cache_context: 'blob' };
    expect(targets(onnxModel({ nodes: [onnxNode('EPContext', { attributes: embedded })] }))).toEqual([]);
  });
});

describe('bytes that belong to nothing', () => {
  const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);

  it('are told and searched where a field is unknown', () => {
    const bytes = onnxModel({ model: [[77, elf]] });
    expect(anomalies(bytes)).toEqual(['unknown-field']);
    expect(scanBytes(bytes, 'm.onnx').worst).toBe('high');
    expect(anomalies(onnxModel({ model: [[77, 'short']], graph: [[40, 5]] }))).toEqual([]);
  });

  it('are searched in tensors, attributes and texts', () => {
    for (const bytes of [
      onnxModel({ initializers: [onnxTensor('w', { dims: [elf.length], dataType: 2, raw: elf })] }),
      onnxModel({ nodes: [onnxNode('A', { attributes: { blob: [[4, elf]] } })] }),
      onnxModel({ model: [[14, message([1, 'k'], [2, Buffer.concat([elf, Buffer.alloc(300)])])]] }),
    ])
      expect(scanBytes(bytes, 'm.onnx').worst).toBe('high');
  });

  it('are a gap where the protobuf ends before the file', () => {
    expect(walk(Buffer.concat([LINEAR, raw([0, 1, 2])])).gaps[0]?.kind).toBe('malformed');
  });
});

describe('broken models', () => {
  it('are read as far as they go', () => {
    const cut = LINEAR.subarray(0, LINEAR.length - 60);
    expect(format.identify(probeOf(cut))).toBeDefined();
    expect(walk(cut).gaps[0]?.kind).toBe('truncated');
    expect(walk(cut).factsOf('graph.op').length).toBeGreaterThan(0);
  });

  it('end at graphs in graphs without end', () => {
    let graph = onnxGraph();
    for (let level = 0; level < 60; level++)
      graph = onnxGraph({ nodes: [onnxNode('If', { attributes: { then_branch: [[6, graph]] } })] });
    expect(walk(message([1, 8], [7, graph])).gaps[0]?.kind).toBe('limit');
  });

  it('do not take a length for granted', () => {
    const bytes = message([1, 8], [7, onnxGraph({ initializers: [lyingLength(9, 1n << 60n, packed(1))] })]);
    expect(walk(bytes).gaps[0]?.kind).toBe('malformed');
  });
});

it('skips weights by seek', () => {
  const weight = new Uint8Array(8_000_000);
  const bytes = new MemoryAccess(
    onnxModel({ initializers: [onnxTensor('w', { dims: [2_000_000], raw: weight })] }),
  );
  let readBytes = 0;
  const read = bytes.read.bind(bytes);
  bytes.read = (at, lengthBytes) => {
    const part = read(at, lengthBytes);
    readBytes += part.length;
    return part;
  };
  const context = new RecordingContext(bytes);
  format.walk(context);
  expect(readBytes).toBeLessThan(200_000);
  expect(context.gaps).toEqual([]);
});
