// What a scan says of one control. The worst that holds is told: a violation, then that nothing applies, then what was not seen.

import {
  type AssessedControl,
  type ControlStatus,
  type EvidenceFact,
  type Finding,
  isAtLeast,
  type Rule,
  type Severity,
} from '@sentrascan/contract';
import {
  type ComplianceControl,
  type ComplianceStandard,
  entryTitle,
  FAILS_FROM,
  type Framework,
  idsOfFramework,
} from '@sentrascan/rules';
import { count } from '../place.ts';
import { countAny, countKinds, type Examined } from './examined.ts';

/** What every control of a report is assessed by. */
export interface Assessment {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly findings: readonly Finding[];
  readonly examined: readonly Examined[];
  /** What lowers every answer: parts that were not read or judged, one sentence each. */
  readonly limitations: readonly string[];
  /** What lowers answers that rest on advisories, one sentence each. */
  readonly advisoryLimitations: readonly string[];
  readonly hasAdvisories: boolean;
  /** Some manifest declares packages. */
  readonly hasDependencies: boolean;
  facts(kind: 'documentation' | 'record' | 'provenance'): readonly EvidenceFact[];
}

/** Indices of the findings that are evidence for a control, by what they do to it. */
interface Evidence {
  readonly failing: readonly number[];
  readonly below: readonly number[];
  readonly waived: readonly number[];
}

/** Which controls of a framework a finding is evidence for; of a rule that the catalogue lacks, by its category and tags. */
function controlsOf(
  finding: Finding,
  framework: string,
  rules: ReadonlyMap<string, Rule>,
): readonly string[] {
  const rule = rules.get(finding.ruleId);
  const mapped = rule ?? { category: finding.category, cwe: [], owasp: [], atlas: [], tags: finding.tags };
  return idsOfFramework(mapped, framework);
}

/** From which severity on a finding of the category fails the control. */
function threshold(control: ComplianceControl, finding: Finding): Severity {
  return control.failsFrom?.[finding.category] ?? FAILS_FROM[finding.category];
}

function evidenceFor(
  control: ComplianceControl,
  framework: string,
  { findings, rules }: Assessment,
): Evidence {
  const failing: number[] = [];
  const below: number[] = [];
  const waived: number[] = [];
  for (const [index, finding] of findings.entries()) {
    if (!controlsOf(finding, framework, rules).includes(control.id)) continue;
    if (finding.waiver !== undefined) waived.push(index);
    else if (isAtLeast(finding.severity, threshold(control, finding))) failing.push(index);
    else below.push(index);
  }
  return { failing, below, waived };
}

/** What was not seen of what the control asks for, whatever was found. */
function unseenBy(control: ComplianceControl, given: Assessment): readonly string[] {
  const isAsked =
    control.advisories === 'decide' || (control.advisories === 'count' && given.hasDependencies);
  return isAsked ? [...given.limitations, ...given.advisoryLimitations] : given.limitations;
}

const PART_ONLY = 'Nothing at or above the threshold was found; files show a part of this control only.';

/** Why no more than a part can be said where nothing was found. */
function limitationsOf(
  control: ComplianceControl,
  facts: readonly EvidenceFact[],
  given: Assessment,
): readonly string[] {
  const missing = facts.filter(({ state }) => state === 'missing').map(({ name }) => name.toLowerCase());
  return [
    ...unseenBy(control, given),
    ...(missing.length > 0 ? [`Not found in the scanned files: ${missing.join(', ')}.`] : []),
    ...(control.best === 'partial' ? [PART_ONLY] : []),
  ];
}

/** Why nothing can be said, where that is so. */
function inapplicable(control: ComplianceControl, given: Assessment): string | undefined {
  if (control.isOrganisational === true) return control.outside;
  if (given.examined.length === 0) return 'Nothing was there to examine.';
  if (countAny(given.examined, control.examines) === 0)
    return `No file of a kind that this control is assessed by was recognised: ${control.examines.join(', ')}.`;
  if (control.advisories === 'decide' && !given.hasAdvisories)
    return 'No advisories of packages were asked, and this control is assessed by them.';
  return undefined;
}

function judge(
  control: ComplianceControl,
  evidence: Evidence,
  facts: readonly EvidenceFact[],
  given: Assessment,
): { readonly status: ControlStatus; readonly reasons: readonly string[] } {
  const limitations = limitationsOf(control, facts, given);
  const accepted =
    evidence.waived.length > 0 ? [`${count(evidence.waived.length, 'finding')} waived, with reasons.`] : [];
  if (evidence.failing.length > 0) {
    const files = new Set(evidence.failing.map((index) => given.findings[index]?.artifact)).size;
    const violation = `${count(evidence.failing.length, 'finding')} in ${count(files, 'place')} at or above the threshold.`;
    return { status: 'fail', reasons: [violation, ...accepted, ...unseenBy(control, given)] };
  }
  const why = inapplicable(control, given);
  if (why !== undefined) return { status: 'not-assessed', reasons: [why, ...accepted] };
  if (limitations.length > 0) return { status: 'partial', reasons: [...limitations, ...accepted] };
  return {
    status: 'no-violation-found',
    reasons: [
      'Everything that applies was read, and nothing at or above the threshold was found.',
      ...accepted,
    ],
  };
}

/** Assesses one control of a standard. */
export function assessControl(
  control: ComplianceControl,
  standard: ComplianceStandard,
  framework: Framework,
  given: Assessment,
): AssessedControl {
  const evidence = evidenceFor(control, standard.framework, given);
  const facts = (control.facts ?? []).flatMap((kind) => given.facts(kind));
  const thresholds = { ...FAILS_FROM, ...control.failsFrom };
  const unusual = Object.entries(thresholds).filter(([, severity]) => severity !== 'medium');
  return {
    ...{ id: control.id, title: entryTitle(framework, control.id) },
    ...{ looksFor: control.looksFor, outside: control.outside },
    ...judge(control, evidence, facts, given),
    examined: countKinds(given.examined, control.examines),
    failsFrom: control.isOrganisational === true ? {} : Object.fromEntries(unusual),
    ...evidence,
    facts,
  };
}
