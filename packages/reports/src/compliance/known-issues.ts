// Known issues of packages, one row for each package, its releases and an advisory: what auditors of vulnerabilities ask for.

import {
  compareSeverity,
  compareText,
  type EvidenceAdvisory,
  type EvidenceFinding,
} from '@sentrascan/contract';

/** An advisory with the releases that it was told of, of all that are asked for. */
export interface KnownIssue extends EvidenceAdvisory {
  readonly askedFor: readonly string[];
}

/** The known issues of a package in the releases that are asked for. */
export interface PackageIssues {
  readonly package: string;
  /** Where they are asked for. */
  readonly artifacts: readonly string[];
  /** Each once; malicious first, then the worst. */
  readonly advisories: readonly KnownIssue[];
}

function weigh(a: EvidenceAdvisory, b: EvidenceAdvisory): number {
  return (
    Number(b.isMalicious === true) - Number(a.isMalicious === true) ||
    compareSeverity(a.severity, b.severity) ||
    (b.score ?? 0) - (a.score ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** Folds the advisories of findings by package; the package with the worst one first. */
export function knownIssues(findings: readonly EvidenceFinding[]): readonly PackageIssues[] {
  const byPackage = new Map<string, EvidenceFinding[]>();
  for (const finding of findings) {
    if (finding.package === undefined || finding.advisories === undefined) continue;
    const same = byPackage.get(finding.package);
    if (same === undefined) byPackage.set(finding.package, [finding]);
    else same.push(finding);
  }
  const issues = [...byPackage].map(([name, same]): PackageIssues => {
    const byId = new Map<string, KnownIssue>();
    for (const { advisories = [], releases = [] } of same)
      for (const one of advisories) {
        const askedFor = [...new Set([...(byId.get(one.id)?.askedFor ?? []), ...releases])];
        byId.set(one.id, { ...one, askedFor });
      }
    return {
      package: name,
      artifacts: [...new Set(same.map(({ artifact }) => artifact))],
      advisories: [...byId.values()].sort(weigh),
    };
  });
  return issues.sort((a, b) => {
    const [worstOfA, worstOfB] = [a.advisories[0], b.advisories[0]];
    const byWorst = worstOfA === undefined || worstOfB === undefined ? 0 : weighRating(worstOfA, worstOfB);
    return byWorst || b.advisories.length - a.advisories.length || compareText(a.package, b.package);
  });
}

function weighRating(a: EvidenceAdvisory, b: EvidenceAdvisory): number {
  return (
    Number(b.isMalicious === true) - Number(a.isMalicious === true) || compareSeverity(a.severity, b.severity)
  );
}

/** `critical 9.8`, `medium, not scored`, `malicious`. */
export function issueRating({ severity, score, isUnscored, isMalicious }: EvidenceAdvisory): string {
  if (isMalicious === true) return 'malicious';
  if (isUnscored === true) return `${severity}, not scored`;
  return score === null ? severity : `${severity} ${score.toFixed(1)}`;
}

/** `2.3.1`, or that none is known. */
export function issueFix({ fixed, isMalicious }: EvidenceAdvisory): string {
  return fixed ?? (isMalicious === true ? 'remove it' : 'none known');
}
