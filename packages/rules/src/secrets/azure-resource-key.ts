// Keys of other Azure resources that carry the mark of their service: search, functions, cache, registry, batch, API management.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const azureResourceKey = defineSecret({
  id: 'secret/azure-resource-key',
  title: 'Azure resource key',
  severity: 'high',
  anchors: ['AzSe', 'AzFu', 'AzCa', '+ACR', '+ABa', 'APIM', 'JQQJ99'],
  pattern:
    /(?:[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}|[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==|[A-Za-z0-9+/]{33}AzCa[A-P][A-Za-z0-9+/]{5}=|[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}|[A-Za-z0-9+/]{76}(?:\+ABa|APIM)[A-D][A-Za-z0-9+/]{5}==|[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}(?!ACOG|AZDO)[A-Za-z0-9]{8})/,
  reachBack: 76,
  check: ({ value }) => (hasAllClasses(value) && isMixed(value, 62) ? {} : undefined),
  why: 'It administers the search service, function, cache, registry or account that it was issued for.',
  fix: ['Make a new key for the resource in the portal of Azure, which ends the old one'],
  references: ['https://learn.microsoft.com/en-us/azure/search/search-security-api-keys'],
  examples: [
    `search_key = "${madeUp('9EnQiRu4OfiHZjekqeVxnkYlP1jIkNA94FOqEOD9BU', 'AzSe', 'A', 'kMQPO')}"`,
    `x-functions-key: ${madeUp('Mc2gAZHQsbtX8CoT2vhHxJJJl9tkaLKh8jZlzKVLnOJD', 'AzFu', 'EphwP', 'Q')}==`,
  ],
  nearMisses: [
    'search_key = "AzSearchKey"',
    `search_key = "${madeUp('AaK5rfeU8VIaMkPT66qR', 'AzSe', 'A', 'UzTpT')}"`,
  ],
});
