// Facts about the bytes between the records of a container: prefix, gaps, tail. Shared by containers.

import type { ContainerStructure } from '@sentrascan/contract';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { ByteRange } from '../bytes/range-set.ts';
import { LIMITS } from '../limits.ts';
import type { FormatContext } from './format.ts';

/** Longer runs of zeros are told as gaps: nobody pads by this much. */
const ZERO_PADDING_BYTES = 64 * 1024;

/** Emits structure facts one by one up to LIMITS.structureFacts, then one that counts the rest. */
export class StructureFacts {
  readonly #context: FormatContext;
  readonly #container: string;
  #emitted = 0;
  #omitted = 0;

  constructor(context: FormatContext, container: string) {
    this.#context = context;
    this.#container = container;
  }

  emit(anomaly: ContainerStructure['anomaly'], detail: string, offset: number, lengthBytes?: number): void {
    if (this.#emitted >= LIMITS.structureFacts.value) {
      this.#omitted += 1;
      return;
    }
    this.#emitted += 1;
    this.#context.emit({
      kind: 'container.structure',
      container: this.#container,
      anomaly,
      detail,
      offset,
      ...(lengthBytes === undefined ? {} : { lengthBytes }),
    });
  }

  /** Call last: says how many were left out. */
  finish(): void {
    if (this.#omitted === 0) return;
    this.#context.emit({
      kind: 'container.structure',
      container: this.#container,
      anomaly: 'header-field',
      detail: `${this.#omitted} more oddities of the structure were not told one by one`,
      offset: 0,
    });
  }
}

/** True for short runs of zeros, as alignment leaves them. */
export function isZeroPadding(bytes: RandomAccess, start: number, end: number): boolean {
  if (end - start > ZERO_PADDING_BYTES) return false;
  return bytes.read(start, end - start).every((byte) => byte === 0);
}

/**
 * Tells the ranges that no record of a container claims, as prefix, gap or tail. Zero padding between records is
 * explained instead.
 */
export function tellHoles(context: FormatContext, facts: StructureFacts, holes: readonly ByteRange[]): void {
  const { sizeBytes } = context.bytes;
  for (const [start, end] of holes) {
    const lengthBytes = end - start;
    if (start > 0 && isZeroPadding(context.bytes, start, end)) {
      context.explainOpaque(start, end);
    } else if (start === 0) {
      facts.emit('prefix-bytes', `${lengthBytes} bytes before the first record`, 0, lengthBytes);
    } else if (end === sizeBytes) {
      facts.emit('trailing-bytes', `${lengthBytes} bytes after the last record`, start, lengthBytes);
    } else {
      facts.emit('gap-bytes', `${lengthBytes} bytes between records`, start, lengthBytes);
    }
  }
}
