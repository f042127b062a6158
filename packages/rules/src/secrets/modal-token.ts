// Modal token secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const modalToken = defineSecret({
  id: 'secret/modal-token',
  title: 'Modal token secret',
  severity: 'high',
  assigned: { names: ['token secret', 'modal token secret', 'modal secret'], value: /as-[A-Za-z0-9]{22}/ },
  check: drawnAtRandom(3),
  why: 'With the token id beside it, it runs code on machines of the workspace and reads its secrets and volumes.',
  fix: ['Delete it under Settings, API Tokens'],
  references: ['https://modal.com/docs/reference/modal.config'],
  examples: [
    `text(.modal.toml): [default]\ntoken_id = "${madeUp('ak-', 'kQsyjjKOwOuOtdfYYmHr6O')}"\ntoken_secret = "${madeUp('as-', 'R9rDiqDCkWxxurbt3Ly16I')}"`,
    `text(.env): MODAL_TOKEN_SECRET=${madeUp('as-', 'Odwbxp5o1flYIPREwgkveG')}`,
  ],
  nearMisses: [
    'text(.env): MODAL_TOKEN_SECRET=as-xxxxxxxxxxxxxxxxxxxxxx',
    `text(.env): MODAL_TOKEN_ID=${madeUp('ak-', 'o6tZbV9a71QW8JSRJWbpk3')}`,
  ],
});
