// CatBoost models: `CBM1`, the size of a flatbuffer, the flatbuffer, and tables of statistics behind it where the buffer names
// some. Source of truth: CatBoost, catboost/libs/model/model.cpp (TFullModel::Load) and flatbuffers/model.fbs.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le, u64le } from '../../bytes/integers.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
import { FlatBuffer, type FlatTable, type FlatVector } from '../flatbuffers/table.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { isZeroed } from '../zero-bytes.ts';

const MAGIC = 'CBM1';
/** A size that does not fit: the real one follows in eight bytes. */
const LONG_SIZE = 0xffffffff;
const LONGEST_VALUE_BYTES = METADATA_READ_BYTES;
const INFORMATION = 1000;
/** CatBoost grows no deeper symmetric trees. */
const DEEPEST_TREE = 16;

/** Fields of TModelCore and TModelTrees by their place in the schema. */
const CORE = { formatVersion: 0, trees: 1, information: 2, parts: 3 } as const;
const TREES = {
  dimension: 0,
  splits: 1,
  sizes: 2,
  starts: 3,
  floatFeatures: 5,
  leafValues: 8,
  steps: 10,
  leafIds: 11,
} as const;

export const format: Format = {
  id: 'catboost',
  title: 'CatBoost model',
  extensions: ['.cbm'],

  identify({ head }: Probe): Certainty | undefined {
    return beginsWith(head, MAGIC) && head.length >= 12 ? 'certain' : undefined;
  },

  walk(context: FormatContext): void {
    const { bytes } = context;
    const head = bytes.read(0, 16);
    const isLong = u32le(head, 4) === LONG_SIZE;
    const coreAt = isLong ? 16 : 8;
    const coreBytes = isLong ? u64le(head, 8) : u32le(head, 4);
    const anomalies = new AnomalyRecorder(context, 'catboost');
    context.explain(0, coreAt);
    if (coreBytes > bytes.sizeBytes - coreAt)
      anomalies.tell(
        'size-beyond-file',
        `the core claims ${coreBytes} of ${bytes.sizeBytes - coreAt} bytes`,
        4,
      );
    const coreEnd = Math.min(coreAt + coreBytes, bytes.sizeBytes);
    const isWhole = new CoreReader(context, anomalies).read(coreAt, coreEnd);
    anomalies.finish();
    if (isWhole && coreBytes <= bytes.sizeBytes - coreAt) return;
    context.gap({
      kind: 'malformed',
      reason: 'The core of the model does not hold together.',
      consequence: 'Trees and texts that it does not lead to were not checked.',
      location: { offset: coreAt },
    });
  },
};

class CoreReader {
  readonly #context: FormatContext;
  readonly #anomalies: AnomalyRecorder;

  constructor(context: FormatContext, anomalies: AnomalyRecorder) {
    this.#context = context;
    this.#anomalies = anomalies;
  }

  /** @returns false where the buffer contradicts itself */
  read(start: number, end: number): boolean {
    const buffer = new FlatBuffer(this.#context.bytes, start, end);
    const core = buffer.root();
    // The buffer holds numbers between its tables: explained, and searched.
    this.#context.explain(start, Math.min(start + 4, end));
    this.#context.explainOpaque(Math.min(start + 4, end), end);
    this.#tell('framework', 'CatBoost');
    this.#tell('format-version', core?.text(CORE.formatVersion, 100) ?? '');
    this.#information(core?.vector(CORE.information, 4));
    const trees = core?.table(CORE.trees);
    if (trees !== undefined) this.#trees(trees);
    const parts = core?.vector(CORE.parts, 4)?.length ?? 0;
    this.#tail(end, parts);
    for (const { kind, detail, offset } of buffer.problems)
      this.#anomalies.tell('flatbuffer', `${kind}: ${detail}`, offset);
    return core !== undefined && buffer.problems.length === 0;
  }

  #information(pairs: FlatVector | undefined): void {
    for (let index = 0; index < (pairs?.length ?? 0); index++) {
      if (index >= INFORMATION) {
        this.#context.gap({
          kind: 'limit',
          reason: `The model holds more than ${INFORMATION} texts.`,
          consequence: 'Further texts were not judged.',
        });
        return;
      }
      const pair = pairs?.table(index);
      const key = pair?.text(0, LIMITS.nameCharacters.value) ?? '';
      const value = pair?.text(1, LONGEST_VALUE_BYTES) ?? '';
      const place = `InfoMap/${key.slice(0, 100)}`;
      emitMetadata(this.#context, {
        format: 'catboost',
        key: key.slice(0, 200),
        value,
        place,
        offset: pair?.at ?? 0,
      });
      const version =
        key === 'catboost_version_info' ? /\b\d{1,3}\.\d{1,3}\.\d{1,3}\b/.exec(value)?.[0] : undefined;
      if (version !== undefined) this.#tell('framework-version', version);
    }
  }

  #trees(trees: FlatTable): void {
    const splits = trees.vector(TREES.splits, 4)?.length ?? 0;
    const sizes = trees.vector(TREES.sizes, 4);
    const starts = trees.vector(TREES.starts, 4);
    const leaves = trees.vector(TREES.leafValues, 8)?.length ?? 0;
    const steps = trees.vector(TREES.steps, 4)?.length ?? 0;
    const dimension = trees.i32(TREES.dimension, 1);
    const count = sizes?.length ?? 0;
    this.#tell('tensors', `${count} trees`);
    this.#tell('parameters', String(leaves));
    this.#tell('inputs', `${trees.vector(TREES.floatFeatures, 4)?.length ?? 0} numeric features`);
    const tell = (anomaly: string, detail: string) => this.#anomalies.tell(anomaly, detail, trees.at);
    if (dimension < 1) tell('negative-size', `leaves of ${dimension} numbers`);
    if (starts !== undefined && starts.length !== count)
      tell('array-length', `${count} sizes and ${starts.length} starts of trees`);
    let expected = 0;
    let at = 0;
    for (let index = 0; index < count; index++) {
      const size = sizes?.i32(index) ?? 0;
      const start = starts === undefined || index >= starts.length ? at : starts.i32(index);
      if (size < 0 || start < 0 || start + size > splits) {
        tell('tree-range', `tree ${index} takes ${size} splits from ${start} of ${splits}`);
        return;
      }
      at = start + size;
      if (steps === 0 && size > DEEPEST_TREE) {
        tell('tree-range', `tree ${index} is ${size} levels deep`);
        return;
      }
      expected += 2 ** Math.min(size, DEEPEST_TREE) * dimension;
    }
    if (steps !== 0 && steps !== splits) tell('array-length', `${steps} steps for ${splits} nodes`);
    if (steps === 0 && count > 0 && expected !== leaves)
      tell('array-length', `${leaves} values in leaves instead of ${expected}`);
  }

  /** Loaders read behind the core only what the core names. */
  #tail(end: number, parts: number): void {
    const { bytes } = this.#context;
    if (end >= bytes.sizeBytes) return;
    if (parts > 0) {
      this.#context.explainOpaque(end, bytes.sizeBytes);
      return;
    }
    const anomaly = isZeroed(bytes, end, bytes.sizeBytes) ? 'trailing-zeros' : 'trailing-bytes';
    this.#anomalies.tell(anomaly, `${bytes.sizeBytes - end} bytes follow the model`, end);
  }

  #tell(
    property: 'framework' | 'framework-version' | 'format-version' | 'tensors' | 'parameters' | 'inputs',
    value: string,
  ): void {
    this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
  }
}
