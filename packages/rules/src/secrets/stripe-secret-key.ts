// Stripe secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const stripeSecretKey = defineSecret({
  id: 'secret/stripe-secret-key',
  title: 'Stripe secret key',
  severity: 'critical',
  anchors: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'sk_prod_', 'rk_prod_'],
  pattern: /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,247}/,
  check: ({ value }) => {
    const random = value.slice(8);
    // The key of Stripe's own documentation.
    if (!hasDigitAndLetter(random) || !isMixed(random) || random.startsWith('4eC39HqLyjWDarjtT1zdp7dc'))
      return undefined;
    return value.includes('_test_') ? { severity: 'medium', detail: 'of the test mode' } : {};
  },
  why: 'It charges, refunds and pays out, and reads customers and their payments. Keys that begin with pk_ are public.',
  fix: ['Roll it under Developers, API keys'],
  references: ['https://docs.stripe.com/keys'],
  examples: [
    `text(.env): STRIPE_SECRET_KEY=${madeUp('sk_live_', '51', 'LKUirCfIDal6CMsy1rhCGY5jtrFSR9czDnn120t8soltjrevIu2a9uz1cPHk5ru5uhPd0j6QclKHXFZ1Rf2wxIrjlCjyRHXKT')}`,
    `stripe.api_key = "${madeUp('sk_test_', '7NA6FEMzK5jwuQfsb3L9aA5i')}"`,
    `text(.env): STRIPE_RESTRICTED_KEY=${madeUp('rk_live_', 'zCJXCpTKCL4GxVk8WtD5JJfR')}`,
  ],
  nearMisses: [
    `text(.env): STRIPE_PUBLISHABLE_KEY=${madeUp('pk_live_', 'NQ7UJcIk4cLhInQnBhMKGWln')}`,
    `stripe.api_key = "${madeUp('sk_test_', '4eC39HqLyjWDarjtT1zdp7dc')}"`,
    'stripe.api_key = "sk_test_xxxxxxxxxxxxxxxxxxxxxxxx"',
    'stripe.api_key = "sk_test_..."',
  ],
});
