// What a scan can say of controls of ISO/IEC 27001 Annex A, in our words.

import { type ComplianceStandard, EVERY_KIND } from './control.ts';

/** ISO/IEC 27001 Annex A. */
export const iso27001Standard: ComplianceStandard = {
  id: 'iso-27001',
  framework: 'iso-27001',
  about: 'Information security management; technical controls of Annex A that files give evidence for',
  dates: [],
  datesSource: '',
  controls: [
    {
      id: 'A.5.23',
      looksFor: 'Keys of cloud services that lie open in files.',
      outside: 'How cloud services are chosen, used and left.',
      examines: EVERY_KIND,
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'A.5.34',
      looksFor: 'Personal data in data files, notebooks, code and texts.',
      outside: 'The legal basis of processing, and personal data that lies elsewhere.',
      examines: ['data', 'code', 'text', 'documentation'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'A.8.4',
      looksFor: 'Tokens and private keys in the tree, which open repositories to whoever reads them.',
      outside: 'Who may read and write the repositories.',
      examines: EVERY_KIND,
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'A.8.7',
      looksFor: 'Code that runs on load, executables where data belongs, malicious packages.',
      outside: 'Protection of the machines on which models are loaded.',
      examines: ['model', 'code', 'dependencies'],
      advisories: 'count',
    },
    {
      id: 'A.8.8',
      looksFor: 'Packages with published vulnerabilities, and files that trigger faults of their readers.',
      outside: 'How fast vulnerabilities are learned of and repaired.',
      examines: ['dependencies'],
      advisories: 'decide',
    },
    {
      id: 'A.8.25',
      looksFor: 'Nothing.',
      outside: 'Rules for development are organisational; a scan cannot see that they are followed.',
      isOrganisational: true,
      examines: [],
      advisories: 'no',
    },
    {
      id: 'A.8.28',
      looksFor: 'Evaluation of strings, shells, unsafe loading and secrets in code and notebooks.',
      outside: 'Code in languages that are not judged, and principles of coding that are agreed on.',
      examines: ['code'],
      advisories: 'no',
    },
  ],
};
