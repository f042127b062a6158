// Renders the part of `docs/accuracy.md` about real notebooks, source and other texts. Measures nothing.

import type { PeerCount } from './count-peers.ts';
import type { TextScore } from './score-texts.ts';

/** @param packages lines of `sources.tsv`; @param date ISO 8601 */
export function renderTextsSection(
  score: TextScore,
  peers: readonly PeerCount[],
  packages: readonly string[],
  date: string,
): string {
  const sum = (of: 'findings' | 'real' | 'false' | 'unseen') =>
    [...score.rules.values()].reduce((total, each) => total + each[of], 0);
  const seen = sum('real') + sum('false');
  const rate = seen === 0 ? 'none looked at' : `${((100 * sum('false')) / seen).toFixed(1)} % false`;
  return [
    '## Real notebooks, source and other texts',
    '',
    `Measured on ${date} by \`npm run corpus:texts\`: ${packages.length} source archives from PyPI, unpacked and never installed,`,
    `${score.files} texts (${score.notebooks} notebooks, ${score.pythonFiles} Python files, ${(score.bytes / 1e6).toFixed(0)} MB).`,
    'Somebody looked at each finding of MEDIUM or above and wrote the verdict into `tools/corpus/texts/reviewed.tsv`. *Real*',
    'says that what the finding states is there, not that the package is malicious.',
    '',
    `${sum('findings')} findings of MEDIUM or above, ${seen} looked at: ${rate}. ${score.low} of LOW.`,
    '',
    '| rule | findings | real | false | not looked at |',
    '| --- | --- | --- | --- | --- |',
    ...[...score.rules]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, rule]) => `| ${id} | ${rule.findings} | ${rule.real} | ${rule.false} | ${rule.unseen} |`),
    '',
    `Gaps: ${[...score.gaps].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'none'}.`,
    '',
    '| scanner | what it was asked | alerts on the same texts | files with one |',
    '| --- | --- | --- | --- |',
    `| SentraScan | findings of MEDIUM or above | ${sum('findings')} | ${score.alarmedFiles} |`,
    ...peers.map(({ name, asked, alerts, files }) => `| ${name} | ${asked} | ${alerts} | ${files} |`),
    '',
    `Packages: ${packages.map((line) => line.split('\t').slice(0, 2).join(' ')).join(', ')}.`,
    '',
  ].join('\n');
}
