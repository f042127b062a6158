// Trust Services Criteria that a scan gives evidence for; titles in our words.

import type { Framework } from './framework.ts';

/** AICPA Trust Services Criteria. */
export const soc2: Framework = {
  id: 'soc2',
  name: 'SOC 2',
  title: 'AICPA Trust Services Criteria',
  edition: '2017, points of focus 2022',
  organization: 'AICPA',
  uri: 'https://www.aicpa-cima.com/resources/landing/system-and-organization-controls-soc-suite-of-services',
  source: 'AICPA Trust Services Criteria 2017 (revised points of focus 2022)',
  checked: '2026-11-22',
  entries: {
    'CC6.1': 'Logical access controls over protected assets',
    'CC6.6': 'Protection against threats from outside the system boundary',
    'CC6.7': 'Restricting transmission, movement and removal of information',
    'CC6.8': 'Preventing or detecting unauthorised or malicious software',
    'CC7.1': 'Detecting configuration changes and newly known vulnerabilities',
    'CC7.2': 'Monitoring components for anomalies',
  },
};
