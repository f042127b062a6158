// Snowflake access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const snowflakeToken = defineSecret({
  id: 'secret/snowflake-token',
  title: 'Snowflake access token',
  severity: 'critical',
  tags: ['cloud'],
  assigned: {
    names: [
      'snowflake token',
      'snowflake pat',
      'snowflake password',
      'snowflake access token',
      'programmatic access token',
    ],
    value: /eyJ[A-Za-z0-9_-]{20,400}\.eyJ[A-Za-z0-9_-]{20,800}\.[A-Za-z0-9_-]{20,600}/,
  },
  why: 'It reads and writes tables as its role may.',
  fix: ['Remove it with ALTER USER ... REMOVE PROGRAMMATIC ACCESS TOKEN'],
  references: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
  examples: [
    `text(.env): SNOWFLAKE_PAT=${madeUp('eyJraWQiOiIxMjMiLCJhbGciOiJFUzI1NiJ9', '.eyJwIjoiMTIzIiwiaXNzIjoiU0YifQ', '.', 'hm81acddkNrLuuI2-uwe4tbCWAS9vA22UdbNRz2-sEgpsNkxkmBymXr8hTjS85yezv5_s0yJZD6d4Jm9mj3Pvx')}`,
    `text(.env): SNOWFLAKE_TOKEN=${madeUp('eyJraWQiOiI0NTYiLCJhbGciOiJFUzI1NiJ9', '.eyJwIjoiNDU2IiwiaXNzIjoiU0YifQ', '.', 'd-S1gp6g2jyXTTXTYGHi-oWcDzCg2YRm0M406-F2TudagAyyvk6v9ErLr4OZsQ6CliY5thWZRH5CQbZytklsa7')}`,
  ],
  nearMisses: ['text(.env): SNOWFLAKE_PAT=<token>', 'text(.env): SNOWFLAKE_ACCOUNT=xy12345'],
});
