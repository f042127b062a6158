// Tokens of GitLab in their first form: a mark for the kind and characters at random.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

/** Tokens that read one thing: the calendar and feeds, feature flags. */
const LIMITED = /^gl(?:ft|ffct|imt)-/;

export const gitlabToken = defineSecret({
  id: 'secret/gitlab-token',
  title: 'GitLab token',
  severity: 'critical',
  anchors: [
    'glpat-',
    'gldt-',
    'glrt-',
    'glptt-',
    'glcbt-',
    'gloas-',
    'glsoat-',
    'glft-',
    'glimt-',
    'glagent-',
    'glffct-',
    'glwt-',
    'GR1348941',
  ],
  pattern:
    /(?:gl(?:pat|dt|soat|ffct|ft|wt)-[A-Za-z0-9_-]{20}|glrt-(?:t\d_)?[A-Za-z0-9_-]{20}|glptt-[0-9a-f]{40}|glcbt-[0-9a-zA-Z]{1,5}_[A-Za-z0-9_-]{20}|glimt-[A-Za-z0-9_-]{25}|glagent-[A-Za-z0-9_-]{50}|gloas-[0-9a-f]{64}|GR1348941[A-Za-z0-9_-]{20})(?![A-Za-z0-9_.-])/,
  check: ({ value }) => {
    const random = value.replace(/^(?:gl[a-z]{1,5}-(?:t\d_)?|GR1348941)/, '');
    if (!isMixed(random, 36) || !hasDigitAndLetter(random)) return undefined;
    return LIMITED.test(value) ? { severity: 'medium' } : {};
  },
  why: 'It reads and writes repositories, packages or pipelines of its owner, or runs their jobs, by its kind.',
  fix: [
    'Revoke it under Preferences, Access tokens, or in the settings of the project or group that issued it',
  ],
  references: ['https://docs.gitlab.com/security/tokens/'],
  examples: [
    `text(.env): GITLAB_TOKEN=${madeUp('glpat-', 'ajAvIBR8HLXAhf66SMMr')}`,
    `registration_token = "${madeUp('GR1348941', 'dL1z6kc88N4oAiYGIQUE')}"`,
    `git clone https://oauth2:${madeUp('glpat-', 'K7CUfGNA8uq4bPA8y4bP')}@gitlab.com/lab/models.git`,
  ],
  nearMisses: [
    'text(.env): GITLAB_TOKEN=glpat-xxxxxxxxxxxxxxxxxxxx',
    'text(.env): GITLAB_TOKEN=<glpat-your-token>',
    `text(.env): GITLAB_TOKEN=${madeUp('glpat-', 'j1J6snOZ4W2M')}`,
  ],
});
