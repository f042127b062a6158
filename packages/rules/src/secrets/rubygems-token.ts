// RubyGems API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const rubygemsToken = defineSecret({
  id: 'secret/rubygems-token',
  title: 'RubyGems API key',
  severity: 'critical',
  anchors: ['rubygems_'],
  pattern: /rubygems_[0-9a-f]{48}/,
  check: drawnAtRandom(9, 16),
  why: 'It publishes gems that others then install.',
  fix: ['Delete it under API keys of the profile'],
  references: ['https://guides.rubygems.org/api-key-scopes/'],
  examples: [
    `text(credentials.yml): :rubygems_api_key: ${madeUp('rubygems_', '3dd725c87cd2707340eb0a3484cfe11f88858656ab39f879')}`,
    `text(.env): GEM_HOST_API_KEY=${madeUp('rubygems_', '363faf110f07564a2e796185dec4abd07516dd503554b143')}`,
  ],
  nearMisses: [
    'text(.env): GEM_HOST_API_KEY=rubygems_xxx',
    `text(.env): GEM_HOST_API_KEY=${madeUp('rubygems_', 'ad1947954e6d6e69ffe8')}`,
  ],
});
