import type { ExistingSignature } from '../domain/signature/state.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import type { Link } from './links.ts';
import { readCase } from './read-cases.ts';

type Binding = Pick<Link, 'documentSha256' | 'stepId'>;

const STREAM = 'signature-';
const PARTY = 'party:';

/** The round and the party that a link to sign is about; undefined for every other link. */
export function signLinkTarget({
  purpose,
  subject,
  recipient,
}: Pick<Link, 'purpose' | 'subject' | 'recipient'>):
  | { readonly signatureId: string; readonly partyId: string }
  | undefined {
  if (purpose !== 'sign' || !subject.startsWith(STREAM) || !recipient.startsWith(PARTY)) return undefined;
  return { signatureId: subject.slice(STREAM.length), partyId: recipient.slice(PARTY.length) };
}

/** What a link to sign is bound to when it is minted: the document of its round and the step of its party. */
export async function signLinkBinding(desk: Desk, subject: string, recipient: string): Promise<Binding> {
  const target = signLinkTarget({ purpose: 'sign', subject, recipient });
  if (!target) return {};
  const round = await readCase(desk, signatures, target.signatureId);
  return round.status === 'absent' ? {} : bindingIn(round, target.partyId);
}

/**
 * Why there is nothing to sign behind a link to sign, though its own time is not over: the round was withdrawn, or it
 * is about another document or step than the link was made for. Undefined for every link that may still open.
 */
export async function deadSignLinkCode(
  desk: Desk,
  link: Link,
): Promise<'LINK_SIGNING_WITHDRAWN' | 'LINK_DOCUMENT_CHANGED' | undefined> {
  const target = signLinkTarget(link);
  if (!target) return undefined;
  const round = await readCase(desk, signatures, target.signatureId);
  if (round.status === 'withdrawn') return 'LINK_SIGNING_WITHDRAWN';
  return isBoundTo(link, round, target.partyId) ? undefined : 'LINK_DOCUMENT_CHANGED';
}

function isBoundTo(link: Link, round: ExistingSignature | { status: 'absent' }, partyId: string): boolean {
  if (round.status === 'absent') return false;
  const { documentSha256, stepId } = bindingIn(round, partyId);
  // Links that were sent before they were bound carry neither.
  return (link.documentSha256 ?? documentSha256) === documentSha256 && (link.stepId ?? stepId) === stepId;
}

function bindingIn({ documentSha256, steps }: ExistingSignature, partyId: string): Binding {
  const step = steps.find(({ parties }) => parties.includes(partyId));
  return { documentSha256, ...(step ? { stepId: step.stepId } : {}) };
}
