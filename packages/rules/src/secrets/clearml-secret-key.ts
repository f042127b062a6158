// ClearML secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const clearmlSecretKey = defineSecret({
  id: 'secret/clearml-secret-key',
  title: 'ClearML secret key',
  severity: 'high',
  assigned: {
    names: ['secret key', 'clearml api secret key', 'api secret key', 'trains api secret key'],
    value: /[A-Za-z0-9_-]{50,64}/,
  },
  check: namedNearby(/clearml|trains/i, 64),
  why: 'With the access key beside it, it reads and writes experiments and models and starts jobs on the workers.',
  fix: ['Revoke it under Settings, Workspace, App credentials'],
  references: ['https://clear.ml/docs/latest/docs/clearml_sdk/clearml_sdk_setup/'],
  examples: [
    `text(.env): CLEARML_API_SECRET_KEY=${madeUp('WzsN2L7XdkDDsTaesXgg8QyQvVfuxSSXzphLgwOik585pI7q2R')}`,
    `python: Task.set_credentials(api_host="https://api.clear.ml", secret_key="${madeUp('QkdMuHiJK8azaGSGftfGtbZGtBAH1OLHDKqsPadOnfnudsikJh')}")  # clearml\n`,
  ],
  nearMisses: [
    'text(.env): CLEARML_API_SECRET_KEY=<secret>',
    `text(.env): DJANGO_SECRET_KEY=${madeUp('YrxTq34bzzFoixJkyjn4VtxuNRr6824TyYFldoQIzCAj3dceuN')}`,
  ],
});
