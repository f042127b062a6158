// What a scan can say of Articles 9 to 15 of the EU AI Act, and from when they apply.

import { type ComplianceStandard, EVERY_KIND } from './control.ts';

/** EU Artificial Intelligence Act. */
export const euAiActStandard: ComplianceStandard = {
  id: 'eu-ai-act',
  framework: 'eu-ai-act',
  about: 'Duties of providers of high-risk AI systems, Chapter III, Section 2',
  dates: [
    { date: '2024-08-01', applies: 'Regulation (EU) 2024/1689 is in force' },
    {
      date: '2026-07-27',
      applies: 'the amendments of Regulation (EU) 2026/1744 are in force (published 24 July 2026)',
    },
    { date: '2026-08-02', applies: 'general application; Article 50' },
    { date: '2027-12-02', applies: 'Articles 9 to 15 for high-risk systems of Annex III' },
    { date: '2028-08-02', applies: 'Articles 9 to 15 for high-risk systems of Annex I' },
  ],
  datesSource:
    'Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, by several public secondary sources that cite the Official Journal; compared 2026-11-22',
  controls: [
    {
      id: 'Article 9',
      looksFor:
        'Known risks in artifacts: code that runs on load, malicious packages, grave vulnerabilities.',
      outside: 'Whether a risk management system exists and is kept up over the life of the system.',
      examines: ['model', 'code', 'dependencies'],
      advisories: 'count',
      best: 'partial',
      failsFrom: { vulnerability: 'high' },
    },
    {
      id: 'Article 10',
      looksFor: 'Personal data in data files and notebooks, scripts that load data sets, sources of data.',
      outside: 'Bias, representativeness, and whether the data fit the purpose.',
      examines: ['data'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'Article 11',
      looksFor: 'Cards of models, stated licences and the fields that describe a model.',
      outside: 'Whether the documentation of Annex IV is complete and true.',
      examines: ['model', 'documentation'],
      advisories: 'no',
      best: 'partial',
      facts: ['documentation', 'record'],
    },
    {
      id: 'Article 12',
      looksFor: 'Nothing in files; the scan leaves a record of itself: report id, date, digest of the input.',
      outside: 'Whether the AI system logs events automatically while it runs.',
      examines: EVERY_KIND,
      advisories: 'no',
      best: 'partial',
      facts: ['record'],
    },
    {
      id: 'Article 13',
      looksFor:
        'Addresses and remote code that deployers are not told of, and the fields of cards of models.',
      outside: 'Whether instructions for use are sufficient and understandable.',
      examines: ['model', 'documentation'],
      advisories: 'no',
      best: 'partial',
      facts: ['documentation'],
    },
    {
      id: 'Article 14',
      looksFor: 'Nothing.',
      outside: 'Oversight by people is a matter of design and organisation; no file shows it.',
      isOrganisational: true,
      examines: [],
      advisories: 'no',
    },
    {
      id: 'Article 15',
      looksFor: 'Malware, unsafe deserialisation, hidden payloads, secrets and grave vulnerabilities.',
      outside: 'Metrics of accuracy, tests of robustness and against adversarial inputs.',
      examines: ['model', 'code', 'dependencies'],
      advisories: 'count',
      best: 'partial',
      failsFrom: { vulnerability: 'high' },
    },
  ],
};
