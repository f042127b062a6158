// Tokens of Slack: for bots, users, applications, their configuration and sessions.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const slackToken = defineSecret({
  id: 'secret/slack-token',
  title: 'Slack token',
  severity: 'critical',
  anchors: [
    'xoxb-',
    'xoxp-',
    'xoxa-',
    'xoxr-',
    'xoxs-',
    'xoxo-',
    'xoxe-',
    'xoxe.',
    'xoxc-',
    'xoxd-',
    'xapp-',
  ],
  pattern:
    /(?:xoxb-\d{9,14}-(?:\d{9,14}-)?[A-Za-z0-9]{18,34}|xox[pe](?:-\d{9,14}){2,3}-[A-Za-z0-9]{28,64}|xox[aros]-(?:\d{1,14}-){0,3}[A-Za-z0-9]{8,64}|xoxc-\d{9,15}-\d{9,15}-\d{9,15}-[0-9a-f]{64}|xoxd-[A-Za-z0-9%/+]{100,400}={0,2}|xoxe\.xox[bp]-\d-[A-Za-z0-9]{146,180}|xoxe-\d-[A-Za-z0-9]{146,180}|xapp-\d-[A-Z0-9]{8,14}-\d{10,14}-[0-9a-f]{64})/,
  check: ({ value }) => {
    const random = value.slice(value.lastIndexOf('-') + 1);
    return isMixed(random, 16) && /[0-9]/.test(random) ? {} : undefined;
  },
  why: 'It reads and writes messages and files of the workspace as the bot or user it was issued for.',
  fix: ['Revoke it on the page of the app, or with auth.revoke'],
  references: ['https://api.slack.com/concepts/token-types'],
  examples: [
    `text(.env): SLACK_BOT_TOKEN=${madeUp('xoxb-', '2148239412-4239582394582-', 'mOdQIOwXDIy1vYby7adV2ECi')}`,
    `client = WebClient(token="${madeUp('xoxp-', '2148239412-2239582394-3395823945-', '607ee10109996dd9e400edafd901e467')}")`,
    `text(.env): SLACK_APP_TOKEN=${madeUp('xapp-', '1-A04BC2DEF3G-4239582394582-', 'c5e7430f9559c152c441539acc888a4d12c72339002cc4fd5bb5937b87c0bf80')}`,
  ],
  nearMisses: [
    'text(.env): SLACK_BOT_TOKEN=xoxb-your-token',
    'text(.env): SLACK_BOT_TOKEN=xoxb-0000000000-0000000000000-xxxxxxxxxxxxxxxxxxxxxxxx',
    'text(.env): SLACK_BOT_TOKEN=xoxb-...',
  ],
});
