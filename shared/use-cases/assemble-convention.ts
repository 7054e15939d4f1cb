import type { PdfSignatures } from '../ports/pdf-signatures.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import { systemAct } from './acts.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { conventionDocument } from './convention-document.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { keepFrozenData } from './frozen-data.ts';
import { conventions } from './lifecycles.ts';
import { readCase, readTermsOf } from './read-cases.ts';
import { typesetConvention } from './typeset-convention.ts';

export interface AssemblyDesk extends Desk {
  readonly typesetter: Typesetter;
  readonly pdfSignatures: PdfSignatures;
  /** Address that the QR code leads to, without the number. */
  readonly publicUrl: string;
  /** Prints EXEMPLE / نموذج on every page. */
  readonly sample: boolean;
}

/** Typesets a drafted convention, places the signature fields and freezes the hash. Done before: answers the status. */
export async function assembleConvention(
  desk: AssemblyDesk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const state = await readCase(desk, conventions, task.id);
  if (state.status !== 'drafted') return caseOutcome(state.status);
  const act = systemAct(desk.clock);
  const terms = await readTermsOf(desk, state.programmeVersion);
  // Dated by the draft, not by this attempt: a retry makes the same bytes.
  const typeset = await typesetConvention(desk.typesetter, conventionDocument(state, terms, desk));
  const pdf = await desk.pdfSignatures.placeSignatureFields(typeset.pdf, typeset.signatureBoxes);
  const kept = await desk.documents.put(`conventions/${task.id}/revision-0.pdf`, pdf, 'application/pdf');
  await keepFrozenData(desk, kept.key, typeset.data);
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'assemble-convention',
      lifecycle: conventions,
      id: task.id,
      command: {
        type: 'RecordAssembly',
        act,
        documentKey: kept.key,
        sha256: kept.sha256,
        sizeBytes: kept.sizeBytes,
        pages: typeset.pages,
        archival: typeset.archival,
        signaturePlaces: typeset.signatureBoxes,
        dataSha256: typeset.fingerprint,
      },
    },
  );
  return caseOutcome(answer.ok ? answer.value.status : (await readCase(desk, conventions, task.id)).status);
}
