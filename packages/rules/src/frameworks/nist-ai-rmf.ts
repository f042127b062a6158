// Subcategories of the NIST AI Risk Management Framework that a scan gives evidence for, not the whole of it.

import type { Framework } from './framework.ts';

/** NIST AI Risk Management Framework. */
export const nistAiRmf: Framework = {
  id: 'nist-ai-rmf',
  name: 'NIST AI RMF',
  title: 'NIST AI Risk Management Framework',
  edition: '1.0',
  organization: 'NIST',
  uri: 'https://www.nist.gov/itl/ai-risk-management-framework',
  source: 'NIST AI 100-1, January 2023, text of the subcategories',
  checked: '2026-11-22',
  entries: {
    'GOVERN 6.1':
      "Policies and procedures are in place that address AI risks associated with third-party entities, including risks of infringement of a third-party's intellectual property or other rights.",
    'MAP 4.1':
      "Approaches for mapping AI technology and legal risks of its components – including the use of third-party data or software – are in place, followed, and documented, as are risks of infringement of a third party's intellectual property or other rights.",
    'MAP 4.2':
      'Internal risk controls for components of the AI system, including third-party AI technologies, are identified and documented.',
    'MEASURE 2.7':
      'AI system security and resilience – as identified in the MAP function – are evaluated and documented.',
    'MEASURE 2.10':
      'Privacy risk of the AI system – as identified in the MAP function – is examined and documented.',
    'MANAGE 3.1':
      'AI risks and benefits from third-party resources are regularly monitored, and risk controls are applied and documented.',
    'MANAGE 3.2':
      'Pre-trained models which are used for development are monitored as part of AI system regular monitoring and maintenance.',
    'MANAGE 4.1':
      'Post-deployment AI system monitoring plans are implemented, including mechanisms for capturing and evaluating input from users and other relevant AI actors, appeal and override, decommissioning, incident response, recovery, and change management.',
  },
};
