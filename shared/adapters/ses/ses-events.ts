import * as z from 'zod';
import type { DeliveryFeedback } from '../../ports/mailer.ts';
import { readInput } from '../../wire/read-input.ts';
import { aboutOf } from './message-tags.ts';

const text = z.string().default('');

const mail = z.object({
  destination: z.array(z.string()).min(1),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

/** What SES publishes by a configuration set. Unknown fields are nobody's concern here: SES adds some at times. */
const sesDetail = z.discriminatedUnion('eventType', [
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({
      bounceType: text,
      bounceSubType: text,
      bouncedRecipients: z.array(z.object({ diagnosticCode: text })).default([]),
    }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ complaintFeedbackType: text, complaintSubType: z.string().nullish() }),
  }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({
      delayType: text,
      delayedRecipients: z.array(z.object({ diagnosticCode: text })).default([]),
    }),
  }),
  z.object({ eventType: z.literal('Reject'), mail, reject: z.object({ reason: text }) }),
  z.object({ eventType: z.literal('Rendering Failure'), mail, failure: z.object({ errorMessage: text }) }),
]);

/** As EventBridge delivers it; what happened is asked first, since most of it asks nothing of anybody. */
const anyEvent = z.object({ source: z.literal('aws.ses'), detail: z.object({ eventType: z.string() }) });

type SesDetail = z.infer<typeof sesDetail>;

const TOLD = new Set<string>(sesDetail.options.map(({ shape }) => shape.eventType.value));

/**
 * An event of SES in our words; undefined for what asks nothing of anybody (sent, delivered, opened), for mails that
 * are not this product's, and for what is no event of SES at all. A mail has one recipient: it is the one concerned.
 * Throws `InputInvalid` when SES tells a trouble in a form that cannot be read: it is not to be lost in silence.
 */
export function readSesEvent(event: unknown): DeliveryFeedback | undefined {
  const any = anyEvent.safeParse(event);
  if (!any.success || !TOLD.has(any.data.detail.eventType)) return undefined;
  const { detail } = readInput(z.object({ detail: sesDetail }), event);
  const about = aboutOf(detail.mail.tags);
  const [email] = detail.mail.destination;
  if (about === undefined || email === undefined) return undefined;
  return { ...about, email, ...outcomeOf(detail) };
}

function outcomeOf(detail: SesDetail): Pick<DeliveryFeedback, 'kind' | 'cause'> {
  switch (detail.eventType) {
    case 'Bounce': {
      const { bounceType, bounceSubType, bouncedRecipients } = detail.bounce;
      const cause = said(`${bounceType}/${bounceSubType}`, bouncedRecipients[0]?.diagnosticCode);
      return { kind: 'bounced', cause };
    }
    case 'Complaint': {
      const { complaintFeedbackType, complaintSubType } = detail.complaint;
      return { kind: 'complained', cause: said(complaintFeedbackType, complaintSubType) };
    }
    case 'DeliveryDelay': {
      const { delayType, delayedRecipients } = detail.deliveryDelay;
      return { kind: 'delayed', cause: said(delayType, delayedRecipients[0]?.diagnosticCode) };
    }
    case 'Reject':
      return { kind: 'rejected', cause: detail.reject.reason };
    case 'Rendering Failure':
      return { kind: 'rejected', cause: detail.failure.errorMessage };
  }
}

function said(...words: readonly (string | null | undefined)[]): string {
  return words.filter(Boolean).join(': ');
}
