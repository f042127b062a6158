// What the evidence of a secret or of personal data adds to its sentence, for a line beside it. Never a value: detectors
// hand over the redacted form alone, and it stands in the sentence already.

import type { Finding } from '@sentrascan/contract';
import { count } from './place.ts';

/** @returns for example `GITHUB_TOKEN · classic token`, not yet made visible; undefined where there is nothing to add */
export function evidenceNote({ category, evidence }: Finding): string | undefined {
  if (category !== 'secret' && category !== 'pii') return undefined;
  const { name, kind, detail, count: values } = evidence;
  const parts = [
    ...[name, kind, detail].filter((part) => typeof part === 'string' && part !== ''),
    ...(typeof values === 'number' && values > 1 ? [count(values, 'different value')] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(' · ');
}
