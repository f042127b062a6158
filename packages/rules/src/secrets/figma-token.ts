// Figma token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const figmaToken = defineSecret({
  id: 'secret/figma-token',
  title: 'Figma token',
  severity: 'high',
  anchors: ['figd_', 'figu_', 'figo_', 'figur_'],
  pattern: /fig(?:d|u|o|ur)_[A-Za-z0-9_-]{38,45}/,
  check: drawnAtRandom(5, 64),
  why: 'It reads and comments the files of its owner.',
  fix: ['Revoke it under Settings, Security'],
  references: ['https://developers.figma.com/docs/rest-api/authentication/'],
  examples: [
    `text(.env): FIGMA_TOKEN=${madeUp('figd_', '9Ybe1f9Ihh0kWAL88roRijXrvEsdpoxLb2KpQDIr')}`,
    `"X-Figma-Token": "${madeUp('figd_', 'Z1YTe0JvAahVa_pfP4jbWrXiD5tJnktWiJ30_y2G')}"`,
  ],
  nearMisses: ['text(.env): FIGMA_TOKEN=figd_...', 'figu_re_caption_of_the_first_page_and_all_others'],
});
