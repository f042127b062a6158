// Azure DevOps personal access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const azureDevopsToken = defineSecret({
  id: 'secret/azure-devops-token',
  title: 'Azure DevOps personal access token',
  severity: 'critical',
  anchors: ['JQQJ99'],
  pattern: /[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}/,
  reachBack: 52,
  assigned: {
    names: [
      'azure devops pat',
      'azure devops token',
      'azure devops ext pat',
      'azdo pat',
      'azdo token',
      'azdo personal access token',
      'ado pat',
      'ado token',
      'devops pat',
      'vsts pat',
      'vsts token',
      'vss token',
    ],
    value: /[a-z2-7]{52}/,
  },
  check: ({ value }) => (isMixed(value, value.length > 52 ? 62 : 32) ? {} : undefined),
  why: 'It reads and writes repositories, pipelines and packages of the organisation as its owner may.',
  fix: ['Revoke it under User settings, Personal access tokens'],
  references: [
    'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  ],
  examples: [
    `token = "${madeUp('DwtgsDiHGDjM5xI3PxqROWYn1bt54qBtpGE8DsWeqwgcxhZ77Jd2', 'JQQJ99', 'BCACAAAAAAZg6lNAAA', 'AZDO', 'iYYi')}"`,
    `text(.env): AZURE_DEVOPS_EXT_PAT=${madeUp('wdjrnm3dssj2lkrmrqzbst4epibsamuybtj3bmdbbgk2mgtpzopy')}`,
  ],
  nearMisses: [
    'text(.env): AZURE_DEVOPS_EXT_PAT=your-pat',
    `token = "${madeUp('yQQo90E0H1Xgny4QzQu3PHScOj8KxKxWL3iGqK3wlXofAnZml0bl', 'JQQJ99', '16gK48zf')}"`,
  ],
});
