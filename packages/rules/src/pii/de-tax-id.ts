// German tax identification number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial, mod11And10 } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

/** In ten digits one comes twice or three times, and all others once or not at all. */
function isDealt(digits: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of digits) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return (most === 2 && counts.size === 9) || (most === 3 && counts.size === 8);
}

export const deTaxId = definePersonalData({
  id: 'pii/de-tax-id',
  title: 'German tax identification number',
  severity: 'high',
  why: 'German tax identification number names one person in Germany for life and opens accounts, contracts and records in their name; § 139b of the fiscal code forbids its use for anything but taxes.',
  shape: 'groups',
  formsInContext: ['###########', '## ### ### ###'],
  contextWords: [
    'steuer id',
    'steuerid',
    'steueridentifikationsnummer',
    'steuer identifikationsnummer',
    'steuerliche identifikationsnummer',
    'steuer idnr',
    'idnr',
    'steuernummer',
    'tax id',
    'tax identification number',
    'taxid',
    '=tin',
    'identifikationsnummer',
  ],
  check: ({ compact }) =>
    compact[0] !== '0' && !isTrivial(compact) && isDealt(compact.slice(0, 10)) && mod11And10(compact)
      ? {}
      : undefined,
  examples: [...shownIn('steuer_id', '86 095 742 719'), 'steuer_id: 86 095 742 719 as given'],
  nearMisses: ['steuer_id: 86 095 742 711', '2026-11-22 12:00:01 INFO batch 86 095 742 719 done'],
});
