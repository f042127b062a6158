// The issues of one package of an index, each parsed when it is asked for.

import type { AdvisoryRecord } from '../advisory-record.ts';
import { mayHold } from '../matching/issue-window.ts';
import { type Issue, issuesOf } from '../matching/package-advisories.ts';
import type { Version } from '../pep440/version.ts';

/** Windows and records by turns, as a line of an index has them. */
export class PackageIssues {
  readonly #cells: readonly string[];
  readonly #parsed: (readonly Issue[] | undefined)[] = [];

  /** @param line what stands behind the name */
  constructor(line: string) {
    this.#cells = line === '' ? [] : line.split('\t');
  }

  /** @param release leaves out what cannot hold for that one */
  issues(release?: Version): readonly Issue[] {
    const found: Issue[] = [];
    for (let at = 0; at + 1 < this.#cells.length; at += 2) {
      if (release !== undefined && !mayHold(this.#cells[at] ?? '', release)) continue;
      this.#parsed[at] ??= issuesOf(recordsOf(this.#cells[at + 1] ?? ''));
      found.push(...(this.#parsed[at] ?? []));
    }
    return found;
  }

  /** Every record, by id. */
  records(): readonly AdvisoryRecord[] {
    return this.#cells
      .flatMap((cell, at) => (at % 2 === 0 ? [] : recordsOf(cell)))
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }
}

function recordsOf(text: string): readonly AdvisoryRecord[] {
  return JSON.parse(text) as readonly AdvisoryRecord[];
}
