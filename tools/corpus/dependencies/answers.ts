// Reads what each scanner printed as answers of one form.

import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../../packages/contract/src/index.ts';
import { normalizedPackageName } from '../../../packages/contract/src/package-name.ts';
import type { Answer } from './score-answers.ts';

/** Answers, and in how many findings they stand. */
export interface Answers {
  readonly answers: readonly Answer[];
  readonly told: number;
}

/** Of our report: vulnerable and malicious packages; ranges have no version. */
export function answersOfReport({ findings }: Report): Answers {
  const told = findings.filter(
    ({ ruleId }) => ruleId === 'dependency/known-vulnerability' || ruleId === 'dependency/malicious-package',
  );
  const answers = told.flatMap(({ artifact, evidence }) => {
    const { package: name, version, advisories } = evidence as unknown as Evidence;
    return advisories.map(({ id, aliases }) => ({
      file: artifact,
      package: name,
      ...(version === null ? {} : { version }),
      ids: [id, ...aliases],
    }));
  });
  return { answers, told: told.length };
}

interface Evidence {
  readonly package: string;
  readonly version: string | null;
  readonly advisories: readonly { readonly id: string; readonly aliases: readonly string[] }[];
}

/** Of ML Guard: `package torch==1.0` and a message with the ids. */
export function answersOfMlGuard(printed: unknown): Answers {
  const { findings } = printed as { findings: { file: string; location: string; message: string }[] };
  const answers = findings.flatMap(({ file, location, message }) => {
    const [, name, version] = /^package (.+)==(.+)$/.exec(location) ?? [];
    if (name === undefined || version === undefined) return [];
    const ids = message.match(/\b(?:CVE|GHSA|PYSEC|MAL)-[\w-]+/g) ?? [];
    return [{ file: file.replace(/^\.\//, ''), package: normalizedPackageName(name), version, ids }];
  });
  return { answers, told: answers.length };
}

interface OsvResults {
  readonly results?: readonly {
    readonly source: { readonly path: string };
    readonly packages: readonly {
      readonly package: { readonly name: string; readonly version: string };
      readonly groups?: readonly { readonly ids: readonly string[]; readonly aliases?: readonly string[] }[];
    }[];
  }[];
}

/** Of osv-scanner: groups of ids for each package of each file. */
export function answersOfOsvScanner(file: string, folder: string): Answers {
  const { results = [] } = JSON.parse(readFileSync(file, 'utf8')) as OsvResults;
  const root = realpathSync(folder);
  const answers = results.flatMap(({ source, packages }) =>
    packages.flatMap(({ package: { name, version }, groups = [] }) =>
      groups.map(({ ids, aliases = [] }) => ({
        file: path.relative(root, source.path).split(path.sep).join('/'),
        package: normalizedPackageName(name),
        version,
        ids: [...ids, ...aliases],
      })),
    ),
  );
  return { answers, told: answers.length };
}
