// IBM Cloud API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const ibmCloudKey = defineSecret({
  id: 'secret/ibm-cloud-key',
  title: 'IBM Cloud API key',
  severity: 'critical',
  tags: ['cloud'],
  assigned: { names: ['key', 'apikey', 'token'], value: /[A-Za-z0-9_-]{44}/ },
  check: (candidate) =>
    hasAllClasses(candidate.value) &&
    isMixed(candidate.value, 64) &&
    isNear(candidate, /ibm|watson|bluemix|\bWML|iam_apikey/i)
      ? {}
      : undefined,
  why: 'It acts as its owner in the account: it calls watsonx, reads object storage, manages services.',
  fix: ['Delete it under Manage, Access (IAM), API keys'],
  references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
  examples: [
    `text(.env): IBM_CLOUD_API_KEY=${madeUp('alOKjla3NJ4B-mipyrMGImWIZKLRnGPqVWa-MlJIBbub')}`,
    `python: credentials = Credentials(url=url, api_key="${madeUp('LnOrpPBN-h0N7D8jj0HPOQJ4v7_T01fMMfGC2KpDG1F2')}")  # watsonx\n`,
  ],
  nearMisses: [
    'text(.env): IBM_CLOUD_API_KEY=your-ibm-cloud-api-key',
    `text(.env): WATSONX_PROJECT_ID=${madeUp('200bc2d4-dabb-9cd3-756d-861b5712cf70')}`,
  ],
});
