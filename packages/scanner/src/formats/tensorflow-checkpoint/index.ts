// TensorFlow checkpoints: the table that says which tensor lies where in the data files beside it (`*.index`,
// tensorflow/core/protobuf/tensor_bundle.proto), and the older kind that holds the tensors itself.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { asNumber, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, WIRE, WireSource } from '../protobuf/wire.ts';
import { dtypeName } from '../tensorflow/fields.ts';
import { readShape } from '../tensorflow/node-reader.ts';
import { endsAsTable, walkTable } from './table.ts';

const UTF8 = new TextDecoder('utf-8');

/** Problems of one table that are told. */
const MAX_PROBLEMS = 8;

/** Fields of BundleEntryProto up to its size. */
const ENTRY_FIELDS = 6;

/** BundleEntryProto. */
interface Entry {
  readonly name: string;
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly shard: number;
  readonly start: number;
  readonly end: number;
}

export const format: Format = {
  id: 'tensorflow-checkpoint',
  title: 'TensorFlow checkpoint',
  extensions: ['.index'],

  identify({ tail }: Probe) {
    return endsAsTable(tail) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    new CheckpointWalk(context).walk();
  },
};

class CheckpointWalk {
  readonly #context: FormatContext;
  readonly #source: WireSource;
  readonly #dtypes = new Set<string>();
  /** Where the tensors of each shard end that came before, to see overlaps. */
  readonly #entries: Entry[] = [];
  #shards = 0;
  #hasHeader = false;
  #holdsData = false;
  #problems = 0;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#source = new WireSource(context.bytes);
  }

  walk(): void {
    const context = this.#context;
    walkTable(context.bytes, {
      onBlock: ({ start, end }) => context.explain(start, end),
      onEntry: (key, value) => this.#entry(key, value),
      shouldStop: () => context.budget.isOutOfTime(),
      onProblem: ({ kind, offset, detail }) => {
        if (this.#problems++ >= MAX_PROBLEMS) return;
        context.gap({
          kind: kind === 'compressed' ? 'unsupported' : kind,
          reason: `The table was not read at offset ${offset}: ${detail}.`,
          consequence: 'What stands there was only searched for payloads.',
          location: { offset },
        });
      },
    });
    this.#stateOverlaps();
    const info = (property: 'framework' | 'format-version' | 'tensors' | 'dtypes', value: string) =>
      context.emit({ kind: 'model.info', property, value });
    if (!this.#hasHeader) return;
    info('framework', 'tensorflow');
    info('format-version', this.#holdsData ? 'checkpoint, version 1' : 'checkpoint, version 2');
    info('tensors', String(this.#entries.length));
    info('dtypes', [...this.#dtypes].sort().join(', '));
  }

  #entry(key: Uint8Array, value: Span): void {
    if (key.length === 0) {
      this.#hasHeader = true;
      this.#header(value);
      return;
    }
    // A table without the header is one of LevelDB, or of TensorFlow before checkpoints had an index: data.
    if (this.#holdsData || !this.#hasHeader) {
      this.#context.explainOpaque(value.start, value.end);
      return;
    }
    const entry = this.#tensor(UTF8.decode(key.subarray(0, LIMITS.nameCharacters.value)), value);
    if (entry === undefined) return;
    if (this.#entries.length < LIMITS.factsPerArtifact.value) this.#entries.push(entry);
    this.#dtypes.add(dtypeName(entry.dtype));
    this.#context.emit({
      kind: 'tensor.index',
      name: entry.name,
      dtype: dtypeName(entry.dtype),
      shape: entry.shape,
      start: entry.start,
      end: entry.end,
      holdsObjects: false,
    });
  }

  /** BundleHeaderProto{1 num_shards}, or SavedTensorSlices{1 meta} of the older kind. */
  #header(value: Span): void {
    const { problem } = readMessage(this.#source, value.start, value.end, (field) => {
      if (field.number !== 1) return;
      if (field.wireType === WIRE.varint) this.#shards = asNumber(field.value);
      else this.#holdsData = true;
    });
    if (problem !== undefined) this.#malformed(problem.offset, problem.detail);
  }

  /** BundleEntryProto{1 dtype, 2 shape, 3 shard_id, 4 offset, 5 size, 6 crc32c, 7 slices}. */
  #tensor(name: string, value: Span): Entry | undefined {
    const numbers = new Array<number>(ENTRY_FIELDS).fill(0);
    const shape: number[] = [];
    const { problem } = readMessage(this.#source, value.start, value.end, (field) => {
      if (field.number === 2 && field.wireType === WIRE.bytes) readShape(this.#source, field, shape);
      else if (field.number < numbers.length && field.wireType === WIRE.varint)
        numbers[field.number] = asNumber(field.value);
    });
    if (problem !== undefined) {
      this.#malformed(problem.offset, problem.detail);
      return undefined;
    }
    const [, dtype = 0, , shard = 0, start = 0, size = 0] = numbers;
    if (start < 0 || size < 0 || !Number.isSafeInteger(start + size))
      this.#anomaly('entry-range', `${name} claims ${size} bytes at offset ${start}`, value.start);
    if (shard < 0 || (this.#shards > 0 && shard >= this.#shards))
      this.#anomaly('shard-number', `${name} lies in file ${shard} of ${this.#shards}`, value.start);
    return { name, dtype, shape, shard, start, end: start + Math.max(0, size) };
  }

  #stateOverlaps(): void {
    const sorted = [...this.#entries]
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.shard - b.shard || a.start - b.start);
    for (let index = 1; index < sorted.length; index++) {
      const before = sorted[index - 1] as Entry;
      const entry = sorted[index] as Entry;
      if (entry.shard !== before.shard || entry.start >= before.end) continue;
      this.#anomaly('tensor-overlap', `${before.name} and ${entry.name} share bytes`, 0);
      return;
    }
  }

  #anomaly(anomaly: string, detail: string, offset: number): void {
    this.#context.emit({ kind: 'format.anomaly', format: 'tensorflow-checkpoint', anomaly, detail, offset });
  }

  #malformed(offset: number, detail: string): void {
    if (this.#problems++ >= MAX_PROBLEMS) return;
    this.#context.gap({
      kind: 'malformed',
      reason: `An entry of the table is broken at offset ${offset}: ${detail}.`,
      consequence: 'Which tensor it describes is not known.',
      location: { offset },
    });
  }
}
