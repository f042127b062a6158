// Docker Swarm key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const dockerSwarmKey = defineSecret({
  id: 'secret/docker-swarm-key',
  title: 'Docker Swarm key',
  severity: 'high',
  anchors: ['SWMTKN-1-', 'SWMKEY-1-'],
  pattern: /SWM(?:TKN-1-[a-z0-9]{50}-[a-z0-9]{25}|KEY-1-[A-Za-z0-9+/]{43})/,
  check: drawnAtRandom(9, 36),
  why: 'It joins machines to the swarm, as managers where it says so, or unlocks its secrets.',
  fix: ['Rotate it with docker swarm join-token --rotate or unlock-key --rotate'],
  references: ['https://docs.docker.com/reference/cli/docker/swarm/join-token/'],
  examples: [
    `docker swarm join --token ${madeUp('SWMTKN-1-', 'ky5icexd3ieo9du17ackewn4le1yahbaogivn5ygr5gw4la1sl', '-', 'ytt1j977u3mnbg953kdk8ke9o')} 10.0.0.1:2377`,
    `unlock key: ${madeUp('SWMKEY-1-', '1LcyvpFL7azcIgN+1hJbP/9sqq7ee8yCnNkMW8PMlri')}`,
  ],
  nearMisses: [
    'docker swarm join --token SWMTKN-1-...',
    `docker swarm join --token ${madeUp('SWMTKN-1-', '64j8oa9bh8zgmsfi6q00')}`,
  ],
});
