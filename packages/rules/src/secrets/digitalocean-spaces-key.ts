// DigitalOcean Spaces key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const digitaloceanSpacesKey = defineSecret({
  id: 'secret/digitalocean-spaces-key',
  title: 'DigitalOcean Spaces key',
  severity: 'high',
  anchors: ['DO00', 'DO80'],
  pattern: /DO[08]0[A-Z0-9]{17}/,
  assigned: {
    names: ['spaces secret', 'spaces secret key', 'spaces secret access key', 'spaces key'],
    value: /[A-Za-z0-9+/]{43}/,
  },
  check: ({ value }) => (isMixed(value.slice(4), 36) ? {} : undefined),
  why: 'Id and secret together read, write and delete the objects of the account.',
  fix: ['Delete the key under Spaces Object Storage, Access Keys'],
  references: ['https://docs.digitalocean.com/products/spaces/how-to/manage-access/'],
  examples: [
    `access_id = "${madeUp('DO00', 'APBTNVXCR0GP0L6T', 'A')}"`,
    `text(.env): SPACES_SECRET_KEY=${madeUp('4kv2PsmCISPq6+UmsLKkH/mRsXUJPTYatauwJ/d0SwL')}`,
  ],
  nearMisses: ['access_id = "DO00EXAMPLE"', 'text(.env): SPACES_SECRET_KEY=changeme'],
});
