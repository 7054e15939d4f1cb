import type { ConventionStatus } from '../domain/convention/state.ts';
import type { BoundConventions } from '../domain/programme/fixed-terms.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { ProgrammeRefusal } from '../domain/programme/refusals.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions, programmes } from './lifecycles.ts';
import { listCases, readCase } from './read-cases.ts';
import { transact } from './transact.ts';

type Revision = Request & { readonly terms: ProgrammeTerms };

const UNDER_WAY: readonly ConventionStatus[] = ['drafted', 'assembled', 'signing'];
const ALIVE: readonly ConventionStatus[] = [...UNDER_WAY, 'in-force', 'suspended'];

/** Registers the next version of the running programme's terms; every later act is decided under it. */
export async function reviseProgramme(desk: Desk, request: Revision): Promise<Answer<ProgrammeTerms>> {
  const { act, key, terms } = request;
  const bound = await boundConventions(desk);
  const about = { key, act, verb: 'revise-programme', facts: terms, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const subject = await transaction.load(programmes, desk.programmeId);
    const decision = subject.decide({ type: 'ReviseProgramme', terms, act, bound });
    return decision.accepted ? done(terms) : refused(decision.refusal);
  });
}

/** Why this version would be refused now, a missing reason apart; nothing is recorded. */
export async function revisionRefusal(
  desk: Desk,
  { act, terms }: Pick<Revision, 'act' | 'terms'>,
): Promise<ProgrammeRefusal | undefined> {
  const state = await readCase(desk, programmes, desk.programmeId);
  const command = { type: 'ReviseProgramme', terms, act, bound: await boundConventions(desk) } as const;
  const decision = programmes.decider.decide(command, state);
  if (decision.accepted || decision.refusal.code === 'PROGRAMME_REVISION_UNEXPLAINED') return undefined;
  return decision.refusal;
}

async function boundConventions(desk: Desk): Promise<BoundConventions> {
  const all = await listCases(desk, conventions, 'conventions');
  const count = (statuses: readonly string[]) => all.filter(({ status }) => statuses.includes(status)).length;
  return { underWay: count(UNDER_WAY), alive: count(ALIVE) };
}
