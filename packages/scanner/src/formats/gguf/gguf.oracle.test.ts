// Compares what is read of GGUF files with what @huggingface/gguf reads of them, honest and mutated: where it accepts a
// file, keys and tensors are the same.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gguf } from '@huggingface/gguf';
import { assembleGguf, type GgufPlan, HONEST_GGUF_KEYS, RecordingContext } from '@sentrascan/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { format } from './index.ts';
import { readString, readValue } from './read-value.ts';
import { readTensorInfos } from './tensor-infos.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gguf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Summary {
  readonly keys: readonly string[];
  readonly tensors: readonly string[];
}

async function theirs(bytes: Uint8Array): Promise<Summary | undefined> {
  const path = join(folder, 'model.gguf');
  writeFileSync(path, bytes);
  try {
    const { metadata, tensorInfos } = await gguf(path, { allowLocalFile: true });
    const own = ['version', 'tensor_count', 'kv_count'];
    return {
      keys: Object.keys(metadata).filter((key) => !own.includes(key)),
      tensors: tensorInfos.map(({ name, shape, dtype, offset }) => `${name} ${shape} ${dtype} ${offset}`),
    };
  } catch {
    return undefined;
  }
}

function ours(bytes: Uint8Array): Summary | undefined {
  const context = new RecordingContext(bytes);
  const cursor = new ByteCursor(context.bytes, 4);
  const head = cursor.u32();
  const isLittleEndian = (head & 0xffff) !== 0;
  cursor.isLittleEndian = isLittleEndian;
  cursor.seek(4);
  const version = cursor.u32();
  const reader = { context, cursor, anomalies: new AnomalyRecorder(context, 'gguf'), version };
  const count = () => (version === 1 ? cursor.u32() : cursor.length64());
  const tensorCount = count();
  const keyCount = count();
  const keys: string[] = [];
  for (let index = 0; index < keyCount; index++) {
    const key = readString(reader, 'key');
    if (key === undefined) return undefined;
    const type = cursor.u32();
    if (readValue(reader, type, 'value') === undefined) return undefined;
    keys.push(new TextDecoder().decode(context.bytes.read(key.start, key.lengthBytes)));
  }
  const { tensors, isWhole } = readTensorInfos(reader, tensorCount);
  if (!isWhole) return undefined;
  const ids = tensorTypeIds(
    bytes,
    tensors.map(({ at }) => at),
    version,
    isLittleEndian,
  );
  return {
    keys: [...new Set(keys)],
    tensors: tensors.map(
      ({ name, dimensions, offset }, index) => `${name} ${dimensions} ${ids[index]} ${offset}`,
    ),
  };
}

/** The numbers of the types, which the facts give names. */
function tensorTypeIds(
  bytes: Uint8Array,
  places: readonly number[],
  version: number,
  isLittleEndian: boolean,
): number[] {
  return places.map((at) => {
    const cursor = new ByteCursor(new RecordingContext(bytes).bytes, at);
    cursor.isLittleEndian = isLittleEndian;
    cursor.skip(version === 1 ? cursor.u32() : cursor.length64());
    const dimensions = cursor.u32();
    cursor.skip(dimensions * (version === 1 ? 4 : 8));
    return cursor.u32();
  });
}

const PLANS: GgufPlan[] = [
  {},
  { version: 2 },
  { version: 1 },
  { bigEndian: true },
  { tensors: [] },
  { keys: [...HONEST_GGUF_KEYS, ['general.name', 'Other']] },
  {
    tensors: [
      { name: 'a', type: 8, dims: [64, 2], data: 'x'.repeat(136) },
      { name: 'b', dims: [1, 2, 3, 4] },
    ],
  },
  {
    keys: [
      ['a', { nested: 3 }],
      ['b', { u64: '18446744073709551615' }],
      ['c', { f32: 1.5 }],
      ['d', true],
    ],
  },
];

it.each(PLANS.map((plan) => [JSON.stringify(plan).slice(0, 60), plan] as const))(
  'reads %s alike',
  async (_, plan) => {
    const bytes = assembleGguf(plan);
    const expected = await theirs(bytes);
    expect(expected).toBeDefined();
    expect(ours(bytes)).toEqual(expected);
  },
);

it('reads alike what was mutated and is accepted, and never throws', async () => {
  const whole = assembleGguf({ keys: HONEST_GGUF_KEYS.slice(0, 5) });
  let seed = 42;
  let accepted = 0;
  for (let run = 0; run < 400; run++) {
    const bytes = Uint8Array.from(whole);
    for (let edit = 0; edit < 2; edit++) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      bytes[4 + (seed % (bytes.length - 4))] = seed >>> 24;
    }
    const context = new RecordingContext(bytes);
    format.walk(context);
    const expected = await theirs(bytes);
    if (expected === undefined || expected.tensors.some((tensor) => /[^\x20-\x7e]/.test(tensor))) continue;
    if (expected.keys.some((key) => /[^\x20-\x7e]/.test(key))) continue;
    accepted += 1;
    const read = ours(bytes);
    // Behind the end of a file the other reader finds zeros, and makes tensors of them.
    if (read === undefined) expect(context.gaps).not.toEqual([]);
    else expect(read).toEqual(expected);
  }
  expect(accepted).toBeGreaterThan(100);
});
