// HashiCorp Vault token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const vaultToken = defineSecret({
  id: 'secret/vault-token',
  title: 'HashiCorp Vault token',
  severity: 'critical',
  anchors: ['hvs.', 'hvb.', 'hvr.'],
  pattern: /hv[sbr]\.[A-Za-z0-9_-]{90,300}/,
  assigned: {
    names: ['vault token', 'vault root token', 'root token', 'vault dev root token id'],
    value: /(?:s\.[A-Za-z0-9]{24}|hvs\.[A-Za-z0-9_-]{24})/,
  },
  check: ({ value }) =>
    hasAllClasses(value) && isMixed(value.replace(/^(?:hv)?[sbr]\./, ''), 64) ? {} : undefined,
  why: 'It reads the secrets of other services as far as its policies go; a root token reads all.',
  fix: ['Revoke it with vault token revoke'],
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  examples: [
    `text(.env): VAULT_TOKEN=${madeUp('hvs.', 'CAESI', '2zijZuxj9zIfalAP_fS6JZaagoenh1YM1kMSFTt1bNjWjG1izSgjATthzo5_b--DlC-DEzaZD9AZWIX6-kP4VGBIMI')}`,
    `client = hvac.Client(token="${madeUp('hvb.', 'AAAAAQ', 'FifY00y370UvNn6Bbm6tun5sNy75Y14F_dg-LHi79qKHuGWj2wSxqTVTfQ-W_3kTqbXKr1p5LbUdsyZTok261ay13ZH3aP0lx1PqS9S5oztiVPOaH7tY2rhdO-LtXugma4oQhUJ4iO-8')}")`,
    `text(.env): VAULT_TOKEN=${madeUp('s.', '3yBoFHKmMBxvQQ9bKsPys41k')}`,
  ],
  nearMisses: [
    'text(.env): VAULT_TOKEN=hvs.your-token',
    'text(.env): VAULT_TOKEN=root',
    'x = s.appendSomethingToTheListOf',
  ],
});
