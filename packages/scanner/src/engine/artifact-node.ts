// What the engine knows of one artifact while it scans it: accounts of bytes, judgements, members.

import { compareSeverity, type Fact, type Finding, type Gap } from '@sentrascan/contract';
import type { Budget } from '../bytes/budget.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import { RangeSet } from '../bytes/range-set.ts';
import type { SourceGap } from '../bytes/source-artifact.ts';
import type { Role } from '../formats/format.ts';
import { LIMITS } from '../limits.ts';
import type { SweepRange } from './plugins.ts';

/** Bytes of their own: a file, or a decompressed member. Their slices are read, and searched, with them. */
export interface SweepRoot {
  readonly access: RandomAccess;
  readonly readRanges: RangeSet;
  readonly pending: (SweepRange & { readonly node: ArtifactNode })[];
  /** The pass is over: what is opened from here on has been searched already. */
  isSwept: boolean;
}

/** Its container says what it is, and that no loader makes more of it than numbers or text. */
export function isExplainedByRole({ role }: Pick<ArtifactNode, 'role'>): boolean {
  return role?.part === 'tensor-data' || role?.part === 'text';
}

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
  readonly identity: string[] = [];
  claim: string | undefined;
  sha256: string | undefined;
  readonly explained = new RangeSet();
  readonly opaque = new RangeSet();
  /** Long values inside explained bytes. */
  readonly longValues = new RangeSet();
  readonly gaps: Gap[] = [];
  /** Facts that the behaviour summary is rendered from. */
  readonly kept: Fact[] = [];
  readonly children: ArtifactNode[] = [];
  facts = 0;
  keptOmitted = 0;
  payloadChildren = 0;
  gapsOmitted = 0;
  /** How often each rule fired, and which of its findings are kept. */
  readonly firedRules = new Map<string, { count: number; readonly kept: Finding[] }>();
  readonly #gapKeys = new Set<string>();

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

  get findings(): readonly Finding[] {
    return [...this.firedRules.values()].flatMap(({ kept }) => kept);
  }

  /** Records a finding. Beyond the cap of its rule they are counted, and the worst are kept: no flood hides one. */
  addFinding(finding: Finding): void {
    const fired = this.firedRules.get(finding.ruleId) ?? { count: 0, kept: [] };
    this.firedRules.set(finding.ruleId, fired);
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

  /** Records a gap once; beyond the cap they are only counted. */
  addGap(gap: SourceGap): void {
    const key = `${gap.kind}\n${gap.reason}\n${gap.location?.offset ?? ''}`;
    if (this.#gapKeys.has(key)) return;
    if (this.gaps.length >= LIMITS.gapsPerArtifact.value) {
      this.gapsOmitted += 1;
      return;
    }
    this.#gapKeys.add(key);
    this.gaps.push({ artifact: this.path, ...gap });
  }
}
