// Reads the waivers of `.sentrascan.yml`. A waiver that says less than it should, or says two things, is a mistake.

import type { WaiverSettings } from '@sentrascan/contract';
import { readKeys, type SettingsValue } from './yaml-settings.ts';

const MIN_REASON_CHARACTERS = 3;
const FINGERPRINT = /^v\d{1,4}:[0-9a-f]{8,128}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

/** True for the form of a fingerprint. */
export function isFingerprint(text: string): boolean {
  return FINGERPRINT.test(text);
}

/** True for a day of the calendar, `2027-06-30`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const isLeap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const length = Number(month) === 2 && isLeap ? 29 : LENGTHS[Number(month) - 1];
  return length !== undefined && Number(day) >= 1 && Number(day) <= length;
}

/**
 * @param checkRule fails where the value names no rule
 * @param patternProblem what is wrong with a glob
 */
export function readWaivers(
  value: SettingsValue,
  checkRule: (id: string, value: SettingsValue) => void,
  patternProblem: (glob: string) => string | undefined,
): readonly WaiverSettings[] {
  const known = new Set<string>();
  return value.items('Write a list: waivers: [{fingerprint: ..., reason: ...}].').map((item) => {
    const waiver = readWaiver(item, checkRule, patternProblem);
    const key = waiver.fingerprint ?? `${waiver.rule}\n${waiver.path}`;
    if (known.has(key))
      item.fail(
        `${(waiver.fingerprint ?? `${waiver.rule} at ${waiver.path}`).slice(0, 120)} is waived twice`,
        'Keep one of the two: they may say different things.',
      );
    known.add(key);
    return waiver;
  });
}

function readWaiver(
  item: SettingsValue,
  checkRule: (id: string, value: SettingsValue) => void,
  patternProblem: (glob: string) => string | undefined,
): WaiverSettings {
  const waiver: Writable<WaiverSettings> = {};
  const sentence = (value: SettingsValue) => value.text('Write a few words.').trim();
  readKeys(
    item,
    {
      fingerprint: (value) => {
        waiver.fingerprint = value.text('Copy it from the report: v1:...');
        if (!isFingerprint(waiver.fingerprint))
          value.fail(
            `'${waiver.fingerprint.slice(0, 60)}' is no fingerprint`,
            'Copy it from the report: v1:...',
          );
      },
      rule: (value) => {
        waiver.rule = value.text('Write the id of a rule.');
        checkRule(waiver.rule, value);
      },
      path: (value) => {
        waiver.path = value.text("Write a glob: path: 'models/old/*.pt'.");
        const problem = patternProblem(waiver.path);
        if (problem !== undefined)
          value.fail(
            `'${waiver.path.slice(0, 60)}' is no glob: ${problem}`,
            "For example: path: 'models/old/*.pt'.",
          );
      },
      reason: (value) => (waiver.reason = sentence(value)),
      owner: (value) => (waiver.owner = sentence(value)),
      until: (value) => {
        waiver.until = value.text('Write a day: until: 2027-06-30.');
        if (!isDay(waiver.until))
          value.fail(
            `'${waiver.until.slice(0, 60)}' is no day`,
            'Write year, month and day: until: 2027-06-30.',
          );
      },
      ticket: (value) => (waiver.ticket = sentence(value)),
    },
    'setting of a waiver',
  );
  const { fingerprint, rule, path, reason = '' } = waiver;
  if (fingerprint !== undefined && (rule !== undefined || path !== undefined))
    item.fail(
      'a waiver names a fingerprint, and a rule or path beside it',
      'A fingerprint says both: leave them out.',
    );
  if (fingerprint === undefined && (rule === undefined || path === undefined))
    item.fail('a waiver does not say what it is about', 'Write fingerprint:, or rule: and path:.');
  if (reason.length < MIN_REASON_CHARACTERS)
    item.fail('a waiver has no reason', 'Write reason: in a sentence, for whoever reads the report.');
  return { ...waiver, reason };
}
