// Google Chat webhook.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const googleChatWebhook = defineSecret({
  id: 'secret/google-chat-webhook',
  title: 'Google Chat webhook',
  severity: 'medium',
  anchors: ['chat.googleapis.com/v1/spaces/'],
  pattern:
    /chat\.googleapis\.com\/v1\/spaces\/[A-Za-z0-9_-]{8,20}\/messages\?key=AIza[A-Za-z0-9_-]{35}&(?:amp;)?token=(?<value>[A-Za-z0-9_-]{40,50})/,
  why: 'Whoever has the address posts messages to the space.',
  fix: ['Remove the webhook from the space'],
  references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
  examples: [
    `url = "https://${madeUp('chat.googleapis.com', '/v1/spaces/', 'AAAA1b2C3d4/messages?key=', 'AIza', 'Sy', 'pIhE2azHg7ApYuKNko23NiSAvFnHqvX6K', '&token=', 'n3Dv2VAWIBFvBixrj8gaUTp8lUoH1JgaQRlmbP60njg')}"`,
    `text(.env): CHAT=https://${madeUp('chat.googleapis.com', '/v1/spaces/', 'AAQA9z8Y7x6/messages?key=', 'AIza', 'Sy', 'NQb7jZDvL7KLiy8SwnxvslLwLlJueY8Q3', '&token=', 'oO4Ryt1WaU13kAyyw4F5s2nKQCIyeg2PwC3zvOuWUme')}%3D`,
  ],
  nearMisses: [
    'url = "https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN"',
    'url = "https://chat.googleapis.com/v1/spaces"',
  ],
});
