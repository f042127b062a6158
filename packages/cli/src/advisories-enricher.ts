// Which advisories a scan compares declared packages with. Nothing of them is loaded before a manifest was found.

import type { NoAdvisories, OpenAdvisories } from '@sentrascan/advisories';
import type { Enricher } from '@sentrascan/contract';

const LEFT_OUT: NoAdvisories = {
  missing: {
    kind: 'skipped',
    reason: 'Whoever asked for the scan left the advisories out.',
    consequence: 'Whether the packages that it asks for are vulnerable or malicious was not judged.',
  },
};

/** Open, left out, or to be opened when they are needed. */
export type ChosenAdvisories = OpenAdvisories | NoAdvisories | 'default';

/**
 * What the words of an option or of the library stand for.
 *
 * @param chosen the path of an index, or false for none; default: the user's index, or else the one that ships
 * @throws IndexError where a named index is missing, or none that is whole
 */
export async function chosenAdvisories(chosen: string | false | undefined): Promise<ChosenAdvisories> {
  if (chosen === false) return LEFT_OUT;
  return chosen === undefined ? 'default' : openAdvisories(chosen);
}

/** @returns an enricher that loads what it needs when a manifest was found */
export function advisoriesEnricher(chosen: ChosenAdvisories): Enricher {
  return {
    id: 'advisories',
    async enrich(artifacts) {
      const { dependencyEnricher } = await import('@sentrascan/advisories');
      const advisories = chosen === 'default' ? await openAdvisories() : chosen;
      return dependencyEnricher(advisories).enrich(artifacts);
    },
  };
}

/**
 * Opens an index.
 *
 * @param file its path; default: the user's index, or else the one that ships
 * @throws IndexError where it is missing, or no index that is whole
 */
export async function openAdvisories(file?: string): Promise<OpenAdvisories> {
  const { AdvisoryIndex, assess, openIndex, starterIndex } = await import('@sentrascan/advisories');
  const index = file === undefined ? new AdvisoryIndex(starterIndex()) : openIndex(file);
  const { source, created, newestModified, advisories, packages, isPartial } = index.header;
  return {
    reported: { source, created, newestModified, advisories, packages, isPartial, sha256: index.sha256 },
    assess: (dependency) => assess(index, dependency),
  };
}
