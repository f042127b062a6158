// Tokens and keys of Cloudflare, of its origin authority among them.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const cloudflareKey = defineSecret({
  id: 'secret/cloudflare-key',
  title: 'Cloudflare API token',
  severity: 'high',
  anchors: ['v1.0-', 'cfut_', 'cfat_', 'cfk_'],
  pattern:
    /(?:v1\.0-[0-9a-f]{24}-[0-9a-f]{146}|cf[ua]t_[A-Za-z0-9]{40}[0-9a-f]{8}|cfk_[A-Za-z0-9]{40}[0-9a-f]{8})/,
  assigned: { names: KEY_NAMES, value: /(?:[A-Za-z0-9_-]{40}|[0-9a-f]{37})/ },
  check: (candidate) => {
    const { value } = candidate;
    if (/^(?:v1\.0-|cf(?:[ua]t|k)_)/.test(value)) return isMixed(value.slice(5), 16) ? {} : undefined;
    return isMixed(value, 36) && hasDigitAndLetter(value) && isNear(candidate, /cloudflare|\bCF_|r2_/i)
      ? {}
      : undefined;
  },
  why: 'It changes names, certificates, workers and storage of the account as far as it was allowed; the global key may do everything.',
  fix: ['Roll or delete it under My Profile, API Tokens'],
  references: ['https://developers.cloudflare.com/fundamentals/api/get-started/create-token/'],
  examples: [
    `origin_ca_key = "${madeUp('v1.0-', 'bef62a042dc92b5d744fba5b', '-', '8b30d272de01a24874bbb0df9cdfd29bd0e1520bbbbf18326ba98532e69175f456d096cbc889e9684d33b7613b0918bbf2fa2aaebc68384133fda6c1b90ce6b47812b7cba3b1b2b714')}"`,
    `text(.env): CLOUDFLARE_API_TOKEN=${madeUp('v6M4TeP0-zyeDtzx29PIze_KiDHEvwO6k5rsl1lr')}`,
    `text(.env): CF_TOKEN=${madeUp('cfut_', 'D0mOJOAPtGfXw7nDqdVP15RvTedu6NqqiYdq45TX', '21e07be6')}`,
  ],
  nearMisses: ['text(.env): CLOUDFLARE_API_TOKEN=your_cloudflare_token', 'release v1.0-2-gabcdef0'],
});
