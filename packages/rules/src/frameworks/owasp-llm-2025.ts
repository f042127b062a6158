// The OWASP list for applications of large language models, edition 2025: ids and titles, no advice.

import type { Framework } from './framework.ts';

/** OWASP Top 10 for Large Language Model Applications. */
export const owaspLlm2025: Framework = {
  id: 'owasp-llm-2025',
  name: 'OWASP LLM 2025',
  title: 'OWASP Top 10 for Large Language Model Applications',
  edition: '2025',
  organization: 'OWASP',
  uri: 'https://genai.owasp.org/llm-top-10/',
  source:
    'OWASP Gen AI Security Project, edition 2025 (superseded by 2026, still the one most audits ask for)',
  checked: '2026-11-22',
  entries: {
    'LLM01:2025': 'Prompt Injection',
    'LLM02:2025': 'Sensitive Information Disclosure',
    'LLM03:2025': 'Supply Chain',
    'LLM04:2025': 'Data and Model Poisoning',
    'LLM05:2025': 'Improper Output Handling',
    'LLM06:2025': 'Excessive Agency',
    'LLM07:2025': 'System Prompt Leakage',
    'LLM08:2025': 'Vector and Embedding Weaknesses',
    'LLM09:2025': 'Misinformation',
    'LLM10:2025': 'Unbounded Consumption',
  },
};
