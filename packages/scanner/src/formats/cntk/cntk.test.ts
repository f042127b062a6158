import {
  cntkDictionary,
  cntkModel,
  cntkVersion1,
  EXECUTABLE_HEADS,
  probeOf,
  protobuf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const { message } = protobuf;

function judge(bytes: Uint8Array): string[] {
  const { findings, gaps } = scanBytes(bytes, 'model.cntk');
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('CNTK 2', () => {
  it('is clean where it is honest, and explained to the last byte', () => {
    const bytes = cntkModel([{ type: 'PrimitiveFunction', uid: 'Times1', name: 'dense' }]);
    expect(format.identify(probeOf(bytes))).toBe('certain');
    expect(judge(bytes)).toEqual([]);
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect(context.unexplained()).toEqual([]);
  });

  it('is not seen in other protobufs', () => {
    const savedModel = message([1, 1], [2, message([1, message([4, 'serve'])], [2, message([1, 'x'])])]);
    const model = message([1, 4], [2, message([1, message([1, 'x'])])], [500, '']);
    for (const bytes of [savedModel, model, message([1, 1])])
      expect(format.identify(probeOf(bytes))).toBeUndefined();
  });

  it('tells the library and the class of functions of the author', () => {
    const native = {
      type: 'NativeUserDefinedFunction',
      op: 'Mine',
      module: '/tmp/evil.so',
      deserialize_method: 'Create',
    };
    expect(judge(cntkModel([native]))).toEqual(['medium graph/loads-native']);
    expect(judge(cntkModel([{ op: 'Mine', module: 'os', class: 'system' }]))).toEqual([
      'high callable/runs-code',
      'medium graph/calls-registered-code',
    ]);
  });

  it('finds them in dictionaries in dictionaries', () => {
    const native = cntkDictionary({
      type: 'NativeUserDefinedFunction',
      module: 'a.dll',
      deserialize_method: 'f',
    });
    const outer = cntkModel([{ type: 'UserDefinedFunction', user_defined_state: native }]);
    expect(judge(outer)).toEqual(['medium graph/loads-native']);
  });
});

describe('CNTK 1', () => {
  it('is clean where it names no library', () => {
    expect(judge(cntkVersion1(['BVersion', 'EVersion', 'BNodeList', 'LearnableParameter', 'W']))).toEqual([]);
  });

  it('tells the libraries it names, at any place', () => {
    for (const name of ['evil.dll', 'C:\\temp\\evil.dll', '/tmp/evil.so', 'UserDefinedV2Function'])
      expect(judge(cntkVersion1(['BVersion', name, 'W']))).toEqual(['medium graph/loads-native']);
    const context = new RecordingContext(cntkVersion1(['a', '/tmp/evil.so', 'W']));
    format.walk(context);
    expect(context.factsOf('graph.op')[0]?.strings[0]?.value).toBe('/tmp/evil.so');
  });

  it('is searched', () => {
    const bytes = Buffer.concat([cntkVersion1(['W']), EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(bytes)).toEqual(['high payload/hides-program']);
  });
});
