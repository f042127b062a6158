// The section of `docs/accuracy.md` on hostile models: what is found of each format's files, and what of their honest twins.

import { alertsAmong, askedAmong, errorsAmong, share, table } from './page-tables.ts';
import type { HostileEntry, ModelScore, PeerScore } from './score.ts';

/** @returns lines of Markdown */
export function renderModels(
  score: ModelScore,
  entries: readonly HostileEntry[],
  peers: readonly PeerScore[],
): string[] {
  const { hostile } = score;
  const hostilePaths = pathsOf(entries, false);
  const twinPaths = pathsOf(entries, true);
  return [
    '## Hostile models by format',
    '',
    'Assembled by the recipes of `tools/corpus/hostile/models`: inert, never loaded, each file in a folder of its own. A *twin* is an',
    'honest file of the same format. What should be said of a file follows from what a loader does with it; files of LOW effect',
    '(code of the author) are not counted as missed by anyone. The recipes come from the authors of the scanner: what they did',
    'not think of is not among them. Most peers were made for fewer formats than these; they are installed without optional',
    'extras, and some of them read HDF5, ONNX or TensorFlow only with those.',
    '',
    ...table(
      ['scanner', 'hostile models alerted', 'error, no alert', 'twins alerted'],
      [
        [
          'SentraScan',
          share(hostile.found, hostile.expected),
          '-',
          share(score.alarmedTwins.length, score.twins),
        ],
        ...peers.map(({ peer, models }) => [
          `${peer.name} ${peer.version}`,
          share(alertsAmong(models, hostilePaths), askedAmong(models, hostilePaths)),
          String(errorsAmong(models, hostilePaths)),
          share(alertsAmong(models, twinPaths), askedAmong(models, twinPaths)),
        ]),
      ],
    ),
    '',
    'The last columns count alerts on hostile files, and behind a plus sign those on twins.',
    '',
    ...table(
      [
        'format',
        'files',
        'found',
        'at severity',
        'twins',
        'twins alerted',
        ...peers.map(({ peer }) => peer.name),
      ],
      [...hostile.families].map(([family, counted]) => {
        const own = entries.filter((entry) => entry.family === family);
        const twins = pathsOf(own, true);
        return [
          family,
          String(counted.files),
          `${counted.found} of ${counted.expected}`,
          `${counted.atSeverity} of ${counted.files}`,
          String(twins.length),
          String(twins.filter((path) => score.alarmedTwins.includes(path)).length),
          ...peers.map(({ models }) =>
            withTwins(alertsAmong(models, pathsOf(own, false)), alertsAmong(models, twins)),
          ),
        ];
      }),
    ),
    '',
    ...listed(
      'Below the severity of their effect:',
      hostile.misses.map((miss) => missLine(miss)),
    ),
    ...listed(
      'Twins with a finding of MEDIUM or above:',
      score.alarmedTwins.map((path) => `- \`${path}\``),
    ),
    ...listed(
      'Twins of which something was not read:',
      score.gapTwins.map((path) => `- \`${path}\``),
    ),
  ];
}

/** Files of MEDIUM effect or above, or twins. */
function pathsOf(entries: readonly HostileEntry[], isHonest: boolean): string[] {
  return entries
    .filter((entry) => (entry.isHonest === true) === isHonest && (isHonest || entry.severity !== 'low'))
    .map((entry) => entry.path);
}

function withTwins(hostile: number, twins: number): string {
  return twins === 0 ? String(hostile) : `${hostile} + ${twins}`;
}

function missLine(miss: string): string {
  const [path = '', what = ''] = miss.split(': ');
  return `- \`${path}\`: ${what}`;
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, '', ...lines, ''];
}
