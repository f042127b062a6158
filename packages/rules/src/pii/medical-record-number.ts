// Medical record number.

import { definePersonalData } from '../define-personal-data.ts';
import { isTrivial } from '../pii-checks/checksums.ts';
import { shownIn } from '../pii-samples.ts';

export const medicalRecordNumber = definePersonalData({
  id: 'pii/medical-record-number',
  title: 'Medical record number',
  severity: 'high',
  why: 'It leads to the whole history of a patient; HIPAA (45 CFR 164.514) counts it among what must be removed from records.',
  shape: 'groups',
  formsInContext: [
    '######',
    '#######',
    '########',
    '#########',
    '##########',
    'A######',
    'A#######',
    'AA######',
    'AAA######',
    'AAA-######',
    'AAA-#######',
    'AAA-########',
    'AA-######',
    'AA-########',
    'A-######',
    'A########',
    'AAA########',
    'AAA#######',
    '##-##-##',
    '###-##-##',
    '###-###-###',
    '##-######',
    'A#########',
    'AA#######',
    'AA########',
    'AAAA#######',
    'AAAA######',
    'AAA-#####',
    'AA-#####',
    'AAA#####',
    '#####',
  ],
  contextWords: [
    'mrn',
    'medical record',
    'medical record number',
    'medical record no',
    'medicalrecordnumber',
    'patient id',
    'patient number',
    'patient no',
    'patientid',
    'patient identifier',
    'chart number',
    'chart no',
    'hospital number',
    'hospital no',
    'patienten id',
    'patientennummer',
    'fallnummer',
    'krankenversichertennummer',
    'historia clinica',
    'nhc',
    'numero de historia',
    'ipp',
    'health record',
    'emr id',
    'ehr id',
    'med rec',
  ],
  check: ({ compact, context }) => {
    const digits = compact.replace(/\D/g, '');
    if (
      digits.length < 5 ||
      isTrivial(digits) ||
      /^0+\d{0,3}$/.test(digits) ||
      /(\d)\1{5}|123456/.test(digits)
    )
      return undefined;
    if (digits.length === 5 && !/mrn|medical record|chart|hospital/.test(context ?? '')) return undefined;
    if (/^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/.test(digits)) return undefined;
    return {};
  },
  examples: [...shownIn('mrn', '48291637'), 'MRN #4829163', 'MRN: MRN-4829163', 'patient id: PT-482916'],
  nearMisses: ['mrn: 000000', '2026-11-22 12:00:01 INFO batch 48291637 done', 'mrn: 12345678'],
});
