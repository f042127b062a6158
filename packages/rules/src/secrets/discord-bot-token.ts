// Tokens of bots of Discord: the number of the bot in base64, a time stamp and a signature.

import { defineSecret } from '../define-secret.ts';
import { base64Text } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const discordBotToken = defineSecret({
  id: 'secret/discord-bot-token',
  title: 'Discord bot token',
  severity: 'high',
  anchors: ['.run(', '.login(', '.start(', 'Bot M', 'Bot N', 'Bot O'],
  pattern:
    /(?:\.(?:run|login|start)\(\s{0,8}["']|Bot )(?<value>[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40})(?![A-Za-z0-9_-])/,
  anyNeighbour: true,
  assigned: {
    names: [
      'discord token',
      'discord bot token',
      'bot token',
      'token',
      'discord key',
      'discord client token',
    ],
    value: /[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}/,
  },
  proven: true,
  check: ({ value }) => {
    const number = base64Text(value.split('.')[0] ?? '') ?? '';
    return /^\d{17,20}$/.test(number) ? {} : undefined;
  },
  why: 'It reads and writes messages as the bot in every server that added it.',
  fix: ['Reset it on the page of the application'],
  references: ['https://discord.com/developers/docs/reference#authentication'],
  examples: [
    `text(.env): DISCORD_TOKEN=${madeUp('MTA5ODc2NTQzMjEwOTg3NjU0Mw', '.', 'GxYz12', '.', 'kZ1zazPbEm9Pt3sxw8tgbhz2a0Cb5VupNOKTdH')}`,
    `python: client.run("${madeUp('MTA5ODc2NTQzMjEwOTg3NjU0Mw', '.', 'GxYz12', '.', '3whck656p6tScfxpw7WLwrVR8RhVLf4iAZenYu')}")\n`,
    `text(config.json): {"bot_token": "${madeUp('OTg3NjU0MzIxMDk4NzY1NDMy', '.', 'X9yZ1a', '.', 'T9zkXzQy2CjA6U0MV8vBEKtsppl')}"}`,
  ],
  nearMisses: [
    'text(.env): DISCORD_TOKEN=your-bot-token',
    'text(.env): DISCORD_TOKEN=MTxxxxxxxxxxxxxxxxxxxxxx.xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
