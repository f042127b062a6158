// What a scan can say of the OWASP list for applications of language models, in both editions: one subject, two numbers.

import { OWASP_LLM_2026_BY_2025 } from '../frameworks/owasp-llm-editions.ts';
import type { ComplianceControl, ComplianceStandard } from './control.ts';

const CONTROLS_2026: readonly ComplianceControl[] = [
  {
    id: 'LLM01:2026',
    looksFor: 'Templates and texts beside a model that carry instructions of others.',
    outside: 'What users and documents say to the running application.',
    examines: ['model', 'text', 'documentation'],
    advisories: 'no',
    best: 'partial',
  },
  {
    id: 'LLM02:2026',
    looksFor: 'Secrets and personal data in files, notebooks, prompts and metadata.',
    outside: 'What a model has memorised and repeats.',
    examines: ['model', 'code', 'data', 'text', 'documentation'],
    advisories: 'no',
  },
  {
    id: 'LLM03:2026',
    looksFor: 'Code that hands what a model says to a shell, an interpreter or a service.',
    outside: 'Which rights an application gives its model.',
    examines: ['code'],
    advisories: 'no',
    best: 'partial',
  },
  {
    id: 'LLM04:2026',
    looksFor: 'Harmful models, vulnerable and malicious packages, parts of third parties taken in unseen.',
    outside: 'How suppliers build what they deliver.',
    examines: ['model', 'code', 'dependencies'],
    advisories: 'count',
  },
  {
    id: 'LLM05:2026',
    looksFor: 'Layers, templates and code that were added to a model, and code in data sets.',
    outside: 'Weights and examples that are well-formed and misleading.',
    examines: ['model', 'data'],
    advisories: 'no',
    best: 'partial',
  },
  {
    id: 'LLM06:2026',
    looksFor: 'Templates and files that exhaust whoever loads them.',
    outside: 'Limits of the running service.',
    examines: ['model', 'code'],
    advisories: 'no',
    best: 'partial',
  },
  {
    id: 'LLM07:2026',
    looksFor: 'Nothing.',
    outside: 'Whether answers are true shows only where a model is asked.',
    isOrganisational: true,
    examines: [],
    advisories: 'no',
  },
  {
    id: 'LLM08:2026',
    looksFor: 'Templates and code that hide or give away instructions and secrets.',
    outside: 'What a running application discloses of its context.',
    examines: ['model', 'code', 'text'],
    advisories: 'no',
    best: 'partial',
  },
  {
    id: 'LLM09:2026',
    looksFor: 'Nothing.',
    outside: 'Access to vectors and what was retrieved are matters of the running system.',
    isOrganisational: true,
    examines: [],
    advisories: 'no',
  },
  {
    id: 'LLM10:2026',
    looksFor: 'Code that runs, renders or deserialises what a model answers.',
    outside: 'What other programs do with the answers.',
    examines: ['code'],
    advisories: 'no',
  },
];

function in2025(): readonly ComplianceControl[] {
  return Object.entries(OWASP_LLM_2026_BY_2025).flatMap(([id, now]) => {
    const control = CONTROLS_2026.find((one) => one.id === now);
    return control === undefined ? [] : [{ ...control, id }];
  });
}

const ABOUT = 'Risks of applications that use large language models';

/** OWASP Top 10 for Large Language Model Applications, the present edition. */
export const owaspLlmStandard: ComplianceStandard = {
  ...{ id: 'owasp-llm', framework: 'owasp-llm-2026', aliases: ['owasp-llm-2026'] },
  ...{ about: ABOUT, dates: [], datesSource: '', controls: CONTROLS_2026 },
};

/** The same in the edition before. */
export const owaspLlm2025Standard: ComplianceStandard = {
  ...{ id: 'owasp-llm-2025', framework: 'owasp-llm-2025' },
  ...{ about: ABOUT, dates: [], datesSource: '', controls: in2025() },
};
