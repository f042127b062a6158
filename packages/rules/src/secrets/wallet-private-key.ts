// Private keys of wallets: in Bitcoin's import format and as extended keys, both with a checksum, and as bare hexadecimal
// digits where a wallet is named.

import { defineSecret, type SecretCandidate, type SecretOpinion } from '../define-secret.ts';
import { base58Checked } from '../secret-checks/base58.ts';
import { crc32 } from '../secret-checks/crc32.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

/** Version bytes of private keys: Bitcoin, its test network. */
const VERSIONS: ReadonlySet<number | undefined> = new Set([0x80, 0xef]);
/** Length of a private key with its version byte, without and with the mark of a compressed public key. */
const KEY_BYTES: ReadonlySet<number> = new Set([33, 34]);
const EXTENDED_KEY_BYTES = 78;
/** Keys of the first accounts of development chains, which are the same everywhere, by their CRC-32. */
const DEVELOPMENT_KEYS: ReadonlySet<number> = new Set([0xbd0ca09b, 0x70de103d, 0x2d066124]);
const WALLET = /\beth|ether|wallet|web3|solidity|hardhat|foundry|bitcoin|\bbtc|polygon|binance|bsc_/i;

function judge(candidate: SecretCandidate): SecretOpinion | undefined {
  const { value } = candidate;
  if (/^[txyz]prv/.test(value)) return base58Checked(value)?.length === EXTENDED_KEY_BYTES ? {} : undefined;
  if (/^[5KLc9]/.test(value) && value.length < 64) {
    const bytes = base58Checked(value);
    return bytes !== undefined && VERSIONS.has(bytes[0]) && KEY_BYTES.has(bytes.length) ? {} : undefined;
  }
  const digits = value.replace(/^0x/, '').toLowerCase();
  if (!isMixed(digits, 16) || DEVELOPMENT_KEYS.has(crc32(digits))) return undefined;
  return value.startsWith('0x') || isNear(candidate, WALLET) ? {} : undefined;
}

export const walletPrivateKey = defineSecret({
  id: 'secret/wallet-private-key',
  title: 'Private key of a wallet',
  severity: 'high',
  anchors: ['xprv', 'yprv', 'zprv', 'tprv'],
  pattern: /[txyz]prv[1-9A-HJ-NP-Za-km-z]{107,108}/,
  assigned: {
    names: [
      'private key',
      'privatekey',
      'wallet key',
      'wif',
      'secret key',
      'privkey',
      'priv key',
      'deployer key',
    ],
    value: /(?:[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51}|(?:0x)?[0-9a-fA-F]{64})/,
  },
  check: judge,
  why: 'Whoever has it moves what the wallet holds, and no one can take that back.',
  fix: ['Move what the wallet holds to a new one at once'],
  references: [
    'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    'https://ethereum.org/en/developers/docs/accounts/',
  ],
  examples: [
    `text(.env): WALLET_WIF=${madeUp('KwYz1vr6xZ29z87JcAD7sZhrmyS4', 'LTMzVVyxRcnYJUtyk5Y5rNJZ')}`,
    `text(.env): PRIVATE_KEY=${madeUp('0x', 'bf23ae02569b76b4ba214123304be472eb496c5284a99344d0ab5996fc5047b8')}`,
    `text(keys.txt): ${madeUp('xprv', '9s21ZrQH143K3XsBixuKbykV3aFPpTGKdDWxMTW3k2ycGK5L8jYyCJD27fDcHN2kjkXGUmkiGP9d45rYPsUhZR6HkBXQLGYR8KAn65tNDaZ')}`,
  ],
  nearMisses: [
    `text(.env): WALLET_WIF=${madeUp('KwYz1vr6xZ29z87JcAD7sZhrmyS4', 'LTMzVVyxRcnYJUtyk5Y5rNJA')}`,
    'text(.env): PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
    'text(.env): PRIVATE_KEY=0x0000000000000000000000000000000000000000000000000000000000000001',
    `text(keys.txt): ${madeUp('xpub', '9s21ZrQH143K3XsBixuKbykV3aFPpTGKdDWxMTW3k2ycGK5L8jYyCJD27fDcHN2kjkXGUmkiGP9d45rYPsUhZR6HkBXQLGYR8KAn65tNDaZ')}`,
  ],
});
