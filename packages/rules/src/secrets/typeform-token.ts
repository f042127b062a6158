// Typeform token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const typeformToken = defineSecret({
  id: 'secret/typeform-token',
  title: 'Typeform token',
  severity: 'medium',
  anchors: ['tfp_'],
  pattern: /tfp_[A-Za-z0-9_.-]{40,64}/,
  check: ({ value }) => (hasAllClasses(value.slice(4)) && isMixed(value.slice(4), 62) ? {} : undefined),
  why: 'It reads answers to forms, which hold personal data, and changes forms.',
  fix: ['Revoke it under Personal tokens'],
  references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
  examples: [
    `text(.env): TYPEFORM_TOKEN=${madeUp('tfp_', 'e0LgGJq27TVzYY126LPe5NiTKkXoRuYhkjzBWYzpDmFJ', '_', 'WtGOTTuqES6HJL')}`,
    `token = "${madeUp('tfp_', 'wDi7qmdz8BNc48Z2K8c85xl0A95CqIufXy8BHfRh7uyz', '_', 'DgpKHNRKYS3LGQ')}"`,
  ],
  nearMisses: [
    'text(.env): TYPEFORM_TOKEN=tfp_...',
    'tfp_distributions.normal.log_prob_of_the_variational_posterior',
  ],
});
