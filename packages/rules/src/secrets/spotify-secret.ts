// Spotify client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const spotifySecret = defineSecret({
  id: 'secret/spotify-secret',
  title: 'Spotify client secret',
  severity: 'medium',
  assigned: {
    names: ['client secret', 'spotify secret', 'spotipy client secret', 'spotify client secret'],
    value: /[0-9a-f]{32}/,
  },
  check: namedNearby(/spoti(?:fy|py)/i, 16),
  why: 'It speaks for the application: it reads the catalogue and trades the codes of users for tokens.',
  fix: ['Rotate it in the settings of the app'],
  references: ['https://developer.spotify.com/documentation/web-api/concepts/apps'],
  examples: [
    `text(.env): SPOTIPY_CLIENT_SECRET=${madeUp('c4bd29d07c095b92e37445eb462b78fe')}`,
    `text(config.json): {"spotify_client_secret": "${madeUp('95bf23694c1f50078a05444b2b3907e0')}"}`,
  ],
  nearMisses: [
    'text(.env): SPOTIPY_CLIENT_SECRET=your-client-secret',
    `text(.env): SPOTIPY_CLIENT_ID=${madeUp('e14ce8e8a6ed49c39d26f7f7fc44c23e')}`,
  ],
});
