// Keys of policies of Azure Service Bus, Event Hubs, IoT Hub, Relay and Notification Hubs.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const azureSharedAccessKey = defineSecret({
  id: 'secret/azure-shared-access-key',
  title: 'Azure shared access key',
  severity: 'high',
  anchors: ['SharedAccessKey='],
  pattern: /SharedAccessKey=(?<value>[A-Za-z0-9+/]{42,100}={0,2})/,
  assigned: {
    names: [
      'shared access key',
      'sharedaccesskey',
      'servicebus key',
      'service bus key',
      'event hub key',
      'eventhub key',
      'iothub key',
    ],
    value: /[A-Za-z0-9+/]{42,43}={1,2}/,
  },
  check: ({ value }) => (isMixed(value, 64) ? {} : undefined),
  why: 'It sends and reads messages of the queue or hub as its policy allows; the usual policy may manage the whole namespace.',
  fix: ['Make a new key for the policy in the portal of Azure, which ends the old one'],
  references: ['https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas'],
  examples: [
    `Endpoint=sb://features.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${madeUp('U+uDvSP6hfqudHi83CFZEXI2N2XneQ24bEx9neCWIUh')}=`,
    `text(.env): IOTHUB=HostName=lab.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=${madeUp('K5EpnRR8DLXipLYgWV/DvRXG0a3nkpewIc+0JnrSyBc')}=`,
  ],
  nearMisses: [
    'Endpoint=sb://features.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=YOUR_KEY',
    'SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
  ],
});
