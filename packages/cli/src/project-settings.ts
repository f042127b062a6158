// Finds and reads the settings of a project, and hands them to a verb as if they had been typed. Flags win.

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAtLeast, type SettingsFile, type Severity } from '@sentrascan/contract';
import type { RuleDecision } from '@sentrascan/policy';
import { type Command, type GivenOption, type Invocation, type ToldPolicy, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { flagOption, textOption } from './option-values.ts';

const NAMES = ['.sentrascan.yml', '.sentrascan.yaml'] as const;
const MODELSCAN_NAME = 'modelscan-settings.toml';
const FOLDERS_UP = 64;

/** A settings file, and whether whoever scans stands behind it. */
export interface Place {
  readonly file: string;
  /** As shown and typed. */
  readonly source: string;
  /** Named, or outside of everything that is scanned: it did not come with it. */
  readonly isTrusted: boolean;
  /** The working folder is a repository, and this is its file: the project may waive faults of its own. */
  readonly isOfProject?: true;
}

/**
 * The invocation with the settings of `--config`, of the nearest `.sentrascan.yml`, or of modelscan in it; the same object
 * where there are none, or the verb takes none.
 *
 * @throws UsageError where a named file is missing, or a file has a mistake
 */
export async function withSettings(command: Command, invocation: Invocation, io: Io): Promise<Invocation> {
  if (!command.options.some(({ flags }) => flags === '--no-config')) return invocation;
  if (invocation.options['config'] === false) return invocation;
  const isQuiet = flagOption(invocation, 'quiet');
  const place = findSettings(invocation, io);
  if (place !== undefined) return withProject(command, invocation, place, isQuiet, io);
  const modelscan = findModelscan(command, invocation, io);
  return modelscan === undefined ? invocation : withModelscan(invocation, modelscan, isQuiet, io);
}

/** The settings file of `--config`, or the nearest one. Throws UsageError where a named one is no file. */
export function findSettings(invocation: Invocation, io: Io): Place | undefined {
  const named = textOption(invocation, 'config');
  if (named !== undefined) {
    const file = path.resolve(io.cwd, named);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === true)
      return { file, source: named, isTrusted: true };
    throw new UsageError(`--config names '${named}', which is no file`, 'Name one that exists.');
  }
  const cwd = realOf(io.cwd);
  const scanned = scannedRoots(invocation, io);
  const top = repositoryOf(cwd) ?? cwd;
  for (let folder = cwd, up = 0; up < FOLDERS_UP; up++) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
      const isTrusted = !scanned.some((root) => isInside(folder, root));
      const isOfProject = !isTrusted && folder === cwd && existsSync(path.join(folder, '.git'));
      return {
        file,
        source: path.relative(cwd, file) || name,
        isTrusted,
        ...(isOfProject && { isOfProject }),
      };
    }
    if (folder === top) return undefined;
    folder = path.dirname(folder);
  }
  return undefined;
}

/** The nearest folder that is a repository: outside of one only the working folder is looked into. */
function repositoryOf(folder: string): string | undefined {
  for (let at = folder, up = 0; up < FOLDERS_UP; up++) {
    if (existsSync(path.join(at, '.git'))) return at;
    const above = path.dirname(at);
    if (above === at) return undefined;
    at = above;
  }
  return undefined;
}

/** The folders that are scanned. A file counts with its folder: settings beside it came the same way. */
function scannedRoots({ operands }: Invocation, io: Io): readonly string[] {
  return operands.flatMap((operand) => {
    const named = path.resolve(io.cwd, operand);
    if (statSync(named, { throwIfNoEntry: false })?.isFile() !== true) return [realOf(named)];
    return [realOf(path.dirname(named)), path.dirname(realOf(named))];
  });
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

/** The text of a settings file. Throws UsageError where it cannot be read. */
export function readText({ file, source }: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      `${source} cannot be read: ${code === undefined || code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code}`,
      'Mend it, or leave settings out with --no-config.',
    );
  }
}

async function withProject(
  command: Command,
  invocation: Invocation,
  place: Place,
  isQuiet: boolean,
  io: Io,
): Promise<Invocation> {
  const { OWN_FAULTS, readSettings } = await import('@sentrascan/policy');
  const { isRuleId, similarRules } = await import('./catalogue.ts');
  const { pathFilter, patternProblem } = await import('@sentrascan/scanner/bytes/source');
  const { settings, problem } = readSettings(readText(place), isRuleId, similarRules, patternProblem);
  if (problem !== undefined)
    throw new UsageError(`${place.source}, line ${problem.line}: ${problem.message}`, problem.mend);
  const { source, isTrusted } = place;
  const refused: string[] = [];
  const isOfProject = place.isOfProject === true;
  const used = isTrusted ? settings : tightened(settings, invocation, refused, isOfProject);
  const keys = Object.keys(used);
  if (!isQuiet && keys.length > 0) await say(io, `settings of ${source}: ${keys.join(', ')}`);
  if (refused.length > 0) {
    await say(
      io,
      `${source} lies in what is scanned and may only tighten${isOfProject ? ', and waive what is a fault of the project itself' : ''}: ${refused.join(', ')} left out. To have all of it: --config ${source}`,
    );
  }
  const rules = Object.entries(used.rules ?? {}).map(([rule, decision]) => ({
    rule,
    isDisabled: decision.disabled === true,
    ...(decision.severity === undefined ? {} : { severity: decision.severity }),
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
  }));
  const list = (used.waivers ?? []).map(({ until, ...waiver }) => ({
    ...waiver,
    ...(until === undefined ? {} : { expires: until }),
  }));
  const waivers = {
    // Of the clock alone: a date that a build fixes for its reports must not bring back a waiver that has expired.
    ...{ list, today: new Date().toISOString().slice(0, 10) },
    pathTest: (glob: string) => pathFilter([glob]).takes,
    ...(isTrusted ? {} : { waivable: OWN_FAULTS }),
  };
  const policies =
    rules.length === 0 && list.length === 0
      ? []
      : [
          {
            ...{ source, rules, mayOnlyTighten: !isTrusted },
            ...(isOfProject ? { alwaysWaivable: OWN_FAULTS } : {}),
            ...(list.length === 0 ? {} : { waivers }),
            tell: async ({ refused: decisions }: { readonly refused: readonly RuleDecision[] }) => {
              if (decisions.length === 0) return;
              const named = decisions.map(({ rule, isDisabled, severity }) =>
                isDisabled ? `${rule} stays on` : `${rule} is not made ${severity}`,
              );
              await say(
                io,
                `${source} lies in what is scanned and makes no attack milder: ${named.join(', ')}. To have all of it: --config ${source}`,
              );
            },
          },
        ];
  return { ...filled(command, invocation, used, path.dirname(place.file)), policies };
}

/** What remains of settings that may have come with what is scanned. Rules are judged one by one, when they are applied. */
function tightened(
  settings: SettingsFile,
  invocation: Invocation,
  refused: string[],
  isOfProject: boolean,
): SettingsFile {
  const { failOn, inlineWaivers, rules, ...others } = settings;
  const { formats, jobs, waivers } = others;
  // Each finding is asked for its category when they are applied; the other two decide nothing.
  const own = isOfProject
    ? {
        ...(formats === undefined ? {} : { formats }),
        ...(jobs === undefined ? {} : { jobs }),
        ...(waivers === undefined ? {} : { waivers }),
      }
    : {};
  refused.push(...Object.keys(others).filter((key) => !Object.hasOwn(own, key)));
  const present = (textOption(invocation, 'failOn') ?? 'critical').toLowerCase();
  const isStricter =
    failOn !== undefined &&
    failOn !== 'none' &&
    (present === 'none' || isAtLeast(present as Severity, failOn));
  if (failOn !== undefined && !isStricter) refused.push('failOn');
  if (inlineWaivers !== undefined && inlineWaivers !== 'none') refused.push('inlineWaivers');
  return {
    ...own,
    ...(isStricter ? { failOn } : {}),
    ...(inlineWaivers === 'none' ? { inlineWaivers } : {}),
    ...(rules === undefined ? {} : { rules: isOfProject ? rules : tightenedRules(rules, refused) }),
  };
}

/** Without rules that are switched off; a severity that is milder is refused where a finding has a worse one. */
function tightenedRules(
  rules: NonNullable<SettingsFile['rules']>,
  refused: string[],
): NonNullable<SettingsFile['rules']> {
  const off = Object.entries(rules).filter(([, { disabled }]) => disabled === true);
  for (const [id] of off) refused.push(`disabled of ${id}`);
  return Object.fromEntries(Object.entries(rules).filter(([, { disabled }]) => disabled !== true));
}

/** The invocation with a value for every flag of the verb that was not typed and that the settings speak of. */
function filled(
  command: Command,
  invocation: Invocation,
  settings: SettingsFile,
  folder: string,
): Invocation {
  const takes = (flag: string) => command.options.some(({ flags }) => flags.split(/[ ,]+/).includes(flag));
  const options: Record<string, Invocation['options'][string]> = { ...invocation.options };
  const given: GivenOption[] = [...invocation.given];
  const fill = (name: string, flag: string, value: number | string | undefined) => {
    if (value !== undefined && takes(flag) && options[name] === undefined) options[name] = String(value);
  };
  // Of verbs that fail on findings; those that fail on differences have other words, and are not made milder by this one.
  if (command.options.some(({ flags }) => flags === '--fail-on <severity>'))
    fill('failOn', '--fail-on', settings.failOn);
  fill('jobs', '--jobs', settings.jobs);
  fill('timeout', '--timeout', settings.timeout);
  fill('maxMemory', '--max-memory', settings.maxMemory);
  fill('maxFileSize', '--max-file-size', settings.maxFileSize);
  fill('inlineWaivers', '--inline-waivers', settings.inlineWaivers);
  if (
    settings.advisories !== undefined &&
    takes('--advisories') &&
    typeof options['advisories'] !== 'string'
  ) {
    if (options['advisories'] !== false) options['advisories'] = path.resolve(folder, settings.advisories);
  }
  if (settings.include !== undefined && takes('--include')) options['include'] ??= settings.include;
  if (settings.exclude !== undefined && takes('--exclude')) {
    const typed = options['exclude'];
    options['exclude'] = [...(Array.isArray(typed) ? typed : []), ...settings.exclude];
  }
  // Only of `scan`: other verbs have formats of their own.
  const isPlanned =
    command.name === 'scan' && !given.some(({ name }) => name === 'format' || name === 'output');
  if (isPlanned) {
    for (const value of settings.formats ?? []) given.push({ name: 'format', value });
    for (const value of settings.outputs ?? []) given.push({ name: 'output', value });
  }
  return { ...invocation, options, given };
}

function findModelscan(command: Command, invocation: Invocation, io: Io): Place | undefined {
  const flag = textOption(invocation, 'settingsFile');
  const variable = io.env['MODELSCAN_CONFIG'] ?? '';
  const named = flag ?? (variable === '' ? undefined : variable);
  if (command.name !== 'scan') return undefined;
  const file = path.resolve(io.cwd, named ?? MODELSCAN_NAME);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) {
    const folder = realOf(path.dirname(file));
    const isTrusted =
      named !== undefined || !scannedRoots(invocation, io).some((root) => isInside(folder, root));
    return { file, source: named ?? MODELSCAN_NAME, isTrusted };
  }
  if (named === undefined) return undefined;
  const what = flag === undefined ? 'MODELSCAN_CONFIG' : '--settings-file';
  throw new UsageError(`${what} names '${named}', which is no file`, 'Name one that exists.');
}

async function withModelscan(
  invocation: Invocation,
  place: Place,
  isQuiet: boolean,
  io: Io,
): Promise<Invocation> {
  const { readModelscanSettings } = await import('@sentrascan/policy');
  const { settings, notes, problem } = readModelscanSettings(readText(place));
  if (problem !== undefined)
    throw new UsageError(`${place.source}, line ${problem.line}: ${problem.message}`, problem.mend);
  const { source, isTrusted } = place;
  // What is not applied is said below, and would be said to be applied here.
  const said = isTrusted ? notes : notes.filter((note) => !note.includes(' is off: '));
  if (!isQuiet) for (const note of said) await say(io, `${source}: ${note}`);
  const { callables, format } = settings;
  const leftOut = isTrusted ? settings.leftOut : [];
  const output = isTrusted ? settings.output : undefined;
  const refused = [
    ...(leftOut.length === settings.leftOut.length ? [] : ['scanners that are switched off']),
    ...(output === settings.output ? [] : ['output_file']),
  ];
  if (refused.length > 0)
    await say(
      io,
      `${source} lies in what is scanned and may only tighten: ${refused.join(', ')} left out. To have all of it: --settings-file ${source}`,
    );
  const given = [...invocation.given];
  if (!given.some(({ name }) => name === 'format' || name === 'output')) {
    if (format === 'json') given.push({ name: 'format', value: 'json' });
    if (output !== undefined) given.push({ name: 'output', value: `${format ?? 'text'}=${output}` });
  }
  const policy: ToldPolicy = {
    ...{ source, rules: [], callables, leftOut, mayOnlyTighten: !isTrusted },
    tell: async ({ keptFiles }) => {
      if (keptFiles > 0)
        await say(
          io,
          `${source} leaves out ${keptFiles} of the files, and what attacks there counts all the same`,
        );
    },
  };
  return { ...invocation, given, policies: [policy] };
}

async function say(io: Io, sentence: string): Promise<void> {
  const { visibleText } = await import('@sentrascan/reports');
  await io.stderr.write(`sentrascan: ${visibleText(sentence, 600)}\n`);
}
