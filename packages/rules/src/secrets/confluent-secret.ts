// Confluent Cloud API secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const confluentSecret = defineSecret({
  id: 'secret/confluent-secret',
  title: 'Confluent Cloud API secret',
  severity: 'high',
  assigned: {
    names: ['secret', 'api secret', 'password', 'sasl password', 'cloud api secret', 'kafka secret'],
    value: /(?:cflt)?[A-Za-z0-9+/]{60,64}/,
  },
  check: (candidate) =>
    hasAllClasses(candidate.value) &&
    candidate.value.length % 4 === 0 &&
    isMixed(candidate.value, 64) &&
    isNear(candidate, /confluent|kafka|sasl|schema_?registry|ccloud/i)
      ? {}
      : undefined,
  why: 'With the key beside it, it reads and writes topics of the cluster, or manages it.',
  fix: ['Delete it under API keys'],
  references: [
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  ],
  examples: [
    `text(.env): CONFLUENT_API_SECRET=${madeUp('p19Y2PJcROLGHI6TUwsorqlfeNJrfBgE8weC4kp9DznC+By4Zmf/xE/RAxLLArKG')}`,
    `text(client.properties): # kafka\nsasl.password=${madeUp('4KfgecjyNrf1g4C+rMMTNGofhuvG8THau+WJizYrOm5Anv5AzviCFget4lvTG9ni')}`,
  ],
  nearMisses: ['text(.env): CONFLUENT_API_SECRET=<secret>', 'text(.env): KAFKA_CLUSTER_ID=lkc-abc12'],
});
