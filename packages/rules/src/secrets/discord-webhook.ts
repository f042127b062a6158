// Discord webhook.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const discordWebhook = defineSecret({
  id: 'secret/discord-webhook',
  title: 'Discord webhook',
  severity: 'medium',
  anchors: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
  pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[A-Za-z0-9_-]{60,72}/,
  check: ({ value }) => (isMixed(value.slice(-60), 64) ? {} : undefined),
  why: 'Whoever has the address posts messages to the channel and deletes the webhook.',
  fix: ['Delete the webhook in the settings of the channel'],
  references: ['https://discord.com/developers/docs/resources/webhook'],
  examples: [
    `url = "https://${madeUp('discord.com/api/webhooks/', '1098765432109876543/', 'NxHX9VkiBar9Qa6zT5EXmgYocOcXG4qLyp8V12H_AAyxzpKjQFxXhTz29ijgHAxL0fcO')}"`,
    `text(.env): WEBHOOK=https://${madeUp('discordapp.com/api/webhooks/', '987654321098765432/', '2XmBwPqqo3NCqz1k2uLN-KFEyUMsTfin_AqiTvlk5NnWX-JlH7neOjelWzmNanZkZtDK')}`,
  ],
  nearMisses: [
    'url = "https://discord.com/api/webhooks/123456789012345678/abcdef"',
    'url = "https://discord.com/api/webhooks/<id>/<token>"',
  ],
});
