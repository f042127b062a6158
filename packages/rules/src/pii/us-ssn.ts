// Social security numbers of the United States.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

/** Printed on cards in wallets, in brochures and in every second example. */
const PUBLISHED =
  /^(?:078051120|219099999|457555462|123456789|987654321|111223333|123121234|001010001|098765432|078051122|234567890|345678901|721074426|141186941|987654320)$/;

export const usSsn = definePersonalData({
  id: 'pii/us-ssn',
  title: 'US social security number',
  severity: 'high',
  why: 'It names one person for life, and with a name it opens credit in their place; every state has a law that makes its loss a breach to be notified.',
  shape: 'groups',
  forms: ['###-##-####'],
  formsInContext: ['### ## ####', '#########', '###.##.####', '######### '],
  contextWords: [
    'ssn',
    'social security',
    'social security number',
    'social security no',
    'social sec',
    'soc sec',
    'socialsecuritynumber',
    'socialsecurity',
    'ss number',
    'ssnumber',
    'ssno',
    'social',
    'tax id',
    'taxpayer id',
    'seguro social',
  ],
  check: ({ compact, before, context, value }) => {
    if (compact.length !== 9 || /^(?:000|666|9)/.test(compact) || /^...00|0000$/.test(compact))
      return undefined;
    if (
      PUBLISHED.test(compact) ||
      isTrivial(compact) ||
      (/^(\d)\1{2}|(\d)\2{3}$/.test(compact) && new Set(compact).size <= 3)
    )
      return undefined;
    if (
      context === undefined &&
      /(?:part|sku|order|item|model|serial|ref|invoice|ticket|case|isbn|version|lot|catalog(?:ue)?|phone|tel|fax)\W{0,3}(?:no|nr|number|id|#)?\W{0,4}$/i.test(
        before,
      )
    )
      return undefined;
    return value.includes('-') || context !== undefined ? {} : undefined;
  },
  references: ['https://www.ssa.gov/employer/randomization.html'],
  examples: [
    'SSN: 536-90-4399',
    ...shownIn('ssn', '536-90-4399'),
    'text(patients.csv): name,social_security_number\nAda,536904399\n',
    'text(form.py): create(social_security="536-90-4399")\n',
    "text(dump.sql): INSERT INTO people (id, name, ssn) VALUES (1, 'Ada (A.)', '536904399'), (2, 'Bob', '536904398');\n",
  ],
  nearMisses: [
    'SSN: 078-05-1120',
    'SSN: 000-12-3456 or 900-12-3456',
    'ssn: 123-45-6789',
    'row 536904399 written',
    '2024-536-90-4399-01',
    'part no. 536-90-4399',
  ],
});
