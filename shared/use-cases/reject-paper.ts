import type { ExistingSignature, SignatureState } from '../domain/signature/state.ts';
import type { Request } from './acts.ts';
import type { Answer } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { paperPlace, paperReaders } from './paper-mails.ts';
import { readTerms } from './read-cases.ts';

export interface RejectPaperRequest extends Request {
  readonly signatureId: string;
  readonly partyIds: readonly string[];
  readonly missingPages: readonly number[];
  /** May be empty where pages are missing. */
  readonly reason: string;
  /** The recorded scan that the second officer does not accept. */
  readonly scanSha256?: string;
}

/** A paper that does not count: its parties are written to, with the missing pages or the reason, and until when. */
export async function rejectPaper(desk: Desk, request: RejectPaperRequest): Promise<Answer<SignatureState>> {
  const { act, key: _, signatureId, ...rejected } = request;
  const place = paperPlace(await readTerms(desk));
  return decideOne(desk, request, {
    verb: 'reject-paper',
    lifecycle: signatures,
    id: signatureId,
    facts: rejected,
    command: { type: 'RejectPaper', act, ...rejected },
    consequences: ({ before }) => {
      if (before.status !== 'open') return {};
      const recorded = rejected.scanSha256 === undefined ? undefined : before.paperRecorded?.partyIds;
      const subject = signatures.streamOf(signatureId);
      const mails = (recorded ?? rejected.partyIds).flatMap((partyId) =>
        mail('paper-incomplete', subject, paperReaders(partyId), {
          ...(rejected.missingPages.length > 0
            ? { missing: rejected.missingPages.join(', ') }
            : { reason: rejected.reason }),
          ...place,
          untilOn: lastDayFor(before, partyId),
        }),
      );
      return { deliveries: mails };
    },
  });
}

function lastDayFor(round: ExistingSignature, partyId: string): string {
  const awaited = round.status === 'open' ? (round.paperAwaited ?? []) : [];
  return awaited.find((each) => each.partyId === partyId)?.untilOn ?? round.expiresOn;
}
