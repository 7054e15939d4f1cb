import type { Child } from 'hono/jsx';
import { type ActName, mayAct } from '../../../shared/domain/roles/acts.ts';
import { readConsultations, recordConsultation } from '../../../shared/use-cases/record-consultation.ts';
import { ConsultationList } from '../pages/finance/consultation-list.tsx';
import { type PortalContext, personOf, staffAct } from '../visitor.ts';
import { readNames } from './people-names.ts';

interface Opened {
  readonly caseId: string;
  readonly document: string;
  /** The acts whose door it is: the row names the role that opened it. */
  readonly door: readonly ActName[];
}

/**
 * Hands a document to somebody of the staff once the opening is recorded: what cannot be recorded is not shown, and a
 * document that is not there was not opened.
 */
export async function consulted(
  c: PortalContext,
  { caseId, document, door }: Opened,
  answer: Response,
): Promise<Response> {
  if (answer.status !== 200) return answer;
  const { desk } = c.var;
  const { roles } = personOf(c);
  const act = door.find((each) => mayAct(roles, each));
  if (!act) throw new Error('A document was opened by a door that was shut.');
  const key = `consultation/${desk.secrets.id()}`;
  await recordConsultation(desk, { key, act: staffAct(c, act), caseId, document });
  return answer;
}

/** Who opened the documents of the case, for those who read all; nothing for anybody else. */
export async function consultationsOf(c: PortalContext, caseId: string): Promise<Child> {
  if (!mayAct(personOf(c).roles, 'read-all')) return null;
  const commits = await readConsultations(c.var.desk, caseId);
  const nameOf = await readNames(c.var.desk, commits);
  return <ConsultationList locale={c.var.visitor.locale} commits={commits} nameOf={nameOf} />;
}
