// Base scores of CVSS vectors, of any version.

import cvss from 'ae-cvss-calculator';
import type { CvssRating } from '../assessment.ts';

/** Longer texts are no vectors: all metrics of CVSS 4.0 take some 200 characters. */
const MAX_VECTOR_CHARACTERS = 400;

/** Vectors repeat between records, and a score of CVSS 4.0 takes a tenth of a millisecond. */
const known = new Map<string, CvssRating | undefined>();
const MAX_KNOWN = 20_000;

/**
 * Scores a vector by its base metrics alone: whether an exploit is known is another question.
 *
 * @returns undefined for what is no vector, or not a whole one
 */
export function cvssRating(vector: string): CvssRating | undefined {
  if (known.has(vector)) return known.get(vector);
  const rating = vector.length > MAX_VECTOR_CHARACTERS ? undefined : scored(vector);
  if (known.size < MAX_KNOWN) known.set(vector, rating);
  return rating;
}

function scored(vector: string): CvssRating | undefined {
  const version =
    /^CVSS:(4\.0|3\.1|3\.0|2\.0)\//.exec(vector)?.[1] ?? (/^\(?AV:/.test(vector) ? '2.0' : undefined);
  const score = baseScoreOf(version, vector);
  if (version === undefined || score === undefined) return undefined;
  return { version: version as CvssRating['version'], vector, score };
}

function baseScoreOf(version: string | undefined, vector: string): number | undefined {
  switch (version) {
    case '4.0': {
      const parsed = new cvss.Cvss4P0(vector);
      return parsed.isBaseFullyDefined() ? parsed.calculateScores().baseMetricsOnly : undefined;
    }
    case '3.1':
    case '3.0': {
      const parsed = version === '3.1' ? new cvss.Cvss3P1(vector) : new cvss.Cvss3P0(vector);
      return parsed.isBaseFullyDefined() ? parsed.calculateScores().base : undefined;
    }
    case '2.0': {
      const parsed = new cvss.Cvss2(vector);
      return parsed.isBaseFullyDefined() ? parsed.calculateScores().base : undefined;
    }
    default:
      return undefined;
  }
}

/** Newest version of CVSS first, and the worst of each version first. */
export function sortedRatings(vectors: Iterable<string>): readonly CvssRating[] {
  return [...new Set(vectors)]
    .map(cvssRating)
    .filter((rating) => rating !== undefined)
    .sort((a, b) => rankOf(a) - rankOf(b) || b.score - a.score);
}

/** 3.0 and 3.1 are one rank. */
function rankOf({ version }: CvssRating): number {
  return version === '4.0' ? 0 : version === '2.0' ? 2 : 1;
}
