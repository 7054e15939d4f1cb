import type { ConventionState, SignaturePlace } from '../../../../../shared/domain/convention/state.ts';
import { conventionIdOf } from '../../../../../shared/use-cases/draft-convention.ts';
import { conventions, scans, signatures } from '../../../../../shared/use-cases/lifecycles.ts';
import { signatureIdOf } from '../../../../../shared/use-cases/open-signing.ts';
import { listCases, readCase } from '../../../../../shared/use-cases/read-cases.ts';
import { castOf } from '../cast.ts';
import type { Story } from '../chapter.ts';
import { scannedCopy } from '../scanned-copy.ts';
import { at } from '../world.ts';
import { openSigningLink } from './signing.ts';

const [UPLOADS, CONFIRMS] = ['karim-sqalli', 'imane-bouazza'] as const;
const PARTY = 'association';

/** The president opens the link and prefers to sign by hand: from here on the round waits for the paper. */
export async function choosesPaper(story: Story, applicationId: string): Promise<void> {
  await story.once(`paper-${applicationId}`, async () => {
    const visitor = await openSigningLink(story, applicationId);
    await visitor.post('/case/paper', `story-paper-${applicationId}`, { byHand: 'yes' });
  });
}

/** 36 days ago the signed sheets come by post: one officer scans and records them, another one confirms. */
export async function paper(story: Story): Promise<string> {
  const { once, staff, world } = story;
  const { desk } = world.runtime;
  const { onPaper } = await castOf(story);
  const conventionId = conventionIdOf(onPaper);
  const signatureId = signatureIdOf(conventionId);
  const convention = await readCase(desk, conventions, conventionId);
  if (convention.status === 'absent') throw new Error(`${conventionId} does not exist.`);
  await at(world, 36, '09:30');
  await once('paper-scan', async () => {
    const officer = await staff(UPLOADS);
    const sheets = await officer.file(`/conventions/${conventionId}/document.pdf`);
    const scan = await scannedCopy(sheets, signingPlaceIn(convention));
    const files = new File([Uint8Array.from(scan)], `${convention.number}.pdf`, { type: 'application/pdf' });
    await officer.post('/scans', 'story-scan-1', { files });
  });
  await once('paper-record', async () => {
    const [scanned] = await listCases(desk, scans, 'scans');
    if (!scanned || scanned.status === 'absent') throw new Error('The story has no scan.');
    const officer = await staff(UPLOADS);
    const path = `/scans/${scanned.scanId}/${convention.number}`;
    await officer.post(path, 'story-record-paper-1', { partyId: PARTY });
  });
  await at(world, 35, '11:00');
  await once('paper-confirm', async () => {
    const round = await readCase(desk, signatures, signatureId);
    const scanSha256 = round.status === 'open' ? round.paperRecorded?.scanSha256 : undefined;
    if (scanSha256 === undefined) throw new Error(`No paper of ${signatureId} waits for its confirmation.`);
    const officer = await staff(CONFIRMS);
    await officer.post(`/paper/${signatureId}`, 'story-confirm-paper-1', { scanSha256 });
  });
  await world.runtime.pump.settle();
  return '1 signed by hand, scanned by one officer, confirmed by another';
}

/** Where the president puts the pen. */
function signingPlaceIn(convention: ConventionState): SignaturePlace {
  const places = 'document' in convention ? (convention.document?.signaturePlaces ?? []) : [];
  const place = places.find(({ partyId }) => partyId === PARTY);
  if (!place) throw new Error('The document has no place for the signature of the association.');
  return place;
}
