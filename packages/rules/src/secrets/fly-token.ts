// Fly.io access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const flyToken = defineSecret({
  id: 'secret/fly-token',
  title: 'Fly.io access token',
  severity: 'high',
  tags: ['cloud'],
  anchors: ['fo1_', 'fm1r_', 'fm1a_', 'fm2_'],
  pattern: /(?:fo1_[A-Za-z0-9_-]{43}|fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,1200}={0,3})/,
  check: ({ value }) => (isMixed(value.slice(5), 64) ? {} : undefined),
  why: 'It deploys to and deletes the apps of the organisation.',
  fix: ['Revoke it with fly tokens revoke'],
  references: ['https://fly.io/docs/security/tokens/'],
  examples: [
    `text(.env): FLY_API_TOKEN=FlyV1 ${madeUp('fm2_', 'lJPE', 's6RwXmIHY0PkKQDa7d6ZjluP21zjMD0yjruTLAg9F0VOalbD8B4TBXGkelnFwmIvNyqEmp/DENBpqVUYgOOZvCu41Yz7nDcyk3vQanBzC//GtauJ6Ngq9koPu7FCgNjM7LqexpNvt4Bo')}`,
    `text(.env): FLY_API_TOKEN=${madeUp('fo1_', 'FMh_YDl7DtVjTPxhA8nK4wGoJQnZl_8BT9bpLyHNXPD')}`,
  ],
  nearMisses: [
    'text(.env): FLY_API_TOKEN=FlyV1 fm2_...',
    'text(.env): FLY_API_TOKEN=fo1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
