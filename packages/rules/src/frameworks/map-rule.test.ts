// Every rule against every pinned list: what it maps to exists, and the lists that matter to an auditor are never empty.

import { CATEGORIES } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue.ts';
import { CONTROLS_OF_CATEGORY, CONTROLS_OF_TAG, THREATS_OF_CATEGORY } from './controls.ts';
import { FRAMEWORKS } from './frameworks.generated.ts';
import {
  entryTitle,
  FRAMEWORKS_IN_ORDER,
  findFramework,
  frameworksOfRule,
  idsOfFramework,
} from './map-rule.ts';
import { OWASP_LLM_2026_BY_2025 } from './owasp-llm-editions.ts';

/** Rules about what a language model is told or answers, of which the list for machine learning says nothing. */
const WITHOUT_OWASP_ML = new Set([
  'python/renders-unescaped',
  'template/emits-address',
  'template/exhausts',
  'template/hides-characters',
]);

describe('pinned lists', () => {
  it.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))(
    '%s says where it is from',
    (_, list) => {
      expect(list.edition).not.toBe('');
      expect(list.source.length).toBeGreaterThan(10);
      expect(list.checked).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      expect(Object.keys(list.entries).length).toBeGreaterThan(3);
      for (const [id, title] of Object.entries(list.entries)) expect(`${id} ${title}`).toMatch(/^\S.* \S+$/);
    },
  );

  it('are told in one order, none forgotten', () => {
    expect(FRAMEWORKS_IN_ORDER.map(({ id }) => id)).toEqual([
      ...['cwe', 'owasp-ml', 'owasp-llm-2026', 'owasp-llm-2025', 'atlas', 'nist-ai-rmf'],
      ...['iso-27001', 'iso-42001', 'soc2', 'eu-ai-act'],
    ]);
    expect(findFramework('owasp-llm')?.edition).toBe('2026');
  });

  it('of the two editions of OWASP for language models hold each other', () => {
    const old = findFramework('owasp-llm-2025')?.entries ?? {};
    const present = findFramework('owasp-llm-2026')?.entries ?? {};
    expect(Object.keys(OWASP_LLM_2026_BY_2025).sort()).toEqual(Object.keys(old).sort());
    expect(Object.values(OWASP_LLM_2026_BY_2025).sort()).toEqual(Object.keys(present).sort());
    const renamed = Object.entries(OWASP_LLM_2026_BY_2025).filter(([a, b]) => old[a] !== present[b]);
    expect(renamed).toEqual([['LLM07:2025', 'LLM08:2026']]);
  });
});

describe('tables of controls', () => {
  it('name frameworks and ids that exist', () => {
    const tables = [CONTROLS_OF_CATEGORY, CONTROLS_OF_TAG, THREATS_OF_CATEGORY];
    const named = tables.flatMap((table) => Object.values(table).flatMap((ids) => Object.entries(ids)));
    const unknown = named.flatMap(([framework, ids]) =>
      ids
        .filter((id) => findFramework(framework)?.entries[id] === undefined)
        .map((id) => `${framework} ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('give every category a subcategory of the NIST AI RMF', () => {
    for (const category of CATEGORIES) {
      const rule = { category, cwe: [], owasp: [], atlas: [], tags: [] };
      expect(idsOfFramework(rule, 'nist-ai-rmf'), category).not.toEqual([]);
    }
  });

  it('have no tag that no rule bears, but those that wait for findings in data', () => {
    const borne = new Set(RULES.flatMap(({ tags }) => tags));
    expect(Object.keys(CONTROLS_OF_TAG).filter((tag) => !borne.has(tag) && tag !== 'dataset')).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const mapping = frameworksOfRule(rule);

  it('maps to weaknesses, threats and risk management, by ids that exist', () => {
    const names = mapping.map(({ framework }) => framework.id);
    for (const needed of ['cwe', 'owasp-llm-2025', 'owasp-llm-2026', 'atlas', 'nist-ai-rmf'])
      expect(names, id).toContain(needed);
    const isInOwaspMl = names.includes('owasp-ml');
    if (rule.category !== 'secret' && rule.category !== 'pii')
      expect(isInOwaspMl).toBe(!WITHOUT_OWASP_ML.has(id));
    for (const { framework, ids } of mapping)
      for (const one of ids) expect(entryTitle(framework, one), `${framework.id} ${one}`).not.toBe('');
  });
});

it('tells a sub-technique with its technique', () => {
  const atlas = findFramework('atlas');
  if (atlas === undefined) throw new Error('no ATLAS');
  expect(entryTitle(atlas, 'AML.T0011.000')).toBe('User Execution: Unsafe AI Artifacts');
  expect(entryTitle(atlas, 'AML.T9999')).toBe('');
});

it('completes one edition from the other and adds what tags say', () => {
  const rule = { category: 'secret', cwe: [798], owasp: [], atlas: [], tags: ['cloud'] } as const;
  expect(idsOfFramework(rule, 'owasp-llm-2026')).toEqual(['LLM02:2026']);
  expect(idsOfFramework(rule, 'iso-27001')).toEqual(['A.5.23', 'A.8.4', 'A.8.28']);
  const named = { ...rule, owasp: ['LLM10:2026'] };
  expect(idsOfFramework(named, 'owasp-llm-2025')).toEqual(['LLM05:2025']);
});
