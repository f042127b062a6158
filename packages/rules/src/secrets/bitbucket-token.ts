// Bitbucket token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const bitbucketToken = defineSecret({
  id: 'secret/bitbucket-token',
  title: 'Bitbucket token',
  severity: 'critical',
  anchors: ['ATCTT3xFfG', 'ATBB', 'BBDC-'],
  pattern: /(?:ATCTT3xFfG[A-Za-z0-9_=-]{160,220}|ATBB[A-Za-z0-9]{24}[0-9A-F]{8}|BBDC-[A-Za-z0-9+/]{44})/,
  check: ({ value }) => (isMixed(value.slice(5)) ? {} : undefined),
  why: 'It reads and writes repositories and pipelines of the workspace as its owner may.',
  fix: ['Revoke it under Personal settings, App passwords, or Access tokens of the repository'],
  references: ['https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/'],
  examples: [
    `text(.env): BITBUCKET_TOKEN=${madeUp('ATCTT3xFfG', 'OWnKs59SejMkqb3fuBAx7CLY2zWf2COQfVDooRHYKpsh37ZVqDJ1fANYjj964Hzoi84RRtfLwdUamyBoQ158zEZNO12NGGreFGLZykXi5exc7mbyIPZuFiqjxqvyONTn64RIlvjQrSk5RAT6XuVMhEuKZ7564ncDebAWlH8Y2s', '=', 'D1C6A77D')}`,
    `password = "${madeUp('ATBB', 'nEltWv3BSFKXuBEifARfyvM9', '2ED15D01')}"`,
    `token: ${madeUp('BBDC-', 'XN1dOj9fz1S9KAV4fDn83x127OzbtauSkVFTu85lqraJ')}`,
  ],
  nearMisses: ['text(.env): BITBUCKET_TOKEN=ATCTT3xFfG...', `password = "${madeUp('ATBB', 'IHzA20CZrr')}"`],
});
