// Razorpay key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const razorpayKey = defineSecret({
  id: 'secret/razorpay-key',
  title: 'Razorpay key',
  severity: 'high',
  anchors: ['rzp_live_', 'rzp_test_'],
  pattern: /rzp_(?:live|test)_[A-Za-z0-9]{14}/,
  assigned: {
    names: ['razorpay key secret', 'razorpay secret', 'razorpay api secret', 'key secret'],
    value: /[A-Za-z0-9]{24}/,
  },
  check: (candidate) => {
    const { value } = candidate;
    if (value.startsWith('rzp_'))
      return isMixed(value.slice(9)) ? { severity: 'low', detail: 'the id, which is public' } : undefined;
    return hasAllClasses(value) && isMixed(value) && isNear(candidate, /razorpay|rzp_/i) ? {} : undefined;
  },
  why: 'Id and secret together take and refund payments of the merchant.',
  fix: ['Make a new key under Account & Settings, API Keys'],
  references: ['https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  examples: [
    `key_id = "${madeUp('rzp_live_', 'ihZBD0P2c32fUn')}"`,
    `text(.env): RAZORPAY_KEY_SECRET=${madeUp('FcLQkpZuqFZEyKds6JaOwucR')}`,
  ],
  nearMisses: ['key_id = "rzp_test_xxxxxxxxxxxxxx"', 'text(.env): RAZORPAY_KEY_SECRET=your_secret'],
});
