// Azure Cosmos DB key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const azureCosmosKey = defineSecret({
  id: 'secret/azure-cosmos-key',
  title: 'Azure Cosmos DB key',
  severity: 'critical',
  anchors: ['documents.azure.com', 'ACDb'],
  pattern:
    /(?:documents\.azure\.com(?::443)?\/?;AccountKey=(?<value>[A-Za-z0-9+/]{86}==)|[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{6}==)/,
  reachBack: 76,
  assigned: {
    names: [
      'cosmos key',
      'cosmosdb key',
      'cosmos db key',
      'cosmos primary key',
      'cosmos account key',
      'cosmosdb account key',
    ],
    value: /[A-Za-z0-9+/]{86}==/,
  },
  check: ({ value }) => (isMixed(value, 64) ? {} : undefined),
  why: 'It reads and writes every database of the account. It does not expire.',
  fix: ['Make a new key for the resource in the portal of Azure, which ends the old one'],
  references: ['https://learn.microsoft.com/en-us/azure/cosmos-db/secure-access-to-data'],
  examples: [
    `AccountEndpoint=https://ml-features.documents.azure.com:443/;AccountKey=${madeUp('yUkAaFUzjBkTFCanitJl/j7GOHJgHDUUCl9RDEwYf6ZGkKNyIg08OXh9NWRBRJsSZFym+TI/WsBw+WBEuUXxSJ')}==;`,
    `key: ${madeUp('7TfGVJxs0THzqqWN3NUs28QzHtOVhk2Dg05XS7o+S6v2+R0pK5QNTgr952qi9L6cQtixoduCkXMu', 'ACDb', 'JPIjkr')}==`,
  ],
  nearMisses: [
    'AccountEndpoint=https://ml-features.documents.azure.com:443/;AccountKey=<key>;',
    `key: ${madeUp('AVsxReWCNhUyJAtQ26/peELXtwk2kH0+5aTznqeC', 'ACDb', 'Zt5Sou')}==`,
  ],
});
