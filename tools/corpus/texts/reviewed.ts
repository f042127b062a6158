// What people who looked at the findings on real texts say of them: `reviewed.tsv`, one line a finding.

import type { Finding } from '../../../packages/contract/src/index.ts';

/** `real`: what the finding says is there. `false`: it is not. */
export type ReviewVerdict = 'real' | 'false';

export interface Review {
  readonly verdict: ReviewVerdict;
  readonly reason: string;
}

/** Reviews by the key of their finding. */
export type Reviews = ReadonlyMap<string, Review>;

/** Names a finding across runs: package and path, place, rule. A package's version is pinned, so lines do not move. */
export function reviewKeyOf({ artifact, location, ruleId }: Finding): string {
  return [artifact, placeOf(location), ruleId].join('\t');
}

function placeOf(location: Finding['location']): string {
  if (location === undefined) return '-';
  if ('offset' in location) return `@${location.offset}`;
  return String('rawLine' in location ? location.rawLine : location.line);
}

/**
 * @param text lines of artifact, place, rule, verdict and reason, tabs between them; `#` begins a comment
 * @throws TypeError on a line of another form
 */
export function parseReviews(text: string): Reviews {
  const reviews = new Map<string, Review>();
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [artifact, place, rule, verdict, reason] = line.split('\t');
    if ((verdict !== 'real' && verdict !== 'false') || reason === undefined)
      throw new TypeError(`no review: ${line}`);
    reviews.set([artifact, place, rule].join('\t'), { verdict, reason });
  }
  return reviews;
}
