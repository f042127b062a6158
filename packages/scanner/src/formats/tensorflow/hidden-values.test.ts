// What stands in constants, attributes and fields that nobody knows, through the whole scanner.

import { protobuf, tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { message, varint } = protobuf;
const { constant, graphDef, metaGraph, node, savedModel } = tensorflow;

const INPUT = node('x', 'Placeholder');

/** A pickle of 32 bytes that calls `posix.system`; the command only prints. */
const PICKLE = Buffer.concat([
  Buffer.from([0x80, 4, 0x8c, 5]),
  Buffer.from('posix'),
  Buffer.from([0x8c, 6]),
  Buffer.from('system'),
  Buffer.from([0x93, 0x8c, 9]),
  Buffer.from('echo hey!'),
  Buffer.from([0x85, 0x52, 0x2e]),
]);

function verdicts(bytes: Uint8Array, name = 'saved_model.pb'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

describe('a short pickle', () => {
  it.each([
    ['a constant', savedModel({ nodes: [INPUT, constant('c', PICKLE)] })],
    [
      'a collection',
      savedModel({
        nodes: [INPUT],
        extra: [[4, message([1, 'words'], [2, message([2, message([1, PICKLE])])])]],
      }),
    ],
    [
      'a group that no schema has',
      Buffer.concat([
        savedModel({ nodes: [INPUT] }),
        varint((99 << 3) | 3),
        message([1, PICKLE]),
        varint((99 << 3) | 4),
      ]),
    ],
    [
      'a group of the graph',
      message(
        [1, 1],
        [
          2,
          Buffer.concat([
            metaGraph({ nodes: [INPUT] }),
            varint((99 << 3) | 3),
            message([1, PICKLE]),
            varint((99 << 3) | 4),
          ]),
        ],
      ),
    ],
  ])('is found in %s', (_, bytes) => {
    expect(verdicts(bytes)).toContain('payload/hides-pickle medium');
  });

  it('is not what short texts are', () => {
    const texts = [
      'center_crop',
      'caption(s)',
      '(unknown) word',
      '#hashtag number one',
      ']]]]]]]]]]]]]]',
      '}',
    ];
    expect(verdicts(savedModel({ nodes: [INPUT, constant('c', ...texts)] }))).toEqual([]);
  });
});

describe('a graph in the content of a constant of strings', () => {
  const inner = graphDef([
    constant('p', '/root/.bashrc'),
    constant('c', 'hey'),
    node('w', 'WriteFile', ['p', 'c']),
  ]);

  it('is read', () => {
    const content = Buffer.concat([varint(inner.length), inner]);
    const tensor = message([1, tensorflow.TF_STRING], [2, tensorflow.shapeOf([])], [4, content]);
    const nodes = [node('g', 'Const', [], { value: { tensor } }), node('d', 'DatasetFromGraph', ['g'])];
    expect(verdicts(savedModel({ nodes }))).toEqual([
      'format/hides-data medium',
      'graph/holds-graph medium',
      'graph/writes-file high',
    ]);
  });
});

describe('a SavedModel without nodes', () => {
  it('is one all the same', () => {
    expect(verdicts(savedModel({}))).toEqual([]);
    expect(
      verdicts(savedModel({ extra: [[4, message([1, 'words'], [2, message([2, message([1, PICKLE])])])]] })),
    ).toContain('payload/hides-pickle medium');
  });
});
