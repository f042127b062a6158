// Credentials in headers and in arguments of commands.

import { defineSecret } from '../define-secret.ts';

export const authorization = defineSecret({
  id: 'secret/authorization',
  title: 'Credential in an Authorization header',
  severity: 'high',
  construct: 'authorization',
  why: 'A request with this header acts for its owner until the credential is revoked.',
  examples: [
    'python: headers = {"Authorization": "Bearer kD9f2LqPz7XvB4nT8sWcY3"}\n',
    'curl -H "Authorization: Bearer kD9f2LqPz7XvB4nT8sWcY3" https://api.acme.dev/v1',
    'Authorization: Basic c3ZjOmdIN2tRMm1aeDk=',
    'curl -u svc:gH7kQ2mZx9 https://api.acme.dev/v1',
    'text(http.log): > Authorization: Token 8c4f19d2e07b5a6638f1c09d7e2b4a51d3f60c82',
  ],
  nearMisses: [
    'curl -H "Authorization: Bearer $TOKEN" https://api.acme.dev/v1',
    'python: headers = {"Authorization": f"Bearer {token}"}\n',
    'Authorization: Bearer <token>',
    'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    'It uses basic authentication and a bearer token of the service.',
    'curl -u username:password https://api.acme.dev/v1',
    'curl -u "$USER:$PASS" https://api.acme.dev/v1',
    'text(readme.md): Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE\n',
  ],
});
