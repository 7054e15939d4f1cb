import type { Locale } from '../i18n/locale.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { allocateApplicationId } from './allocate-application-id.ts';
import { type Answer, done } from './answer.ts';
import type { Desk } from './desk.ts';
import { saveDraft } from './save-draft.ts';

/**
 * Gives a number to an application that begins, keeps its empty draft and sends the link of its form to the address.
 * The same key sends no second mail and takes no second number.
 */
export async function startApplication(
  desk: Desk,
  request: {
    readonly key: string;
    readonly callId: string;
    readonly email: string;
    readonly language: Locale;
  },
  send: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>,
): Promise<Answer<null>> {
  const { key, callId, email, language } = request;
  if (await desk.store.recall(key)) return done(null);
  const applicationId = await allocateApplicationId(desk);
  const actor = { personId: `contact-${applicationId}`, name: email, role: 'association' } as const;
  const saved = await saveDraft(desk, {
    key,
    act: { actor, door: 'page', at: desk.clock.now() },
    applicationId,
    callId,
    file: { association: { language, contact: { email } } },
    contactEmail: email,
  });
  if (!saved.ok) return saved;
  await send({
    template: 'application-started',
    subject: `application-${applicationId}`,
    recipient: 'contact',
    facts: {},
  });
  return done(null);
}
