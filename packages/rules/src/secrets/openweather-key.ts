// OpenWeather API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const openweatherKey = defineSecret({
  id: 'secret/openweather-key',
  title: 'OpenWeather API key',
  severity: 'low',
  anchors: ['appid='],
  pattern: /appid=(?<value>[0-9a-f]{32})/,
  assigned: { names: ['key', 'apikey', 'appid', 'token'], value: /[0-9a-f]{32}/ },
  check: (candidate) =>
    isMixed(candidate.value, 16) && isNear(candidate, /open_?weather|\bOWM|pyowm/i) ? {} : undefined,
  why: 'It asks for weather in the name of its owner.',
  fix: ['Delete it under API keys'],
  references: ['https://openweathermap.org/appid'],
  examples: [
    `text(.env): OPENWEATHER_API_KEY=${madeUp('83afb6e9399e313ce2a221158fad1c21')}`,
    `url = "https://api.openweathermap.org/data/2.5/weather?q=Bern&appid=${madeUp('b782e0e56e6fc5a5578d6eb146556e27')}"`,
  ],
  nearMisses: [
    'text(.env): OPENWEATHER_API_KEY=your-key',
    'url = "https://api.openweathermap.org/data/2.5/weather?q=Bern&appid={key}"',
  ],
});
