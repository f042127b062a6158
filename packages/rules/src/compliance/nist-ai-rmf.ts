// What a scan can say of subcategories of the NIST AI Risk Management Framework.

import type { ComplianceStandard } from './control.ts';

/** NIST AI Risk Management Framework. */
export const nistAiRmfStandard: ComplianceStandard = {
  id: 'nist-ai-rmf',
  framework: 'nist-ai-rmf',
  about: 'Voluntary framework for the risks of AI systems; subcategories that files give evidence for',
  dates: [],
  datesSource: '',
  controls: [
    {
      id: 'GOVERN 6.1',
      looksFor:
        'Packages and parts of third parties that are vulnerable, malicious, unpinned or without licence.',
      outside: 'Whether policies and procedures for third parties are in place.',
      examines: ['dependencies'],
      advisories: 'decide',
      best: 'partial',
    },
    {
      id: 'MAP 4.1',
      looksFor: 'Licences that are stated, and scripts and sources of data of third parties.',
      outside: 'Whether the approach to legal and technical risks is followed and documented.',
      examines: ['model', 'data', 'documentation'],
      advisories: 'no',
      best: 'partial',
      facts: ['documentation'],
    },
    {
      id: 'MAP 4.2',
      looksFor: 'Settings that let third parties run code, and unsafe configuration.',
      outside: 'Whether internal controls are identified and documented.',
      examines: ['model', 'code'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'MEASURE 2.7',
      looksFor: 'Every finding about security in models, code, data and dependencies.',
      outside: 'Security of the running system, and of what was not handed to the scan.',
      examines: ['model', 'code', 'dependencies', 'data'],
      advisories: 'count',
      best: 'partial',
    },
    {
      id: 'MEASURE 2.10',
      looksFor: 'Personal data and credentials in files, notebooks and metadata.',
      outside: 'What a model has memorised, and the lawfulness of processing.',
      examines: ['data', 'code', 'text', 'documentation'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'MANAGE 3.1',
      looksFor: 'Packages with known vulnerabilities, remote code and addresses that models reach for.',
      outside: 'Whether third parties are monitored regularly: a scan is one moment.',
      examines: ['model', 'dependencies'],
      advisories: 'count',
      best: 'partial',
    },
    {
      id: 'MANAGE 3.2',
      looksFor: 'Code, payloads and malformed structures in models that were trained elsewhere.',
      outside: 'Monitoring in maintenance and operation.',
      examines: ['model'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'MANAGE 4.1',
      looksFor: 'Nothing.',
      outside: 'Plans for monitoring after deployment are organisational; no file of a model shows them.',
      isOrganisational: true,
      examines: [],
      advisories: 'no',
    },
  ],
};
