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
 * @param chosen the path of an index, or false for none; default: the one that a variable names, the user's, or the one that ships
 * @throws IndexError where a named index is missing, or none that is whole
 */
export async function chosenAdvisories(chosen: string | false | undefined): Promise<ChosenAdvisories> {
  if (chosen === false) return LEFT_OUT;
  return chosen === undefined ? 'default' : openNamed(chosen);
}

/** @returns an enricher that loads what it needs when a manifest was found */
export function advisoriesEnricher(chosen: ChosenAdvisories): Enricher {
  return {
    id: 'advisories',
    async enrich(artifacts) {
      const { dependencyEnricher } = await import('@sentrascan/advisories');
      const advisories = chosen === 'default' ? await openDefault() : chosen;
      return dependencyEnricher(advisories).enrich(artifacts);
    },
  };
}

/**
 * Opens the index that scans use where nothing else is said, or the one that is named.
 *
 * @param file its path; default: the one that a variable names, the user's, or the one that ships
 * @throws IndexError where it is missing, or no index that is whole
 */
export async function openNamed(file?: string, cwd = process.cwd()): Promise<OpenAdvisories> {
  const { assess, openAdvisories, reportedAdvisories } = await import('@sentrascan/advisories');
  const request = { environment: process.env, cwd, ...(file === undefined ? {} : { file }) };
  const { index } = openAdvisories(request);
  return { reported: reportedAdvisories(index), assess: (dependency) => assess(index, dependency) };
}

/** What nobody named does not end a scan that has read everything: it becomes a gap of each manifest. */
async function openDefault(): Promise<OpenAdvisories | NoAdvisories> {
  const { IndexError } = await import('@sentrascan/advisories');
  try {
    return await openNamed();
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    return {
      missing: {
        kind: 'unreadable',
        reason: `The advisories could not be used: ${error.message}.`,
        consequence: `Whether the packages that it asks for are vulnerable or malicious was not judged. ${error.hint}.`,
      },
    };
  }
}
