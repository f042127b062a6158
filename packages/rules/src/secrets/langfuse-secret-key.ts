// Langfuse secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const langfuseSecretKey = defineSecret({
  id: 'secret/langfuse-secret-key',
  title: 'Langfuse secret key',
  severity: 'high',
  anchors: ['sk-lf-'],
  pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  why: 'With the public key beside it, it reads and writes the traces of the project: prompts, answers and whatever users typed.',
  fix: ['Delete it under Settings, API Keys, of the project'],
  references: ['https://langfuse.com/docs/api'],
  examples: [
    `text(.env): LANGFUSE_SECRET_KEY=${madeUp('sk-lf-', '07900ed0-ddc7-9f55-40d1-57e0d44d2514')}`,
    `langfuse = Langfuse(secret_key="${madeUp('sk-lf-', '262536d0-68c5-5039-521e-bb93bd5263c5')}")`,
  ],
  nearMisses: [
    `text(.env): LANGFUSE_PUBLIC_KEY=${madeUp('pk-lf-', '79b3ef3d-242a-bd30-aa0e-7286573a6f24')}`,
    'text(.env): LANGFUSE_SECRET_KEY=sk-lf-...',
    'text(.env): LANGFUSE_SECRET_KEY=sk-lf-1234567890',
  ],
});
