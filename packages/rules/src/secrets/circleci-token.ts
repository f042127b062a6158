// CircleCI token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const circleciToken = defineSecret({
  id: 'secret/circleci-token',
  title: 'CircleCI token',
  severity: 'high',
  anchors: ['CCIPAT_', 'CCIPRJ_'],
  pattern: /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_[0-9a-f]{40}/,
  assigned: {
    names: ['circle token', 'circleci token', 'circle ci token', 'circleci api token', 'circleci key'],
    value: /[0-9a-f]{40}/,
  },
  check: ({ value }) => (isMixed(value.slice(-40), 16) ? {} : undefined),
  why: 'It starts pipelines and reads their settings as its owner may.',
  fix: ['Delete it under User settings, Personal API tokens'],
  references: ['https://circleci.com/docs/managing-api-tokens/'],
  examples: [
    `text(.env): CIRCLECI_TOKEN=${madeUp('CCIPAT_', 'Gfb8ELRhdd0RWdDnfOSZeU', '_', '26ea17c49231f394a7002eb521c69d3fc668f652')}`,
    `text(.env): CIRCLE_TOKEN=${madeUp('ea40f7cd1a319c1b98dd5b058c4553ddcfc737f4')}`,
  ],
  nearMisses: [
    'text(.env): CIRCLECI_TOKEN=CCIPAT_...',
    `text(.env): CIRCLE_SHA1=${madeUp('46e60472a4a9f4d83d28f16e3b04865153d1b35b')}`,
  ],
});
