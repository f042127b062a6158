// Upstash token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const upstashToken = defineSecret({
  id: 'secret/upstash-token',
  title: 'Upstash token',
  severity: 'high',
  assigned: {
    names: ['token', 'upstash token', 'rest token', 'upstash key', 'api key'],
    value: /(?:A[A-Za-z0-9+/_-]{30,100}={0,2}|[0-9a-f-]{36})/,
  },
  check: namedNearby(/upstash|kv_rest|redis_rest/i, 62),
  why: 'It reads and writes the database.',
  fix: ['Reset the credentials on the page of the database'],
  references: ['https://upstash.com/docs/redis/features/restapi'],
  examples: [
    `text(.env): UPSTASH_REDIS_REST_TOKEN=${madeUp('AX', 'DqmgOKDeE6l1ynZCHxblIZZ2LvHn3+kvGWXwRiycFsoLj4fNweWTV6', '==')}`,
    `text(.env): UPSTASH_VECTOR_REST_TOKEN=${madeUp('AB', 'z6g72C3iE4ua3voC238oosIfihQSTni8FY1cipWLIleaE4wl4ipQSc7fh5')}`,
  ],
  nearMisses: [
    'text(.env): UPSTASH_REDIS_REST_TOKEN=your_token',
    'text(.env): UPSTASH_REDIS_REST_URL=https://x.upstash.io',
  ],
});
