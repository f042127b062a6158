// OVHcloud application secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const ovhSecret = defineSecret({
  id: 'secret/ovh-secret',
  title: 'OVHcloud application secret',
  severity: 'high',
  tags: ['cloud'],
  assigned: {
    names: ['application secret', 'consumer key', 'ovh application secret', 'ovh consumer key', 'app secret'],
    value: /[A-Za-z0-9]{32}/,
  },
  check: namedNearby(/\bovh/i, 62),
  why: 'With the other keys of the application it manages servers and names of the account.',
  fix: ['Delete the application with the API, or its credential'],
  references: ['https://docs.ovh.com/gb/en/api/first-steps-with-ovh-api/'],
  examples: [
    `text(.env): OVH_APPLICATION_SECRET=${madeUp('C584xRkT3VhHxkY2rxt04nUummzmNEEd')}`,
    `text(ovh.conf): [ovh-eu]\napplication_secret=${madeUp('p3l4g1560zk5mzg4woe9t793harhemqv')}`,
  ],
  nearMisses: ['text(.env): OVH_APPLICATION_SECRET=my_app_secret', 'text(.env): OVH_APPLICATION_KEY=<key>'],
});
