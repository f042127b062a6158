// Docker Hub token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const dockerToken = defineSecret({
  id: 'secret/docker-token',
  title: 'Docker Hub token',
  severity: 'critical',
  anchors: ['dckr_pat_', 'dckr_oat_'],
  pattern: /dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})/,
  check: drawnAtRandom(9, 64),
  why: 'It pulls private images and pushes images that others then run.',
  fix: ['Delete it under Account settings, Personal access tokens'],
  references: ['https://docs.docker.com/security/access-tokens/'],
  examples: [
    `docker login -u lab -p ${madeUp('dckr_pat_', 'HfGDfX_UJC8-EjU8QUAQd4nRavt')}`,
    `text(.env): DOCKER_TOKEN=${madeUp('dckr_oat_', 'ANCFF-k2tAKhB21y0mVYDIFolYTF4uDC')}`,
  ],
  nearMisses: [
    'docker login -u lab -p dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'text(.env): DOCKER_TOKEN=dckr_pat_...',
  ],
});
