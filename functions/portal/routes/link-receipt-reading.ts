import type { ApplicationState, DraftFile } from '../../../shared/domain/application/state.ts';
import type { Bilingual } from '../../../shared/domain/kernel/act.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import {
  amendments,
  applications,
  conventions,
  signatures,
  tranches,
} from '../../../shared/use-cases/lifecycles.ts';
import { type LinkReceipt, readLinkReceipt } from '../../../shared/use-cases/link-receipt.ts';
import type { Link } from '../../../shared/use-cases/links.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { signLinkTarget } from '../../../shared/use-cases/sign-links.ts';
import type { LinkReceiptView } from '../pages/association/link-page.tsx';
import type { PortalDesk } from '../portal-desk.ts';

const TRANCHE = 'tranche-';
const PARTS = ['president', 'treasurer', 'contact'] as const;

/** What a used link did, with the facts that its page shows; undefined when nothing was done behind it. */
export async function readReceiptView(desk: PortalDesk, link: Link): Promise<LinkReceiptView | undefined> {
  const receipt = await readLinkReceipt(desk, link);
  if (!receipt) return undefined;
  const { applicationId, purpose, subject } = link;
  const application = await readCase(desk, applications, applicationId);
  const aboutConvention = ['sign', 'request', 'report'].includes(purpose);
  const convention = aboutConvention
    ? await readCase(desk, conventions, conventionIdOf(applicationId))
    : undefined;
  const amendment = await amendmentBehind(desk, link);
  const tranche = subject.startsWith(TRANCHE)
    ? await readCase(desk, tranches, subject.slice(TRANCHE.length))
    : undefined;
  const by = nameIn(application, receipt);
  return {
    applicationId,
    receipt,
    ...(by ? { by } : {}),
    ...(convention && convention.status !== 'absent' ? { conventionNumber: convention.number } : {}),
    ...(amendment ? { conventionNumber: amendment.number, isAmendment: true } : {}),
    ...(tranche && tranche.status !== 'absent'
      ? { tranche: { index: tranche.index, amountCentimes: tranche.amountCentimes } }
      : {}),
  };
}

/** The amendment that a link to sign is about; undefined where it is the convention itself. */
async function amendmentBehind(desk: PortalDesk, link: Link) {
  const target = signLinkTarget(link);
  const round = target && (await readCase(desk, signatures, target.signatureId));
  if (!round || round.status === 'absent' || round.amendmentId === undefined) return undefined;
  const amendment = await readCase(desk, amendments, round.amendmentId);
  return amendment.status === 'absent' ? undefined : amendment;
}

/** The name of a person of the association in both languages, by the part that they play. */
function nameIn(application: ApplicationState, { name, personId }: LinkReceipt): Bilingual | undefined {
  if (application.status === 'absent') return undefined;
  const part = PARTS.find((each) => personId.startsWith(`${each}-`));
  const association: DraftFile['association'] = application.file.association;
  const { fr, ar } = (part && association?.[part]?.name) ?? {};
  // Another person may play the part now, or played it then: the log says who it was.
  return fr && ar && fr === name ? { fr, ar } : undefined;
}
