// Labelbox API key.

import { defineSecret } from '../define-secret.ts';
import { jsonWebToken } from '../secret-checks/json-web-token.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';

export const labelboxApiKey = defineSecret({
  id: 'secret/labelbox-api-key',
  title: 'Labelbox API key',
  severity: 'high',
  assigned: {
    names: ['labelbox api key', 'labelbox key', 'lb api key', 'labelbox token', 'api key'],
    value: /eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,800}\.[A-Za-z0-9_-]{20,200}/,
  },
  check: (candidate) =>
    isNear(candidate, /labelbox|\blb\b/i) && jsonWebToken(candidate.value) !== undefined ? {} : undefined,
  why: 'It reads and changes data, labels and projects of its owner.',
  fix: ['Delete it under Workspace settings, API'],
  references: ['https://docs.labelbox.com/reference/create-api-key'],
  examples: [
    `text(.env): LABELBOX_API_KEY=${madeUp('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', '.eyJ1c2VySWQiOiJjbDEyMyIsImFwaUtleUlkIjoiY2w0NTYifQ', '.', '0zzuoNH2H4ZoCXLfs9HK2HoO17AeZ-AGfz3hP1pijR8')}`,
    `python: client = labelbox.Client(api_key="${madeUp('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', '.eyJ1c2VySWQiOiJjbDEyMyIsImFwaUtleUlkIjoiY2w0NTYifQ', '.', '92Z9fWlZydkTcLA0t5bB7G4MlNh0Tg8YAZVR8mfrgav')}")\n`,
  ],
  nearMisses: ['text(.env): LABELBOX_API_KEY=<key>', 'text(.env): LABELBOX_PROJECT=clabc123'],
});
