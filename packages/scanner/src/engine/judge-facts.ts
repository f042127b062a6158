// Facts go to the detectors that consume them; what they report becomes findings.

import {
  type CodeCell,
  capSeverity,
  type Evidence,
  type Fact,
  type Location,
  type Severity,
} from '@sentrascan/contract';
import { composeMessage, payloadHidesPickle, type TypedRule } from '@sentrascan/rules';
import type { Detector, DetectorContext, Judgement } from '../detectors/detector.ts';
import type { ArtifactNode } from './artifact-node.ts';
import { crashGap } from './crash-gap.ts';
import { fingerprintOf, keyedDigest } from './fingerprint.ts';
import { noteWork } from './kinds-of-work.ts';
import type { WithheldValue } from './withheld-values.ts';

type DetectorsByKind = ReadonlyMap<Fact['kind'], readonly Detector[]>;

const sorted = new WeakMap<readonly Detector[], DetectorsByKind>();

/** Who consumes which facts; sorted once for all files. */
function byKind(detectors: readonly Detector[]): DetectorsByKind {
  const known = sorted.get(detectors);
  if (known !== undefined) return known;
  const kinds = new Map<Fact['kind'], Detector[]>();
  for (const detector of detectors) {
    for (const kind of detector.consumes) {
      const list = kinds.get(kind) ?? [];
      list.push(detector);
      kinds.set(kind, list);
    }
  }
  sorted.set(detectors, kinds);
  return kinds;
}

/** What is agreed on secrets for the scan of one file. */
export interface SecretTerms {
  /** Of the project: what fingerprints of secrets are keyed with. */
  readonly salt?: string;
  /** Filled by the detectors: values that the report must not hold, and what it shows instead. */
  readonly withheld: Map<string, WithheldValue>;
}

/** Judges the facts of one file and everything inside it. */
export class Judge {
  readonly #byKind: DetectorsByKind;
  /** Content that two formats walk is found twice and reported once. */
  readonly #seen = new Set<string>();
  readonly #finishing: readonly Detector[];
  readonly #secrets: SecretTerms;

  constructor(detectors: readonly Detector[], secrets: SecretTerms = { withheld: new Map() }) {
    this.#byKind = byKind(detectors);
    this.#finishing = detectors.filter(({ finish }) => finish !== undefined);
    this.#secrets = secrets;
  }

  /** Shows a fact to every detector that consumes it. A detector that throws becomes a gap. */
  judge(fact: Fact, node: ArtifactNode): void {
    const detectors = this.#byKind.get(fact.kind);
    if (detectors === undefined) return;
    noteWork(fact.kind);
    const context = this.#contextFor(node);
    for (const detector of detectors) {
      try {
        detector.judge(fact, context);
      } catch (error) {
        node.addGap(
          crashGap(`The detector ${detector.id}`, error, `Its rules did not judge a ${fact.kind} fact.`),
        );
      }
    }
  }

  /** Tells the detectors that every fact of the artifact was judged. */
  finish(node: ArtifactNode): void {
    for (const detector of this.#finishing) {
      try {
        detector.finish?.(this.#contextFor(node));
      } catch (error) {
        node.addGap(crashGap(`The detector ${detector.id}`, error, 'What it had found was not reported.'));
      }
    }
  }

  #contextFor(node: ArtifactNode): DetectorContext {
    return {
      artifact: node.path,
      role: node.role,
      memory: node,
      waive: (waiver) => node.addWaiver(waiver),
      report: (rule, judgement) => this.#report(node, rule, judgement),
      gap: (gap) => node.addGap(gap),
      withhold: (value, shown, hasForm = false) =>
        this.#secrets.withheld.set(value, {
          shown,
          hasForm: hasForm || this.#secrets.withheld.get(value)?.hasForm === true,
        }),
      keyed: (value) => keyedDigest(value, this.#secrets.salt),
    };
  }

  #report<E extends Evidence>(node: ArtifactNode, rule: TypedRule<E>, judgement: Judgement<E>): void {
    const location = placeInCell(judgement.location, node.role?.cell);
    const fingerprint = fingerprintOf(rule.id, judgement.evidence, judgement.meaning, node.path);
    const key = `${fingerprint}\n${JSON.stringify(location ?? null)}\n${node.path}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    node.addFinding({
      ruleId: rule.id,
      category: rule.category,
      severity: severityAt(node, judgement.severity ?? rule.severity),
      confidence: judgement.confidence ?? 'high',
      artifact: node.path,
      ...(location === undefined ? {} : { location }),
      message: composeMessage(rule, judgement.evidence),
      evidence: judgement.evidence,
      ...(judgement.excerpt === undefined ? {} : { excerpt: judgement.excerpt }),
      ...(judgement.flow === undefined ? {} : { flow: judgement.flow }),
      fingerprint,
      tags: rule.tags,
    });
  }
}

/** What stands where no loader reads is as bad as hiding it, and no worse. */
function severityAt(node: ArtifactNode, severity: Severity): Severity {
  return node.role?.part === 'unreached' ? capSeverity(severity, payloadHidesPickle.severity) : severity;
}

/** Where a line of a file that a cell writes stands in the notebook; other places as they are. */
function placeInCell(location: Location | undefined, written: CodeCell | undefined): Location | undefined {
  if (written === undefined || location === undefined || !('line' in location) || 'cell' in location)
    return location;
  const { cell, firstLine, rawLines } = written;
  const line = location.line - firstLine + 1;
  return { cell, part: 'source', line, rawLine: rawLines[Math.min(line, rawLines.length) - 1] ?? 1 };
}
