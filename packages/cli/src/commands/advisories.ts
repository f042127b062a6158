// The verb `advisories`: imports advisories into the offline index, and says what is in it.

import { resolve } from 'node:path';
import type { AdvisoryRecord, Issue, OpenedIndex } from '@sentrascan/advisories';
import { normalizedPackageName } from '@sentrascan/contract';
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
  sentrascan advisories show torch==2.5.1
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
  if (header.isPartial) await io.stdout.write(await replacedStarter(target, header.packages));
  for (const reason of reasons) await io.stderr.write(`invalid: ${printable(reason)}\n`);
  return EXIT.ok;
}

/** An index stands in the place of the starter, not beside it: what it does not hold is known no longer. */
async function replacedStarter(target: string, packages: number): Promise<string> {
  const { AdvisoryIndex, openIndex, starterIndex } = await import('@sentrascan/advisories');
  const index = openIndex(target);
  const starter = [...new AdvisoryIndex(starterIndex()).packages()].map(([name]) => name);
  const lost = starter.filter((name) => index.records(name) === undefined).length;
  return (
    `covers: ${packages} ${packages === 1 ? 'package' : 'packages'} alone; of any other nothing is concluded. It is used instead of the starter: ` +
    `${lost} of the ${starter.length} packages of that are not in it\n`
  );
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
  words: string,
  second: string | undefined,
  { options }: Invocation,
  io: Io,
): Promise<number> {
  const { affectedText, assess, parseVersion } = await import('@sentrascan/advisories');
  // `torch==2.5.1`, as it stands in a list of packages.
  const [, pinned, pin] =
    second === undefined ? (/^([^=]{1,200})={2,3}([^=]{1,200})$/.exec(words) ?? []) : [];
  const subject = (pinned ?? words).trim();
  const version = (pin ?? second)?.trim();
  if (version !== undefined && parseVersion(version) === undefined)
    throw new UsageError(
      `'${printable(version)}' is no version`,
      `For example: sentrascan advisories show ${printable(subject)} 1.2.3`,
    );
  const { index } = await open(options, io);
  const name = normalizedPackageName(subject.trim());
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
      const { fixedAll, unaffected } = assessment;
      const mended = groups.length === 1 ? 'mends it' : 'mends them all';
      const advice =
        fixedAll !== undefined
          ? `; ${fixedAll} ${mended}`
          : unaffected !== undefined
            ? `; no advisory names ${unaffected} as affected`
            : '';
      const issues = groups.length === 1 ? '1 known issue' : `${groups.length} known issues`;
      await io.stdout.write(`${name} ${printable(version)}: ${issues}${advice}\n`);
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
  const ids = new Set(found.map(({ record }) => record.id));
  for (const owner of new Set(found.map((each) => each.package)))
    for (const issue of index.issues(owner) ?? [])
      if ([issue.id, ...issue.aliases].some((id) => ids.has(id)))
        await io.stdout.write(issueText(owner, issue, affectedText(issue.affected)));
  return EXIT.ok;
}

/** One line for an issue, whatever number of records tell of it. */
function issueText(owner: string, issue: Issue, affected: string): string {
  const { id, aliases, cvss, severity, isScored, malicious, maliciousUnordered } = issue;
  const isMalicious = malicious.length > 0 || maliciousUnordered.size > 0;
  const score = cvss === undefined ? '' : `, CVSS ${cvss.version} ${cvss.score.toFixed(1)}`;
  const rating = isMalicious ? 'malicious' : isScored ? `${severity}${score}` : 'unscored';
  const fixes = new Set(issue.affected.flatMap(({ fixed }) => fixed ?? []));
  const others = aliases.length === 0 ? '' : ` (${aliases.join(', ')})`;
  const unordered = [...issue.unordered].slice(0, 20);
  const releases = [affected, ...unordered].filter((text) => text !== '').join(' || ');
  return printable(
    `${id}${others}: ${owner}, ${rating}; affects ${releases === '' ? 'releases that cannot be told' : releases}${fixes.size === 0 ? '' : `, fixed in ${[...fixes].join(', ')}`}`,
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
