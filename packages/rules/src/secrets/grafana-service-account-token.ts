// Grafana service account token.

import { defineSecret } from '../define-secret.ts';
import { isGrafanaServiceAccountToken } from '../secret-checks/grafana-token.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const grafanaServiceAccountToken = defineSecret({
  id: 'secret/grafana-service-account-token',
  title: 'Grafana service account token',
  severity: 'high',
  anchors: ['glsa_'],
  pattern: /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}/,
  proven: true,
  check: ({ value }) => (isGrafanaServiceAccountToken(value) ? {} : undefined),
  why: 'It reads dashboards and queries data sources as its service account may.',
  fix: ['Delete it on the page of the service account'],
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
  examples: [
    `text(.env): GRAFANA_TOKEN=${madeUp('glsa_', 'OEA1v6zwQ42W7j0cYNOHFv9wM6UcT8pJ_031ae718')}`,
    `headers = {"Authorization": "Bearer ${madeUp('glsa_', 'pzIV9Rg56GDIh2zDWxmPuUg1y7EkqAKY_6e9c23e0')}"}`,
  ],
  nearMisses: [
    `text(.env): GRAFANA_TOKEN=${madeUp('glsa_', 'OuGMcXILMP2ewfF9Bb5BSBRGq89fNe09', '_00000000')}`,
    'text(.env): GRAFANA_TOKEN=glsa_...',
  ],
});
