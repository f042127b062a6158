// Reads `.sentrascan.yml`. One mistake and nothing of the file is used: settings that are half understood would judge otherwise
// than whoever wrote them believes.

import { type RuleSettings, SEVERITIES, type SettingsFile, type Severity } from '@sentrascan/contract';
import { readWaivers } from './read-waivers.ts';
import type { ReadSettings } from './settings-problem.ts';
import { readKeys, readYamlSettings, SettingsMistake, type SettingsValue } from './yaml-settings.ts';

/** Names of the settings file, in the order they are looked for. */
export const SETTINGS_FILES = ['.sentrascan.yml', '.sentrascan.yaml'] as const;

const MAX_SECONDS = 7 * 24 * 3600;
const MAX_MIB = 1024 * 1024;
const MIN_REASON_CHARACTERS = 3;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * @param isRule whether an id, present or former, is known
 * @param similarRules ids that are most like a word, for the sentence
 * @param patternProblem what is wrong with a glob; undefined for a good one
 */
export function readSettings(
  text: string,
  isRule: (id: string) => boolean,
  similarRules: (word: string) => readonly string[],
  patternProblem: (glob: string) => string | undefined = () => undefined,
): ReadSettings<SettingsFile> {
  const settings: Writable<SettingsFile> = {};
  const globs = (value: SettingsValue) => value.texts(`Write a list of globs: ${value.name}: ['*.pt'].`);
  try {
    const whole = readYamlSettings(text);
    if (whole === undefined) return { settings, notes: [] };
    readKeys(
      whole,
      {
        failOn: (value) => (settings.failOn = value.word([...SEVERITIES, 'none'])),
        include: (value) => (settings.include = globs(value)),
        exclude: (value) => (settings.exclude = globs(value)),
        formats: (value) => (settings.formats = value.texts('Write a list: formats: [text, sarif].')),
        outputs: (value) => (settings.outputs = value.texts('Write a list: outputs: [report.json].')),
        jobs: (value) => (settings.jobs = value.number('processes', { min: 1, max: 256, isWhole: true })),
        timeout: (value) => (settings.timeout = value.number('seconds', { min: 0.001, max: MAX_SECONDS })),
        maxMemory: (value) => (settings.maxMemory = value.number('MiB', { min: 1, max: MAX_MIB })),
        maxFileSize: (value) =>
          (settings.maxFileSize = value.number('MiB', { min: 0.001, max: MAX_MIB * 1024 })),
        inlineWaivers: (value) => (settings.inlineWaivers = value.word(['own', 'all', 'none'])),
        advisories: (value) => (settings.advisories = value.text('Write the path of an index.')),
        rules: (value) => (settings.rules = readRules(value, isRule, similarRules)),
        waivers: (value) =>
          (settings.waivers = readWaivers(
            value,
            (id, place) => checkRule(id, place, isRule, similarRules),
            patternProblem,
          )),
      },
      'setting',
    );
    return { settings, notes: [] };
  } catch (error) {
    if (error instanceof SettingsMistake) return { problem: error.problem };
    throw error;
  }
}

function readRules(
  value: SettingsValue,
  isRule: (id: string) => boolean,
  similarRules: (word: string) => readonly string[],
): Readonly<Record<string, RuleSettings>> {
  const rules = new Map<string, RuleSettings>();
  for (const [id, body] of value.entries('Write rules: {RULE: {severity: low, reason: ...}}.')) {
    checkRule(id, body, isRule, similarRules);
    rules.set(id, readRule(id, body));
  }
  return Object.fromEntries(rules);
}

function checkRule(
  id: string,
  place: SettingsValue,
  isRule: (id: string) => boolean,
  similarRules: (word: string) => readonly string[],
): void {
  if (isRule(id)) return;
  const similar = similarRules(id);
  place.fail(
    `there is no rule '${id.slice(0, 80)}'`,
    similar.length === 0 ? 'List them all: sentrascan rules' : `Did you mean ${similar.join(', ')}?`,
  );
}

function readRule(id: string, body: SettingsValue): RuleSettings {
  const rule: Writable<RuleSettings> = {};
  readKeys(
    body,
    {
      severity: (value) => (rule.severity = value.word<Severity>(SEVERITIES)),
      disabled: (value) => (rule.disabled = value.boolean()),
      reason: (value) => (rule.reason = value.text('Write why, in a sentence.').trim()),
    },
    'setting of a rule',
  );
  if (rule.disabled === true && (rule.reason ?? '').length < MIN_REASON_CHARACTERS) {
    body.fail(
      `${id} is switched off without a reason`,
      `Write reason: beside disabled: in a sentence, for whoever reads the report.`,
    );
  }
  return rule;
}
