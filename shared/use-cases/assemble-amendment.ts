import { systemAct } from './acts.ts';
import { readAmendmentDocument } from './amendment-document.ts';
import type { AssemblyDesk } from './assemble-convention.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import { amendmentOutcome } from './conclude-amendment.ts';
import { decideOne } from './decide-one.ts';
import { keepFrozenData } from './frozen-data.ts';
import { amendments } from './lifecycles.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase } from './read-cases.ts';
import { typesetAmendment } from './typeset-convention.ts';

/** Typesets a drafted amendment, places the signature fields and freezes the hash. Done before: answers the status. */
export async function assembleAmendment(
  desk: AssemblyDesk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const state = await readCase(desk, amendments, task.id);
  if (state.status !== 'drafted') return amendmentOutcome(desk, task.id);
  const document = await readAmendmentDocument(desk, state);
  if (!document) throw permanentFault('The assembly', task.id, { code: 'CONVENTION_NOT_IN_FORCE' });
  const act = systemAct(desk.clock);
  const typeset = await typesetAmendment(desk.typesetter, document);
  const pdf = await desk.pdfSignatures.placeSignatureFields(typeset.pdf, typeset.signatureBoxes);
  const key = `conventions/${state.conventionId}/amendment-${state.index}/revision-0.pdf`;
  const kept = await desk.documents.put(key, pdf, 'application/pdf');
  await keepFrozenData(desk, kept.key, typeset.data);
  const answer = await decideOne(
    desk,
    { key: task.taskKey, act },
    {
      verb: 'assemble-amendment',
      lifecycle: amendments,
      id: task.id,
      command: {
        type: 'RecordAssembly',
        act,
        documentKey: kept.key,
        sha256: kept.sha256,
        sizeBytes: kept.sizeBytes,
        pages: typeset.pages,
        archival: typeset.archival,
        dataSha256: typeset.fingerprint,
        signaturePlaces: typeset.signatureBoxes,
      },
    },
  );
  return answer.ok ? caseOutcome(answer.value.status) : amendmentOutcome(desk, task.id);
}
