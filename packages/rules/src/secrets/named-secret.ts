// Secrets by the names that they are assigned to: names that end in the word.

import { defineSecret } from '../define-secret.ts';

export const namedSecret = defineSecret({
  id: 'secret/named-secret',
  title: 'Hard-coded secret',
  severity: 'high',
  construct: 'named-secret',
  why: 'What a program calls its secret proves who it is to another one, or signs its sessions.',
  falsePositives: 'Names of secrets in a store, and made-up values in tests.',
  examples: [
    'python: CLIENT_SECRET = "p9X2-vT7qLm4"\n',
    'text(.env): SESSION_SECRET=kd83JsP0-qLzM2x',
    'text(config.json): {"oauth": {"client_id": "web", "client_secret": "p9X2vT7qLm4sWq"}}',
  ],
  nearMisses: [
    'python: secret = client.get_secret("db-password")\n',
    'text(values.yaml): existingSecret: my-release-postgresql\n',
    'text(deployment.yaml): imagePullSecret: regcred\nsecretName: tls-secret\n',
    'text(.env): CLIENT_SECRET=your_client_secret',
    'text(.github/workflows/ci.yml): token: ${{ secrets.DEPLOY_TOKEN }}\n',
  ],
});
