// Microsoft Teams webhook.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const teamsWebhook = defineSecret({
  id: 'secret/teams-webhook',
  title: 'Microsoft Teams webhook',
  severity: 'medium',
  anchors: ['webhook.office.com/webhookb2/'],
  pattern:
    /webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}/,
  why: 'Whoever has the address posts messages to the channel.',
  fix: ['Remove the connector from the channel'],
  references: [
    'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  ],
  examples: [
    `url = "https://lab.${madeUp('webhook.office.com', '/webhookb2/', 'f484f856-f896-b4e9-cfd2-ef7f8fc88d40', '@', '55d9ed85-d88a-2233-4ed1-e64b6a815eee', '/IncomingWebhook/', 'e9b0d40d17ffe8f2797b73caffeb8f4a', '/', '24ceab23-a7b2-f761-ec8d-72a53dfe3645')}"`,
    `text(.env): TEAMS=https://lab.${madeUp('webhook.office.com', '/webhookb2/', 'e18ff75a-4bbd-419e-3adc-7d8211339a84', '@', '33799c24-7470-cc30-5c07-696508b4d954', '/IncomingWebhook/', '74fc374e42e853909586e43e7fad3176', '/', '3421c292-d545-039e-5cdb-e93a80c9f57f')}`,
  ],
  nearMisses: [
    'url = "https://lab.webhook.office.com/webhookb2/<id>"',
    'url = "https://outlook.office.com/webhook"',
  ],
});
