import type { PortalAdditions } from '../../../../functions/portal/app.tsx';
import type { SampleBank } from '../bank/bank.ts';
import { bankRoutes } from '../bank/bank-pages.tsx';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { mailboxRoutes } from '../mailbox/mailbox-pages.tsx';
import { caseDoorRoutes } from './case-door.tsx';
import { type AdvanceDays, clockRoutes } from './clock-pages.tsx';
import { LiveTasks, liveTaskRoutes } from './live-tasks.tsx';
import { peopleRoutes } from './people-pages.tsx';
import { SampleBar } from './sample-bar.tsx';
import { styleRoutes } from './style-page.tsx';

/** What only a sample or a trial has: tasks, people, mailbox, bank and clock. The live entry never imports this. */
export function sampleParts(tools: {
  readonly mailbox: Pick<Mailbox, 'list' | 'get' | 'messages'>;
  readonly bank: SampleBank;
  readonly advanceDays: AdvanceDays;
}): PortalAdditions {
  const { mailbox, bank, advanceDays } = tools;
  return {
    parts: [
      liveTaskRoutes(),
      peopleRoutes(),
      caseDoorRoutes(),
      mailboxRoutes(mailbox),
      bankRoutes(bank),
      clockRoutes(advanceDays),
      styleRoutes(),
    ],
    firstPage: (c) => <LiveTasks c={c} bank={bank} />,
    bar: (c) => <SampleBar c={c} />,
  };
}
