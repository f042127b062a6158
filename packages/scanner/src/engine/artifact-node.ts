// What the engine knows of one artifact while it scans it: accounts of bytes, judgements, members. An archive may hold a
// hundred thousand, so nothing is kept that is empty, and what is done is kept as its part of the report.

import {
  type Coverage,
  compareSeverity,
  type Fact,
  type Finding,
  type Gap,
  type ModelSummary,
  type ReportedManifest,
  type ReportedStructure,
} from '@sentrascan/contract';
import type { Budget } from '../bytes/budget.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import { RangeSet } from '../bytes/range-set.ts';
import type { SourceGap } from '../bytes/source-artifact.ts';
import type { InlineWaiver } from '../detectors/detector.ts';
import type { Role } from '../formats/format.ts';
import { LIMITS } from '../limits.ts';
import { ManifestNotes } from './manifest-notes.ts';
import { ModelNotes } from './model-summary.ts';
import type { SweepRange } from './plugins.ts';
import type { ScannedFile } from './render-artifact.ts';
import { isOfStructure, StructureNotes } from './structure-notes.ts';

/** Bytes of their own: a file, or a decompressed member. Their slices are read, and searched, with them. */
export interface SweepRoot {
  readonly access: RandomAccess;
  readonly readRanges: RangeSet;
  readonly pending: (SweepRange & { readonly node: ArtifactNode })[];
  /** Slices that were rendered already: how much of them was read is known when the root is done. */
  readonly unread: {
    readonly coverage: { -readonly [Key in keyof Coverage]: Coverage[Key] };
    readonly from: number;
  }[];
  /** The pass is over: what is opened from here on has been searched already. */
  isSwept: boolean;
}

/** Its container says what it is, and that no loader makes more of it than numbers or text. */
export function isExplainedByRole({ role }: Pick<ArtifactNode, 'role'>): boolean {
  return role?.part === 'tensor-data' || role?.part === 'text';
}

/** The accounts of bytes while an artifact is walked. */
export interface ByteAccounts {
  readonly explained: RangeSet;
  readonly opaque: RangeSet;
  /** Long values inside explained bytes. */
  readonly longValues: RangeSet;
}

/** How often a rule fired, and which of its findings are kept. */
interface FiredRule {
  count: number;
  readonly kept: Finding[];
}

const NONE: readonly never[] = [];
const NO_RULES: ReadonlyMap<string, FiredRule> = new Map();

/** One file or member while it is scanned. Becomes a `ReportedArtifact` in render-artifact.ts. */
export class ArtifactNode {
  readonly path: string;
  readonly name: string;
  readonly bytes: RandomAccess;
  readonly role: Role | undefined;
  readonly budget: Budget;
  readonly root: SweepRoot;
  /** Where these bytes begin in those of the root. */
  readonly offsetInRoot: number;
  identity: readonly string[] = NONE;
  claim: string | undefined;
  sha256: string | undefined;
  facts = 0;
  keptOmitted = 0;
  payloadChildren = 0;
  gapsOmitted = 0;
  /** Some of its bytes, or of its members', wait for the pass over the root. */
  isPending = false;
  #accounts: ByteAccounts | undefined;
  #explainedBytes = 0;
  #waivers: InlineWaiver[] | undefined;
  #gaps: Gap[] | undefined;
  #gapKeys: Set<string> | undefined;
  #kept: Fact[] | undefined;
  #members: (ArtifactNode | ScannedFile)[] | undefined;
  #firedRules: Map<string, FiredRule> | undefined;
  #memberPrefix: string | undefined;
  #modelNotes: ModelNotes | undefined;
  #manifestNotes: ManifestNotes | undefined;
  #structureNotes: StructureNotes | undefined;

  constructor(place: {
    readonly path: string;
    readonly name: string;
    readonly bytes: RandomAccess;
    readonly role: Role | undefined;
    readonly budget: Budget;
    readonly root: SweepRoot;
    readonly offsetInRoot: number;
  }) {
    this.path = place.path;
    this.name = place.name;
    this.bytes = place.bytes;
    this.role = place.role;
    this.budget = place.budget;
    this.root = place.root;
    this.offsetInRoot = place.offsetInRoot;
  }

  /** Who explained which bytes. */
  get accounts(): ByteAccounts {
    this.#accounts ??= { explained: new RangeSet(), opaque: new RangeSet(), longValues: new RangeSet() };
    return this.#accounts;
  }

  /** Keeps of the accounts only their sum: nobody explains more of these bytes. */
  closeAccounts(): void {
    this.#explainedBytes = this.explainedBytes;
    this.#accounts = undefined;
  }

  /** Bytes that a format explains, opaque ones included. */
  get explainedBytes(): number {
    if (this.#accounts === undefined) return this.#explainedBytes;
    const { explained, opaque } = this.#accounts;
    let sizeBytes = explained.sizeBytes;
    for (const [start, end] of opaque.ranges()) sizeBytes += end - start - explained.overlapBytes(start, end);
    return sizeBytes;
  }

  /** What it says of the model, where a fact says something. */
  noteModel(fact: Fact): void {
    if (fact.kind !== 'model.info' && fact.kind !== 'tensor.index' && fact.kind !== 'pickle.program') return;
    this.#modelNotes ??= new ModelNotes();
    this.#modelNotes.take(fact);
  }

  /** What it says of packages, where a fact says something. */
  noteManifest(fact: Fact): void {
    if (fact.kind !== 'manifest' && fact.kind !== 'dependency') return;
    this.#manifestNotes ??= new ManifestNotes();
    this.#manifestNotes.take(fact);
  }

  /** What it is built of, where a fact says something. */
  noteStructure(fact: Fact): void {
    if (!isOfStructure(fact)) return;
    this.#structureNotes ??= new StructureNotes();
    this.#structureNotes.take(fact);
  }

  get structure(): ReportedStructure | undefined {
    return this.#structureNotes?.structure();
  }

  get manifest(): ReportedManifest | undefined {
    return this.#manifestNotes?.manifest();
  }

  get dependenciesOmitted(): number {
    return this.#manifestNotes?.omitted ?? 0;
  }

  get modelSummary(): ModelSummary | undefined {
    return this.#modelNotes?.summary();
  }

  get gaps(): readonly Gap[] {
    return this.#gaps ?? NONE;
  }

  /** Facts that the behaviour summary is rendered from. */
  get kept(): readonly Fact[] {
    return this.#kept ?? NONE;
  }

  /** What is inside, in order; what is done is rendered already. */
  get members(): readonly (ArtifactNode | ScannedFile)[] {
    return this.#members ?? NONE;
  }

  get firedRules(): ReadonlyMap<string, Readonly<FiredRule>> {
    return this.#firedRules ?? NO_RULES;
  }

  get findings(): readonly Finding[] {
    return this.#firedRules === undefined ? NONE : [...this.#firedRules.values()].flatMap(({ kept }) => kept);
  }

  /** What the paths of its members begin with; they share it. */
  get memberPrefix(): string {
    this.#memberPrefix ??= `${this.path}!`;
    return this.#memberPrefix;
  }

  addMember(member: ArtifactNode | ScannedFile): void {
    this.#members ??= [];
    this.#members.push(member);
  }

  /** Keeps a fact for the summary of behaviour; beyond the cap they are only counted. */
  keep(fact: Fact): void {
    this.#kept ??= [];
    if (this.#kept.length < LIMITS.programsPerArtifact.value) this.#kept.push(fact);
    else this.keptOmitted += 1;
  }

  /** Records a finding. Beyond the cap of its rule they are counted, and the worst are kept: no flood hides one. */
  addFinding(finding: Finding): void {
    this.#firedRules ??= new Map();
    const fired = this.#firedRules.get(finding.ruleId) ?? { count: 0, kept: [] };
    this.#firedRules.set(finding.ruleId, fired);
    fired.count += 1;
    const { kept } = fired;
    if (kept.length < LIMITS.findingsPerRuleAndArtifact.value) {
      kept.push(finding);
      return;
    }
    let mildest = finding;
    for (const other of kept) if (compareSeverity(other.severity, mildest.severity) > 0) mildest = other;
    if (mildest !== finding) kept[kept.lastIndexOf(mildest)] = finding;
  }

  /** Notes a comment that waives findings; beyond the cap of findings none is needed. */
  addWaiver(waiver: InlineWaiver): void {
    this.#waivers ??= [];
    if (this.#waivers.length < LIMITS.findingsPerRuleAndArtifact.value) this.#waivers.push(waiver);
  }

  get waivers(): readonly InlineWaiver[] {
    return this.#waivers ?? NONE;
  }

  /** Records a gap once; beyond the cap they are only counted. */
  addGap(gap: SourceGap): void {
    this.#gaps ??= [];
    this.#gapKeys ??= new Set();
    const key = `${gap.kind}\n${gap.reason}\n${gap.location?.offset ?? ''}`;
    if (this.#gapKeys.has(key)) return;
    if (this.#gaps.length >= LIMITS.gapsPerArtifact.value) {
      this.gapsOmitted += 1;
      return;
    }
    this.#gapKeys.add(key);
    this.#gaps.push({ artifact: this.path, ...gap });
  }

  /** Records a gap that sums up what went over a cap. */
  addCount(reason: string, consequence: string): void {
    this.#gaps ??= [];
    this.#gaps.push({ artifact: this.path, kind: 'limit', reason, consequence });
  }
}
