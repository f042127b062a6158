// Shopify token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const shopifyToken = defineSecret({
  id: 'secret/shopify-token',
  title: 'Shopify token',
  severity: 'high',
  anchors: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shptka_'],
  pattern: /shp(?:at|ca|pa|ss|ua|tka)_[0-9a-fA-F]{32}/,
  check: drawnAtRandom(6, 16),
  why: 'It reads and changes products, orders and customers of the shop.',
  fix: ['Uninstall the app, or rotate its secret under API credentials'],
  references: ['https://shopify.dev/docs/apps/build/authentication-authorization'],
  examples: [
    `text(.env): SHOPIFY_TOKEN=${madeUp('shpat_', 'fb4df83c1c1eaa458a80d19b2c2b94da')}`,
    `secret = "${madeUp('shpss_', '086770d840f2f8649b8bc86e4982ffbd')}"`,
  ],
  nearMisses: [
    'text(.env): SHOPIFY_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `text(.env): SHOPIFY_TOKEN=${madeUp('shpat_', 'fc0e89488088')}`,
  ],
});
