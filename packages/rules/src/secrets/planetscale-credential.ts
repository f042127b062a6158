// PlanetScale credential.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const planetscaleCredential = defineSecret({
  id: 'secret/planetscale-credential',
  title: 'PlanetScale credential',
  severity: 'high',
  anchors: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'],
  pattern: /pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_=.-]{32,64}/,
  check: drawnAtRandom(11, 62),
  why: 'It reads and writes the branch of the database that it was made for, or manages databases.',
  fix: ['Delete the password or service token in the settings of the database'],
  references: ['https://planetscale.com/docs/api/reference/service-tokens'],
  examples: [
    `text(.env): PLANETSCALE_TOKEN=${madeUp('pscale_tkn_', 'jqM5XvS1BWpO6ejYtLMvEWmUNOgBuobel0HU2dUqXc2')}`,
    `password = "${madeUp('pscale_pw_', 'fCAUtN9JjYQCGyazTQIYLSy2mzyjjI1quOgTpOHfBh2')}"`,
  ],
  nearMisses: [
    'text(.env): PLANETSCALE_TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'password = "pscale_pw_your_password"',
  ],
});
