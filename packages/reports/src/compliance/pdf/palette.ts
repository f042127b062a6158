// How the printed report looks: colours of statuses and severities, sizes of type, margins. Colours never stand without a word.

import type { ComplianceStatus, ControlStatus, Severity } from '@sentrascan/contract';

/** Colours that hold a contrast of 4.5 to 1 on white. */
export const INK = {
  text: '#191c20',
  quiet: '#545b64',
  line: '#d3d8de',
  surface: '#f3f5f8',
  brand: '#14294b',
  white: '#ffffff',
} as const;

/** By what the scan says of a control, and of all of them. */
export const STATUS_COLOUR: Readonly<Record<ControlStatus | ComplianceStatus, string>> = {
  fail: '#a8001c',
  partial: '#7d5200',
  incomplete: '#7d5200',
  'not-assessed': '#59626d',
  'no-violation-found': '#17663a',
};

/** The same in words. */
export const STATUS_WORD: Readonly<Record<ControlStatus | ComplianceStatus, string>> = {
  fail: 'FAIL',
  partial: 'PARTIAL',
  incomplete: 'INCOMPLETE',
  'not-assessed': 'NOT ASSESSED',
  'no-violation-found': 'NO VIOLATION FOUND',
};

/** What each answer means, for the legend. */
export const STATUS_MEANING: Readonly<Record<ControlStatus, string>> = {
  fail: 'findings that violate the control',
  partial:
    'nothing at or above the threshold found, and not everything could be examined, or files show a part of the control only',
  'not-assessed': 'nothing to examine, or no scan can say',
  'no-violation-found': 'everything that applies was examined, nothing at or above the threshold found',
};

/** The statuses of controls in the order they are told. */
export const CONTROL_STATUSES: readonly ControlStatus[] = [
  'fail',
  'partial',
  'not-assessed',
  'no-violation-found',
];

/** Colours of severities, as in the page for browsers. */
export const SEVERITY_COLOUR: Readonly<Record<Severity, string>> = {
  critical: '#a8001c',
  high: '#b93a06',
  medium: '#7d5200',
  low: '#1c5a86',
};

/** Sizes of type in points. */
export const SIZE = { title: 26, h1: 17, h2: 12.5, h3: 10.5, text: 9.5, small: 8, tiny: 6.8 } as const;

/** Points around what a page says; header and footer stand in them. */
export const MARGIN = { left: 48, right: 48, top: 62, bottom: 66 } as const;
