// The OWASP Machine Learning Security Top Ten: ids and titles, no advice.

import type { Framework } from './framework.ts';

/** OWASP Machine Learning Security Top Ten. */
export const owaspMl: Framework = {
  id: 'owasp-ml',
  name: 'OWASP ML',
  title: 'OWASP Machine Learning Security Top Ten',
  edition: '2023',
  organization: 'OWASP',
  uri: 'https://owasp.org/www-project-machine-learning-security-top-10/',
  source: 'OWASP Machine Learning Security Top 10, index of 2025-12-01',
  checked: '2026-11-22',
  entries: {
    'ML01:2023': 'Input Manipulation Attack',
    'ML02:2023': 'Data Poisoning Attack',
    'ML03:2023': 'Model Inversion Attack',
    'ML04:2023': 'Membership Inference Attack',
    'ML05:2023': 'Model Theft',
    'ML06:2023': 'AI Supply Chain Attacks',
    'ML07:2023': 'Transfer Learning Attack',
    'ML08:2023': 'Model Skewing',
    'ML09:2023': 'Output Integrity Attack',
    'ML10:2023': 'Model Poisoning',
  },
};
