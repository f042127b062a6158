// Controls of ISO/IEC 27001 Annex A that a scan gives evidence for; titles in our words.

import type { Framework } from './framework.ts';

/** ISO/IEC 27001 Annex A. */
export const iso27001: Framework = {
  id: 'iso-27001',
  name: 'ISO/IEC 27001',
  title: 'ISO/IEC 27001 Annex A',
  edition: '2022',
  organization: 'ISO',
  uri: 'https://www.iso.org/standard/27001',
  source: 'ISO/IEC 27001:2022 Annex A',
  checked: '2026-11-22',
  entries: {
    'A.5.23': 'Security in the use of cloud services',
    'A.5.34': 'Privacy and PII protection',
    'A.8.4': 'Access to source code',
    'A.8.7': 'Malware protection',
    'A.8.8': 'Technical vulnerability management',
    'A.8.25': 'Secure development life cycle',
    'A.8.28': 'Secure coding',
  },
};
