// Firebase Cloud Messaging server key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const firebaseServerKey = defineSecret({
  id: 'secret/firebase-server-key',
  title: 'Firebase Cloud Messaging server key',
  severity: 'high',
  anchors: [':APA91b'],
  pattern: /AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{134}/,
  reachBack: 11,
  why: 'It sends messages to every device that runs the application.',
  fix: ['Delete it in the settings of the Firebase project, under Cloud Messaging, and use its newer API'],
  references: ['https://firebase.google.com/docs/cloud-messaging/migrate-v1'],
  examples: [
    `server_key = "${madeUp('AAAA', 'aEKuqgq', ':APA91b', 'EXR74mgQQnI81GM2D5k0tisNEsBGo7q6wla43lDf8tMvLFQd3NiFwc7r5CeCIfWRHxTh1WNcE6ZfcArHGvXK6RD5dRHaEXsR8oWBQggTCsbZZ73j5kcnQeyN8P1wO0M5ALDVmy')}"`,
    `text(.env): FCM_SERVER_KEY=${madeUp('AAAA', 'aOya51i', ':APA91b', 'EhHFjgKkr60fE9vpVQmysIgqliPdkl8OkTlztQ9bO8raSTs7SHijcgGXi44BttLKUMyFNXY4U8cPyXl9OzoUGNkQjx23DRRNVXsFc5BDseGp8XEejPW8ybrZuqx5dP1czD00y2')}`,
  ],
  nearMisses: [
    `device token: ${madeUp('CzqcBlyowCGX3ArJkk73Jy', ':APA91b', 'axmIM50RH2zxXs1kcDC3YAGzS4mOJq5wO6BA9N4dpI8fp3llTYbNRuDcoi1p09onXs2C1mEOq46rkGgEVx3ENBvlqPP6RuNIUuy6pu08qtgQuHQI2qFUTXICpxqRpmKqkWBP16')}`,
    'server_key = "AAAA...:APA91b..."',
  ],
});
