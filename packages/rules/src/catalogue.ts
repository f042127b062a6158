// The whole rule catalogue: rules that detectors name, and those that are looked for in text.

import type { Rule } from '@sentrascan/contract';
import { PERSONAL_DATA } from './pii/pii.generated.ts';
import { FACT_RULES } from './rules/rules.generated.ts';
import { SECRETS } from './secrets/secrets.generated.ts';

/** Every rule, by family and name. */
export const RULES: readonly Rule[] = [...FACT_RULES, ...PERSONAL_DATA, ...SECRETS];
