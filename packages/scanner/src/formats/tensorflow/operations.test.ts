// What operations of TensorFlow are judged to do, through the whole scanner: by what reaches them and where they stand.

import { tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { constant, functionDef, graphDef, node } = tensorflow;

const INPUT = node('x', 'Placeholder');

function verdicts(bytes: Uint8Array, name = 'model.pb'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  return [...gaps, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

/** The verdicts on a graph with an input, a path and these nodes. */
function judged(path: string, ...nodes: Uint8Array[]): string[] {
  return verdicts(graphDef([INPUT, constant('path', path), ...nodes]));
}

describe('operations that reach files', () => {
  it.each([
    ['ReadFile', ['path'], 'graph/reads-file high'],
    ['WriteFile', ['path', 'x'], 'graph/writes-file high'],
    ['MatchingFiles', ['path'], 'graph/reads-file high'],
    ['TextLineDataset', ['path', 'x', 'x'], 'graph/reads-file high'],
    ['TFRecordDataset', ['path', 'x', 'x'], 'graph/reads-file high'],
    ['RestoreV2', ['path', 'x', 'x'], 'graph/reads-file high'],
    ['SaveV2', ['path', 'x', 'x'], 'graph/writes-file high'],
    ['InitializeTableFromTextFileV2', ['x', 'path'], 'graph/reads-file high'],
    ['CreateSummaryFileWriter', ['x', 'path'], 'graph/writes-file high'],
    ['CacheDatasetV2', ['x', 'path', 'x'], 'graph/writes-file high'],
    ['SaveDatasetV2', ['x', 'path'], 'graph/writes-file high'],
  ])('%s of a path of the machine', (op, inputs, expected) => {
    expect(judged('/home/someone/file', node('n', op, inputs))).toEqual([expected]);
    expect(judged('../../file', node('n', op, inputs))).toEqual([expected]);
  });

  it.each(['gs://bucket/a', 'https://192.0.2.1/a', 's3://bucket/a', 'hdfs://host/a'])(
    'ReadFile of the address %s',
    (path) => expect(judged(path, node('n', 'ReadFile', ['path']))).toEqual(['graph/reaches-network high']),
  );

  it('opens what the caller names', () => {
    expect(judged('', node('n', 'ReadFile', ['x']))).toEqual(['graph/reads-file medium']);
    expect(judged('', node('n', 'WriteFile', ['x', 'x']))).toEqual(['graph/writes-file high']);
  });

  it('does not know what is computed', () => {
    expect(judged('', node('y', 'UnicodeEncode', ['x']), node('n', 'ReadFile', ['y']))).toEqual([
      'graph/reads-file high',
    ]);
  });

  it.each([
    [{ output_stream: 'file:///home/someone/out' }, ['graph/writes-file high']],
    [{ output_stream: 'stderr' }, []],
    [{ output_stream: 'log(info)' }, []],
  ])('PrintV2 with %j', (attrs, expected) => {
    expect(judged('', node('n', 'PrintV2', ['x'], attrs))).toEqual(expected);
  });

  it.each([
    [['file:///home/someone/dump'], ['graph/writes-file high']],
    [['grpc://192.0.2.1:6064'], ['graph/reaches-network high']],
    [[], []],
  ])('DebugIdentity with %j', (debug_urls, expected) => {
    expect(judged('', node('n', 'DebugIdentity', ['x'], { debug_urls }))).toEqual(expected);
  });

  it('reads the file that an attribute names', () => {
    const region = { memory_region_name: '/home/someone/secret' };
    expect(judged('', node('n', 'ImmutableConst', [], region))).toEqual(['graph/reads-file high']);
    const descriptors = (source: string) =>
      judged('', node('n', 'DecodeProtoV2', ['x'], { descriptor_source: source }));
    expect(descriptors('/home/someone/descriptors')).toEqual(['graph/reads-file high']);
    expect(descriptors('local://')).toEqual([]);
  });

  it('reads the files that a queue names', () => {
    const reader = (path: string) =>
      judged(
        path,
        node('q', 'FIFOQueueV2'),
        node('e', 'QueueEnqueueManyV2', ['q', 'path']),
        node('r', 'TextLineReaderV2'),
      );
    expect(reader('/etc/passwd')).toEqual(['graph/reads-file high']);
    expect(reader('train.txt')).toEqual(['graph/reads-file low']);
  });
});

describe('other effects', () => {
  it.each([
    [node('n', 'PyFunc', ['x'], { token: 'pyfunc_0' }), 'graph/calls-registered-code medium'],
    [node('n', 'EagerPyFunc', ['x'], { token: 'pyfunc_0' }), 'graph/calls-registered-code medium'],
    [node('n', 'DataServiceDatasetV4', ['x', 'x', 'path', 'x']), 'graph/reaches-network high'],
    [node('n', 'RemoteCall', ['path', 'x'], { f: { function: 'f' } }), 'graph/reaches-network high'],
    [node('n', 'TRTEngineOp', ['x'], { serialized_segment: 'engine' }), 'graph/loads-native medium'],
    [node('n', 'RpcCall', ['x', 'x', 'x', 'x']), 'graph/reaches-network high'],
    [node('n', 'CollectiveBcastSend', ['x']), 'graph/reaches-network high'],
    [node('n', '_HostSend', ['x']), 'graph/reaches-network high'],
    [node('n', '_Send', ['x'], { recv_device: '/job:worker/task:1' }), 'graph/reaches-network high'],
    [node('n', 'ConfigureDistributedTPU'), 'graph/reaches-network high'],
    [node('n', 'Abort'), 'format/exhausts-resources medium'],
    [node('n', 'AcmeSecretOp', ['x']), 'graph/needs-custom-op low'],
  ])('%#', (effect, expected) => {
    expect(judged('192.0.2.1:5000', effect)).toEqual([expected]);
  });

  it.each(
    `Assert Print DecodeRaw DecodeJpeg ParseExampleV2 ParseTensor QueueEnqueueV2 HashTableV2 LookupTableFindV2
    LookupTableExportV2 FIFOQueueV2 StringJoin StaticRegexFullMatch XlaCallModule XlaLaunch`.split(/\s+/),
  )('%s is ordinary', (op) => {
    expect(judged('/home/someone', node('n', op, ['path', 'x']))).toEqual([]);
  });

  it('knows devices of its own process', () => {
    const local = {
      recv_device: '/job:localhost/replica:0/task:0/device:CPU:0',
      send_device: '/device:GPU:0',
    };
    expect(judged('', node('n', '_Send', ['x'], local))).toEqual([]);
    const call = node('n', 'RemoteCall', ['path', 'x'], { f: { function: 'f' } });
    expect(judged('/job:localhost/replica:0/task:0/device:CPU:0', call)).toEqual([]);
    expect(judged('/job:worker/task:1', call)).toEqual(['graph/reaches-network high']);
  });

  it('knows functions of the graph as operations', () => {
    const call = [INPUT, node('n', 'my_function', ['x'])];
    const body = functionDef('my_function', { args: ['a'], nodes: [node('r', 'Relu', ['a'])] });
    expect(verdicts(graphDef(call, [body]))).toEqual([]);
  });
});
