import type { Locale } from '../i18n/locale.ts';
import { allocateApplicationId } from './allocate-application-id.ts';
import { type Answer, done } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { applications } from './lifecycles.ts';
import { mail } from './mail-intents.ts';

/**
 * Gives a number to an application that begins and keeps its empty draft; the link of its form goes to the address,
 * owed from the same append. The same key takes no second number and sends no second mail.
 */
export async function startApplication(
  desk: Desk,
  request: {
    readonly key: string;
    readonly callId: string;
    readonly email: string;
    readonly language: Locale;
  },
): Promise<Answer<null>> {
  const { key, callId, email, language } = request;
  if (await desk.store.recall(key)) return done(null);
  const applicationId = await allocateApplicationId(desk);
  const actor = { personId: `contact-${applicationId}`, name: email, role: 'association' } as const;
  const act = { actor, door: 'page', at: desk.clock.now() } as const;
  const file = { association: { language, contact: { email } } };
  const saved = await decideOne(
    desk,
    { key, act },
    {
      verb: 'start-application',
      lifecycle: applications,
      id: applicationId,
      facts: [callId, email],
      command: { type: 'SaveDraft', act, applicationId, callId, file, contactEmail: email },
      consequences: () => ({
        deliveries: mail('application-started', `application-${applicationId}`, ['contact']),
      }),
    },
  );
  return saved.ok ? done(null) : saved;
}
