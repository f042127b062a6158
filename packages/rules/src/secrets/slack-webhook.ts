// Slack webhook.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const slackWebhook = defineSecret({
  id: 'secret/slack-webhook',
  title: 'Slack webhook',
  severity: 'high',
  anchors: ['hooks.slack.com/'],
  pattern:
    /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,26}|(?:workflows|triggers)\/T?[A-Z0-9]{8,14}\/[A-Za-z0-9]{8,20}\/[A-Za-z0-9/]{20,50})/,
  check: ({ value }) => (isMixed(value.slice(-20)) ? {} : undefined),
  why: 'Whoever has the address posts messages to the channel in the name of the app.',
  fix: ['Remove the webhook on the page of the app'],
  references: ['https://api.slack.com/messaging/webhooks'],
  examples: [
    `url = "https://${madeUp('hooks.slack.com/', 'services/T02AB3CD4/B05EF6GH7/', '7aATFX5B9SSBh7c9asVZTg47')}"`,
    `text(.env): SLACK_WEBHOOK_URL=https://${madeUp('hooks.slack.com/', 'workflows/T02AB3CD4/A05EF6GH7/', '341363032166203773', '/', 'Jjhmio3j50rQSrhkp8PyiJkH')}`,
  ],
  nearMisses: [
    'url = "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"',
    'url = "https://hooks.slack.com/services/..."',
  ],
});
