// Atlassian API token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const atlassianToken = defineSecret({
  id: 'secret/atlassian-token',
  title: 'Atlassian API token',
  severity: 'critical',
  anchors: ['ATATT3xFf', 'ATOA'],
  pattern: /ATATT3xFf[A-Za-z0-9_=-]{160,220}/,
  assigned: {
    names: [
      'jira api token',
      'jira token',
      'confluence api token',
      'confluence token',
      'atlassian api token',
      'atlassian token',
    ],
    value: /[A-Za-z0-9]{24}/,
  },
  check: ({ value }) =>
    hasDigitAndLetter(value) && isMixed(value.replace('ATATT3xFf', ''), 62) ? {} : undefined,
  why: 'It reads and writes Jira and Confluence as its owner may.',
  fix: ['Revoke it under Security, API tokens, of the Atlassian account'],
  references: [
    'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  ],
  examples: [
    `text(.env): JIRA_API_TOKEN=${madeUp('ATATT3xFf', 'GF0', 'PlKDQOb0AkrSTUpzRsI7Rar-wGNYe70t_4EVsm5FFd90PSNnUKl48vk_JiMJWVkKYUMi-FOD-l2EMHqv_h3za9PAVgGaXuW_LhI3CRl8EGFf0PWHq9uYrt6FEjmc8IL_jmCcFWCl8fBAw_69jYLnCBc6QhFV2K3XvO7qCIallb', '=', '68D528BE')}`,
    `text(.env): CONFLUENCE_TOKEN=${madeUp('wztwNLO5pxL4lq2Oq64PpdwH')}`,
  ],
  nearMisses: [
    'text(.env): JIRA_API_TOKEN=ATATT3x...',
    'text(.env): JIRA_API_TOKEN=your-api-token-goes-here',
  ],
});
