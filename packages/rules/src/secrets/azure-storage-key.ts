// Account keys of Azure Storage: 64 bytes in base64, bare, in connection strings, or with the mark of newer ones.

import { defineSecret } from '../define-secret.ts';
import { crc32 } from '../secret-checks/crc32.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

/** The key of the emulator, which is the same everywhere, by its CRC-32. */
const EMULATOR_KEY = 0x305d0e25;
const CLIENT = /blob|storage|datalake|queue|container|fileshare|table/i;

export const azureStorageKey = defineSecret({
  id: 'secret/azure-storage-key',
  title: 'Azure Storage account key',
  severity: 'critical',
  anchors: ['AccountKey=', '+ASt'],
  pattern: /(?:AccountKey=(?<value>[A-Za-z0-9+/]{86}==)|[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{6}==)/,
  reachBack: 76,
  assigned: {
    names: [
      'storage key',
      'account key',
      'storage account key',
      'storage access key',
      'azure storage',
      'accountkey',
      'credential',
    ],
    value: /[A-Za-z0-9+/]{86}==/,
  },
  check: ({ value, text, at, name }) => {
    const near = text.slice(Math.max(0, at - 160), at);
    if (crc32(value) === EMULATOR_KEY || !isMixed(value, 64) || near.includes('documents.azure.com'))
      return undefined;
    return name === undefined || !/credential$/i.test(name) || CLIENT.test(near) ? {} : undefined;
  },
  why: 'It reads, writes and deletes everything in the storage account, and signs links for others. It does not expire.',
  fix: ['Make a new key for the resource in the portal of Azure, which ends the old one'],
  references: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage'],
  examples: [
    `service = BlobServiceClient(url, credential="${madeUp('nQvWys81vp7hB1dx8PpD5KHXe3PYiGkPAuNaRL63xYKwzEInncIIA3ANxN9K3KSU9Mi4roNL89sM995YTBXaK7')}==")`,
    `DefaultEndpointsProtocol=https;AccountName=mlmodels;AccountKey=${madeUp('sp2JdCDcf1737aDL8q+Yc5thzQNFudEvMKRLv5M5EIf1gUGSoTHn6XEZZ+PHgJ66lVG2jwyTEPAEtzO8ZVl3zN')}==;EndpointSuffix=core.windows.net`,
    `text(.env): AZURE_STORAGE_KEY=${madeUp('AtcFHsY6oEtD3QdlKauUJoBxB0J/aWm0ibmqVlVYAz4Iq8Hq6DC7z2W5drbNdCdtWwJwh0UKoPQ7YNa0CTGilG')}==`,
  ],
  nearMisses: [
    `client = CosmosClient(url, credential="${madeUp('JQEVT0mlAmrtVETW0TesULeetLDQ8B8vW2ZBjyaXYl1AcCtLn99MHwP708dWgW5hQxdGlvxzX3SCb8FNVgnX6J')}==")`,
    'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoMGMw==;',
    'AccountName=mlmodels;AccountKey=<account-key>;',
    `sha512 digest: ${madeUp('bnoTE3myNkERNRZo6N5U4ZKh4KcCwTFzDsqj2MkVI9JBfWtFflxNTvDZMEYtaYnhSgce2XFGzYvd0Vzhsz8Z05')}==`,
  ],
});
