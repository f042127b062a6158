// Compressed streams inside opaque data.

import { defineRule } from '../../define-rule.ts';

export const hidesCompressedData = defineRule({
  id: 'payload/hides-compressed-data',
  title: 'A compressed stream lies inside raw data',
  category: 'payload',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['payload'],
  message: '{what} stands at offset {offset}, inside data that no one decodes ({where})',
  why: 'Raw numbers do not begin like a compressed stream by chance. Tables and databases do compress their pages; weights do not.',
  fix: ['Ask the author what the stream is for'],
  falsePositives: 'Parquet and SQLite keep compressed pages and blobs.',
  samples: {
    fires: ['bytes(photo.gif): "GIF89a" | zeros 64 | x\'fd377a585a000004e6d6b446\''],
    silent: ['bytes(photo.gif): "GIF89a" | zeros 64'],
  },
});
