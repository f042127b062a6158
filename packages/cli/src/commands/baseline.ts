// The verb `baseline`: keeps what was accepted in a file, and tells what drifted from it. It judges nothing.

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Baseline, BaselineGit } from '@sentrascan/contract';
import { ADVISORIES_OPTIONS } from '../advisories-options.ts';
import { BASELINE_FILE, excludingBaseline, readBaselineFile, writeBaselineFile } from '../baseline-file.ts';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import { DRIFT_OPTIONS, driftFormat, driftThreshold, isColored, tell, tellDrift } from '../drift-output.ts';
import { type GitSource, gitSource } from '../git-source.ts';
import type { Io } from '../io.ts';
import { flagOption, textOption } from '../option-values.ts';
import { SCAN_OPTIONS } from '../scan-options.ts';

const DETAILS = `
  create PATH...   scans, and writes what is there and what was found as accepted
  verify PATH...   scans again, and names everything that differs
  update PATH...   scans again, and writes; what was accepted before keeps who accepted it and why
  show             prints the baseline
Name the same paths from the same folder each time. \`sentrascan scan PATH --baseline FILE\` fails on new findings alone.

Exit codes of verify:
  0   nothing drifted at or above --fail-on, and everything is read that was
  1   drift at or above --fail-on
  2   something is not read any more, or could not be compared (1 wins over 2)
  3   nothing to scan
  64  wrong usage, or a baseline that is malformed, of a later version, or contradicts itself
create and update end with 0, with 2 where something was not read or not judged, with 3 where there is nothing.
`;

const ACTIONS = ['create', 'verify', 'update', 'show'] as const;

interface Request {
  readonly paths: readonly string[];
  /** As typed. */
  readonly file: string;
  readonly invocation: Invocation;
  readonly io: Io;
}

/** Makes, checks, renews or prints a baseline. */
export const command: Command = {
  name: 'baseline',
  operands: '<action> [path...]',
  summary: 'keep what was accepted in a file (create, update, show), and tell what drifted from it (verify)',
  options: [
    { flags: '--baseline <file>', description: 'the baseline', defaultValue: BASELINE_FILE },
    { flags: '--by <name>', description: 'who accepts what is found', defaultValue: 'the user of git' },
    { flags: '--reason <text>', description: 'why it is accepted' },
    ...DRIFT_OPTIONS,
    ...SCAN_OPTIONS,
    ...ADVISORIES_OPTIONS,
    { flags: '--force', description: 'let create replace a baseline' },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const [action = '', ...paths] = invocation.operands;
    const known = ACTIONS.find((one) => one === action);
    if (known === undefined)
      throw new UsageError(`baseline cannot '${action}'`, `It can ${ACTIONS.join(', ')}.`);
    const file = textOption(invocation, 'baseline') ?? BASELINE_FILE;
    driftFormat(invocation);
    const request: Request = { paths, file, invocation, io };
    if (known === 'show') return show(request);
    if (paths.length === 0)
      throw new UsageError(`nothing to ${known}`, `For example: sentrascan baseline ${known} ./models`);
    if (paths.includes('-'))
      throw new UsageError('a baseline is of files, not of standard input', 'Name a file or folder.');
    if (known === 'create') return create(request);
    return known === 'verify' ? verify(request) : update(request);
  },
};

/** What is there now. @returns undefined where there is nothing */
async function scanned(
  { paths, file, invocation, io }: Request,
  earlier?: Baseline,
): Promise<{ readonly baseline: Baseline; readonly isWhole: boolean } | undefined> {
  const { scanForComparison } = await import('../scan-for-comparison.ts');
  const done = await scanForComparison(paths, invocation, io, (limits) =>
    excludingBaseline(limits, file, paths, io.cwd),
  );
  if (done === undefined) return undefined;
  const { baselineOf } = await import('@sentrascan/policy');
  const source = gitSource(io.cwd);
  const baseline = baselineOf(done.report, {
    accepted: {
      by: acceptedBy(invocation, io, source),
      reason: reasonOf(invocation) ?? 'It stood when the baseline was made.',
    },
    git: gitOf(source),
    ...(earlier === undefined ? {} : { earlier }),
  });
  return { baseline, isWhole: done.isWhole };
}

function gitOf({ commit, remote }: GitSource): BaselineGit {
  return { ...(commit === undefined ? {} : { commit }), ...(remote === undefined ? {} : { remote }) };
}

function reasonOf(invocation: Invocation): string | undefined {
  const reason = textOption(invocation, 'reason')?.trim();
  if (reason === undefined || reason.length >= 3) return reason;
  throw new UsageError(
    '--reason says too little',
    'Write why in a sentence, for whoever reads the baseline.',
  );
}

function acceptedBy(invocation: Invocation, { env }: Io, { user }: GitSource): string {
  const named = [textOption(invocation, 'by'), env['GIT_AUTHOR_NAME'], user, env['USER'], env['USERNAME']];
  return named.find((one) => one !== undefined && one.trim() !== '')?.trim() ?? 'unknown';
}

async function nothingThere(io: Io): Promise<number> {
  await io.stderr.write(
    'sentrascan: nothing to scan: no file there, or none that --include and --exclude leave\n',
  );
  return EXIT.nothing;
}

async function written(baseline: Baseline, word: string, { file, io }: Request): Promise<void> {
  const { baselineText } = await import('@sentrascan/policy');
  const { baselineSentence } = await import('@sentrascan/reports/drift');
  const { visibleText } = await import('@sentrascan/reports');
  await writeBaselineFile(file, baselineText(baseline), io);
  await io.stdout.write(`${word} ${visibleText(file, 300)}: ${baselineSentence(baseline)}\n`);
}

async function create(request: Request): Promise<number> {
  const { file, invocation, io } = request;
  if (existsSync(path.resolve(io.cwd, file)) && !flagOption(invocation, 'force'))
    throw new UsageError(
      `'${file}' is there already`,
      'Bring it up to date: sentrascan baseline update. To begin anew, add --force.',
    );
  reasonOf(invocation);
  const done = await scanned(request);
  if (done === undefined || done.baseline.artifacts.length === 0) return nothingThere(io);
  await written(done.baseline, 'made', request);
  return done.baseline.gaps.length > 0 || !done.isWhole ? EXIT.inconclusive : EXIT.ok;
}

async function verify(request: Request): Promise<number> {
  const { file, invocation, io, paths } = request;
  await driftThreshold(invocation);
  const before = await readBaselineFile(file, io.cwd);
  const done = await scanned(request);
  if (done === undefined) return EXIT.nothing;
  const { compareBaselines } = await import('@sentrascan/policy');
  const report = compareBaselines(before, done.baseline, { before: file, after: paths.join(' ') });
  const code = await tellDrift(report, invocation, io);
  return code === EXIT.ok && !done.isWhole ? EXIT.inconclusive : code;
}

async function update(request: Request): Promise<number> {
  const { file, invocation, io, paths } = request;
  reasonOf(invocation);
  const before = await readBaselineFile(file, io.cwd);
  const done = await scanned(request, before);
  if (done === undefined) return EXIT.nothing;
  // A folder that is not there today must not empty the baseline.
  if (done.baseline.artifacts.length === 0 || !done.isWhole) {
    await nothingThere(io);
    return EXIT.nothing;
  }
  const { compareBaselines } = await import('@sentrascan/policy');
  const report = compareBaselines(before, done.baseline, { before: file, after: paths.join(' ') });
  await tellDrift(report, invocation, io);
  // The commit alone is no reason to write: committing the baseline would make it old again.
  const content = ({ git: _, ...rest }: Baseline) => JSON.stringify(rest);
  if (content(before) === content(done.baseline)) return codeOf(done.baseline);
  await written(done.baseline, 'updated', request);
  return codeOf(done.baseline);
}

function codeOf({ gaps }: Baseline): number {
  return gaps.length > 0 ? EXIT.inconclusive : EXIT.ok;
}

async function show({ paths, file, invocation, io }: Request): Promise<number> {
  if (paths.length > 0)
    throw new UsageError('show takes no path', 'Name another baseline with --baseline FILE.');
  const baseline = await readBaselineFile(file, io.cwd);
  const { baselineMarkdown, baselineText } = await import('@sentrascan/reports/drift');
  const format = driftFormat(invocation);
  if (format === 'json') {
    const { visibleJson } = await import('@sentrascan/reports');
    await tell([`${visibleJson(JSON.stringify(baseline, undefined, 2))}\n`], invocation, io);
  } else if (format === 'markdown') await tell(baselineMarkdown(baseline), invocation, io);
  else await tell(baselineText(baseline, { color: isColored(invocation, io) }), invocation, io);
  return EXIT.ok;
}
