// Anaconda token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const anacondaToken = defineSecret({
  id: 'secret/anaconda-token',
  title: 'Anaconda token',
  severity: 'high',
  anchors: ['anaconda.org/t/'],
  pattern:
    /anaconda\.org\/t\/(?<value>[a-z]{2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
  assigned: {
    names: KEY_NAMES,
    value: /[a-z]{2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: ({ value }) => (isMixed(value.slice(3), 16) ? {} : undefined),
  why: 'It reads private channels and publishes packages that others then install.',
  fix: ['Remove it under Settings, Access'],
  references: ['https://docs.anaconda.com/anacondaorg/user-guide/work-with-accounts/'],
  examples: [
    `text(.env): ANACONDA_API_TOKEN=${madeUp('li-', '4e4f4eee-7441-b7e3-747f-12e9091e3d9c')}`,
    `conda install -c https://conda.anaconda.org/t/${madeUp('ab-', 'c0aad4f3-b21e-5392-e984-3dbd400ae10a')}/lab model`,
  ],
  nearMisses: ['text(.env): ANACONDA_API_TOKEN=your-token', 'https://conda.anaconda.org/t/<TOKEN>/lab'],
});
