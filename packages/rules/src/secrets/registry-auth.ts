// Users and passwords of registries, in base64.

import { defineSecret } from '../define-secret.ts';

export const registryAuth = defineSecret({
  id: 'secret/registry-auth',
  title: 'Registry login in a configuration',
  severity: 'high',
  construct: 'registry-auth',
  why: 'It is the user and the password in another alphabet; with it images and packages are read and replaced.',
  fix: ['Change the password, or revoke the access token, at the registry'],
  examples: [
    'text(config.json): {"auths": {"registry.acme.dev": {"auth": "c3ZjOmdIN2tRMm1aeDk="}}}',
    'text(.npmrc): //registry.acme.dev/:_auth=c3ZjOmdIN2tRMm1aeDk=\n',
  ],
  nearMisses: [
    'text(config.json): {"auths": {"registry.acme.dev": {}}, "credsStore": "desktop"}',
    'text(.npmrc): //registry.acme.dev/:_auth=${NPM_AUTH}\n',
    'text(config.json): {"auth": "basic", "auth_type": "password"}',
  ],
});
