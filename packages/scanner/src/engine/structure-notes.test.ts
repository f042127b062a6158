import type { TensorIndexFact } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { StructureNotes } from './structure-notes.ts';

const tensor = (changed: Partial<TensorIndexFact> = {}): TensorIndexFact => ({
  ...{ kind: 'tensor.index', name: 'a', dtype: 'float32', shape: [2, 3], start: 0, end: 24 },
  holdsObjects: false,
  ...changed,
});

const of = (...facts: Parameters<StructureNotes['take']>[0][]) => {
  const notes = new StructureNotes();
  for (const fact of facts) notes.take(fact);
  return notes.structure();
};

describe('the structure of an artifact', () => {
  test('is nothing where nothing is said', () => {
    expect(of()).toBeUndefined();
  });

  test('of tensors is their number and types, and digests of shapes and names that places do not change', () => {
    const one = of(tensor(), tensor({ name: 'b', dtype: 'int8' }))?.tensors;
    expect(one).toMatchObject({ count: 2, dtypes: { float32: 1, int8: 1 } });
    expect(of(tensor({ start: 8, end: 32 }), tensor({ name: 'b', dtype: 'int8' }))?.tensors).toEqual(one);
    const renamed = of(tensor({ name: 'c' }), tensor({ name: 'b', dtype: 'int8' }))?.tensors;
    expect(renamed?.shapesSha256).toBe(one?.shapesSha256);
    expect(renamed?.sha256).not.toBe(one?.sha256);
    const reshaped = of(tensor({ shape: [3, 2] }), tensor({ name: 'b', dtype: 'int8' }))?.tensors;
    expect(reshaped?.shapesSha256).not.toBe(one?.shapesSha256);
  });

  test('is bounded, and says how much it leaves out', () => {
    const limit = LIMITS.structureNames.value;
    const ops = Array.from({ length: limit + 7 }, (_, at) => ({
      ...{ kind: 'graph.op' as const, framework: 'onnx', op: `Op${at}`, domain: '', place: '' },
      ...{ strings: [], context: [], count: 2 },
    }));
    const structure = of(...ops);
    expect(structure?.operations?.names).toHaveLength(limit);
    expect(structure?.operations?.count).toBe(2 * (limit + 7));
    expect(structure?.omitted).toBe(7);
    expect(of(...ops.slice(0, -1))?.operations?.sha256).not.toBe(structure?.operations?.sha256);
  });

  test('lists callables, references and templates', () => {
    const structure = of(
      {
        ...{ kind: 'callable.reference', loader: 'keras', language: 'python', path: 'os.system' },
        ...{ how: 'calls', args: [], kwargs: [], place: '' },
      },
      { kind: 'reference', format: 'onnx', purpose: 'external-data', target: 'w', access: 'read', place: '' },
      {
        ...{ kind: 'template', language: 'jinja', carrier: 'gguf', name: 'default', sizeBytes: 3 },
        ...{ text: 'abc', place: '' },
      },
    );
    expect(structure).toEqual({
      callables: ['keras calls os.system'],
      references: ['read external-data w'],
      templates: [
        {
          ...{ carrier: 'gguf', name: 'default', sizeBytes: 3 },
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        },
      ],
    });
  });
});
