// Passwords in the addresses of everything that is no database.

import { defineSecret } from '../define-secret.ts';

export const basicAuthUrl = defineSecret({
  id: 'secret/basic-auth-url',
  title: 'Password in a URL',
  severity: 'high',
  construct: 'basic-auth-url',
  why: 'The address logs in whoever opens it, and addresses end up in logs and histories.',
  fix: ['Change the password of the account'],
  examples: [
    'git clone https://deploy:gH7kQ2mZx9@git.acme.dev/team/models.git',
    'text(pip.conf): [global]\nindex-url = https://svc:gH7kQ2mZx9@pypi.acme.dev/simple\n',
    'python: proxies = {"https": "http://svc:gH7kQ2mZx9@proxy.acme.dev:3128"}\n',
    'ftp://upload:gH7kQ2mZx9@files.acme.dev/in',
  ],
  nearMisses: [
    'https://user:pass@example.com/path',
    'http://localhost:8080/@scope/package',
    'git+ssh://git@github.com/org/repo.git',
    'https://x-access-token:${{ secrets.GITHUB_TOKEN }}@github.com/org/repo.git',
    'python: url = "https://%s:%s@%s/" % (user, password, host)\n',
    'https://medium.com/@someone/article-1234567890',
    'https://username:password@host/',
  ],
});
