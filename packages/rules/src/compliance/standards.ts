// The standards that evidence can be asked for, in the order they are listed.

import type { ComplianceStandard } from './control.ts';
import { euAiActStandard } from './eu-ai-act.ts';
import { iso27001Standard } from './iso-27001.ts';
import { iso42001Standard } from './iso-42001.ts';
import { nistAiRmfStandard } from './nist-ai-rmf.ts';
import { owaspLlm2025Standard, owaspLlmStandard } from './owasp-llm.ts';
import { owaspMlStandard } from './owasp-ml.ts';
import { soc2Standard } from './soc2.ts';

/** Every standard; the first is the default of nobody: one has to be named. */
export const STANDARDS: readonly ComplianceStandard[] = [
  euAiActStandard,
  nistAiRmfStandard,
  iso27001Standard,
  soc2Standard,
  iso42001Standard,
  owaspMlStandard,
  owaspLlmStandard,
  owaspLlm2025Standard,
];

/** The standard of an id as `--standard` takes it. */
export function findStandard(id: string): ComplianceStandard | undefined {
  const wanted = id.trim().toLowerCase();
  return STANDARDS.find((one) => one.id === wanted || one.aliases?.includes(wanted) === true);
}
