// Dates of birth.

import { definePersonalData } from '../define-personal-data.ts';
import { isDay } from '../pii-checks/dates.ts';
import { shownIn } from '../pii-samples.ts';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|fév|fev|avr|juin|juil|août|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|enero|maggio)[\\p{L}.]{0,10}';
const WRITTEN_BEFORE = new RegExp(
  `(?:\\b\\d{1,2}(?:st|nd|rd|th|\\.|er)?(?: of| de)? ${MONTH},?(?: de)? |\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? |\\b\\d{1,2}[-/ ]${MONTH}[-/])$`,
  'iu',
);

function isBirthYear(year: number): boolean {
  return year >= 1900 && year <= 2020;
}

export const dateOfBirth = definePersonalData({
  id: 'pii/date-of-birth',
  title: 'Date of birth',
  severity: 'medium',
  why: 'With a name and a place it tells one person from all others and answers the questions of banks; HIPAA (45 CFR 164.514) counts it among what must be removed, the GDPR protects it.',
  shape: 'groups',
  formsInContext: [
    '####-##-##',
    '####/##/##',
    '####.##.##',
    '##/##/####',
    '##-##-####',
    '##.##.####',
    '#/#/####',
    '#/##/####',
    '##/#/####',
    '#.#.####',
    '#.##.####',
    '##.#.####',
    '########',
    '####',
    '##/##/##',
    '##.##.##',
    '##-##-##',
    '##-AAA-####',
    '#-AAA-####',
    '####-##-##A##',
  ],
  contextWords: [
    'dob',
    'date of birth',
    'birth date',
    'birthdate',
    'birthday',
    'dateofbirth',
    'born',
    'born on',
    'd o b',
    'birth day',
    'geburtsdatum',
    'geburtstag',
    'geboren',
    'geboren am',
    'geb',
    'geb am',
    'gebdat',
    'date de naissance',
    'naissance',
    'ne le',
    'nee le',
    'fecha de nacimiento',
    'nacimiento',
    'fecha nacimiento',
    'nacido',
    'data di nascita',
    'nato il',
    'nata il',
    'data nascita',
    'data de nascimento',
    'nascimento',
    'geboortedatum',
    'geboren op',
    'fodelsedatum',
    'fodselsdato',
    'syntymaaika',
    'data urodzenia',
    'urodzony',
    'urodzona',
    'datum narozeni',
    'szuletesi datum',
    'dogum tarihi',
    'дата рождения',
    'дата народження',
    'ημερομηνια γεννησης',
    '出生日期',
    '生年月日',
    '생년월일',
    'วันเกิด',
    'تاريخ الميلاد',
    'תאריך לידה',
    'जन्म तिथि',
    'ngay sinh',
    'tanggal lahir',
  ],
  check: ({ value, compact, before }) => {
    if (/^\d{4}$/.test(value))
      return isBirthYear(Number(value)) && WRITTEN_BEFORE.test(before) ? {} : undefined;
    // What programs write where they know none.
    if (/^(?:19000101|19700101|20000101|01011900|01011970|01012000)$/.test(compact)) return undefined;
    const parts = value.split(/[-/.T]/).map(Number);
    const [a = 0, b = 0, c = 0] = parts;
    if (/^\d{8}$/.test(value))
      return isBirthYear(Number(compact.slice(0, 4))) &&
        isDay(Number(compact.slice(4, 6)), Number(compact.slice(6)))
        ? {}
        : undefined;
    if (/[A-Z]{3}/i.test(value))
      return isBirthYear(Number(value.slice(-4))) || isBirthYear(a) ? {} : undefined;
    if (a > 31) return isBirthYear(a) && isDay(b, c) ? {} : undefined;
    if (!isDay(b, a) && !isDay(a, b)) return undefined;
    return c < 100 || isBirthYear(c) ? {} : undefined;
  },
  falsePositives: 'Days of birth of people in public life and of made-up ones.',
  examples: [
    'Date of birth: 12/03/1985',
    ...shownIn('dob', '1985-03-12'),
    'geboren am 3. März 1971',
    'DOB: March 12, 1985',
    'Né le 12.03.1985',
  ],
  nearMisses: [
    '1985-03-12 INFO started',
    'dob: 2085-03-12',
    'dob: 1985-13-32',
    'released 12/03/1985',
    'born in 1985',
  ],
});
