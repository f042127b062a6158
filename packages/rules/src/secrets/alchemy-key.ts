// Infura or Alchemy key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const alchemyKey = defineSecret({
  id: 'secret/alchemy-key',
  title: 'Infura or Alchemy key',
  severity: 'medium',
  anchors: ['infura.io/v3/', 'g.alchemy.com/v2/'],
  pattern: /(?:infura\.io\/v3\/|g\.alchemy\.com\/v2\/)(?<value>[A-Za-z0-9_-]{32})/,
  assigned: { names: KEY_NAMES, value: /(?:[0-9a-f]{32}|[A-Za-z0-9_-]{32})/ },
  check: (candidate) =>
    isMixed(candidate.value, 16) && hasDigitAndLetter(candidate.value) && isNear(candidate, /infura|alchemy/i)
      ? {}
      : undefined,
  why: 'It asks nodes of chains at the expense of its owner.',
  fix: ['Make a new key in the dashboard'],
  references: ['https://docs.metamask.io/services/get-started/infura/'],
  examples: [
    `url = "https://mainnet.infura.io/v3/${madeUp('59cec937ac156ddf899e0dc4b92fffc6')}"`,
    `text(.env): ALCHEMY_API_KEY=${madeUp('RCCLmv8xPP1g9HhnqbLYvDE9sLLAzXUO')}`,
  ],
  nearMisses: ['url = "https://mainnet.infura.io/v3/YOUR-PROJECT-ID"', 'text(.env): ALCHEMY_API_KEY=demo'],
});
