import { assembleNpy, assemblePickle, assembleZip, npyHeader } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

type Node = Readonly<Record<string, unknown>>;

function node(loader: string, path: string, more: Node = {}): Node {
  const dot = path.lastIndexOf('.');
  return { __class__: path.slice(dot + 1), __module__: path.slice(0, dot), __loader__: loader, ...more };
}

const TEXT = (value: unknown): Node =>
  node('JsonNode', 'builtins.str', { content: JSON.stringify(value), is_json: true });

function skops(root: Node, members: { name: string; data: Uint8Array }[] = []): Uint8Array {
  const schema = JSON.stringify({ ...root, protocol: 2, _skops_version: '0.14' });
  return assembleZip({ entries: [...members, { name: 'schema.json', data: schema, method: 8 }] });
}

const ESTIMATOR = node('ObjectNode', 'sklearn.linear_model._logistic.LogisticRegression', {
  content: node('DictNode', 'builtins.dict', {
    key_types: node('ListNode', 'builtins.list', { content: [node('TypeNode', 'builtins.str')] }),
    content: {
      C: TEXT(1.0),
      coef_: node('NdArrayNode', 'numpy.ndarray', { type: 'numpy', file: 'a.npy' }),
      f: node('FunctionNode', 'numpy.log1p'),
      p: node('PartialNode', 'functools.partial', { content: { func: node('FunctionNode', 'numpy.add') } }),
      key: node('OperatorFuncNode', 'operator.itemgetter', {
        attrs: node('TupleNode', 'builtins.tuple', { content: [TEXT(1)] }),
      }),
      rng: node('RandomGeneratorNode', 'numpy.random._generator.Generator', {
        content: {
          bit_generator: node('DictNode', 'builtins.dict', { content: { bit_generator: TEXT('PCG64') } }),
        },
      }),
      method: node('MethodNode', 'sklearn.preprocessing._data.StandardScaler', {
        content: { func: 'transform', obj: node('ObjectNode', 'sklearn.preprocessing._data.StandardScaler') },
      }),
    },
  }),
});

const method = (func: string, owner = 'sklearn.preprocessing._data.StandardScaler') =>
  node('MethodNode', 'sklearn.preprocessing._data.StandardScaler', {
    content: { func, obj: node('ObjectNode', owner) },
  });

describe('skops', () => {
  it('finds nothing in an honest estimator', () => {
    const bytes = skops(ESTIMATOR, [{ name: 'a.npy', data: assembleNpy() }]);
    expect(scanBytes(bytes, 'model.skops')).toMatchObject({ findings: [], gaps: [] });
  });

  it.each([
    [node('FunctionNode', 'os.system'), 'callable/runs-code', 'high'],
    [node('TypeNode', 'subprocess.Popen'), 'callable/runs-code', 'high'],
    [
      node('PartialNode', 'functools.partial', { content: { func: node('FunctionNode', 'builtins.eval') } }),
      'callable/runs-code',
      'high',
    ],
    [
      node('ConstructorFromReduceNode', 'subprocess.Popen', { content: TEXT('id') }),
      'callable/runs-code',
      'high',
    ],
    [node('TupleNode', 'os.system', { content: [TEXT('id')] }), 'callable/runs-code', 'high'],
    [node('OperatorFuncNode', 'builtins.exec', { attrs: TEXT('1') }), 'format/readers-disagree', 'high'],
    [method('__class__.__base__'), 'format/readers-disagree', 'high'],
    [method('fit', 'builtins.dict'), 'format/readers-disagree', 'high'],
    [node('EvilNode', 'builtins.dict'), 'format/oddity', 'medium'],
    [node('ObjectNode', 'acme.models.Secret'), 'callable/unknown', 'low'],
    [
      node('FunctionNode', 'x.function', { content: { module_path: 'os', function: 'system' } }),
      'callable/runs-code',
      'high',
    ],
    [
      node('RandomGeneratorNode', 'numpy.random._generator.Generator', {
        content: {
          bit_generator: node('DictNode', 'builtins.dict', { content: { bit_generator: TEXT('os.system') } }),
        },
      }),
      'callable/runs-code',
      'high',
    ],
  ])('judges %j', (bad, ruleId, severity) => {
    const root = node('ListNode', 'builtins.list', { content: [ESTIMATOR, bad] });
    const { findings, gaps } = scanBytes(skops(root), 'model.skops');
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId, severity })]));
    expect(gaps).toEqual([]);
  });

  it('sees each of two equal keys', () => {
    const schema =
      '{"__loader__":"FunctionNode","__module__":"os","__module__":"numpy","__class__":"system","protocol":2}';
    const bytes = assembleZip({ entries: [{ name: 'schema.json', data: schema }] });
    expect(scanBytes(bytes, 'm.skops').findings[0]?.ruleId).toBe('callable/runs-code');
  });

  it('judges pickles in arrays, and pickles named like it', () => {
    const pickle = assemblePickle(
      'PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
    );
    const array = assembleNpy({ header: npyHeader("'|O'", '(1,)'), data: pickle });
    expect(scanBytes(skops(ESTIMATOR, [{ name: 'a.npy', data: array }]), 'm.skops').worst).toBe('critical');
    expect(scanBytes(pickle, 'm.skops').worst).toBe('critical');
  });
});
