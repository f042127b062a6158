// NVIDIA API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const nvidiaApiKey = defineSecret({
  id: 'secret/nvidia-api-key',
  title: 'NVIDIA API key',
  severity: 'high',
  anchors: ['nvapi-'],
  pattern: /nvapi-[A-Za-z0-9_-]{60,70}/,
  check: drawnAtRandom(6, 64),
  why: 'It calls models of NVIDIA and pulls containers and models from its registry as its owner may.',
  fix: ['Delete it under Setup, API Keys, of NGC'],
  references: ['https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html'],
  examples: [
    `text(.env): NVIDIA_API_KEY=${madeUp('nvapi-', 'kTkWu8GpzMoNO5tq1ZGk3VcO3MEUOyzg-1A9XBN0q6_0kUijwrrOcMkKj7VKZfFx')}`,
    `docker login nvcr.io -u oauthtoken -p ${madeUp('nvapi-', '7eSSK1hl4SO3bcohy6gAjV4eQOFJkFyAO3m_DCO7yHCtKA4qgjOroSFo2prsKTn9')}`,
  ],
  nearMisses: ['text(.env): NVIDIA_API_KEY=nvapi-...', 'text(.env): NVIDIA_API_KEY=nvapi-your-key-goes-here'],
});
