import type { Evidence, Finding } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { RULES } from '../catalogue.ts';
import { ANOMALIES } from './anomalies/anomalies.generated.ts';
import { mlGuardIdsOf, mlGuardNameOf, mlGuardRule, mlGuardRuleOfGap } from './match-ml-guard.ts';
import { ML_GUARD_RULES } from './ml-guard-rules.ts';

const IDS = `
pickle-dangerous-global pickle-suspicious-module pickle-unusual-module pickle-deprecated-opcode pickle-stack-global-opaque
pickle-parse-error pickle-too-large pickle-inner-too-large pickle-bad-zip
safetensors-too-large safetensors-malformed-header safetensors-invalid-tensor-entry safetensors-overlapping-tensors
safetensors-executable-trailing safetensors-hidden-data safetensors-negative-offset safetensors-inverted-offsets
safetensors-out-of-bounds safetensors-unknown-dtype safetensors-shape-overflow safetensors-size-mismatch
safetensors-metadata-url safetensors-metadata-ip safetensors-metadata-path
onnx-attr-path-traversal onnx-attr-url onnx-attr-absolute-path onnx-attr-shell-command onnx-too-many-nodes
onnx-vendor-domain-op onnx-custom-domain-op onnx-external-absolute-path onnx-external-path-traversal onnx-external-url
onnx-old-opset onnx-non-standard-opset-domain onnx-too-large onnx-empty onnx-malformed onnx-old-ir-version onnx-metadata-url
secret-aws-access-key secret-aws-secret-near-key secret-github-pat secret-github-fine-grained-pat secret-slack-token
secret-slack-webhook secret-stripe-live secret-stripe-test secret-openai-key secret-anthropic-key secret-huggingface-token
secret-google-api-key secret-jwt secret-private-key secret-high-entropy secrets-file-too-large
cve-known-vulnerability cve-malicious-package cve-file-too-large cve-db-missing`
  .trim()
  .split(/\s+/);

const finding = (ruleId: string, severity: Finding['severity'], evidence: Evidence = {}) => ({
  ruleId,
  severity,
  evidence,
});

describe('the ids of ML Guard', () => {
  test('are all there, and no others', () => {
    expect(ML_GUARD_RULES.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted());
  });

  test.each(IDS)('%s stands for rules, gaps or a fact', (id) => {
    const rule = mlGuardRule(id);
    const matches = [...(rule?.same ?? []), ...(rule?.similar ?? [])];
    const known = new Set(RULES.map((one) => one.id));
    const named = matches.flatMap(({ rules }) => rules ?? []);
    expect(named.filter((one) => !known.has(one))).toEqual([]);
    for (const { format, evidence } of matches) {
      const meanings = ANOMALIES.find((one) => one.format === format)?.meanings ?? {};
      expect((evidence?.['anomaly'] ?? []).filter((one) => !Object.hasOwn(meanings, one))).toEqual([]);
    }
    expect(matches.length + (rule?.gaps?.length ?? 0) + (rule?.note?.length ?? 0)).toBeGreaterThan(0);
    for (const one of named) expect(mlGuardIdsOf(one)).toContain(id);
  });
});

describe('a finding', () => {
  test.each([
    [finding('pickle/runs-code', 'critical'), ['pickle'], 'pickle-dangerous-global', 'critical'],
    [
      finding('pickle/names-dangerous', 'high', { callable: 'os.system' }),
      ['pickle'],
      'pickle-dangerous-global',
      'critical',
    ],
    [
      finding('pickle/names-dangerous', 'low', { callable: 'builtins.getattr' }),
      ['pickle'],
      'pickle-dangerous-global',
      'low',
    ],
    [finding('pickle/names-unknown', 'low'), ['pickle'], 'pickle-unusual-module', 'low'],
    [
      finding('format/unsafe-structure', 'medium', { format: 'safetensors', anomaly: 'tensor-overlap' }),
      ['safetensors'],
      'safetensors-overlapping-tensors',
      'high',
    ],
    [
      finding('payload/hides-program', 'high'),
      ['safetensors'],
      'safetensors-executable-trailing',
      'critical',
    ],
    [finding('graph/needs-custom-op', 'low'), ['onnx'], 'onnx-custom-domain-op', 'high'],
    [
      finding('reference/escapes-folder', 'high', { where: 'an absolute path' }),
      ['onnx'],
      'onnx-external-absolute-path',
      'high',
    ],
    [
      finding('reference/escapes-folder', 'high', { where: 'through `..`' }),
      ['onnx'],
      'onnx-external-path-traversal',
      'high',
    ],
    [finding('secret/aws-access-key-id', 'high'), ['text'], 'secret-aws-access-key', 'critical'],
    [
      finding('secret/stripe-secret-key', 'medium', { detail: 'of the test mode' }),
      ['text'],
      'secret-stripe-test',
      'medium',
    ],
    [
      finding('secret/stripe-secret-key', 'critical', { detail: '' }),
      ['text'],
      'secret-stripe-live',
      'critical',
    ],
    [finding('dependency/known-vulnerability', 'low'), ['requirements'], 'cve-known-vulnerability', 'low'],
    [
      finding('dependency/malicious-package', 'critical'),
      ['requirements'],
      'cve-malicious-package',
      'critical',
    ],
  ] as const)('%o goes by its id, at least as bad as there', (one, identity, id, severity) => {
    const name = mlGuardNameOf(one, identity);
    expect(name?.rule.id).toBe(id);
    expect(name?.severity).toBe(severity);
  });

  test('of a format that ML Guard does not know has none', () => {
    expect(mlGuardNameOf(finding('reference/remote', 'high'), ['gguf'])).toBeUndefined();
    expect(mlGuardNameOf(finding('payload/hides-program', 'high'), ['keras'])).toBeUndefined();
  });
});

test('a gap goes by the id of the scanner that reads such files', () => {
  expect(mlGuardRuleOfGap('malformed', 'pickle', false)?.id).toBe('pickle-parse-error');
  expect(mlGuardRuleOfGap('unrecognised', 'onnx', true)?.id).toBe('onnx-empty');
  expect(mlGuardRuleOfGap('unrecognised', 'onnx', false)?.id).toBe('onnx-malformed');
  expect(mlGuardRuleOfGap('crash', 'pickle', false)).toBeUndefined();
});
