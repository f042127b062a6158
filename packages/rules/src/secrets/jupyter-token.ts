// Token of a Jupyter server.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const jupyterToken = defineSecret({
  id: 'secret/jupyter-token',
  title: 'Token of a Jupyter server',
  severity: 'medium',
  anchors: ['?token='],
  pattern: /\?token=(?<value>[0-9a-f]{48})(?![0-9A-Za-z])/,
  anyNeighbour: true,
  assigned: {
    names: ['jupyter token', 'notebook token', 'jupyterhub api token', 'jupyterhub token', 'jpy api token'],
    value: /(?:[0-9a-f]{48}|[0-9a-f]{32})/,
  },
  check: ({ value }) => (isMixed(value, 16) ? {} : undefined),
  why: 'Whoever reaches the server runs code on it and reads its files. The token of one start ends with the server, one that is set in a configuration does not.',
  fix: ['Stop the server, and set no token in files that are shared'],
  references: ['https://jupyter-server.readthedocs.io/en/latest/operators/security.html'],
  examples: [
    `[I 12:00:00 LabApp] http://localhost:8888/lab?token=${madeUp('eeb5254118b5122d419b1cec36eabdf8154961ee115766c6')}`,
    `text(.env): JUPYTER_TOKEN=${madeUp('1067378b3145ea52cb5d3671b9e8ad50e61312ec7ebf3b5a')}`,
  ],
  nearMisses: [
    'http://localhost:8888/?token=...',
    'text(.env): JUPYTER_TOKEN=easy',
    'http://localhost:8888/?token=abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdef',
  ],
});
