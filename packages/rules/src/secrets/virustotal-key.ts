// VirusTotal API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const virustotalKey = defineSecret({
  id: 'secret/virustotal-key',
  title: 'VirusTotal API key',
  severity: 'medium',
  anchors: ['vt.Client('],
  pattern: /vt\.Client\(\s{0,8}["'](?<value>[0-9a-f]{64})["']/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{64}/ },
  check: namedNearby(/virus_?total|\bVT_|vt\.Client/i, 16),
  why: 'It looks up and uploads files in the name of its owner.',
  fix: ['Make a new one under API key'],
  references: ['https://docs.virustotal.com/docs/please-give-me-an-api-key'],
  examples: [
    `text(.env): VIRUSTOTAL_API_KEY=${madeUp('30a119000777f0db602a90772d04dc0289987421b7c793b5278a45b9f7c4dac7')}`,
    `text(.env): VT_API_KEY=${madeUp('88b8dbbf74092d33336abeca62c20459feb07f397a8b9d43acef063505cb77e3')}`,
  ],
  nearMisses: [
    'text(.env): VIRUSTOTAL_API_KEY=your-key',
    `virustotal_sha256 = "${madeUp('c3a2f2fd851aa8b3a58eda5d6c72389d0a0372cc059e3991ea2645fd705b52c1')}"`,
  ],
});
