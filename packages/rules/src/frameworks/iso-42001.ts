// Controls of ISO/IEC 42001 Annex A that a scan gives evidence for; titles in our words.

import type { Framework } from './framework.ts';

/** ISO/IEC 42001 Annex A. */
export const iso42001: Framework = {
  id: 'iso-42001',
  name: 'ISO/IEC 42001',
  title: 'ISO/IEC 42001 Annex A',
  edition: '2023',
  organization: 'ISO',
  uri: 'https://www.iso.org/standard/42001',
  source: 'ISO/IEC 42001:2023 Annex A (38 controls; titles in our words)',
  checked: '2026-11-22',
  entries: {
    'A.6.2.4': 'AI system verification and validation',
    'A.6.2.7': 'AI system technical documentation',
    'A.6.2.8': 'Recording of event logs',
    'A.7.4': 'Data quality',
    'A.7.5': 'Data provenance',
    'A.10.2': 'Allocating responsibilities',
    'A.10.3': 'Suppliers',
  },
};
