import type { SigningDesk } from '../../shared/use-cases/add-signature.ts';
import { archiveAmendment } from '../../shared/use-cases/archive-amendment.ts';
import { archiveConvention } from '../../shared/use-cases/archive-convention.ts';
import type { ArchiveDesk } from '../../shared/use-cases/archive-file.ts';
import {
  completeCeremonyParts,
  listCeremonyParts,
  openCeremonyRounds,
  signForManifest,
} from '../../shared/use-cases/ceremony-work.ts';
import { amendmentOutcome, concludeAmendment } from '../../shared/use-cases/conclude-amendment.ts';
import { concludeSigning } from '../../shared/use-cases/conclude-signing.ts';
import { signingOutcome } from '../../shared/use-cases/open-signing.ts';
import { readInput } from '../../shared/wire/read-input.ts';
import { signatureTask } from '../../shared/wire/tasks.ts';
import type {
  ArchiveAmendment,
  ConcludeAmendment,
  LookAtAmendment,
} from '../../workflows/amendment/contract.ts';
import type {
  CeremonyParts,
  CompleteCeremonyParts,
  ListCeremonyParts,
  OpenCeremonyRounds,
  SignForManifest,
} from '../../workflows/ceremony/contract.ts';
import type { ArchiveDocument, ConcludeSigning, LookAtSigning } from '../../workflows/convention/contract.ts';
import type { CaseOutcome } from '../../workflows/task.ts';

type SignatureTask =
  | LookAtSigning
  | ConcludeSigning
  | ArchiveDocument
  | LookAtAmendment
  | ConcludeAmendment
  | ArchiveAmendment
  | ListCeremonyParts
  | OpenCeremonyRounds
  | SignForManifest
  | CompleteCeremonyParts;

/**
 * `${signature}`: looks at a signing and draws its consequence, archives what was signed; carries out what an authority
 * has decided over a whole list in a ceremony. To decide is people's act, in the portal.
 */
export function createHandler(desk: SigningDesk & ArchiveDesk) {
  return async (payload: unknown): Promise<CaseOutcome | CeremonyParts | Record<string, never>> => {
    const task: SignatureTask = readInput(signatureTask, payload);
    switch (task.task) {
      case 'look-at-signing':
        return signingOutcome(desk, task.id);
      case 'conclude-signing':
        return concludeSigning(desk, task);
      case 'archive-document':
        return archiveConvention(desk, task);
      case 'list-ceremony-parts':
        return listCeremonyParts(desk, task);
      case 'open-ceremony-rounds':
        return openCeremonyRounds(desk, task);
      case 'sign-for-manifest':
        return signForManifest(desk, task);
      case 'complete-ceremony-parts':
        return completeCeremonyParts(desk, task);
      case 'look-at-amendment':
        return amendmentOutcome(desk, task.id);
      case 'conclude-amendment':
        return concludeAmendment(desk, task);
      case 'archive-amendment':
        return archiveAmendment(desk, task);
    }
  };
}
