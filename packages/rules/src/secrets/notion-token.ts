// Notion token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const notionToken = defineSecret({
  id: 'secret/notion-token',
  title: 'Notion token',
  severity: 'high',
  anchors: ['ntn_', 'secret_'],
  pattern: /(?:ntn_\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43})/,
  check: ({ value }) =>
    hasAllClasses(value) && isMixed(value.replace(/^(?:ntn|secret)_/, '')) ? {} : undefined,
  why: 'It reads and writes the pages that the integration was given.',
  fix: ['Refresh it on the page of the integration'],
  references: ['https://developers.notion.com/docs/authorization'],
  examples: [
    `text(.env): NOTION_TOKEN=${madeUp('ntn_', '09877511205', 'XkF36JizSKIiYQ9a7Hvjfpg9xkgtk8TeZRk')}`,
    `notion = Client(auth="${madeUp('secret_', 'Ul2bOSgjz8HUQVxXEedPdWYsbS7viE4ocfXTREodSzN')}")`,
  ],
  nearMisses: [
    'text(.env): NOTION_TOKEN=ntn_...',
    'text(.env): NOTION_TOKEN=secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
