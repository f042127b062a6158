// A FormatContext that writes down everything a format says. For tests of formats; not the engine: children are
// copied, not scanned.

import type { ContainerEntry, ContainerStructure, Fact, FactKind, FactOf, Gap } from '@sentrascan/contract';
import { Budget } from '../../scanner/src/bytes/budget.ts';
import { MemoryAccess, type RandomAccess } from '../../scanner/src/bytes/random-access.ts';
import type { Dialect } from '../../scanner/src/formats/dialect.ts';
import type { FormatContext, Role } from '../../scanner/src/formats/format.ts';
import type { Layout } from '../../scanner/src/formats/layout.ts';

/** The most that is kept of one child. */
const CHILD_MAX_BYTES = 64 * 1024 * 1024;

export interface RecordedChild {
  readonly name: string;
  readonly role: Role | undefined;
  readonly sizeBytes: number;
  readonly bytes: Uint8Array;
}

export type ByteRange = readonly [start: number, end: number];

export interface RecordingOptions {
  readonly name?: string;
  readonly path?: string;
  readonly budget?: Budget;
  readonly role?: Role;
  readonly layouts?: readonly Layout[];
  readonly dialects?: readonly Dialect[];
}

export class RecordingContext implements FormatContext {
  readonly bytes: RandomAccess;
  readonly name: string;
  readonly path: string | undefined;
  readonly budget: Budget;
  readonly role: Role | undefined;
  readonly layouts: readonly Layout[];
  readonly dialects: readonly Dialect[];
  readonly facts: Fact[] = [];
  readonly gaps: Omit<Gap, 'artifact'>[] = [];
  readonly children: RecordedChild[] = [];
  readonly explained: ByteRange[] = [];
  readonly opaque: ByteRange[] = [];
  readonly longValues: ByteRange[] = [];
  readonly layoutIds: string[] = [];

  constructor(bytes: Uint8Array | RandomAccess, options: RecordingOptions = {}) {
    this.bytes = bytes instanceof Uint8Array ? new MemoryAccess(bytes) : bytes;
    this.name = options.name ?? options.path?.slice(options.path.lastIndexOf('/') + 1) ?? 'artifact';
    this.path = options.path;
    this.budget = options.budget ?? Budget.root({ entries: 100_000, inflatedBytes: 256 * 1024 * 1024 });
    this.role = options.role;
    this.layouts = options.layouts ?? [];
    this.dialects = options.dialects ?? [];
  }

  emit(fact: Fact): void {
    this.facts.push(fact);
  }

  gap(gap: Omit<Gap, 'artifact'>): void {
    this.gaps.push(gap);
  }

  explain(start: number, end: number): void {
    this.explained.push([start, end]);
  }

  explainValue(start: number, end: number): void {
    this.longValues.push([start, end]);
  }

  explainOpaque(start: number, end: number): void {
    this.opaque.push([start, end]);
  }

  recognised(layoutId: string): void {
    this.layoutIds.push(layoutId);
  }

  child(name: string, bytes: RandomAccess, role?: Role): void {
    const copy = new Uint8Array(Math.min(bytes.sizeBytes, CHILD_MAX_BYTES));
    let filled = 0;
    while (filled < copy.length) {
      const read = bytes.readInto(filled, copy.subarray(filled));
      if (read === 0) break;
      filled += read;
    }
    this.children.push({ name, role, sizeBytes: bytes.sizeBytes, bytes: copy.subarray(0, filled) });
    bytes.close();
  }

  /** The facts of one kind. */
  factsOf<K extends FactKind>(kind: K): FactOf<K>[] {
    return this.facts.filter((fact): fact is FactOf<K> => fact.kind === kind);
  }

  get entries(): ContainerEntry[] {
    return this.factsOf('container.entry');
  }

  get structures(): ContainerStructure[] {
    return this.factsOf('container.structure');
  }

  /** Kinds of all entry and structure anomalies, sorted, without repeats. */
  get anomalies(): string[] {
    const kinds = new Set<string>(this.structures.map((fact) => fact.anomaly));
    for (const entry of this.entries) for (const anomaly of entry.anomalies) kinds.add(anomaly.kind);
    return [...kinds].sort();
  }

  /** The bytes of the first child of that name. */
  childBytes(name: string): Uint8Array | undefined {
    return this.children.find((child) => child.name === name)?.bytes;
  }

  /** The ranges that no `explain` or `explainOpaque` covers. */
  unexplained(): ByteRange[] {
    const covered = [...this.explained, ...this.opaque].sort((a, b) => a[0] - b[0]);
    const gaps: ByteRange[] = [];
    let at = 0;
    for (const [start, end] of covered) {
      if (start > at) gaps.push([at, start]);
      at = Math.max(at, end);
    }
    if (at < this.bytes.sizeBytes) gaps.push([at, this.bytes.sizeBytes]);
    return gaps;
  }
}
