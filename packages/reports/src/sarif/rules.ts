// The catalogue as SARIF wants it: one descriptor a rule, with its mapping onto public lists as taxonomies.

import { compareText, type Finding, type Rule, type Severity } from '@sentrascan/contract';
import type { Framework } from '@sentrascan/rules/frameworks';
import {
  entryTitle,
  FRAMEWORKS_IN_ORDER,
  frameworksOfRule,
  idsOfFramework,
} from '@sentrascan/rules/frameworks';
import type { RenderOptions } from '../report-format.ts';
import { toldAdvisories } from '../told-advisories.ts';

/** SARIF has three levels; the exact severity stands in the properties. */
export const LEVEL = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

/** GitHub sorts by this number: above 9 critical, from 7 high, from 4 medium, below low. */
export const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** Highest base score that belongs to each severity, and the lowest. */
const BANDS: Readonly<Record<Severity, readonly [number, number]>> = {
  critical: [9, 10],
  high: [7, 8.9],
  medium: [4, 6.9],
  low: [0.1, 3.9],
};

/** The worst CVSS score of a finding's advisories where it is what its severity comes from, else that of the severity. */
export function securitySeverity(finding: Finding): string {
  const [least, most] = BANDS[finding.severity];
  const scores = toldAdvisories(finding).flatMap(({ score }) =>
    score !== undefined && score >= least && score <= most ? [score] : [],
  );
  return scores.length === 0 ? SECURITY_SEVERITY[finding.severity] : Math.max(...scores).toFixed(1);
}

/** One rule stands for the advisories of every package, and services sort by what the rule says: the worst of the run. */
export function worstSecuritySeverities(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const worst = new Map<string, string>();
  for (const finding of findings) {
    if (toldAdvisories(finding).length === 0) continue;
    const score = securitySeverity(finding);
    if (Number(score) > Number(worst.get(finding.ruleId) ?? 0)) worst.set(finding.ruleId, score);
  }
  return worst;
}

const PRECISION = { stable: 'high', preview: 'medium' } as const;

/** Lists of weaknesses and threats hold the rule's subject; of the rest the rule only gives evidence for an entry. */
const CLASSIFYING: ReadonlySet<string> = new Set([
  ...['cwe', 'owasp-ml', 'owasp-llm-2026', 'owasp-llm-2025', 'atlas'],
]);

/** The page of one entry, where its list has pages with stable addresses. */
function entryUri(frameworkId: string, id: string): string | undefined {
  if (frameworkId === 'cwe') return `https://cwe.mitre.org/data/definitions/${id.slice('CWE-'.length)}.html`;
  return frameworkId === 'atlas' ? `https://atlas.mitre.org/techniques/${id}` : undefined;
}

/** Rules that the report uses, sorted by id; `undefined` where the catalogue has no such rule. */
export function usedRules(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): { readonly id: string; readonly rule: Rule | undefined }[] {
  const ids = [...new Set(findings.map((finding) => finding.ruleId))].sort();
  return ids.map((id) => ({ id, rule: rules.get(id) }));
}

/** `pickle/starts-process` to `PickleStartsProcess`. */
function pascalCase(id: string): string {
  return id.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_match, _between, letter: string) =>
    letter.toUpperCase(),
  );
}

function helpMarkdown(rule: Rule): string {
  const fixes = rule.fix.map((fix) => `- ${fix}`).join('\n');
  const references = (rule.references ?? []).map((reference) => `- ${reference}`).join('\n');
  return [
    `**${rule.title}**`,
    rule.why,
    `### What to do\n\n${fixes}`,
    `### When it is a false alarm\n\n${rule.falsePositives}`,
    ...(references === '' ? [] : [`### References\n\n${references}`]),
    `Documentation: \`docs/rules/${rule.id}.md\``,
  ].join('\n\n');
}

function taxon(framework: Framework, id: string): SarifTaxon {
  const uri = entryUri(framework.id, id);
  return {
    id,
    shortDescription: { text: entryTitle(framework, id) },
    ...(uri === undefined ? {} : { helpUri: uri }),
  };
}

/** The taxa that the used rules map to, per list. Lists without any are left out. */
export function sarifTaxonomies(
  used: readonly { readonly rule: Rule | undefined }[],
): readonly SarifTaxonomy[] {
  const rules = used.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  return FRAMEWORKS_IN_ORDER.map((framework) => {
    const ids = [...new Set(rules.flatMap((rule) => idsOfFramework(rule, framework.id)))].sort(compareText);
    return {
      name: framework.name,
      fullName: `${framework.title} ${framework.edition}`,
      version: framework.edition,
      organization: framework.organization,
      informationUri: framework.uri,
      isComprehensive: false,
      taxa: ids.map((id) => taxon(framework, id)),
    };
  }).filter((taxonomy) => taxonomy.taxa.length > 0);
}

/** One entry of a public list. */
export interface SarifTaxon {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly helpUri?: string;
}

/** A `toolComponent` that lists public ids. */
export interface SarifTaxonomy {
  readonly name: string;
  readonly fullName: string;
  readonly version: string;
  readonly organization: string;
  readonly informationUri: string;
  readonly isComprehensive: boolean;
  readonly taxa: readonly SarifTaxon[];
}

/** One `reportingDescriptor`. */
export function sarifRule(
  id: string,
  rule: Rule | undefined,
  taxonomies: readonly SarifTaxonomy[],
  options: RenderOptions,
  worstSecuritySeverity?: string,
): object {
  if (rule === undefined) return { id };
  const relationships = frameworksOfRule(rule).flatMap(({ framework, ids }) => {
    const taxonomy = taxonomies.find(({ name }) => name === framework.name);
    const kinds = [CLASSIFYING.has(framework.id) ? 'superset' : 'relevant'];
    return ids.map((id) => {
      const index = taxonomy?.taxa.findIndex((one) => one.id === id) ?? -1;
      return { target: { id, index, toolComponent: { name: framework.name } }, kinds };
    });
  });
  const fixes = rule.fix.map((fix) => `- ${fix}`).join('\n');
  return {
    id,
    ...(rule.aliases === undefined ? {} : { deprecatedIds: rule.aliases }),
    name: pascalCase(id),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\nWhat to do:\n${fixes}`, markdown: helpMarkdown(rule) },
    ...(options.docsBaseUri === undefined ? {} : { helpUri: `${options.docsBaseUri}${rule.id}.md` }),
    defaultConfiguration: { level: LEVEL[rule.severity] },
    ...(relationships.length === 0 ? {} : { relationships }),
    properties: {
      tags: [
        'security',
        rule.category,
        ...rule.tags.filter((tag) => tag !== 'security' && tag !== rule.category),
        ...rule.cwe.map((number) => `external/cwe/cwe-${String(number).padStart(3, '0')}`),
      ],
      precision: PRECISION[rule.stability],
      'security-severity': worstSecuritySeverity ?? SECURITY_SEVERITY[rule.severity],
      stability: rule.stability,
      since: rule.since,
    },
  };
}
