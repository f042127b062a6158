// Tokens of bots of Telegram: the number of the bot, a colon and 35 characters that begin with AA.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const telegramBotToken = defineSecret({
  id: 'secret/telegram-bot-token',
  title: 'Telegram bot token',
  severity: 'high',
  anchors: [':AA'],
  pattern: /(?<!\d)\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/,
  reachBack: 10,
  anyNeighbour: true,
  check: ({ value }) => (hasAllClasses(value.slice(-33)) && isMixed(value.slice(-33), 64) ? {} : undefined),
  why: 'It reads what users write to the bot and answers in its name.',
  fix: ['Revoke it with /revoke of BotFather'],
  references: ['https://core.telegram.org/bots/features#botfather'],
  examples: [
    `text(.env): TELEGRAM_TOKEN=${madeUp('5839201746', ':AA', 'T45EZspnLD4z17AOm4PqZrBCD1stAicQd')}`,
    `url = "https://api.telegram.org/bot${madeUp('583920174', ':AA', 'oTVZ6FWwyhkuICi-sLFWhGkJ0oT3rU0vi')}/sendMessage"`,
  ],
  nearMisses: [
    'text(.env): TELEGRAM_TOKEN=123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
    'mac = 12:AA:BB:CC',
    'text(.env): TELEGRAM_TOKEN=1234567890:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
