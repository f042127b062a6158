import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { renderSchemas } from './schemas.ts';

const schemas = new Map(
  renderSchemas(path.resolve(import.meta.dirname, '../..')).map((output) => [
    output.path,
    JSON.parse(output.content),
  ]),
);
const validator = (name: string) =>
  new Ajv({ allowUnionTypes: true }).compile(schemas.get(`schemas/${name}.schema.json`));

const gap = {
  artifact: 'a.pkl',
  kind: 'truncated',
  reason: 'ends at 3',
  consequence: 'the rest was not judged',
};

describe('published schemas', () => {
  test('every one is a valid schema with an id of its own', () => {
    expect([...schemas.keys()]).toHaveLength(16);
    expect(new Set([...schemas.values()].map((schema) => schema.$id)).size).toBe(schemas.size);
    for (const schema of schemas.values())
      expect(new Ajv({ allowUnionTypes: true }).validateSchema(schema)).toBe(true);
  });

  test('a gap is told from what is none', () => {
    const isGap = validator('gap');
    expect(isGap(gap)).toBe(true);
    expect(isGap({ ...gap, kind: 'nothing' })).toBe(false);
    expect(isGap({ ...gap, extra: 1 })).toBe(false);
  });

  test('a fact is one of its kinds', () => {
    const isFact = validator('fact');
    const anomaly = { kind: 'format.anomaly', format: 'npy', anomaly: 'x', detail: 'y', offset: 0 };
    expect(isFact(anomaly)).toBe(true);
    expect(isFact({ ...anomaly, detail: undefined })).toBe(false);
  });
});
