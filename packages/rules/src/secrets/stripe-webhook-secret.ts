// Stripe webhook secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const stripeWebhookSecret = defineSecret({
  id: 'secret/stripe-webhook-secret',
  title: 'Stripe webhook secret',
  severity: 'high',
  anchors: ['whsec_'],
  pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}/,
  check: drawnAtRandom(6, 16),
  why: 'Whoever has it signs events that the receiver takes for those of Stripe: payments that never happened.',
  fix: ['Roll it on the page of the endpoint'],
  references: ['https://docs.stripe.com/webhooks/signature'],
  examples: [
    `text(.env): STRIPE_WEBHOOK_SECRET=${madeUp('whsec_', 'tzEyNUTgckwtHIW3D090dAfIRWW6RIpG')}`,
    `endpoint_secret = "${madeUp('whsec_', '93417f9719c7303258a3df465702b1565c847f4cfdc50fd102fd30c490772a8b')}"`,
  ],
  nearMisses: [
    'text(.env): STRIPE_WEBHOOK_SECRET=whsec_...',
    'endpoint_secret = "whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
  ],
});
