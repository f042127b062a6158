// Reads `.ml-guard.yml`. What ML Guard passes over (unknown keys, wrong types, broken YAML) is a mistake here: a setting that does
// nothing would look like one that does.

import { SEVERITIES, type Severity } from '@sentrascan/contract';
import type { ReadSettings } from '../settings-problem.ts';
import { readKeys, readYamlSettings, SettingsMistake, type SettingsValue } from '../yaml-settings.ts';
import { mlGuardGlobProblem } from './globs.ts';

/** Names of the configuration file, in the order they are looked for. */
export const ML_GUARD_CONFIG_FILES = ['.ml-guard.yml', '.ml-guard.yaml'] as const;

/** How many folders above the scanned one are looked into as well. */
export const ML_GUARD_PARENTS = 3;

/** Severities of ML Guard, worst first. */
export const ML_GUARD_SEVERITIES = [...SEVERITIES, 'info'] as const;

/** A severity of ML Guard. */
export type MlGuardSeverity = Severity | 'info';

/** What is decided of one rule. */
export interface MlGuardRuleOverride {
  readonly severity?: MlGuardSeverity;
  readonly isDisabled: boolean;
}

/** What `.ml-guard.yml` says. */
export interface MlGuardConfig {
  readonly failOn?: MlGuardSeverity;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly scanners: readonly string[];
  readonly maxFileSizeMib?: number;
  /** By id of ML Guard or of our catalogue. */
  readonly rules: ReadonlyMap<string, MlGuardRuleOverride>;
}

/** A configuration that says nothing. */
export const NO_ML_GUARD_CONFIG: MlGuardConfig = {
  include: [],
  exclude: [],
  scanners: [],
  rules: new Map(),
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const MAX_MIB = 1024 * 1024 * 1024;

/**
 * @param isRule whether a rule of that id is known
 * @param scanners the names that `scanners` may hold
 */
export function readMlGuardConfig(
  text: string,
  isRule: (id: string) => boolean,
  scanners: readonly string[],
): ReadSettings<MlGuardConfig> {
  const config: Writable<MlGuardConfig> = { ...NO_ML_GUARD_CONFIG };
  try {
    // ML Guard reads YAML 1.1, where `yes` and `on` are true.
    const whole = readYamlSettings(text, '1.1');
    if (whole === undefined) return { settings: config, notes: [] };
    readKeys(
      whole,
      {
        fail_on: (value) => (config.failOn = value.word(ML_GUARD_SEVERITIES, { anyCase: true })),
        include: (value) => (config.include = globs(value)),
        exclude: (value) => (config.exclude = globs(value)),
        scanners: (value) => (config.scanners = unlessNothing(value, () => names(value, scanners))),
        max_file_size_mb: (value) =>
          (config.maxFileSizeMib = value.number('MiB', { min: 1, max: MAX_MIB, isWhole: true })),
        rules: (value) => (config.rules = readRules(value, isRule)),
      },
      'key of this file',
    );
    return { settings: config, notes: [] };
  } catch (error) {
    if (error instanceof SettingsMistake) return { problem: error.problem };
    throw error;
  }
}

function unlessNothing(value: SettingsValue, read: () => readonly string[]): readonly string[] {
  return value.isNothing ? [] : read();
}

function globs(value: SettingsValue): readonly string[] {
  return unlessNothing(value, () =>
    value.items(`Write a list: ${value.name}: ['models/*.pkl'].`).map((item) => {
      const glob = item.text('Write a glob in quotes.');
      const problem = mlGuardGlobProblem(glob);
      if (problem !== undefined) item.fail(`'${glob.slice(0, 60)}' is no glob: ${problem}`, 'Take it out.');
      return glob;
    }),
  );
}

function names(value: SettingsValue, scanners: readonly string[]): readonly string[] {
  return value.items(`Write a list: scanners: [${scanners[0]}].`).map((item) => item.word(scanners));
}

function readRules(
  value: SettingsValue,
  isRule: (id: string) => boolean,
): ReadonlyMap<string, MlGuardRuleOverride> {
  const rules = new Map<string, MlGuardRuleOverride>();
  if (value.isNothing) return rules;
  for (const [id, body] of value.entries('Write rules: {RULE: {severity: low}}.')) {
    if (!isRule(id)) body.fail(`there is no rule '${id.slice(0, 80)}'`, 'List them: sentrascan rules');
    let severity: MlGuardSeverity | undefined;
    let isDisabled = false;
    readKeys(
      body,
      {
        severity: (entry) => (severity = entry.word(ML_GUARD_SEVERITIES, { anyCase: true })),
        disabled: (entry) => (isDisabled = entry.boolean()),
      },
      'key of a rule',
    );
    rules.set(id, { isDisabled, ...(severity === undefined ? {} : { severity }) });
  }
  return rules;
}
