// NuGet API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const nugetApiKey = defineSecret({
  id: 'secret/nuget-api-key',
  title: 'NuGet API key',
  severity: 'critical',
  anchors: ['oy2'],
  pattern: /oy2[a-z0-9]{43}/,
  check: drawnAtRandom(3, 36),
  why: 'It publishes packages that others then install.',
  fix: ['Delete it under API Keys'],
  references: ['https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package'],
  examples: [
    `dotnet nuget push x.nupkg -k ${madeUp('oy2', 'uhsqk2eu6dhq7mtjvks47uur64avpltge3ioqn2vxdk')}`,
    `text(.env): NUGET_API_KEY=${madeUp('oy2', 'iu7zvzcgottkw6i6ji6wi6n2nl2ib5wecokqt6vvc6o')}`,
  ],
  nearMisses: [
    'text(.env): NUGET_API_KEY=oy2...',
    `text(.env): NUGET_API_KEY=${madeUp('oy2', 'uom3w3eacfynnaiybaap')}`,
  ],
});
