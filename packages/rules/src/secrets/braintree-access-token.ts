// PayPal Braintree access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const braintreeAccessToken = defineSecret({
  id: 'secret/braintree-access-token',
  title: 'PayPal Braintree access token',
  severity: 'critical',
  anchors: ['access_token$production$', 'access_token$sandbox$'],
  pattern: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/,
  check: ({ value }) => (value.includes('$sandbox$') ? { severity: 'medium', detail: 'of the sandbox' } : {}),
  why: 'It takes and refunds payments of the merchant.',
  fix: ['Revoke it under API Keys of the gateway'],
  references: ['https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials'],
  examples: [
    `token = "${madeUp('access_token$production$', 'wv23bxow3lqyzt6i', '$', '2374a48b8893f4e441f351ce69a26441')}"`,
    `text(settings.ini): braintree = ${madeUp('access_token$sandbox$', 'z81jnp54gky0cut6', '$', '1e64aa27d36062060b3ec39b1df78ba1')}`,
  ],
  nearMisses: ['token = "access_token$production$..."', 'access_token$production$id$token'],
});
