// The section of the accuracy page about declared packages. Measures nothing.

import type { Report } from '../../../packages/contract/src/index.ts';
import type { Expected, Scored } from './score-answers.ts';

/** What the section tells. */
export interface DependenciesMeasured {
  readonly read: Expected['read'];
  /** Projects with at least one affected pin. */
  readonly projects: number;
  readonly scored: readonly Scored[];
  readonly report: Report;
  readonly date: string;
}

export function renderDependenciesSection({
  read,
  projects,
  scored,
  report,
  date,
}: DependenciesMeasured): string {
  const [ours] = scored;
  const issues = (ours?.found ?? 0) + (ours?.missed.length ?? 0);
  const told = Map.groupBy(
    report.findings.filter(({ ruleId }) => ruleId.startsWith('dependency/')),
    ({ ruleId, severity }) => `\`${ruleId}\` ${severity}`,
  );
  const { advisories } = report;
  return [
    '## Declared packages',
    '',
    `Measured on ${date} by \`npm run corpus:dependencies\`: the lists of packages of real projects, taken from pinned source`,
    `archives of PyPI (\`tools/corpus/dependencies/projects.tsv\`), ${read.files} files with ${read.pins} pinned packages. Every scanner was`,
    `given the same ${advisories?.advisories ?? 0} advisories of ${advisories?.packages ?? 0} packages, those of the starter index. The yardstick reads the files with`,
    "Python's own readers and compares versions with PyPA's `packaging`: it finds " +
      `${issues} issues (groups of advisories that are one) in ${projects} projects.`,
    'An issue counts as found where any of its ids is named for the right package and file.',
    '',
    '| scanner | issues found | share | affected packages found | not expected | findings to read |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...scored.map(({ name, found, packages, unexpected, told: findings }) => {
      const share = issues === 0 ? 0 : (100 * found) / issues;
      return `| ${name} | ${found} of ${issues} | ${share.toFixed(1)} % | ${packages.found} of ${packages.expected} | ${unexpected.length} | ${findings} |`;
    }),
    '',
    'One finding of ours stands for a package in a file and holds all its advisories; the others tell each advisory by itself.',
    'Old releases of tensorflow in two lists hold most of the issues; the column of packages counts each once a file.',
    'What the yardstick leaves out, ranges that are affected as a whole among it, is in none of these counts but the last.',
    'osv-scanner takes the lowest version that a range names for the one that is installed: that is most of what was not expected.',
    '',
    'All findings of the family on these files:',
    '',
    '| finding | count |',
    '| --- | ---: |',
    ...[...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, found]) => `| ${name} | ${found.length} |`),
    '',
  ].join('\n');
}
