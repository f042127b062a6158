// Recovery phrases of wallets: 12 to 24 words of one list whose checksum is right.

import { defineSecret } from '../define-secret.ts';
import { isMnemonic } from '../secret-checks/mnemonic.ts';

/** Phrases of specifications and development chains, by their first two words. */
const PUBLISHED =
  /^(?:abandon abandon|legal winner|letter advice|zoo zoo|test test|void come|hamster diagram|panda eyebrow|myth like|candy maple)/;

/** True where the first 12 to 24 words are a phrase. */
function isPhrase(text: string): boolean {
  const words = text.split(/[ ,]{1,3}/).filter((word) => word !== '');
  if (PUBLISHED.test(words.join(' '))) return false;
  return [24, 21, 18, 15, 12].some((count) => words.length >= count && isMnemonic(words.slice(0, count)));
}

export const walletRecoveryPhrase = defineSecret({
  id: 'secret/wallet-recovery-phrase',
  title: 'Recovery phrase of a wallet',
  severity: 'high',
  anchors: [
    'mnemonic',
    'seed phrase',
    'seed_phrase',
    'seedphrase',
    'seed words',
    'recovery phrase',
    'recovery_phrase',
    'secret phrase',
    'secret_phrase',
    'backup phrase',
    'wallet_seed',
    'wallet seed',
  ],
  anyCase: true,
  pattern:
    /[a-z]{4,10}[ _]?(?:phrase|words|seed)?["'`\])]{0,3}(?: is)?[ \t]{0,8}[=:>(]{0,2}[ \t]{0,8}["'`]{0,3}(?<value>[a-z]{3,8}[ ,][a-z ,]{35,240})/i,
  anyNeighbour: true,
  proven: true,
  check: ({ value }) => (isPhrase(value) ? {} : undefined),
  why: 'Whoever has the words has every key of the wallet and moves what it holds, and no one can take that back.',
  fix: ['Move what the wallet holds to a new one at once'],
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
  examples: [
    'text(.env): MNEMONIC="town arrange tornado digital village vendor burger vanish destroy section help connect"',
    'text(notes.md): Seed phrase: cactus error cube logic idle crisp problem couple coil cool ill radio adult future extend vast lazy acoustic spare banana cement club side boil\n',
    'python: seed_phrase = "town arrange tornado digital village vendor burger vanish destroy section help connect"\n',
  ],
  nearMisses: [
    'text(.env): MNEMONIC="town arrange tornado digital village vendor burger vanish destroy section help help"',
    'text(.env): MNEMONIC="test test test test test test test test test test test junk"',
    'text(notes.md): A mnemonic is a phrase of twelve words that people write down when they make a wallet for the first time.\n',
  ],
});
