// The catalogue as SARIF wants it: one descriptor a rule, with its mapping onto public lists as taxonomies.

import type { Finding, Rule, Severity } from '@sentrascan/contract';
import type { RenderOptions } from '../report-format.ts';

/** SARIF has three levels; the exact severity stands in the properties. */
export const LEVEL = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;

/** GitHub sorts by this number: above 9 critical, from 7 high, from 4 medium, below low. */
export const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

const PRECISION = { stable: 'high', preview: 'medium' } as const;

interface TaxonomySource {
  readonly name: string;
  readonly organization: string;
  readonly informationUri: string;
  readonly idsOf: (rule: Rule) => readonly string[];
}

const TAXONOMIES: readonly TaxonomySource[] = [
  {
    name: 'CWE',
    organization: 'MITRE',
    informationUri: 'https://cwe.mitre.org/',
    idsOf: (rule) => rule.cwe.map((number) => `CWE-${number}`),
  },
  {
    name: 'OWASP',
    organization: 'OWASP',
    informationUri: 'https://genai.owasp.org/',
    idsOf: (rule) => rule.owasp,
  },
  {
    name: 'ATLAS',
    organization: 'MITRE',
    informationUri: 'https://atlas.mitre.org/',
    idsOf: (rule) => rule.atlas,
  },
];

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

/** The taxa that the used rules map to, per list. Lists without any are left out. */
export function sarifTaxonomies(
  used: readonly { readonly rule: Rule | undefined }[],
): readonly SarifTaxonomy[] {
  return TAXONOMIES.map((source) => {
    const ids = [
      ...new Set(used.flatMap(({ rule }) => (rule === undefined ? [] : source.idsOf(rule)))),
    ].sort();
    return {
      name: source.name,
      organization: source.organization,
      informationUri: source.informationUri,
      isComprehensive: false,
      taxa: ids.map((id) => ({ id })),
    };
  }).filter((taxonomy) => taxonomy.taxa.length > 0);
}

/** A `toolComponent` that lists public ids. */
export interface SarifTaxonomy {
  readonly name: string;
  readonly organization: string;
  readonly informationUri: string;
  readonly isComprehensive: boolean;
  readonly taxa: readonly { readonly id: string }[];
}

/** One `reportingDescriptor`. */
export function sarifRule(
  id: string,
  rule: Rule | undefined,
  taxonomies: readonly SarifTaxonomy[],
  options: RenderOptions,
): object {
  if (rule === undefined) return { id };
  const relationships = taxonomies.flatMap((taxonomy) => {
    const ids = new Set(TAXONOMIES.find(({ name }) => name === taxonomy.name)?.idsOf(rule));
    return taxonomy.taxa.flatMap((taxon, index) =>
      ids.has(taxon.id)
        ? [{ target: { id: taxon.id, index, toolComponent: { name: taxonomy.name } }, kinds: ['superset'] }]
        : [],
    );
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
      'security-severity': SECURITY_SEVERITY[rule.severity],
      stability: rule.stability,
      since: rule.since,
    },
  };
}
