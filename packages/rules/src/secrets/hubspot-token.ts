// HubSpot token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const hubspotToken = defineSecret({
  id: 'secret/hubspot-token',
  title: 'HubSpot token',
  severity: 'high',
  anchors: ['pat-na1-', 'pat-na2-', 'pat-na3-', 'pat-eu1-', 'pat-ap1-'],
  pattern: /pat-(?:na[123]|eu1|ap1)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  assigned: {
    names: ['hubspot api key', 'hubspot key', 'hapikey', 'hubspot token', 'hubspot access token'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  why: 'It reads and writes contacts and deals as far as it was allowed.',
  fix: ['Rotate it on the page of the private app'],
  references: ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'],
  examples: [
    `text(.env): HUBSPOT_TOKEN=${madeUp('pat-na1-', '760285bd-b45a-af22-86a9-7fc040586cc8')}`,
    `text(.env): HUBSPOT_API_KEY=${madeUp('6d9c0f14-8df7-2499-a6b7-9a6705f665c3')}`,
  ],
  nearMisses: ['text(.env): HUBSPOT_TOKEN=pat-na1-...', 'text(.env): HUBSPOT_PORTAL=12345'],
});
