// The OWASP list for applications of large language models, edition 2026: ids and titles, no advice.

import type { Framework } from './framework.ts';

/** OWASP Top 10 for Large Language Model Applications. */
export const owaspLlm2026: Framework = {
  id: 'owasp-llm-2026',
  name: 'OWASP LLM 2026',
  title: 'OWASP Top 10 for Large Language Model Applications',
  edition: '2026',
  organization: 'OWASP',
  uri: 'https://genai.owasp.org/llm-top-10/',
  source: 'OWASP Gen AI Security Project, final edition published 2026-08-04',
  checked: '2026-11-22',
  entries: {
    'LLM01:2026': 'Prompt Injection',
    'LLM02:2026': 'Sensitive Information Disclosure',
    'LLM03:2026': 'Excessive Agency',
    'LLM04:2026': 'Supply Chain',
    'LLM05:2026': 'Data and Model Poisoning',
    'LLM06:2026': 'Unbounded Consumption',
    'LLM07:2026': 'Misinformation',
    'LLM08:2026': 'Hidden Context Exposure',
    'LLM09:2026': 'Vector and Embedding Weaknesses',
    'LLM10:2026': 'Improper Output Handling',
  },
};
