// Hugging Face token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const huggingfaceToken = defineSecret({
  id: 'secret/huggingface-token',
  title: 'Hugging Face token',
  severity: 'critical',
  anchors: ['hf_', 'api_org_'],
  pattern: /(?:hf_|api_org_)[A-Za-z0-9]{34}(?!_)/,
  check: ({ value }) => {
    const random = value.slice(-34);
    if (!/[A-Z]/.test(random) || !/[a-z]/.test(random) || !isMixed(random)) return undefined;
    // Those of today are letters alone.
    return /[0-9]/.test(random) ? { confidence: 'medium' } : {};
  },
  why: 'It reads private and gated models and data, and a token that may write replaces the weights that others download.',
  fix: [
    'Revoke it under Settings, Access Tokens, and look at the history of the repositories it could write',
  ],
  references: ['https://huggingface.co/docs/hub/security-tokens'],
  examples: [
    `text(.env): HF_TOKEN=${madeUp('hf_', 'kRpykKMWhbMXpYyYaisEfDvduePYBAerAr')}`,
    `python: login(token="${madeUp('hf_', 'dJWENwLQVtLzoCIWvIsmPPRSzVgVJNPmJP')}")\n`,
    `headers = {"Authorization": "Bearer ${madeUp('api_org_', 'rQyFbjMGfOSjgAzCNTMROvLDKyvanqWsXx')}"}`,
  ],
  nearMisses: [
    'text(.env): HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'from hf_transformers_modules_and_other_names import x',
    'text(.env): HF_TOKEN=hf_your_token_here',
    `text(.env): HF_TOKEN=${madeUp('hf_', 'HPqhzPjYbgSRCzqspVel')}`,
  ],
});
