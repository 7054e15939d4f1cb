import { describe, expect, it } from 'vitest';
import { aSesEvent } from '../../../test/builders/a-ses-event.ts';
import { readSesEvent } from './ses-events.ts';

const about = {
  mailId: '0123456789abcdef0123456789abcdef',
  subject: 'convention-CV-UPE-017',
  template: 'ready-to-sign',
  email: 'president@ajyal.example',
};

describe('SES events', () => {
  it.each([
    ['bounce', 'bounced', 'Permanent/General: smtp; 550 5.1.1 unknown'],
    ['softBounce', 'bounced', 'Transient/MailboxFull'],
    ['complaint', 'complained', 'abuse'],
    ['delay', 'delayed', 'MailboxFull: smtp; 452 4.2.2 full'],
    ['reject', 'rejected', 'Bad content'],
    ['renderingFailure', 'rejected', "Attribute 'name' is not present"],
  ] as const)('tell a %s as %s, of the address that was written to', (event, kind, cause) => {
    expect(readSesEvent(aSesEvent[event])).toEqual({ ...about, kind, cause });
  });

  it('say nothing of what arrived, of other products, or of another source', () => {
    const others = [
      aSesEvent.delivery,
      aSesEvent.bounceOfAnother,
      { ...aSesEvent.bounce, source: 'aws.s3' },
      null,
    ];
    expect(others.map(readSesEvent)).toEqual(others.map(() => undefined));
  });

  it('that tell a trouble in a form of their own are refused, not lost', () => {
    const strange = { source: 'aws.ses', detail: { eventType: 'Bounce', mail: { destination: [] } } };
    expect(() => readSesEvent(strange)).toThrow(expect.objectContaining({ name: 'InputInvalid' }));
  });
});
