// Tokens of installed GitHub Apps in their newer form: the number of the app and a JSON Web Token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const githubInstallationToken = defineSecret({
  id: 'secret/github-installation-token',
  title: 'GitHub App installation token',
  severity: 'high',
  anchors: ['ghs_'],
  pattern: /ghs_[A-Za-z0-9]{1,20}_eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{10,1500}\.[A-Za-z0-9_-]{40,700}/,
  why: 'It reads and writes the repositories that the app was installed for, for an hour.',
  fix: ['It expires within the hour; make a new private key for the app where more than the token was seen'],
  references: [
    'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation',
  ],
  examples: [
    `token: ${madeUp('ghs_', '1234567_eyJ', 'URzA03xgP8EUB33Wkcd6RuRjkV8mED', '.', 'eyJ', 'qzuLFVIBblsiid9x3-f-fDeZhMFcq-TCZOIATUxebWbJ49YbE7f9tw3PNf3MIHYJHVzaxQNJjMaX5bXJpcJAQ38nZdjl_fAwiBhPNzdsuvgoMQ63Elhvb9LG', '.', 'BWTEJuwM6UmgHuaALz5wXJtjf_ODkfJqxv1hEjvs6bAJaArVjc3GRz_ONZs8Sml2NRPTWIjIWa-O6rnZwykb77')}`,
    `text(.env): GITHUB_TOKEN=${madeUp('ghs_', '98765_eyJ', 'J1okDEj5uHvJ0X9JIVMSQBbcN0OtOjLgJIXy2f9D', '.', 'eyJ', 'wd2Ld2izxHDGMJ3B6ZUNfkbW2QWqEtFOi7NkJBGozLYey7dV9ur04mb4Kso0Dg2ScFlGD_2wE6Zyjh32mToBwAXSUX6Lt5oM8NqUODxjDXt-p5UsDeOLy20pDPupXRI0z7VSSOFgmEXdtYS9ogPzYPoZ2Px11RRHm3MidMlTJNsdnE4OzrNUfTqThTW41VAr0DaO_MTM', '.', 'C9MjjtuyEW9tJbRxwaZftgAutApI8YXEWNgaH7WcBzzSrEPoT0EEaCnFeoTfktEeCQZNcP95UWJqb4R2AZvDc7qlic9t1osrAKxqP8P9ygxmBkS6NOPXVo2v9WZerLd8P3gLKcqU5A0J-89iKsrDUusGT48ezxdmfF6KtyonzvkkudtpF4T31VM_YYF_8G4aWwFFL80iwqPW-fSjN2jZrE-auyFTG3RKOR89CswU_rTZ6QPXnXwny5_t1wp1tzXiU4p9lmYYCi7RixdlIvXF_7BLIfkvzYa9fPZZuckUrwiJJUkC4JFuL5rr5QX6M_MIWV-9SPvI7fgAjoNWONnT-L')}`,
  ],
  nearMisses: [
    'token: ghs_1234567_eyJ...',
    `token: ${madeUp('ghs_', '1234567_eyJ', '5zi2XwEojqYldGxqeULp0fNrDxa1sc')}`,
  ],
});
