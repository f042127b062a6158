// Baseten API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const basetenApiKey = defineSecret({
  id: 'secret/baseten-api-key',
  title: 'Baseten API key',
  severity: 'high',
  anchors: ['Api-Key '],
  pattern: /Api-Key (?<value>[A-Za-z0-9]{8}\.[A-Za-z0-9]{32})/,
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}/ },
  check: (candidate) =>
    isMixed(candidate.value) &&
    (candidate.text.endsWith('Api-Key ', candidate.at) || isNear(candidate, /baseten|truss/i))
      ? {}
      : undefined,
  why: 'It calls and deploys models of the workspace.',
  fix: ['Revoke it under Settings, API keys'],
  references: ['https://docs.baseten.co/development/model/api-keys'],
  examples: [
    `text(.env): BASETEN_API_KEY=${madeUp('MlfmaWuP', '.', 'MdIsGSUOtAT0wZIgaB7SkE15s2QXz05e')}`,
    `headers = {"Authorization": "Api-Key ${madeUp('mcbA8gT0', '.', 'b6J3YrRjalRblO1ZZBbV2Slf7wm4iQA9')}"}`,
  ],
  nearMisses: ['text(.env): BASETEN_API_KEY=YOUR_KEY', 'headers = {"Authorization": "Api-Key {key}"}'],
});
