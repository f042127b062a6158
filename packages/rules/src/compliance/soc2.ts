// What a scan can say of Trust Services Criteria, in our words.

import { type ComplianceStandard, EVERY_KIND } from './control.ts';

const OVER_TIME = 'That the control operates over a period, which only an audit of that period shows.';

/** AICPA Trust Services Criteria. */
export const soc2Standard: ComplianceStandard = {
  id: 'soc2',
  framework: 'soc2',
  about: 'Trust Services Criteria; common criteria of security that files give evidence for',
  dates: [],
  datesSource: '',
  controls: [
    {
      id: 'CC6.1',
      looksFor: 'Credentials and private keys that lie open in files.',
      outside: `Accounts, roles and authentication of systems. ${OVER_TIME}`,
      examines: EVERY_KIND,
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'CC6.6',
      looksFor: 'Models that open addresses, unsafe deserialisation and services without protection in code.',
      outside: `Firewalls and boundaries of networks. ${OVER_TIME}`,
      examines: ['model', 'code'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'CC6.7',
      looksFor: 'Personal data in files, addresses that models reach for, connections without verification.',
      outside: `Transmission and removal outside of the files that were scanned. ${OVER_TIME}`,
      examines: ['model', 'code', 'data', 'text'],
      advisories: 'no',
      best: 'partial',
    },
    {
      id: 'CC6.8',
      looksFor: 'Code that runs on load, hidden executables, malicious packages.',
      outside: `Who may install software, and protection of machines. ${OVER_TIME}`,
      examines: ['model', 'code', 'dependencies'],
      advisories: 'count',
      best: 'partial',
    },
    {
      id: 'CC7.1',
      looksFor: 'Packages with published vulnerabilities and unsafe configuration.',
      outside: `Changes of configuration in operation. ${OVER_TIME}`,
      examines: ['dependencies'],
      advisories: 'decide',
      best: 'partial',
    },
    {
      id: 'CC7.2',
      looksFor: 'Anomalies in files: hidden data, structures that contradict themselves, evasion.',
      outside: `Monitoring of the running system. ${OVER_TIME}`,
      examines: ['model', 'code', 'data'],
      advisories: 'no',
      best: 'partial',
    },
  ],
};
