import { describe, expect, expectTypeOf, test } from 'vitest';
import { composeMessage, defineRule, type EvidenceOf } from './define-rule.ts';

const rule = defineRule({
  id: 'demo/calls',
  title: 'Loading calls something',
  category: 'code-execution',
  severity: 'high',
  stability: 'preview',
  since: '0.1',
  cwe: [502],
  owasp: [],
  atlas: [],
  tags: [],
  message: '{callable} runs with {args}',
  why: 'Because.',
  fix: ['Do not.'],
  falsePositives: 'None.',
  samples: { fires: [], silent: [] },
});

describe('defineRule', () => {
  test('asks for the evidence that the message names', () => {
    expectTypeOf<{ callable: string; args: readonly string[] }>().toExtend<EvidenceOf<typeof rule>>();
    expectTypeOf<{ callable: string }>().not.toExtend<EvidenceOf<typeof rule>>();
  });

  test('composes the sentence from the evidence', () => {
    expect(composeMessage(rule, { callable: 'os.system', args: ['id'] })).toBe('os.system runs with ["id"]');
  });

  test('takes evidence as text: what looks like a placeholder in it stays', () => {
    expect(composeMessage(rule, { callable: '{args}', args: 1 })).toBe('{args} runs with 1');
  });
});
