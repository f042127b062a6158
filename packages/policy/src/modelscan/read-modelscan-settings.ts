// Reads `modelscan-settings.toml`: what of it has a meaning here, and a note for everything that has none.

import { compareSeverity, SEVERITIES } from '@sentrascan/contract';
import { parse, TomlError } from 'smol-toml';
import type { CallableDecision, LeftOutFiles } from '../policy.ts';
import type { ReadSettings, SettingsProblem } from '../settings-problem.ts';
import { MAX_SETTINGS_CHARACTERS } from '../yaml-settings.ts';

/** The file that modelscan looks for in the working folder. */
export const MODELSCAN_SETTINGS_FILE = 'modelscan-settings.toml';

/** What modelscan's settings come to here. */
export interface ModelscanSettings {
  /** Callables that its lists make worse than they are here; none is made milder. */
  readonly callables: readonly CallableDecision[];
  /** Files of scanners that are switched off: what is found there and is no attack is waived. */
  readonly leftOut: readonly LeftOutFiles[];
  readonly format?: 'text' | 'json';
  readonly output?: string;
}

interface ModelscanScanner {
  /** That it goes by when nothing else is said. */
  readonly extensions: readonly string[];
  /** What it reads, by our ids. */
  readonly formats: readonly string[];
}

/** Scanners of modelscan. */
const SCANNERS: Readonly<Record<string, ModelscanScanner>> = {
  H5LambdaDetectScan: { extensions: ['.h5'], formats: ['hdf5'] },
  KerasLambdaDetectScan: { extensions: ['.keras'], formats: ['keras', 'zip'] },
  SavedModelLambdaDetectScan: { extensions: ['.pb'], formats: ['tensorflow-saved-model'] },
  SavedModelTensorflowOpScan: { extensions: ['.pb'], formats: ['tensorflow-saved-model'] },
  NumpyUnsafeOpScan: { extensions: ['.npy'], formats: ['npy'] },
  PickleUnsafeOpScan: {
    extensions: ['.pkl', '.pickle', '.joblib', '.dill', '.dat', '.data'],
    formats: ['pickle'],
  },
  PyTorchUnsafeOpScan: { extensions: ['.bin', '.pt', '.pth', '.ckpt'], formats: ['torch-zip', 'pickle'] },
};
const REPORTS: Readonly<Record<string, 'text' | 'json'>> = { ConsoleReport: 'text', JSONReport: 'json' };
const KNOWN =
  'modelscan_version supported_zip_extensions scanners middlewares unsafe_globals reporting'.split(' ');

type Table = Readonly<Record<string, unknown>>;

/** @param text of the TOML file */
export function readModelscanSettings(text: string): ReadSettings<ModelscanSettings> {
  if (text.length > MAX_SETTINGS_CHARACTERS)
    return { problem: { line: 1, message: 'the file is too large', mend: 'Is it the right file?' } };
  let whole: Table;
  try {
    whole = parse(text);
  } catch (error) {
    return { problem: problemOf(error) };
  }
  const notes: string[] = [];
  const leftOut = readScanners(tableOf(whole['scanners']), notes);
  const callables = readGlobals(tableOf(whole['unsafe_globals']), notes);
  const reporting = readReporting(tableOf(whole['reporting']), notes);
  if (whole['supported_zip_extensions'] !== undefined || whole['middlewares'] !== undefined)
    notes.push('extensions decide nothing here: every file is judged by its content');
  for (const key of Object.keys(whole))
    if (!KNOWN.includes(key)) notes.push(`'${key.slice(0, 60)}' has no meaning here`);
  return { settings: { callables, leftOut, ...reporting }, notes };
}

function problemOf(error: unknown): SettingsProblem {
  const line = error instanceof TomlError ? error.line : 1;
  const [first = ''] = error instanceof Error ? error.message.split('\n') : [];
  return {
    line,
    message: `it is not TOML: ${first.replace(/^Invalid TOML document: /, '').slice(0, 200)}`,
    mend: 'modelscan create-settings-file writes one to begin with.',
  };
}

function tableOf(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/** Only extensions that no scanner reads any more are left out. */
function readScanners(scanners: Table, notes: string[]): readonly LeftOutFiles[] {
  const off: (ModelscanScanner & { readonly name: string })[] = [];
  const read = new Set<string>();
  const named = new Set<string>();
  for (const [path, value] of Object.entries(scanners)) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const usual = Object.hasOwn(SCANNERS, name) ? SCANNERS[name] : undefined;
    named.add(name);
    if (usual === undefined) {
      notes.push(`the scanner ${path.slice(0, 80)} is code of its own and does not run`);
      continue;
    }
    const { enabled, supported_extensions: extensions } = tableOf(value);
    const given = textsOf(extensions) ?? usual.extensions;
    if (enabled === false) off.push({ name, extensions: given, formats: usual.formats });
    else for (const extension of given) read.add(extension);
  }
  for (const [name, usual] of Object.entries(SCANNERS))
    if (!named.has(name)) for (const extension of usual.extensions) read.add(extension);
  return off.flatMap(({ name, extensions, formats }) => {
    const left = extensions.filter((extension) => extension !== '' && !read.has(extension));
    if (left.length === 0) {
      notes.push(`${name} is off, and its files are still read for other scanners`);
      return [];
    }
    notes.push(`${name} is off: what is found in ${left.join(', ')} and is no attack is waived`);
    return [{ extensions: left, formats, reason: `modelscan's ${name} is switched off` }];
  });
}

function readGlobals(globals: Table, notes: string[]): readonly CallableDecision[] {
  const decisions: CallableDecision[] = [];
  for (const [level, modules] of Object.entries(globals)) {
    const severity = SEVERITIES.find((one) => one === level.toLowerCase());
    if (severity === undefined) {
      notes.push(`'${level.slice(0, 40)}' is no severity`);
      continue;
    }
    for (const [module, given] of Object.entries(tableOf(modules))) {
      const names = given === '*' ? given : textsOf(given);
      if (names === undefined) notes.push(`the names of ${module.slice(0, 60)} are neither a list nor '*'`);
      else decisions.push({ module, names, severity });
    }
  }
  if (decisions.length > 0)
    notes.push('its lists of callables make findings worse where they say more; they make none milder');
  return decisions.toSorted((a, b) => compareSeverity(a.severity, b.severity));
}

function readReporting(reporting: Table, notes: string[]): Pick<ModelscanSettings, 'format' | 'output'> {
  const { module, settings } = reporting;
  if (module === undefined) return {};
  const name = typeof module === 'string' ? module.slice(module.lastIndexOf('.') + 1) : '';
  const format = Object.hasOwn(REPORTS, name) ? REPORTS[name] : undefined;
  if (format === undefined) {
    notes.push('its reporting module is code of its own and does not run');
    return {};
  }
  const output = tableOf(settings)['output_file'];
  return { format, ...(typeof output === 'string' && output !== '' ? { output } : {}) };
}
