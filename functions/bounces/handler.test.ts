import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../shared/adapters/ses/ses-events.ts';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { aSesEvent } from '../../test/builders/a-ses-event.ts';
import { createHandler } from './handler.ts';

describe('bounces function', () => {
  it('keeps on its case what SES tells of a mail, however often it is told', async () => {
    const { desk } = await aDesk();
    const handle = createHandler(desk);
    for (const event of [aSesEvent.delay, aSesEvent.bounce, aSesEvent.bounce, aSesEvent.delay]) {
      const feedback = readSesEvent(event);
      if (feedback) await handle(feedback);
    }
    expect(await listAttention(desk)).toMatchObject([
      { kind: 'mail', subject: 'convention-CV-UPE-017', facts: { outcome: 'bounced' } },
    ]);
  });

  it('keeps a delay while it lasts', async () => {
    const { desk } = await aDesk();
    const feedback = readSesEvent(aSesEvent.delay);
    if (feedback) await createHandler(desk)(feedback);
    expect(await listAttention(desk)).toMatchObject([
      { subject: 'convention-CV-UPE-017', facts: { outcome: 'delayed' } },
    ]);
  });
});
