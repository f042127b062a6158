import { CATEGORIES, type Rule, SEVERITIES } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { RULES } from './catalogue.ts';
import { composeMessage } from './define-rule.ts';
import { atlas } from './frameworks/atlas.ts';
import { cwe } from './frameworks/cwe.ts';
import { owaspLlm2025 } from './frameworks/owasp-llm-2025.ts';
import { owaspLlm2026 } from './frameworks/owasp-llm-2026.ts';
import { owaspMl } from './frameworks/owasp-ml.ts';

const OWASP: ReadonlySet<string> = new Set(
  [owaspMl, owaspLlm2025, owaspLlm2026].flatMap((framework) => Object.keys(framework.entries)),
);
const PLACEHOLDER = /\{([A-Za-z]{1,40})\}/g;

/** Sentences of a text that end without a mark read as cut off. */
const SENTENCE_END = /[.!?`)]$/;

describe('the catalogue', () => {
  test('holds rules, each id and alias once', () => {
    expect(RULES.length).toBeGreaterThan(0);
    const ids = RULES.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('rule %s', (_, rule) => {
  test('has an id, a place on the scales and a release', () => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
    expect(SEVERITIES).toContain(rule.severity);
    expect(CATEGORIES).toContain(rule.category);
    expect(['stable', 'preview']).toContain(rule.stability);
    expect(rule.since).toMatch(/^\d+\.\d+$/);
    for (const tag of rule.tags) expect(tag).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('is mapped to ids that exist', () => {
    expect(rule.cwe.length).toBeGreaterThan(0);
    expect(rule.cwe.map((number) => `CWE-${number}`).filter((id) => !(id in cwe.entries))).toEqual([]);
    expect(rule.owasp.filter((id) => !OWASP.has(id))).toEqual([]);
    expect(rule.atlas.filter((id) => !(id in atlas.entries))).toEqual([]);
    expect(new Set([...rule.owasp, ...rule.atlas]).size).toBe(rule.owasp.length + rule.atlas.length);
  });

  test('explains itself', () => {
    expect(rule.title).toMatch(/^[^\s.][^\n]{8,100}[^.\s]$/);
    expect(rule.why).toMatch(SENTENCE_END);
    expect(rule.why.length).toBeGreaterThan(30);
    expect(rule.fix.length).toBeGreaterThan(0);
    for (const step of rule.fix) expect(step.trim().length).toBeGreaterThan(10);
    expect(rule.falsePositives.trim().length).toBeGreaterThan(5);
    for (const reference of rule.references ?? []) expect(reference).toMatch(/^https:\/\/\S+$/);
  });

  test('has a message whose placeholders are all filled by evidence of these names', () => {
    const names = [...rule.message.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
    const message = composeMessage(rule, Object.fromEntries(names.map((name) => [name, `<${name}>`])));
    expect(message).not.toMatch(/[{}]/);
    expect(message).not.toBe('');
  });

  test('brings samples that prove it', () => {
    expect(rule.samples.fires.length).toBeGreaterThan(0);
    expect(rule.samples.silent.length).toBeGreaterThan(0);
    for (const sample of [...rule.samples.fires, ...rule.samples.silent]) {
      expect(sample).toMatch(/^[a-z0-9-]+(?:\([^)\n]*\))?: ?\S/);
    }
  });
});
