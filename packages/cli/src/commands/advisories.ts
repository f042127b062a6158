// The verb `advisories`: imports advisories into the offline index, and says what is in it.

import { resolve } from 'node:path';
import type { AdvisoryRecord, OpenedIndex } from '@sentrascan/advisories';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import type { Io } from '../io.ts';

/** Imports and shows advisories. */
export const command: Command = {
  name: 'advisories',
  operands: '<action> [subject] [version]',
  summary: 'update, describe or search the offline index of advisories',
  options: [
    {
      flags: '--db <file>',
      description: "the index file (default: $SENTRASCAN_ADVISORIES, the user's own, the starter)",
    },
    { flags: '--force', description: 'update: also from an older source, or over a file that is no index' },
    {
      flags: '--complete',
      description: 'update: the source holds all of PyPI, however few packages it names',
    },
    { flags: '--json', description: 'info, show: print JSON' },
  ],
  details: `
Actions:
  update SOURCE            make the index of SOURCE: the all.zip of OSV for PyPI, a folder of OSV records (JSON or YAML), a
                           JSON or JSON-lines file
  info                     where the index is, how old it is and what it covers
  show ID                  one advisory, by its id or an alias
  show PACKAGE [VERSION]   what is known of a package, or of one release of it

Nothing is downloaded. The export of PyPI is at
https://osv-vulnerabilities.storage.googleapis.com/PyPI/all.zip

Exit codes: 0 done, 2 nothing was imported or the index cannot be used, 3 nothing of that name is known, 64 wrong usage.

Examples:
  sentrascan advisories update all.zip
  sentrascan advisories info --json
  sentrascan advisories show CVE-2025-32434
  sentrascan advisories show torch 2.5.1
`,
  async run(invocation, io) {
    const [action = '', subject, version] = invocation.operands;
    const { IndexError, SourceError } = await import('@sentrascan/advisories');
    try {
      if (action === 'update') return await update(subject, version, invocation, io);
      if (action === 'info' && subject === undefined) return await info(invocation, io);
      if (action === 'show' && subject !== undefined) return await show(subject, version, invocation, io);
    } catch (error) {
      if (!(error instanceof IndexError || error instanceof SourceError)) throw error;
      await io.stderr.write(`sentrascan: ${error.message}\n${error.hint}\n`);
      return EXIT.inconclusive;
    }
    throw new UsageError(
      action === 'show' ? 'show needs an id or a package' : `'advisories ${action}' is not understood`,
      'See: sentrascan advisories --help',
    );
  },
};

async function update(
  source: string | undefined,
  more: string | undefined,
  { options }: Invocation,
  io: Io,
): Promise<number> {
  if (source === undefined || more !== undefined)
    throw new UsageError('update needs one source', 'For example: sentrascan advisories update all.zip');
  if (/^https?:\/\//i.test(source))
    throw new UsageError(
      'nothing is downloaded: the source is a file or a folder',
      `First: curl -LO ${source}`,
    );
  const { importAdvisories, locateIndex, userIndexFile } = await import('@sentrascan/advisories');
  const { keepHeapSmall } = await import('@sentrascan/scanner');
  const target = locateIndex(requestOf(options, io)).file ?? userIndexFile(io.env);
  keepHeapSmall();
  const result = await importAdvisories({
    source: resolve(io.cwd, source),
    target,
    isForced: options['force'] === true,
    isComplete: options['complete'] === true,
    now: new Date().toISOString(),
  });
  const { header, imported, skipped, withdrawn, invalid, reasons } = result;
  await io.stdout.write(
    `imported ${imported} advisories of ${header.packages} packages; ${skipped} of other ecosystems skipped, ${withdrawn} withdrawn, ${invalid} invalid\n` +
      `newest record: ${header.newestModified || 'not dated'}\n` +
      `index: ${target} (${Math.ceil(result.bytes / 1024)} KiB)\n`,
  );
  for (const reason of reasons) await io.stderr.write(`invalid: ${printable(reason)}\n`);
  return EXIT.ok;
}

async function info({ options }: Invocation, io: Io): Promise<number> {
  const opened = await open(options, io);
  const { header, sha256 } = opened.index;
  if (options['json'] === true) {
    const shown = {
      origin: opened.origin,
      ...(opened.file === undefined ? {} : { file: opened.file }),
      ...header,
      sha256,
    };
    await io.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
    return EXIT.ok;
  }
  const coverage = header.isPartial
    ? 'some packages: of a package that is not in it nothing is concluded'
    : 'all of PyPI';
  await io.stdout.write(
    [
      `index       ${opened.file ?? 'the starter that ships with SentraScan'}`,
      `source      ${printable(header.source)}`,
      `created     ${header.created}`,
      `newest      ${header.newestModified || 'not dated'}`,
      `advisories  ${header.advisories} of ${header.packages} packages, ${header.withdrawn} withdrawn ones left out`,
      `covers      ${coverage}`,
      `sha256      ${sha256}`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
}

async function show(
  subject: string,
  version: string | undefined,
  { options }: Invocation,
  io: Io,
): Promise<number> {
  const { index } = await open(options, io);
  const { assess, normalisedName } = await import('@sentrascan/advisories');
  const name = normalisedName(subject);
  const records = index.records(name);
  if (records !== undefined && version !== undefined) {
    const assessment = assess(index, { name, version, specifier: '' });
    if (options['json'] === true) await io.stdout.write(`${JSON.stringify(assessment, undefined, 2)}\n`);
    else {
      const groups = [...assessment.certain, ...assessment.possible];
      for (const { id, severity, isMalicious, affected, fixed } of groups)
        await io.stdout.write(
          `${(isMalicious ? 'malicious' : severity).padEnd(9)}  ${id}  affects ${affected}${fixed === undefined ? '' : `, fixed in ${fixed}`}\n`,
        );
      const advice = assessment.fixedAll === undefined ? '' : `; ${assessment.fixedAll} mends them all`;
      await io.stdout.write(`${name} ${printable(version)}: ${groups.length} known issues${advice}\n`);
    }
    return EXIT.ok;
  }
  const found: { readonly package: string; readonly record: AdvisoryRecord }[] = [];
  if (records !== undefined) for (const record of records) found.push({ package: name, record });
  else {
    const id = subject.toUpperCase();
    const isIt = (known: string) => known.toUpperCase() === id;
    for (const [owner, list] of index.packages())
      for (const record of list)
        if (isIt(record.id) || record.aliases.some(isIt)) found.push({ package: owner, record });
  }
  if (found.length === 0) {
    await io.stderr.write(
      `sentrascan: the index knows neither an advisory nor a package of that name: ${printable(subject)}\n`,
    );
    return EXIT.nothing;
  }
  if (options['json'] === true) {
    const shown = found.map((item) => ({ package: item.package, ...item.record }));
    await io.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
    return EXIT.ok;
  }
  for (const { package: owner, record } of found) await io.stdout.write(recordText(owner, record));
  return EXIT.ok;
}

function recordText(owner: string, record: AdvisoryRecord): string {
  const cvss = record.cvss?.[0];
  const rating = cvss === undefined ? (record.label ?? 'unscored') : `CVSS ${cvss.version} ${cvss.score}`;
  const ranges = record.ranges.map((range) =>
    range.map((event) => Object.entries(event).map(([kind, text]) => `${kind} ${text}`)).join(', '),
  );
  const versions = record.versions.length === 0 ? [] : [`versions ${record.versions.slice(0, 20).join(' ')}`];
  const aliases = record.aliases.length === 0 ? '' : ` (${record.aliases.join(', ')})`;
  return printable(
    `${record.id}${aliases}: ${owner}, ${record.isMalicious === true ? 'malicious' : rating}; ${[...ranges, ...versions].join('; ')}`,
  ).concat('\n');
}

/** Records are data of others: no control character of theirs reaches a terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}|\p{Cf}/gu, '?');
}

function requestOf(options: Invocation['options'], io: Io) {
  const file = options['db'];
  return { environment: io.env, cwd: io.cwd, ...(typeof file === 'string' ? { file } : {}) };
}

async function open(options: Invocation['options'], io: Io): Promise<OpenedIndex> {
  const { openAdvisories } = await import('@sentrascan/advisories');
  return openAdvisories(requestOf(options, io));
}
