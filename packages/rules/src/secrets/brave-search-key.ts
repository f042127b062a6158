// Brave Search API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const braveSearchKey = defineSecret({
  id: 'secret/brave-search-key',
  title: 'Brave Search API key',
  severity: 'medium',
  anchors: ['BSA'],
  pattern: /BSA[A-Za-z0-9_-]{24,31}(?![A-Za-z0-9_-])/,
  check: ({ value }) => (hasAllClasses(value.slice(3)) && isMixed(value.slice(3), 64) ? {} : undefined),
  why: 'It calls searches at the expense of its owner.',
  fix: ['Delete it under API Keys in the dashboard'],
  references: ['https://api-dashboard.search.brave.com/app/documentation'],
  examples: [
    `text(.env): BRAVE_API_KEY=${madeUp('BSA', 'XNbaS1E8vn7tyV7Dytksg1icSebM')}`,
    `"X-Subscription-Token": "${madeUp('BSA', '256WpVlAXzNeLGUpvYmB4bkGifAm')}"`,
  ],
  nearMisses: ['text(.env): BRAVE_API_KEY=BSA...', 'BSA-BOVINE-SERUM-ALBUMIN-SOLUTION'],
});
