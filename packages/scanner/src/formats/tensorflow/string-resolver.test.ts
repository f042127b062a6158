// How strings are followed from constants to the operations that work on them, through the whole scanner.

import { protobuf, tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { message } = protobuf;
const { constant, functionDef, graphDef, node } = tensorflow;

const INPUT = node('x', 'Placeholder');

function verdicts(bytes: Uint8Array, name = 'model.pb'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

/** A constant of int32. */
function numbers(name: string, values: readonly number[]): Uint8Array {
  const content = new Uint8Array(Int32Array.from(values).buffer);
  const tensor = message([1, 3], [2, tensorflow.shapeOf([values.length])], [4, content]);
  return node(name, 'Const', [], { value: { tensor } });
}

describe('a path of a checkpoint that is not resolved', () => {
  const restore = node('n', 'RestoreV2', ['y', 'x', 'x']);
  const save = node('n', 'SaveV2', ['y', 'x', 'x']);
  const hidden = [
    numbers('a', [1, 2, 3]),
    node('b', 'DecodeCompressed', ['a']),
    node('y', 'AsString', ['b']),
  ];

  it('is worse where constants alone make it', () => {
    expect(verdicts(graphDef([INPUT, ...hidden, restore]))).toEqual(['graph/reads-file medium']);
    expect(verdicts(graphDef([INPUT, ...hidden, save]))).toEqual(['graph/writes-file high']);
    const typed = [node('b', 'DecodeCompressed', ['x']), node('y', 'AsString', ['b'])];
    expect(verdicts(graphDef([INPUT, ...typed, restore]))).toEqual(['graph/reads-file low']);
    const random = [node('b', 'RandomUniformInt'), node('y', 'AsString', ['b'])];
    expect(verdicts(graphDef([INPUT, ...random, restore]))).toEqual(['graph/reads-file low']);
  });

  it('is not what savers make of the words of the caller', () => {
    const saver = (...parts: string[]) =>
      functionDef('__inference__traced_save_1', {
        args: ['file_prefix'],
        nodes: [
          ...parts.map((part, index) => constant(`p${index}`, part)),
          node('y', 'StringJoin', ['file_prefix', ...parts.map((_, index) => `p${index}:output:0`)]),
          node('s', 'SaveV2', ['y:output:0', 'p0:output:0', 'p0:output:0']),
        ],
      });
    expect(verdicts(graphDef([INPUT], [saver('_temp/part', '/../.ckpt')]))).toEqual([]);
    expect(verdicts(graphDef([INPUT], [saver('/..', '/../../../root/x')]))).toEqual([
      'graph/writes-file high',
    ]);
  });
});

describe('strings are followed', () => {
  const secret = constant('secret', '/etc/passwd');
  const read = node('n', 'ReadFile', ['y']);

  it.each([
    ['Identity', [node('y', 'Identity', ['secret'])]],
    [
      'a row of operations',
      [node('a', 'Reshape', ['secret', 'x']), node('b', 'Squeeze', ['a']), node('y', 'Identity', ['b'])],
    ],
    [
      'StringJoin',
      [
        constant('a', '/etc'),
        constant('b', 'passwd'),
        node('y', 'StringJoin', ['a', 'b'], { separator: '/' }),
      ],
    ],
    ['a switch', [node('s', 'Switch', ['secret', 'x']), node('y', 'Merge', ['s:0', 's:1'])]],
    ['base64', [constant('a', 'L2V0Yy9wYXNzd2Q'), node('y', 'DecodeBase64', ['a'])]],
    [
      'code points',
      [
        numbers(
          'a',
          [...'/etc/passwd'].map((letter) => letter.charCodeAt(0)),
        ),
        node('y', 'UnicodeEncode', ['a', 'x'], { output_encoding: 'UTF-8' }),
      ],
    ],
    [
      'a table',
      [
        constant('k', 'key'),
        constant('d', ''),
        node('t', 'HashTableV2'),
        node('i', 'LookupTableImportV2', ['t', 'k', 'secret']),
        node('y', 'LookupTableFindV2', ['t', 'x', 'd']),
      ],
    ],
    [
      'a queue',
      [
        node('q', 'FIFOQueueV2'),
        node('i', 'QueueEnqueueV2', ['q', 'secret']),
        node('y', 'QueueDequeueV2', ['q']),
      ],
    ],
    ['another case', [constant('a', '/ETC/PASSWD'), node('y', 'StringLower', ['a'])]],
    ['a default', [node('y', 'PlaceholderWithDefault', ['secret'])]],
    [
      'a variable',
      [
        node('v', 'VarHandleOp'),
        node('i', 'AssignVariableOp', ['v', 'secret']),
        node('y', 'ReadVariableOp', ['v', '^i']),
      ],
    ],
    ['the second of several', [constant('a', 'a.txt', '/etc/passwd'), node('y', 'Identity', ['a'])]],
  ])('through %s', (_, nodes) => {
    const { findings } = scanBytes(graphDef([INPUT, secret, ...nodes, read]), 'model.pb');
    expect(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'graph/reads-file high',
    ]);
    expect(findings[0]?.message).toContain('/etc/passwd');
  });

  it('packed into the content of a constant', () => {
    const content = Buffer.concat([Buffer.from([11]), Buffer.from('/etc/passwd')]);
    const tensor = message([1, tensorflow.TF_STRING], [2, tensorflow.shapeOf([1])], [4, content]);
    const { findings } = scanBytes(
      graphDef([node('y', 'Const', [], { value: { tensor } }), read]),
      'model.pb',
    );
    expect(findings[0]?.message).toContain('/etc/passwd');
  });

  const reader = functionDef('reader', {
    args: ['a', 'path'],
    nodes: [node('r', 'ReadFile', ['path'])],
    returns: { out: 'r:contents:0' },
  });

  it.each([
    ['a call', node('c', 'StatefulPartitionedCall', ['x', 'secret'], { f: { function: 'reader' } })],
    [
      'a branch',
      node('c', 'If', ['x', 'x', 'secret'], {
        then_branch: { function: 'reader' },
        else_branch: { function: 'other' },
      }),
    ],
    ['a case', node('c', 'Case', ['x', 'x', 'secret'], { branches: { functions: ['reader'] } })],
    [
      'a loop',
      node('c', 'While', ['x', 'secret'], { cond: { function: 'other' }, body: { function: 'reader' } }),
    ],
    ['a data set', node('c', 'FlatMapDataset', ['x', 'x', 'secret'], { f: { function: 'reader' } })],
    ['its own name', node('c', 'reader', ['x', 'secret'])],
  ])('into the arguments of %s', (_, call) => {
    const { findings } = scanBytes(graphDef([INPUT, secret, call], [reader]), 'model.pb');
    expect(findings.find(({ ruleId }) => ruleId === 'graph/reads-file')?.message).toContain('/etc/passwd');
  });

  it('out of the results of functions', () => {
    const maker = functionDef('maker', {
      nodes: [secret],
      returns: { path: 'secret:output:0' },
    });
    const call = node('y', 'PartitionedCall', [], { f: { function: 'maker' } });
    const { findings } = scanBytes(graphDef([call, read], [maker]), 'model.pb');
    expect(findings[0]?.message).toContain('/etc/passwd');
  });

  it('ends on cycles and on graphs that fan out', () => {
    const cycle = [node('a', 'Identity', ['b']), node('b', 'Identity', ['a']), node('n', 'ReadFile', ['a'])];
    expect(verdicts(graphDef(cycle))).toEqual(['graph/reads-file high']);
    const wide = Array.from({ length: 40 }, (_, level) =>
      node(`m${level}`, 'Merge', Array(8).fill(`m${level + 1}`)),
    );
    expect(verdicts(graphDef([...wide, node('n', 'ReadFile', ['m0'])]))).toEqual(['graph/reads-file high']);
  });
});
