// Addresses of wallets: Bitcoin and Ethereum.

import { definePersonalData } from '../define-personal-data.ts';
import { isBase58Check, isBech32, isMixedCaseChecksum } from '../pii-checks/wallets.ts';
import { shownIn } from '../pii-samples.ts';

/** The first address of all, and the ones that nobody owns. */
const PUBLISHED =
  /^(?:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2|3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy|bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|1111111111111111111114oLvT2|1BitcoinEaterAddressDontSendf59kuE|1CounterpartyXXXXXXXXXXXXXXXUWLpVr)$/;

export const cryptoWallet = definePersonalData({
  id: 'pii/crypto-wallet',
  title: 'Wallet address of a cryptocurrency',
  severity: 'low',
  why: 'Every payment of the wallet is public; once a name stands beside it, so is what the person has and spends (GDPR, art. 4).',
  shape: 'token',
  lengths: [26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 42, 62],
  contextWords: ['wallet', 'bitcoin', 'btc', 'ethereum', 'eth', 'wallet address', 'crypto', 'address'],
  check: ({ value, context }) => {
    if (PUBLISHED.test(value)) return undefined;
    if (/^bc1[a-z0-9]{39,59}$/.test(value)) return isBech32(value) ? {} : undefined;
    if (/^0x[0-9a-fA-F]{40}$/.test(value)) {
      if (/^0x(.)\1{20}|^0x0{8}/.test(value)) return undefined;
      if (/[a-f]/.test(value) && /[A-F]/.test(value))
        return isMixedCaseChecksum(value.slice(2)) ? {} : undefined;
      return context !== undefined && /wallet|eth/.test(context) ? { confidence: 'medium' } : undefined;
    }
    if (/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value))
      return isBase58Check(value) ? {} : undefined;
    return undefined;
  },
  references: [
    'https://eips.ethereum.org/EIPS/eip-55',
    'https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki',
  ],
  examples: [
    'send BTC to 1Ez69SnzzmePmZX3WpEzMKTrcBF2gpNQ55',
    ...shownIn('wallet', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'),
  ],
  nearMisses: [
    'genesis 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d358',
    'sha 0x52908400098527886e0f7030069857d2e4169ee7',
  ],
});
