// OpenShift token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const openshiftToken = defineSecret({
  id: 'secret/openshift-token',
  title: 'OpenShift token',
  severity: 'critical',
  anchors: ['sha256~'],
  pattern: /sha256~[A-Za-z0-9_-]{43}/,
  check: drawnAtRandom(7, 64),
  why: 'It acts in the cluster as its user may.',
  fix: ['Log out with oc logout, which ends it'],
  references: ['https://docs.redhat.com/en/documentation/openshift_container_platform/'],
  examples: [
    `oc login --token=${madeUp('sha256~', 'Iyuxd4HdaGGidBB0my2fO0myKKfJIZm0BS3RaTnZKuT')} --server=https://api.lab:6443`,
    `text(.env): OC_TOKEN=${madeUp('sha256~', 'fq37ta_N4eFtt_8fprq-EfmfSIdgpO69A7qGkrSVA85')}`,
  ],
  nearMisses: [
    'oc login --token=sha256~...',
    'oc login --token=sha256~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
