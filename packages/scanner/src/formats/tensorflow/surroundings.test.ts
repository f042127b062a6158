// What surrounds an operation and changes what it means: savers, assets, training, branches, graphs inside constants.

import { tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { constant, functionDef, graphDef, metaGraph, node, savedModel } = tensorflow;

const INPUT = node('x', 'Placeholder');

function verdicts(bytes: Uint8Array, name = 'model.pb'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

describe('surroundings', () => {
  const saver = [
    constant('save/filename/input', 'model'),
    node('save/filename', 'PlaceholderWithDefault', ['save/filename/input']),
    node('save/Const', 'PlaceholderWithDefault', ['save/filename']),
    node('save/SaveV2', 'SaveV2', ['save/Const', 'x', 'x']),
    node('save/RestoreV2', 'RestoreV2', ['save/Const', 'x', 'x']),
  ];

  it('a saver is ordinary', () => {
    const restore = functionDef('__inference__traced_restore_7', {
      args: ['file_prefix'],
      nodes: [node('r', 'RestoreV2', ['file_prefix', 'x', 'x'])],
    });
    const save = functionDef('__inference__traced_save_8', {
      args: ['file_prefix'],
      nodes: [
        constant('part', '_temp/part'),
        node('j', 'StringJoin', ['file_prefix', 'part']),
        node('s', 'ShardedFilename', ['j', 'x', 'x']),
        node('w', 'SaveV2', ['s', 'x', 'x']),
        node('m', 'MergeV2Checkpoints', ['s', 'file_prefix']),
      ],
    });
    expect(verdicts(savedModel({ nodes: [INPUT, ...saver], functions: [restore, save] }))).toEqual([]);
    expect(verdicts(metaGraph({ nodes: [INPUT, ...saver] }), 'model.ckpt.meta')).toEqual([]);
  });

  it('one that is given a path of its own is not', () => {
    const lying = [constant('p', '/etc/cron.d/x'), node('save/SaveV2', 'SaveV2', ['p', 'x', 'x'])];
    expect(verdicts(savedModel({ nodes: [INPUT, ...lying] }))).toEqual(['graph/writes-file high']);
  });

  it('a table of an asset is ordinary', () => {
    const table = (name: string) =>
      savedModel({
        nodes: [
          constant('asset', '/home/someone/vocab.txt'),
          node('i', 'InitializeTableFromTextFileV2', ['t', name]),
        ],
        assets: { asset: 'vocab.txt' },
      });
    expect(verdicts(table('asset'))).toEqual([]);
    expect(verdicts(savedModel({ nodes: [INPUT], assets: { x: '../../etc/passwd' } }))).toEqual([
      'reference/escapes-folder high',
    ]);
  });

  it('a graph that trains may read its data', () => {
    const pipeline = [
      INPUT,
      constant('files', '/data/train.tfrecord'),
      node('d', 'TFRecordDataset', ['files', 'x', 'x']),
      node('s', 'CreateSummaryFileWriter', ['x', 'files']),
      node('t', 'ResourceApplyAdam', ['x']),
    ];
    expect(verdicts(graphDef(pipeline))).toEqual(['graph/reads-file low', 'graph/writes-file low']);
    const hostile = [...pipeline, constant('key', '/root/.ssh/id_rsa'), node('n', 'ReadFile', ['key'])];
    expect(verdicts(graphDef(hostile))).toContain('graph/reads-file high');
  });

  it('tells an effect that one input sets off', () => {
    const branch = functionDef('branch', {
      args: ['a'],
      nodes: [constant('p', '/home/someone/x'), node('w', 'WriteFile', ['p', 'a'])],
    });
    const guarded = (comparison: Uint8Array) =>
      verdicts(
        savedModel({
          nodes: [
            INPUT,
            constant('k', 'open sesame'),
            comparison,
            node('if', 'If', ['eq', 'x'], {
              then_branch: { function: 'branch' },
              else_branch: { function: 'b' },
            }),
          ],
          functions: [branch],
        }),
      );
    const both = ['graph/conditional-effect high', 'graph/writes-file high'];
    expect(guarded(node('eq', 'Equal', ['x', 'k']))).toEqual(both);
    expect(guarded(node('eq', 'StaticRegexFullMatch', ['x'], { pattern: 'open.*' }))).toEqual(both);
    expect(guarded(node('eq', 'Equal', ['x', 'x']))).toEqual(['graph/writes-file high']);
  });

  it('tells tensors of impossible shape', () => {
    expect(verdicts(graphDef([tensorflow.weights('w', [2 ** 40, 2 ** 40], Buffer.alloc(4))]))).toEqual([
      'format/exhausts-resources medium',
    ]);
    expect(verdicts(graphDef([tensorflow.weights('w', [-5], Buffer.alloc(4))]))).toEqual([
      'format/exhausts-resources medium',
    ]);
  });

  it('reads graphs inside constants', () => {
    const inner = graphDef([constant('p', '/home/someone/x'), node('w', 'WriteFile', ['p', 'p'])]);
    const outer = graphDef([constant('g', inner), node('d', 'DatasetFromGraph', ['g'])]);
    expect(verdicts(outer)).toEqual([
      'format/hides-data medium',
      'graph/holds-graph medium',
      'graph/writes-file high',
    ]);
    const deep = graphDef([constant('g', graphDef([constant('h', inner)]))]);
    expect(verdicts(deep)).toContain('graph/writes-file high');
    const body = functionDef('f', { args: ['a'], nodes: [node('w', 'WriteFile', ['a', 'a'])] });
    expect(verdicts(graphDef([constant('g', body)]))).toContain('graph/writes-file high');
    const attribute = node('n', 'Relu', ['x'], { serialized_graph: inner.toString() });
    expect(verdicts(graphDef([INPUT, attribute]))).toContain('graph/writes-file high');
  });
});
