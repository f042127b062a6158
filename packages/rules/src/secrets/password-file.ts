// Passwords in the files that programs read them from: `.netrc`, `.pgpass`.

import { defineSecret } from '../define-secret.ts';

export const passwordFile = defineSecret({
  id: 'secret/password-file',
  title: 'Password in a login file',
  severity: 'high',
  construct: 'password-file',
  why: 'The file lists hosts, accounts and their passwords, so that programs log in without asking.',
  examples: [
    'text(.netrc): machine git.acme.dev\n  login svc\n  password gH7kQ2mZx9\n',
    'text(_netrc): machine api.acme.dev login svc password gH7kQ2mZx9\n',
    'text(.pgpass): db1.acme.dev:5432:app:svc:gH7kQ2mZx9\n',
  ],
  nearMisses: [
    'text(.netrc): machine git.acme.dev login <user> password <password>\n',
    'text(.pgpass): localhost:5432:app:postgres:postgres\n',
    'The machine asks for a login and a password each time.',
  ],
});
