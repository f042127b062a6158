// PostHog personal API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const posthogPersonalKey = defineSecret({
  id: 'secret/posthog-personal-key',
  title: 'PostHog personal API key',
  severity: 'high',
  anchors: ['phx_'],
  pattern: /phx_[A-Za-z0-9_-]{41,52}/,
  check: drawnAtRandom(4, 62),
  why: 'It reads and changes the analytics of its projects. Keys that begin with phc_ are public.',
  fix: ['Delete it under Personal API keys'],
  references: ['https://posthog.com/docs/api'],
  examples: [
    `text(.env): POSTHOG_PERSONAL_API_KEY=${madeUp('phx_', 'n0IEqGu9odzPnWhW6GyTfn2igSg4HrmSLFGrximx13M')}`,
    `api_key = "${madeUp('phx_', 'z4hi3M9SEQHega2VowolY5NtegG6fVCyif4klvOhRDgVdu9')}"`,
  ],
  nearMisses: [
    `text(.env): POSTHOG_KEY=${madeUp('phc_', 'khQ4wzXYgGYsWsoCy4KFnpTIwYFkwiNHZOrJotxdVCR')}`,
    'api_key = "phx_your_key"',
  ],
});
