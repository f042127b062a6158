// Values of Secrets of Kubernetes, in base64 or plain.

import { defineSecret } from '../define-secret.ts';

export const kubernetesSecret = defineSecret({
  id: 'secret/kubernetes-secret',
  title: 'Value of a Kubernetes Secret',
  severity: 'high',
  construct: 'kubernetes-secret',
  why: 'Base64 hides nothing: whoever reads the manifest has the password that the cluster hands to its workloads.',
  fix: ['Keep it in a store that the cluster reads, or seal the manifest'],
  examples: [
    'text(secret.yaml): apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  username: c3Zj\n  password: Z0g3a1EybVp4OQ==\n',
    'text(secret.yaml): apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  password: gH7kQ2mZx9\n',
    'text(secret.json): {"apiVersion": "v1", "kind": "Secret", "data": {"api-key": "a0Q5ZjJMcVB6N1h2QjRuVDhzV2M="}}',
  ],
  nearMisses: [
    'text(secret.yaml): apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: {{ .Values.password | b64enc }}\n',
    'text(secret.yaml): apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  username: YWRtaW4=\n  password: Y2hhbmdlbWU=\n',
    'text(sealed.yaml): apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEq\n',
  ],
});
