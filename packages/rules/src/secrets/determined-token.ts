// Determined AI token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const determinedToken = defineSecret({
  id: 'secret/determined-token',
  title: 'Determined AI token',
  severity: 'high',
  assigned: {
    names: [
      'det auth token',
      'det user token',
      'determined token',
      'token',
      'auth token',
      'det session token',
    ],
    value: /v2\.public\.[A-Za-z0-9_-]{80,600}/,
  },
  check: ({ value }) => (isMixed(value.slice(10), 64) ? {} : undefined),
  why: 'It starts experiments and reads checkpoints and code of its owner.',
  fix: ['Log out the session, or revoke the access token'],
  references: ['https://docs.determined.ai/latest/reference/rest-api.html'],
  examples: [
    `text(.env): DET_USER_TOKEN=${madeUp('v2.public.', 'bbntSvB2LjpuOk2jMIp2_TVeRADmLvkejlvR-ihAdjeA-m_xf_DSQANJo1kHR54pnvkqFcYY5-NveUMhD879CWgmaKxfusRSTkI7CikNiCTz3CSaP2iQbigVQnQDuQzCJt0khO-pGNo76Q72gv6h5ewSZ2UqV6vTkmiZQ3kY1xhxjvJ2Qa5r')}`,
    `text(config.yaml): det_auth_token: "${madeUp('v2.public.', 'AqBs6dtf-Pdawq6u5CAjahAaJf8zPDnLCHTJLJmM86EiBUCPE3O9NQprEhdg_mDaR_BslPvB2Q_giWxqKdSUylXKzw63CH8cDsNch8QqwpTqQBbjj_uI5srubrhakULO0jkiWJrWDY9jSPtZ3ucz_5g7rfy0h3VuNWWPAZsODb2NtqQpkSpaOES6oJ3l2fBgqS5BvJ4L')}"`,
  ],
  nearMisses: ['text(.env): DET_USER_TOKEN=v2.public.abc', 'text(.env): DET_MASTER=http://localhost:8080'],
});
