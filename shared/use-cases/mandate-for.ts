import { createHash } from 'node:crypto';
import type { Association, Paper } from '../domain/application/application-file.ts';
import { personIdOf } from '../domain/contact/contact-facts.ts';
import type { Party } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import { mandateOn } from '../domain/mandate/mandate-on.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import { canonicalJson } from '../render/convention/canonical-json.ts';
import { type Answer, done, refused } from './answer.ts';
import { contactOf } from './contact-of.ts';
import type { Desk } from './desk.ts';
import { ASSOCIATION_PARTY, PRESIDENT, presidentTitle } from './draft-convention.ts';
import { applications } from './lifecycles.ts';
import { readRegister } from './read-register.ts';
import { loadState } from './transact.ts';

type Reader = Pick<Desk, 'store' | 'programmeId'>;

/** The papers that name an association's board, the better one first (dahir 1-58-376, art. 5). */
const BOARD_PAPERS = ['minutes', 'board-list'] as const satisfies readonly Paper['kind'][];

/**
 * The row by which a person signs for a party at an instant: for an authority, that of the register; for the
 * association, its president as the file names them, by the minutes or the list of its board. Refused with a code
 * `MANDATE_...` where nobody gave the person the right to sign on that day. Reads only.
 */
export async function mandateFor(
  desk: Reader,
  party: Pick<Party, 'partyId' | 'personId'>,
  personId: string,
  at: Instant,
): Promise<Answer<MandateRow>> {
  if (party.partyId === ASSOCIATION_PARTY) return presidentMandate(desk, party.personId, personId, at);
  const asked = await readRegister(desk, party.partyId);
  if (!asked) return refused({ code: 'MANDATE_NONE' });
  const answer = mandateOn(asked, personId, dayOf(at));
  return answer.found ? done(answer.row) : refused(answer.refusal);
}

/** The act as it is recorded: who signs by delegation acts for another, and the mandate is named with the person. */
export function underMandate(act: Act, { kind, mandateId }: MandateRow): Act {
  return kind === 'delegation' ? { ...act, actor: { ...act.actor, mandateId } } : act;
}

/**
 * Where another president has come since, the one whom the convention names has no power, and the one in power is not
 * named: nobody signs for the association.
 */
async function presidentMandate(
  desk: Reader,
  namedId: string,
  personId: string,
  at: Instant,
): Promise<Answer<MandateRow>> {
  const applicationId = namedId.slice(PRESIDENT.length).replace(/-v\d+$/u, '');
  const { state, version } = await loadState(desk, applications, applicationId);
  const contacts = await contactOf(desk, applicationId);
  if (!('submittedAt' in state) || !contacts) return refused({ code: 'MANDATE_NONE' });
  if (personIdOf(contacts.state, 'president', applicationId) !== namedId)
    return refused({ code: 'SIGNATURE_PRESIDENT_REPLACED' });
  if (personId !== namedId) return refused({ code: 'MANDATE_NONE' });
  const { association, papers } = state.file;
  const { name, gender } = { ...association.president, ...contacts.facts.president };
  const paper = boardPaper(papers);
  const days = [paper?.issuedOn, dayOf(contacts.since), dayOf(at)].filter((day) => day !== undefined);
  return done({
    mandateId: namedId,
    position: `${applications.streamOf(applicationId)}@${version}`,
    partyId: ASSOCIATION_PARTY,
    kind: 'office',
    signatory: { personId, name: { ...association.president.name, ...name }, title: presidentTitle(gender) },
    validFrom: days.sort()[0] ?? dayOf(at),
    paperSha256: contacts.paperSha256 ?? paper?.sha256 ?? sha256Of(association),
  });
}

/** A board's paper that was uploaded; else one that the file names as received on paper. */
function boardPaper(papers: readonly Paper[]): Paper | undefined {
  const board = BOARD_PAPERS.flatMap((kind) => papers.filter((paper) => paper.kind === kind));
  return board.find(({ sha256 }) => sha256 !== undefined) ?? board[0];
}

/** Where no paper was uploaded, what the association filed about itself stands for it. */
function sha256Of(association: Association): string {
  return createHash('sha256').update(canonicalJson(association)).digest('hex');
}
