// JSON Web Tokens. Their header must decode; what they grant and until when is read from the claims, without a clock.

import { defineSecret, type SecretCandidate, type SecretOpinion } from '../define-secret.ts';
import { type JsonWebToken, jsonWebToken, unixDate } from '../secret-checks/json-web-token.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';

/** Subjects and names of the tokens that documentation shows. */
const SAMPLE_NAMES: ReadonlySet<unknown> = new Set(['John Doe', 'Jane Doe']);
/** The least characters of a signature: HMAC with SHA-256 has 43. */
const LEAST_SIGNATURE_UNITS = 40;
/** From here on a lifetime is as good as none. */
const LONG_LIFE_SECONDS = 400 * 86_400;

/** Tokens of issuers that have rules of their own, or are made to be public. */
function isOthers({ claims }: JsonWebToken): boolean {
  return SAMPLE_NAMES.has(claims['name']) || claims['role'] === 'anon' || claims['iss'] === 'supabase-demo';
}

function opinionOf(token: JsonWebToken, signature: string): SecretOpinion | undefined {
  if (isOthers(token)) return undefined;
  const isUnsigned = token.algorithm.toLowerCase() === 'none';
  if (!isUnsigned && signature.length < LEAST_SIGNATURE_UNITS) return undefined;
  const { exp, iat, role } = token.claims;
  const until = unixDate(exp);
  const detail = [
    token.algorithm.slice(0, 12),
    isUnsigned ? 'not signed: whoever takes it takes any' : '',
    role === 'service_role' ? 'a service role, past the rules for rows' : '',
    until === undefined ? 'no expiry' : `until ${until}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
  if (isUnsigned) return { severity: 'low', detail };
  const lives = typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
  const isLasting = until === undefined || (lives !== undefined && lives > LONG_LIFE_SECONDS);
  return role === 'service_role' || isLasting ? { severity: 'high', detail } : { detail };
}

/** Issuers whose tokens have rules of their own. */
const OWN_RULES = /labelbox|snowflake/i;

function judge(candidate: SecretCandidate): SecretOpinion | undefined {
  const { value } = candidate;
  const token = isNear(candidate, OWN_RULES) ? undefined : jsonWebToken(value);
  return token === undefined ? undefined : opinionOf(token, value.slice(value.lastIndexOf('.') + 1));
}

const HEADER = madeUp('eyJhbGciOiJIUzI1NiIs', 'InR5cCI6IkpXVCJ9');

export const jsonWebTokenSecret = defineSecret({
  id: 'secret/json-web-token',
  title: 'JSON Web Token',
  severity: 'medium',
  anchors: ['eyJ', 'ewog'],
  pattern:
    /e[wy][A-Za-z0-9_-]{10,1000}\.(?:e[wy][A-Za-z0-9_-]{8,4000}|[A-Za-z0-9_-]{16,1000}\.[A-Za-z0-9_-]{16,100}\.[A-Za-z0-9_-]{8,4000})\.[A-Za-z0-9_-]{0,700}/,
  check: judge,
  why: 'Whoever presents it is taken for whom it names until it expires; without an expiry, until its key is changed. Its severity does not depend on the day of the scan: compare the expiry that the finding tells with today.',
  fix: ['End the session, or change the key that signs, where it has not expired'],
  falsePositives:
    'Tokens that expired, tokens of documentation, and tokens that are made to be public, such as those of anonymous users.',
  references: ['https://www.rfc-editor.org/rfc/rfc7519', 'https://www.rfc-editor.org/rfc/rfc8725'],
  examples: [
    `text(.env): API_TOKEN=${madeUp(HEADER, '.eyJzdWIiOiJ0cmFpbmVyIiwiaWF0IjoxNzYwMDAwMDAwfQ.', 'q3Vb0Zk9yT1wR5uXo7LmS2dE8hJ4nC6pA_fGiKjMxQs')}`,
    `Authorization: Bearer ${madeUp(HEADER, '.eyJzdWIiOiI3IiwiaWF0IjoxNzYwMDAwMDAwLCJleHAiOjE3NjAwMDM2MDB9.', 'Zk9yT1wR5uXo7LmS2dE8hJ4nC6pA_fGiKjMxQsq3Vb0')}`,
  ],
  nearMisses: [
    `token = "${madeUp(HEADER, '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.', 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c')}"`,
    'token = "eyJhbGciOiJIUzI1NiJ9..."',
    'eyJust.words.thatlooklike',
  ],
});
