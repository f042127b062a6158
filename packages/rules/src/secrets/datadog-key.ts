// Datadog key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const datadogKey = defineSecret({
  id: 'secret/datadog-key',
  title: 'Datadog key',
  severity: 'high',
  assigned: {
    names: [
      'api key',
      'app key',
      'application key',
      'datadog key',
      'dd api key',
      'dd app key',
      'key',
      'client token',
    ],
    value: /[0-9a-f]{32}|[0-9a-f]{40}/,
  },
  check: namedNearby(/datadog|\bDD_|ddog/i, 16),
  why: 'An API key writes metrics and logs; with an application key it reads them and changes monitors.',
  fix: ['Revoke it under Organization settings, API keys or Application keys'],
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  examples: [
    `text(.env): DD_API_KEY=${madeUp('e93cdf1438f0c13adf83b70bb7be8c5e')}`,
    `text(datadog.yaml): # datadog agent\napp_key: ${madeUp('1a84d3f6f41d0663503817197e5ff9dc4db36d24')}`,
  ],
  nearMisses: [
    'text(.env): DD_API_KEY=your_datadog_key',
    `text(.env): DD_VERSION=${madeUp('ce2bb31e804952ab5573d481b453b4acc9c8896b')}`,
  ],
});
