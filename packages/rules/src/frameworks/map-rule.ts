// What a rule maps to in every framework: its own ids, those of its category and tags, and the other edition's number.

import { compareText, type Rule } from '@sentrascan/contract';
import { CONTROLS_OF_CATEGORY, CONTROLS_OF_TAG, type ControlIds, THREATS_OF_CATEGORY } from './controls.ts';
import type { Framework } from './framework.ts';
import { FRAMEWORKS } from './frameworks.generated.ts';
import { OWASP_LLM_2026_BY_2025 } from './owasp-llm-editions.ts';

export type { Framework };

/** As much of a rule as a mapping needs. */
export type MappedRule = Pick<Rule, 'category' | 'cwe' | 'owasp' | 'atlas' | 'tags'>;

/** The entries of one framework that a rule maps to. */
export interface FrameworkMapping {
  readonly framework: Framework;
  /** Never empty, without repetition; the most fitting first where a rule names them, else in the framework's order. */
  readonly ids: readonly string[];
}

/** In this order frameworks are told: weaknesses, threats, risk, management, audit, law. */
const ORDER = [
  'cwe',
  'owasp-ml',
  'owasp-llm-2026',
  'owasp-llm-2025',
  'atlas',
  'nist-ai-rmf',
  'iso-27001',
  'iso-42001',
  'soc2',
  'eu-ai-act',
];

/** Every framework, in the order they are told. */
export const FRAMEWORKS_IN_ORDER: readonly Framework[] = FRAMEWORKS.toSorted(
  (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id) || compareText(a.id, b.id),
);

/** The framework of an id as `--group-by` takes it: `owasp-llm` is the newest edition. */
export function findFramework(id: string): Framework | undefined {
  const wanted = id === 'owasp-llm' ? 'owasp-llm-2026' : id;
  return FRAMEWORKS.find((framework) => framework.id === wanted);
}

const OWN: ReadonlySet<string> = new Set(['cwe', 'owasp-ml', 'owasp-llm-2026', 'owasp-llm-2025', 'atlas']);

/** The ids that a rule writes down itself, by framework. */
function ownIds(rule: MappedRule): ControlIds {
  return {
    cwe: rule.cwe.map((number) => `CWE-${number}`),
    'owasp-ml': rule.owasp.filter((id) => id.startsWith('ML')),
    'owasp-llm-2025': rule.owasp.filter((id) => id.endsWith(':2025')),
    'owasp-llm-2026': rule.owasp.filter((id) => id.endsWith(':2026')),
    atlas: rule.atlas,
  };
}

/** Each edition completed from the other. */
function inBothEditions(of2025: readonly string[], of2026: readonly string[]): ControlIds {
  const pairs = Object.entries(OWASP_LLM_2026_BY_2025);
  return {
    'owasp-llm-2025': [...of2025, ...pairs.flatMap(([old, now]) => (of2026.includes(now) ? [old] : []))],
    'owasp-llm-2026': [...of2026, ...pairs.flatMap(([old, now]) => (of2025.includes(old) ? [now] : []))],
  };
}

function idsByFramework(rule: MappedRule): ControlIds {
  const own = ownIds(rule);
  const threats = THREATS_OF_CATEGORY[rule.category] ?? {};
  const orThreats = (id: string): readonly string[] => {
    const ids = own[id] ?? [];
    return ids.length > 0 ? ids : (threats[id] ?? []);
  };
  const of2026 = own['owasp-llm-2026'] ?? [];
  const of2025 = of2026.length > 0 ? (own['owasp-llm-2025'] ?? []) : orThreats('owasp-llm-2025');
  const controls = [CONTROLS_OF_CATEGORY[rule.category], ...rule.tags.map((tag) => CONTROLS_OF_TAG[tag])];
  const controlIds = (id: string) => controls.flatMap((one) => one?.[id] ?? []);
  return {
    ...Object.fromEntries(FRAMEWORKS.map(({ id }) => [id, [...orThreats(id), ...controlIds(id)]])),
    ...inBothEditions(of2025, of2026),
  };
}

/** A report asks for every finding; its rules are few. */
const KNOWN = new WeakMap<MappedRule, readonly FrameworkMapping[]>();

/** What a rule maps to, a framework after the other; those it maps to nothing of are left out. */
export function frameworksOfRule(rule: MappedRule): readonly FrameworkMapping[] {
  const known = KNOWN.get(rule) ?? mapRule(rule);
  KNOWN.set(rule, known);
  return known;
}

function mapRule(rule: MappedRule): readonly FrameworkMapping[] {
  const ids = idsByFramework(rule);
  return FRAMEWORKS_IN_ORDER.flatMap((framework) => {
    const mapped = [...new Set(ids[framework.id])];
    // What a rule writes down has its most fitting id first; what several tables add up has no order of its own.
    if (!OWN.has(framework.id)) {
      const order = Object.keys(framework.entries);
      mapped.sort((a, b) => order.indexOf(a) - order.indexOf(b) || compareText(a, b));
    }
    return mapped.length === 0 ? [] : [{ framework, ids: mapped }];
  });
}

/** The ids of one framework that a rule maps to. */
export function idsOfFramework(rule: MappedRule, frameworkId: string): readonly string[] {
  return frameworksOfRule(rule).find(({ framework }) => framework.id === frameworkId)?.ids ?? [];
}

/** The title of an entry; that of a sub-technique begins with its technique, as MITRE writes it. Empty for an unknown id. */
export function entryTitle(framework: Framework, id: string): string {
  const title = framework.entries[id] ?? '';
  const [, parent] = /^(AML\.T\d+)\.\d+$/.exec(id) ?? [];
  const above = parent === undefined ? undefined : framework.entries[parent];
  return above === undefined ? title : `${above}: ${title}`;
}
