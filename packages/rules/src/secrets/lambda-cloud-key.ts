// Lambda Cloud API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const lambdaCloudKey = defineSecret({
  id: 'secret/lambda-cloud-key',
  title: 'Lambda Cloud API key',
  severity: 'high',
  anchors: ['secret_'],
  pattern: /secret_[A-Za-z0-9-]{1,60}_[0-9a-f]{32}\.[A-Za-z0-9]{32}/,
  check: ({ value }) => (isMixed(value.slice(-65)) ? {} : undefined),
  why: 'It rents machines at the expense of its owner and ends those that run.',
  fix: ['Delete it under API keys'],
  references: ['https://docs.lambda.ai/public-cloud/cloud-api/'],
  examples: [
    `text(.env): LAMBDA_API_KEY=${madeUp('secret_', 'training_', '2846f0d15967f3cf669c5ffc523c65e0', '.', 'QQsUOJyaGhU5p1sSkR3vCoqGTOB39yml')}`,
    `curl -u ${madeUp('secret_', 'ci-runner_', '8148cb77b9febcb2b41019b80c5ad6fd', '.', 'J8MkWTYLyK6UNSlOGum64BHVHoWiYy4z')}: https://cloud.lambda.ai/api/v1/instances`,
  ],
  nearMisses: ['text(.env): LAMBDA_API_KEY=secret_name_value', 'secret_key_base'],
});
