// Linear API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const linearApiKey = defineSecret({
  id: 'secret/linear-api-key',
  title: 'Linear API key',
  severity: 'high',
  anchors: ['lin_api_', 'lin_oauth_', 'lin_wh_'],
  pattern: /lin_(?:api|oauth|wh)_[A-Za-z0-9]{32,64}/,
  check: drawnAtRandom(8, 62),
  why: 'It reads and writes issues of the workspace as its owner may.',
  fix: ['Revoke it under Settings, Security & access'],
  references: ['https://linear.app/developers/graphql'],
  examples: [
    `text(.env): LINEAR_API_KEY=${madeUp('lin_api_', '3l7STfruCBRGzLQ15KsB1Jc3YFJsJrF1OHWzStf3')}`,
    `"Authorization": "${madeUp('lin_api_', 'C5sYh3ibRQrnTQUw0RwRWWuaDnIxvfkW7IfYM7gY')}"`,
  ],
  nearMisses: [
    'text(.env): LINEAR_API_KEY=lin_api_...',
    'text(.env): LINEAR_API_KEY=lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
