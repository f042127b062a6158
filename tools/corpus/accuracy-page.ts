// Renders `docs/accuracy.md` from scores. Counts nothing that `score.ts` has not counted, but the peers' alerts.

import { renderModels } from './models-section.ts';
import { alertsAmong, askedAmong, errorsAmong, percent, share, table } from './page-tables.ts';
import type { Peer } from './peers/install-peers.ts';
import type { HonestScore, HostileEntry, HostileScore, ModelScore, PeerScore } from './score.ts';

export interface AccuracyPage {
  readonly scores: {
    readonly honest: HonestScore;
    readonly hostile: HostileScore;
    readonly models: ModelScore;
  };
  readonly manifest: readonly HostileEntry[];
  /** The hostile models and their twins. */
  readonly models: readonly HostileEntry[];
  readonly honestPaths: readonly string[];
  readonly peers: readonly PeerScore[];
  readonly failedPeers: readonly Peer[];
  /** The text of `packages.tsv`. */
  readonly packages: string;
  readonly date: string;
}

/** @returns the whole page as Markdown */
export function renderAccuracyPage(page: AccuracyPage): string {
  const { honest, hostile, models } = page.scores;
  const alarmed = honest.alarmedFiles;
  const failed = page.failedPeers.map((peer) => `${peer.distribution} ${peer.version}`);
  return [
    `Measured on ${page.date} by \`npm run corpus\`, which fetches, assembles, scans and writes this page.`,
    '',
    '## In short',
    '',
    `- **Honest files**: ${page.honestPaths.length} files of ${honest.packages.size} published packages, ${alarmed} with a finding of MEDIUM or above.`,
    `- **Hostile models**: ${models.hostile.found} of ${models.hostile.expected} in ${models.hostile.families.size} formats found at MEDIUM or above ` +
      `(${percent(models.hostile.found, models.hostile.expected)}), ${models.hostile.atSeverity} of ${page.models.length - models.twins} at the severity of their effect ` +
      `(${percent(models.hostile.atSeverity, page.models.length - models.twins)}), ${models.hostile.silentMisses} missed without a gap; ` +
      `${models.alarmedTwins.length} of their ${models.twins} honest twins alarmed.`,
    `- **Evasions of pickles**: ${hostile.found} of ${hostile.expected} found at MEDIUM or above (${percent(hostile.found, hostile.expected)}), ` +
      `${hostile.atSeverity} of ${page.manifest.length} at the severity of their effect (${percent(hostile.atSeverity, page.manifest.length)}), ` +
      `${hostile.silentMisses} missed without a gap.`,
    ...(failed.length === 0 ? [] : [`- Not measured, since they did not install: ${failed.join(', ')}.`]),
    '',
    '## Beside other scanners',
    '',
    'Each is called through its Python interface on every file by itself, with its defaults. An alert is a finding of',
    'MEDIUM, warning, dangerous or suspicious, or worse. *Errors* are files it could not read or gave up after 30 seconds,',
    'where it did not alert: SentraScan tells such files as gaps. What a scanner was not made to read counts as no alert.',
    'A peer gets 15 minutes for the honest files, in the order of their paths; what it did not reach is not counted.',
    '',
    ...table(
      [
        'scanner',
        'hostile files alerted',
        'hostile: error, no alert',
        'honest files alerted',
        'honest: error, no alert',
      ],
      [
        [
          'SentraScan',
          share(hostile.found, hostile.expected),
          '-',
          share(alarmed, page.honestPaths.length),
          '-',
        ],
        ...page.peers.map((score) => [
          `${score.peer.name} ${score.peer.version}`,
          share(
            alertsAmong(score.hostile, expectedPaths(page)),
            askedAmong(score.hostile, expectedPaths(page)),
          ),
          String(errorsAmong(score.hostile, expectedPaths(page))),
          share(alertsAmong(score.honest, page.honestPaths), askedAmong(score.honest, page.honestPaths)),
          String(errorsAmong(score.honest, page.honestPaths)),
        ]),
      ],
    ),
    '',
    ...renderModels(models, page.models, page.peers),
    '## Hostile files by evasion class',
    '',
    'Assembled by the recipes of `tools/corpus/hostile`: inert, never loaded. `gadget` is one plain call of each callable of',
    '`gadgets.tsv` with the text `inert`; its callables of LOW effect are not counted as missed by anyone. The last columns',
    'count alerts.',
    '',
    ...table(
      ['class', 'files', 'found', 'at severity', ...page.peers.map((score) => score.peer.name)],
      [...hostile.families].map(([family, score]) => {
        const paths = page.manifest
          .filter((entry) => entry.family === family && entry.severity !== 'low')
          .map((entry) => entry.path);
        return [
          family,
          String(score.files),
          `${score.found} of ${score.expected}`,
          `${score.atSeverity} of ${score.files}`,
          ...page.peers.map((peer) => String(alertsAmong(peer.hostile, paths))),
        ];
      }),
    ),
    '',
    ...(hostile.misses.length === 0
      ? []
      : [
          'Below the severity of their effect:',
          '',
          ...hostile.misses.map((miss) => `- \`${miss.split(': ')[0]}\`: ${miss.split(': ')[1] ?? ''}`),
          '',
        ]),
    '## Honest files by package',
    '',
    'Picked by suffix and content from archives on PyPI that are unpacked and never installed; versions and digests stand in',
    '`tools/corpus/packages.tsv`. A gap says that something was not read: `unrecognised` is a format that this version does',
    'not know.',
    '',
    ...table(
      [
        'package',
        'files',
        'high+',
        'medium',
        'low',
        'files with gaps',
        'gaps',
        ...page.peers.map((score) => `${score.peer.name} alerts`),
      ],
      [...honest.packages].map(([name, score]) => {
        const paths = page.honestPaths.filter((file) => file.startsWith(`${name}/`));
        return [
          `${name} ${versionOf(page.packages, name)}`,
          String(score.files),
          String(score.findings.critical + score.findings.high),
          String(score.findings.medium),
          String(score.findings.low),
          String(score.gapFiles),
          [...score.gaps].map(([kind, count]) => `${count} ${kind}`).join(', '),
          ...page.peers.map(({ honest: answers }) =>
            askedAmong(answers, paths) === 0 ? '-' : String(alertsAmong(answers, paths)),
          ),
        ];
      }),
    ),
    '',
    ...(honest.alarms.length === 0 ? [] : ['Findings of MEDIUM or above:', '', ...summed(honest.alarms), '']),
  ].join('\n');
}

function expectedPaths(page: AccuracyPage): string[] {
  return page.manifest.filter((entry) => entry.severity !== 'low').map((entry) => entry.path);
}

/** One line per rule and file, with its count. */
function summed(alarms: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const alarm of alarms) {
    const key = alarm.split(': ')[0] ?? alarm;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([alarm, count]) => `- ${alarm}${count > 1 ? ` (${count} times)` : ''}`);
}

function versionOf(packages: string, name: string): string {
  const line = packages.split('\n').find((each) => each.startsWith(`${name}\t`));
  return line?.split('\t')[1] ?? '';
}
