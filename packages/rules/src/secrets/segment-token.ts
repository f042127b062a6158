// Segment token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const segmentToken = defineSecret({
  id: 'secret/segment-token',
  title: 'Segment token',
  severity: 'high',
  anchors: ['sgp_'],
  pattern: /sgp_[A-Za-z0-9]{64}/,
  assigned: { names: ['segment write key', 'segment key', 'segment token'], value: /[A-Za-z0-9]{32}/ },
  check: ({ value }) =>
    !isMixed(value.replace('sgp_', '')) || !hasAllClasses(value)
      ? undefined
      : value.startsWith('sgp_')
        ? {}
        : { severity: 'medium', detail: 'a key for writing' },
  why: 'It reads and changes sources and destinations of the workspace; a key for writing sends events in its name.',
  fix: ['Remove it under Access Management, Tokens'],
  references: ['https://segment.com/docs/api/public-api/'],
  examples: [
    `text(.env): SEGMENT_TOKEN=${madeUp('sgp_', '3GxPJxpQ8HCfz2ipvjqhn5jvhHUVFqqTXDSUvezBm0J9LzJyqRwjWBrwN4io0buR')}`,
    `text(.env): SEGMENT_WRITE_KEY=${madeUp('dxHnS93zJW6YP71eK6InGMJ4OQk6MTZ8')}`,
  ],
  nearMisses: ['text(.env): SEGMENT_TOKEN=sgp_...', 'text(.env): SEGMENT_WRITE_KEY=YOUR_WRITE_KEY'],
});
