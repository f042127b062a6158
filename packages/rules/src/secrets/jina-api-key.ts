// Jina AI API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const jinaApiKey = defineSecret({
  id: 'secret/jina-api-key',
  title: 'Jina AI API key',
  severity: 'high',
  anchors: ['jina_'],
  pattern: /jina_[0-9a-f]{32}[A-Za-z0-9_-]{28}/,
  check: drawnAtRandom(5, 62),
  why: 'It calls embedding models and readers at the expense of its owner.',
  fix: ['Delete it under API key management'],
  references: ['https://jina.ai/embeddings/'],
  examples: [
    `text(.env): JINA_API_KEY=${madeUp('jina_', '73a741734235d3a58021682dc5d941b3', '5SPxdvWRx0eEp7ncVAz79YRG04NT')}`,
    `headers = {"Authorization": "Bearer ${madeUp('jina_', '60b0cccff8e35400a1dfa7be521a1111', 'Av2t2fVw3zTNVTOge96EdfdikWeE')}"}`,
  ],
  nearMisses: ['text(.env): JINA_API_KEY=jina_xxxxxxxx', 'from jina_embeddings import model'],
});
