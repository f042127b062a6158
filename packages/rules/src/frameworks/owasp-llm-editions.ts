// Which entry of the OWASP list for language models became which in the next edition: one subject under two numbers.

/** Entry of 2026 by that of 2025. The titles agree but for one: System Prompt Leakage is now Hidden Context Exposure. */
export const OWASP_LLM_2026_BY_2025: Readonly<Record<string, string>> = {
  'LLM01:2025': 'LLM01:2026',
  'LLM02:2025': 'LLM02:2026',
  'LLM03:2025': 'LLM04:2026',
  'LLM04:2025': 'LLM05:2026',
  'LLM05:2025': 'LLM10:2026',
  'LLM06:2025': 'LLM03:2026',
  'LLM07:2025': 'LLM08:2026',
  'LLM08:2025': 'LLM09:2026',
  'LLM09:2025': 'LLM07:2026',
  'LLM10:2025': 'LLM06:2026',
};
