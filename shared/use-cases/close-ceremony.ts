import type { OpenCeremonyState } from '../domain/ceremony/state.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { MinutesDocument, MinutesLine } from '../render/ceremony/minutes-document.ts';
import { renderMinutes } from '../render/ceremony/render-minutes.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { type Board, type BoardRow, papersAwaited, readBoard } from './ceremony-board.ts';
import { readPerson } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { ceremonies } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

export interface MinutesDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly sample: boolean;
}

/**
 * Closes the session: its minutes say who signed, how and when, what is left and with whom, and are kept write-once.
 * Each authority with something left is told, and signs it by its own list; associations keep their links.
 */
export async function closeCeremony(
  desk: MinutesDesk,
  request: Request & { readonly ceremonyId: string },
): Promise<Answer<null>> {
  const { act, ceremonyId, key } = request;
  const recorded = await desk.store.recall(key);
  if (recorded) return done(null);
  const state = await readCase(desk, ceremonies, ceremonyId);
  if (state.status === 'absent') return refused({ code: 'CEREMONY_NOT_FOUND' });
  const unwritten = { key: '', sha256: '', signed: 0, left: 0 };
  const trial = ceremonies.decider.decide({ type: 'CloseCeremony', act, minutes: unwritten }, state);
  if (!trial.accepted) return refused(trial.refusal);
  if (state.status !== 'open') return refused({ code: 'CEREMONY_NOT_OPEN' });
  const board = await readBoard(desk, state);
  const source = renderMinutes(await minutesOf(desk, state, board, request));
  const { pdf } = await desk.typesetter.typeset(source);
  const name = `ceremonies/${ceremonyId}/minutes-${source.data.fingerprint.slice(0, 16)}.pdf`;
  const kept = await desk.documents.put(name, pdf, 'application/pdf');
  const signed = board.counts.signed;
  const minutes = { key: kept.key, sha256: kept.sha256, signed, left: board.rows.length - signed };
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'close-ceremony', facts: ceremonyId, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const ceremony = await transaction.load(ceremonies, ceremonyId);
    const closed = ceremony.decide({ type: 'CloseCeremony', act, minutes });
    if (!closed.accepted) return refused(closed.refusal);
    for (const { partyId, personId } of state.parties) {
      const count = leftWith(board, partyId);
      if (count === 0) continue;
      transaction.deliver(...mail('ceremony-left', ceremony.stream, [`person:${personId}`], { count }));
    }
    return done(null);
  });
}

/** How many conventions still await a party. */
function leftWith({ rows }: Board, partyId: string): number {
  return rows.filter(({ round }) => round?.status === 'open' && round.awaiting.includes(partyId)).length;
}

/** What the minutes say of a session as its board stands. */
export async function minutesOf(
  desk: Pick<MinutesDesk, 'store' | 'programmeId' | 'sample'>,
  state: OpenCeremonyState,
  board: Board,
  { act }: Request,
): Promise<MinutesDocument> {
  const { ceremonyId, title, occasion, place, heldOn, presidedBy, guests, manifest, openedAt, parties } =
    state;
  const { name: programme } = await readTerms(desk);
  const closer = await readPerson(desk, act.actor.personId);
  return {
    ceremonyId,
    programme,
    ...{ title, occasion, place, heldOn, presidedBy, guests, openedAt },
    closedAt: act.at,
    closedBy: closer?.name ?? { fr: act.actor.name, ar: act.actor.name },
    manifest: {
      count: manifest.count,
      totalCentimes: manifest.totalCentimes,
      root: manifest.root,
      sha256: manifest.sha256,
    },
    parties: board.byParty.map(({ partyId, organisation, signed }) => ({
      partyId,
      signed,
      ...(organisation ? { organisation } : {}),
    })),
    authorisations: state.authorisations.flatMap((given) => {
      const party = parties.find(({ partyId }) => partyId === given.partyId);
      if (!party) return [];
      const signatory = given.mandate?.signatory ?? { name: party.personName, title: party.title };
      const { delegator } = given.mandate ?? {};
      return [
        {
          organisation: party.organisation,
          name: signatory.name,
          title: signatory.title,
          authorisedAt: given.authorisedAt,
          ...(delegator ? { onBehalfOf: delegator.name } : {}),
        },
      ];
    }),
    lines: board.rows.map((row) => lineOf(row, state)),
    sample: desk.sample,
  };
}

function lineOf({ item, round, standing }: BoardRow, { steps }: OpenCeremonyState): MinutesLine {
  const { number, association } = item;
  const cells = steps
    .flatMap(({ parties }) => parties)
    .map((partyId) => {
      const act = round?.acts.find((each) => each.partyId === partyId);
      const party = round?.parties.find((each) => each.partyId === partyId);
      const refusal = round?.status === 'refused' && round.partyId === partyId;
      const name = act?.mandate?.signatory.name ?? party?.personName;
      return {
        partyId,
        standing: act ? 'signed' : refusal ? 'refused' : unsignedStanding(round, partyId),
        ...(act ? { signedAt: act.signedAt, level: act.level } : {}),
        ...(name ? { name } : {}),
      } as const;
    });
  const reason = round?.status === 'refused' || round?.status === 'withdrawn' ? round.reason : undefined;
  return { number, association, standing, cells, ...(reason ? { reason } : {}) };
}

function unsignedStanding(round: BoardRow['round'], partyId: string) {
  if (round?.status !== 'open') return 'none';
  return papersAwaited(round).some((paper) => paper.partyId === partyId) ? 'paper' : 'waiting';
}
