import type { ExistingSignature } from '../../../shared/domain/signature/state.ts';
import { awaitPaper } from '../../../shared/use-cases/await-paper.ts';
import { afterAct, formFields, messagePage, requestKey } from '../answers.tsx';
import { numberInPath } from '../pages/scans/paper-number.ts';
import { type PortalContext, staffAct } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { CONVENTION_READERS } from './conventions.tsx';
import { pdfAnswer } from './kept-files.ts';

interface PaperTurn {
  readonly round: ExistingSignature | undefined;
  /** The page of the document that is signed. */
  readonly path: string;
  readonly again: (message: string, values: Readonly<Record<string, string>>) => Promise<Response> | Response;
}

/** A party of a convention or of an amendment goes over to paper, by the hand of the office. */
export async function switchToPaper(c: PortalContext, { round, path, again }: PaperTurn): Promise<Response> {
  if (!round) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const values = await formFields(c);
  const answer = await awaitPaper(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'record-paper'),
    signatureId: round.signatureId,
    partyId: values.partyId ?? '',
  });
  return afterAct(c, answer, path, (message) => again(message, values));
}

/** The sheets that a party signed by hand, as they were scanned. */
export async function original(
  c: PortalContext,
  { applicationId, number }: { readonly applicationId: string; readonly number: string },
  round: ExistingSignature | undefined,
): Promise<Response> {
  const partyId = c.req.param('partyId');
  const act = round?.acts.find((each) => each.partyId === partyId);
  const name = `${numberInPath(number)}-papier.pdf`;
  const pdf = await pdfAnswer(c, act?.level === 'paper' ? act.scanKey : undefined, name);
  return consulted(c, { caseId: applicationId, document: name, door: CONVENTION_READERS }, pdf);
}
