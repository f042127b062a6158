// RunPod API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const runpodApiKey = defineSecret({
  id: 'secret/runpod-api-key',
  title: 'RunPod API key',
  severity: 'high',
  anchors: ['rpa_'],
  pattern: /rpa_[A-Z0-9]{40}[A-Za-z0-9]{2,8}/,
  assigned: { names: ['runpod api key', 'runpod key'], value: /[A-Z0-9]{40}/ },
  check: drawnAtRandom(4, 36),
  why: 'It rents machines at the expense of its owner and reads and changes those that run.',
  fix: ['Revoke it under Settings, API Keys'],
  references: ['https://docs.runpod.io/get-started/api-keys'],
  examples: [
    `text(.env): RUNPOD_API_KEY=${madeUp('rpa_', 'U3W0J0VTDYKBDLXGJQ2XGYW7RT85C7H1DR0352Z3', 'vkpfpa')}`,
    `runpod.api_key = "${madeUp('rpa_', '8SKLOBLHEXB038YLEW3UEY41KU0JMLZ9I4N0DRBW', 'fktjxn')}"`,
  ],
  nearMisses: ['text(.env): RUNPOD_API_KEY=rpa_XXXX', 'rpa_workflow_name'],
});
