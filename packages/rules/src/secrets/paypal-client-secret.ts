// PayPal client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const paypalClientSecret = defineSecret({
  id: 'secret/paypal-client-secret',
  title: 'PayPal client secret',
  severity: 'critical',
  assigned: {
    names: ['paypal secret', 'paypal client secret', 'client secret', 'secret'],
    value: /E[A-Za-z0-9_-]{79}/,
  },
  check: namedNearby(/paypal/i, 64),
  why: 'With the id of the client it takes and refunds payments and reads transactions.',
  fix: ['Disable it on the page of the app'],
  references: ['https://developer.paypal.com/api/rest/'],
  examples: [
    `text(.env): PAYPAL_CLIENT_SECRET=${madeUp('E', 'fPBk3kgXMk1QhRNRzE9giHR2OJplMj1H8iOT1ixizI6u1zQ1NWm3IRfYa_47ZAFUjSUTgXfh0bZcJpl')}`,
    `text(config.json): {"paypal_secret": "${madeUp('E', 'I2-IlJqdkh0hxgv96s_shGEjMyJkC_-UJDLb3XQbEkkosh-T_Uznv2m8hH_Hk-Y43ou2BR440HjxG2Z')}"}`,
  ],
  nearMisses: [
    'text(.env): PAYPAL_CLIENT_SECRET=your-secret',
    `text(.env): OTHER_CLIENT_SECRET=${madeUp('E', 'atAINp2EF36CiS63y0SNOOOLijSeA-ZvqC6Y2jfAi5FXbJe8V_ewdX5_Q4u6d5RH1IK6R-8U1_hb8lD')}`,
  ],
});
