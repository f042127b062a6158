// Pinecone API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';

export const pineconeApiKey = defineSecret({
  id: 'secret/pinecone-api-key',
  title: 'Pinecone API key',
  severity: 'high',
  anchors: ['pcsk_'],
  pattern: /pcsk_[A-Za-z0-9]{4,7}_[A-Za-z0-9]{55,68}/,
  assigned: {
    names: ['pinecone key', 'pinecone api key', 'pinecone token', 'api key'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: (candidate) =>
    isNear(candidate, /pinecone|pcsk_/i) || candidate.value.startsWith('pcsk_') ? {} : undefined,
  why: 'It reads, changes and deletes the vectors of its project, and with them the text they stand for.',
  fix: ['Delete it under API keys of the project'],
  references: ['https://docs.pinecone.io/guides/projects/manage-api-keys'],
  examples: [
    `text(.env): PINECONE_API_KEY=${madeUp('pcsk_', 'fseRX3', '_', 'azeOIXJ1Vd2BU0PTTbqrwn7QsCH2sxrsAJr4flHfU1FP9GaXbQIzLqLxxepN7Eu')}`,
    `text(.env): PINECONE_API_KEY=${madeUp('2213584c-e7a7-4df2-3249-63184387ea91')}`,
  ],
  nearMisses: [
    'text(.env): PINECONE_API_KEY=your-pinecone-key',
    `text(.env): PINECONE_INDEX_ID=${madeUp('56b0c1af-4465-98bb-d9a9-bcf8db33076c')}`,
  ],
});
