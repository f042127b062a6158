// Which controls a finding gives evidence for, by category and by tag: what the frameworks of risk management, security
// management and law ask is the same for every rule of a kind, so it stands here once and not in each rule.

import type { Category } from '@sentrascan/contract';

/** Ids by the framework's id. A framework that is not named has nothing to say of the kind. */
export type ControlIds = Readonly<Record<string, readonly string[]>>;

/** Code, data or structure that harms whoever loads a model from somebody else. */
const HARMFUL_MODEL: ControlIds = {
  'nist-ai-rmf': ['MEASURE 2.7', 'MANAGE 3.2'],
  'iso-27001': ['A.8.7'],
  'iso-42001': ['A.6.2.4', 'A.10.3'],
  soc2: ['CC6.8'],
  'eu-ai-act': ['Article 9', 'Article 15'],
};

/** What each category is evidence for. Every category maps to at least one subcategory of the NIST AI RMF. */
export const CONTROLS_OF_CATEGORY: Readonly<Record<Category, ControlIds>> = {
  'code-execution': HARMFUL_MODEL,
  payload: { ...HARMFUL_MODEL, soc2: ['CC6.8', 'CC7.2'] },
  evasion: { ...HARMFUL_MODEL, soc2: ['CC6.8', 'CC7.2'] },
  'template-injection': { ...HARMFUL_MODEL, soc2: ['CC6.8', 'CC7.2'] },
  'file-access': HARMFUL_MODEL,
  network: {
    'nist-ai-rmf': ['MEASURE 2.7', 'MANAGE 3.1'],
    'iso-27001': ['A.8.7'],
    'iso-42001': ['A.6.2.4', 'A.10.3'],
    soc2: ['CC6.6', 'CC6.7'],
    'eu-ai-act': ['Article 13', 'Article 15'],
  },
  malformed: {
    'nist-ai-rmf': ['MEASURE 2.7', 'MANAGE 3.2'],
    'iso-27001': ['A.8.8'],
    'iso-42001': ['A.6.2.4'],
    soc2: ['CC7.2'],
    'eu-ai-act': ['Article 15'],
  },
  'unsafe-code': {
    'nist-ai-rmf': ['MEASURE 2.7'],
    'iso-27001': ['A.8.28'],
    'iso-42001': ['A.6.2.4'],
    soc2: ['CC6.6'],
    'eu-ai-act': ['Article 15'],
  },
  secret: {
    'nist-ai-rmf': ['MEASURE 2.7', 'MEASURE 2.10'],
    'iso-27001': ['A.8.4', 'A.8.28'],
    soc2: ['CC6.1'],
    'eu-ai-act': ['Article 15'],
  },
  pii: {
    'nist-ai-rmf': ['MEASURE 2.10'],
    'iso-27001': ['A.5.34'],
    'iso-42001': ['A.7.4'],
    soc2: ['CC6.7'],
    'eu-ai-act': ['Article 10'],
  },
  vulnerability: {
    'nist-ai-rmf': ['MEASURE 2.7', 'MANAGE 3.1', 'GOVERN 6.1'],
    'iso-27001': ['A.8.8'],
    'iso-42001': ['A.10.3'],
    soc2: ['CC7.1'],
    'eu-ai-act': ['Article 9', 'Article 15'],
  },
  'malicious-package': {
    'nist-ai-rmf': ['MEASURE 2.7', 'MANAGE 3.1', 'GOVERN 6.1'],
    'iso-27001': ['A.8.7'],
    'iso-42001': ['A.10.3'],
    soc2: ['CC6.8'],
    'eu-ai-act': ['Article 9', 'Article 15'],
  },
  configuration: {
    'nist-ai-rmf': ['MEASURE 2.7', 'MAP 4.2'],
    'iso-42001': ['A.6.2.4'],
    soc2: ['CC7.1'],
    'eu-ai-act': ['Article 15'],
  },
  licence: {
    'nist-ai-rmf': ['GOVERN 6.1', 'MAP 4.1'],
    'iso-42001': ['A.10.3'],
    'eu-ai-act': ['Article 11'],
  },
};

/** A part of a third party, taken in without a look at it. */
const THIRD_PARTY: ControlIds = { 'nist-ai-rmf': ['GOVERN 6.1', 'MANAGE 3.1'], 'iso-42001': ['A.10.3'] };

/** What a tag adds to the category's controls. */
export const CONTROLS_OF_TAG: Readonly<Record<string, ControlIds>> = {
  'supply-chain': THIRD_PARTY,
  dependencies: { ...THIRD_PARTY, 'iso-27001': ['A.8.8'] },
  pip: THIRD_PARTY,
  'trust-remote-code': {
    'nist-ai-rmf': ['MAP 4.2', 'MANAGE 3.1'],
    'iso-42001': ['A.10.3'],
    'eu-ai-act': ['Article 13'],
  },
  'remote-code': {
    'nist-ai-rmf': ['MAP 4.2', 'MANAGE 3.1'],
    'iso-42001': ['A.10.3'],
    'eu-ai-act': ['Article 13'],
  },
  dataset: { 'nist-ai-rmf': ['MAP 4.1'], 'iso-42001': ['A.7.4', 'A.7.5'], 'eu-ai-act': ['Article 10'] },
  cloud: { 'iso-27001': ['A.5.23'] },
  key: { 'iso-27001': ['A.5.34'] },
  tls: { soc2: ['CC6.7'] },
  secrets: { 'nist-ai-rmf': ['MEASURE 2.10'], soc2: ['CC6.1'] },
  credential: { 'nist-ai-rmf': ['MEASURE 2.10'], soc2: ['CC6.1'] },
};

/** Threats of OWASP and ATLAS that a whole category stands for: taken where a rule names none of that list itself. */
export const THREATS_OF_CATEGORY: Readonly<Partial<Record<Category, ControlIds>>> = {
  secret: { 'owasp-llm-2025': ['LLM02:2025'], atlas: ['AML.T0055'] },
  pii: { 'owasp-llm-2025': ['LLM02:2025'], atlas: ['AML.T0057'] },
  vulnerability: { 'owasp-ml': ['ML06:2023'], 'owasp-llm-2025': ['LLM03:2025'], atlas: ['AML.T0010.001'] },
  'malicious-package': {
    'owasp-ml': ['ML06:2023'],
    'owasp-llm-2025': ['LLM03:2025'],
    atlas: ['AML.T0010.001', 'AML.T0011.001'],
  },
  licence: { 'owasp-ml': ['ML06:2023'], 'owasp-llm-2025': ['LLM03:2025'], atlas: ['AML.T0010'] },
};
