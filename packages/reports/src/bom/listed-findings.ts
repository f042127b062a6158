// Findings listed as vulnerabilities, for programs that read nothing else: one for each rule, with the files that it fired in.

import { compareSeverity, type Finding } from '@sentrascan/contract';
import type { BillVulnerability } from './bill.ts';
import { plainWords } from './plain-words.ts';
import type { References } from './references.ts';
import { waiverAnalysis } from './waiver-analysis.ts';

/** What the catalogue says of a rule. */
export type RuleWeaknesses = (
  ruleId: string,
) => { readonly cwe: readonly number[]; readonly title: string; readonly fix: readonly string[] } | undefined;

/**
 * One entry for each finding: its id is that of the rule, it affects the file.
 *
 * @param componentOf the component of an artifact
 */
export function listedFindings(
  findings: readonly Finding[],
  componentOf: (artifact: string) => string,
  references: References,
  weaknesses: RuleWeaknesses = () => undefined,
): BillVulnerability[] {
  return findings
    .toSorted((a, b) => compareSeverity(a.severity, b.severity))
    .map((finding) => {
      const rule = weaknesses(finding.ruleId);
      const analysis = waiverAnalysis(finding);
      return {
        ref: references.take(`finding:${plainWords(finding.fingerprint) || finding.ruleId}`),
        id: finding.ruleId,
        source: 'sentrascan',
        aliases: [],
        ratings: [{ severity: finding.severity, method: 'other' }],
        cwes: [...(rule?.cwe ?? [])].sort((a, b) => a - b),
        description: plainWords(finding.message),
        ...(rule === undefined ? {} : { recommendation: rule.fix.map(plainWords).join(' ') }),
        isMalicious: finding.category === 'malicious-package',
        ...(analysis === undefined ? {} : { analysis }),
        affects: [{ ref: componentOf(finding.artifact), versions: [], ranges: [], isCertain: true }],
        properties: [
          { name: 'sentrascan:category', value: finding.category },
          { name: 'sentrascan:confidence', value: finding.confidence },
          { name: 'sentrascan:fingerprint', value: plainWords(finding.fingerprint) },
        ],
      };
    });
}
