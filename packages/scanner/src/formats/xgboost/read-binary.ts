// The binary models of XGBoost before 2.0: structures as they lie in memory, strings and rows with lengths.
// Source of truth: XGBoost 1.7, src/learner.cc (LearnerIO::Save), src/gbm/gbtree_model.h, src/tree/tree_model.cc,
// src/gbm/gblinear_model.h.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le, u64le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { checkTree } from './check-tree.ts';

const LEARNER_PARAM_BYTES = 136;
const TREE_MODEL_PARAM_BYTES = 160;
const TREE_PARAM_BYTES = 148;
const LINEAR_PARAM_BYTES = 136;
const NODE_BYTES = 20;
const NODE_STATISTICS_BYTES = 16;
const LONGEST_NAME_BYTES = 64;
const ATTRIBUTES = 1000;
const BOOSTERS: ReadonlySet<string> = new Set(['gbtree', 'dart', 'gblinear']);

/** Where the structures begin: behind `binf`, or at once; undefined where these bytes are no such model. */
export function binaryModelAt(head: Uint8Array): number | undefined {
  const start = beginsWith(head, 'binf') ? 4 : 0;
  let at = start + LEARNER_PARAM_BYTES;
  const names: string[] = [];
  for (let index = 0; index < 2; index++) {
    const length = u64le(head, at);
    if (length < 3 || length > LONGEST_NAME_BYTES || at + 8 + length > head.length) return undefined;
    names.push(Buffer.from(head.subarray(at + 8, at + 8 + length)).toString('latin1'));
    at += 8 + length;
  }
  const [objective = '', booster = ''] = names;
  return /^[a-z]+:[a-z0-9_]+$/.test(objective) && BOOSTERS.has(booster) ? start : undefined;
}

/** Walks a binary model. @returns where it ends, or where it stops making sense */
export function walkBinaryModel(context: FormatContext, start: number): number {
  const walk = new BinaryWalk(context, start);
  const isWhole = walk.learner();
  walk.anomalies.finish();
  if (!isWhole) {
    context.gap({
      kind: 'truncated',
      reason: `The model promises more than the ${context.bytes.sizeBytes} bytes that are there.`,
      consequence: 'Trees and attributes behind that place were not checked.',
    });
  }
  return walk.end;
}

class BinaryWalk {
  readonly anomalies: AnomalyRecorder;
  readonly #context: FormatContext;
  readonly #bytes: RandomAccess;
  readonly #cursor: ByteCursor;

  constructor(context: FormatContext, start: number) {
    this.#context = context;
    this.#bytes = context.bytes;
    this.#cursor = new ByteCursor(context.bytes, start);
    this.anomalies = new AnomalyRecorder(context, 'xgboost');
  }

  get end(): number {
    return this.#cursor.at;
  }

  learner(): boolean {
    const cursor = this.#cursor;
    const param = cursor.take(LEARNER_PARAM_BYTES);
    const featureCount = u32le(param, 4);
    const objective = this.#text();
    const booster = this.#text();
    this.#tell('framework', 'XGBoost');
    if (u32le(param, 20) > 0 && u32le(param, 20) < 100)
      this.#tell('framework-version', `${u32le(param, 20)}.${u32le(param, 24)}`);
    this.#tell('architecture', booster);
    this.#tell('task', objective);
    this.#tell('inputs', `${featureCount} features`);
    if (booster === 'gblinear') this.#linear();
    else this.#trees(featureCount, booster === 'dart');
    if (u32le(param, 12) !== 0) this.#attributes();
    if (u32le(param, 16) !== 0) this.#texts(this.#count(8), () => undefined);
    return cursor.broken === undefined;
  }

  #trees(featureCount: number, isDart: boolean): void {
    const cursor = this.#cursor;
    const count = cursor.i32();
    cursor.skip(TREE_MODEL_PARAM_BYTES - 4);
    if (count < 0) this.anomalies.tell('negative-size', `${count} trees`, cursor.at);
    let nodes = 0;
    for (let index = 0; index < count && cursor.broken === undefined; index++)
      nodes += this.#tree(index, featureCount);
    this.#data(count * 4);
    if (isDart && count > 0) this.#row(4);
    this.#tell('tensors', `${count} trees`);
    this.#tell('parameters', `${nodes} nodes`);
  }

  #tree(index: number, featureCount: number): number {
    const cursor = this.#cursor;
    const offset = cursor.at;
    const place = `trees/${index}`;
    cursor.skip(4);
    const count = cursor.i32();
    cursor.skip(12);
    const leafSize = cursor.i32();
    cursor.skip(TREE_PARAM_BYTES - 24);
    if (cursor.broken !== undefined) return 0;
    if (count < 0 || leafSize < 0) {
      this.anomalies.tell('negative-size', `${count} nodes, leaves of ${leafSize} numbers`, offset, place);
      cursor.skip(Number.POSITIVE_INFINITY);
      return 0;
    }
    const from = cursor.at;
    if (!this.#data(count * (NODE_BYTES + NODE_STATISTICS_BYTES))) {
      this.anomalies.tell('size-beyond-file', `a tree claims ${count} nodes`, offset, place);
      return 0;
    }
    if (count > LIMITS.treeNodes.value) {
      this.#context.gap({
        kind: 'limit',
        reason: `Tree ${index} has more nodes than the limit treeNodes (${LIMITS.treeNodes.value}).`,
        consequence: 'Where its nodes lead was not checked.',
      });
      return count;
    }
    const [left, right, features]: [number[], number[], number[]] = [[], [], []];
    const nodes = new ByteCursor(this.#bytes, from);
    for (let node = 0; node < count; node++) {
      nodes.skip(4);
      left.push(nodes.i32());
      right.push(nodes.i32());
      // The highest bit says where missing values go.
      features.push(nodes.u32() & 0x7fffffff);
      nodes.skip(4);
    }
    checkTree({ left, right, features, featureCount, place, offset }, this.anomalies);
    if (leafSize !== 0) this.#row(4);
    return count;
  }

  #linear(): void {
    this.#cursor.skip(LINEAR_PARAM_BYTES);
    this.#row(4);
  }

  /** A length and so many numbers. */
  #row(bytesEach: number): void {
    this.#data(this.#count(bytesEach) * bytesEach);
  }

  #data(lengthBytes: number): boolean {
    const start = this.#cursor.at;
    if (!this.#cursor.skip(lengthBytes)) return false;
    if (lengthBytes >= 256) this.#context.explainOpaque(start, start + lengthBytes);
    else this.#context.explain(start, start + lengthBytes);
    return true;
  }

  #count(bytesEach: number): number {
    const count = this.#cursor.length64();
    if (count * bytesEach <= this.#cursor.leftBytes) return count;
    if (this.#cursor.broken === undefined)
      this.anomalies.tell('size-beyond-file', `a row claims ${count} entries`, this.#cursor.at);
    this.#cursor.skip(Number.POSITIVE_INFINITY);
    return 0;
  }

  #text(): string {
    const length = this.#count(1);
    return new TextDecoder().decode(this.#cursor.take(length, 16 * 1024 * 1024));
  }

  #attributes(): void {
    let key: string | undefined;
    this.#texts(this.#count(16) * 2, (text, offset) => {
      if (key === undefined) {
        key = text;
        return;
      }
      const place = `attributes/${key.slice(0, 100)}`;
      emitMetadata(this.#context, { format: 'xgboost', key: key.slice(0, 200), value: text, place, offset });
      key = undefined;
    });
  }

  #texts(count: number, tell: (text: string, offset: number) => void): void {
    for (let index = 0; index < count && this.#cursor.broken === undefined; index++) {
      const offset = this.#cursor.at;
      const text = this.#text();
      if (index < ATTRIBUTES * 2) tell(text, offset);
      else if (index === ATTRIBUTES * 2)
        this.#context.gap({
          kind: 'limit',
          reason: `The model has more than ${ATTRIBUTES} attributes.`,
          consequence: 'Further attributes were not judged.',
        });
    }
  }

  #tell(
    property:
      | 'framework'
      | 'framework-version'
      | 'architecture'
      | 'task'
      | 'inputs'
      | 'tensors'
      | 'parameters',
    value: string,
  ): void {
    this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
  }
}
