// What a scan can say of controls of ISO/IEC 42001 Annex A, in our words.

import { type ComplianceStandard, EVERY_KIND } from './control.ts';

/** ISO/IEC 42001 Annex A. */
export const iso42001Standard: ComplianceStandard = {
  id: 'iso-42001',
  framework: 'iso-42001',
  about: 'Management of AI systems; controls of Annex A that files give evidence for',
  dates: [],
  datesSource: '',
  controls: [
    {
      id: 'A.6.2.4',
      looksFor: 'Unsafe models, code and configuration, as one of the checks before release.',
      outside: 'Tests of what the system does, and criteria of acceptance.',
      examines: ['model', 'code'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'A.6.2.7',
      looksFor: 'Cards of models, stated licences and the fields that describe a model.',
      outside: 'Whether the documentation is complete and true for every party that needs it.',
      examines: ['model', 'documentation'],
      advisories: 'no',
      best: 'partial',
      facts: ['documentation'],
    },
    {
      id: 'A.6.2.8',
      looksFor: 'Nothing in files; the scan leaves a record of itself: report id, date, digest of the input.',
      outside: 'Whether events are logged while the system is in use.',
      examines: EVERY_KIND,
      advisories: 'no',
      best: 'partial',
      facts: ['record'],
    },
    {
      id: 'A.7.4',
      looksFor: 'Personal data in data files and notebooks, and risks of data sets.',
      outside: 'Whether the data are correct, complete and fit for the purpose.',
      examines: ['data'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'A.7.5',
      looksFor: 'Sources of data that are stated, and scripts that fetch data.',
      outside: 'Whether the history of the data is recorded over its whole life.',
      examines: ['data', 'documentation'],
      advisories: 'no',
      best: 'partial',
      facts: ['provenance'],
    },
    {
      id: 'A.10.2',
      looksFor: 'Nothing.',
      outside:
        'Who answers for what between an organisation and its partners is agreed on, not written in files.',
      isOrganisational: true,
      examines: [],
      advisories: 'no',
    },
    {
      id: 'A.10.3',
      looksFor: 'Harmful models of others, vulnerable and malicious packages, unpinned parts.',
      outside: 'How suppliers are chosen and reviewed.',
      examines: ['model', 'dependencies'],
      advisories: 'count',
      best: 'partial',
    },
  ],
};
