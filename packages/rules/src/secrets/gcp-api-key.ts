// Google API key.

import { defineSecret } from '../define-secret.ts';
import { crc32 } from '../secret-checks/crc32.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

/** Keys that Google's own samples and public clients carry, by their CRC-32. */
const PUBLISHED: ReadonlySet<number> = new Set([
  0x3627aa84, 0x94bb94f9, 0xffddd189, 0x6159ac90, 0x7aa120d5, 0x6a4f7820, 0xfbc47221, 0x08394327, 0xafe8ff3e,
  0x6b66e8a8, 0x5c298136, 0x1f358cbe, 0x6b9463f8, 0x202f468f, 0x3c5d7fda, 0xb4a1ffd1, 0xeda8a75b,
]);

export const gcpApiKey = defineSecret({
  id: 'secret/gcp-api-key',
  title: 'Google API key',
  severity: 'high',
  anchors: ['AIza'],
  pattern: /AIza[A-Za-z0-9_-]{35}/,
  check: (candidate) => {
    const { value, text, at, before } = candidate;
    if (before.endsWith('messages?key=')) return undefined;
    if (!isMixed(value.slice(4), 64) || PUBLISHED.has(crc32(value))) return undefined;
    // Firebase asks for its key to be in the page: what it may do is decided elsewhere.
    return /authDomain|firebaseapp|messagingSenderId|mobilesdk_app_id/.test(
      text.slice(Math.max(0, at - 300), at + 300),
    )
      ? { severity: 'medium', detail: 'in the configuration of a Firebase client, which is public' }
      : {};
  },
  why: 'It calls the APIs that are enabled for its project, Gemini and Maps among them, at the expense of the project.',
  fix: [
    'Make a new one and delete it under APIs & Services, Credentials; restrict the new one to the APIs and addresses that need it',
  ],
  references: ['https://cloud.google.com/docs/authentication/api-keys'],
  examples: [
    `text(.env): GOOGLE_API_KEY=${madeUp('AIza', 'Sy', 'lGeFEpRnuHRjW65OgIntM90a8IzPpKU2O')}`,
    `python: genai.configure(api_key="${madeUp('AIza', 'Sy', 'j6Bd2LbFvWtFuxfP70IbIHDiEbiQUenCM')}")\n`,
    `"apiKey": "${madeUp('AIza', 'Sy', 'F3JZO8DrAYl2mhOpYtxxTRyvZNA0HTbfu')}", "authDomain": "demo.firebaseapp.com"`,
  ],
  nearMisses: [
    'text(.env): GOOGLE_API_KEY=AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    'text(.env): GOOGLE_API_KEY=AIza...',
    `text(.env): GOOGLE_API_KEY=${madeUp('AIza', 'Sy', 'snLcU6E8BSgfrUMPNmMN')}`,
  ],
});
