// LaunchDarkly key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';

export const launchdarklyKey = defineSecret({
  id: 'secret/launchdarkly-key',
  title: 'LaunchDarkly key',
  severity: 'high',
  anchors: ['api-', 'sdk-'],
  pattern: /(?:api|sdk)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  check: (candidate) =>
    isNear(candidate, /launch_?darkly|ldclient|\bLD_|sdk_?key/i)
      ? candidate.value.startsWith('sdk-')
        ? { severity: 'medium' }
        : {}
      : undefined,
  why: 'An API token changes flags; an SDK key reads all of them with their rules.',
  fix: ['Reset it under Organization settings, or of the environment'],
  references: ['https://launchdarkly.com/docs/home/account/api'],
  examples: [
    `text(.env): LAUNCHDARKLY_API_TOKEN=${madeUp('api-', '3842dba2-d7b7-7c6e-5720-8b1576c33bb1')}`,
    `text(.env): LD_SDK_KEY=${madeUp('sdk-', '7a9895ab-47b9-3938-4374-94f483910c72')}`,
  ],
  nearMisses: [
    `request id api-${madeUp('e1c90dc4-2be2-3458-57ba-e4613e196617')}`,
    'text(.env): LAUNCHDARKLY_API_TOKEN=api-...',
  ],
});
