import type { Bilingual } from '../../domain/kernel/act.ts';
import { dayOf, type Instant, timeOfDay } from '../../domain/kernel/calendar-day.ts';
import type { SignatureLevel } from '../../domain/signature/evidence.ts';
import { bilingual } from '../../i18n/text.ts';
import { arabicText } from './arabic-text.ts';
import { frenchText } from './french-text.ts';

/** What a party's box shows once it has signed. */
export interface SignatureStamp {
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly organisation: Bilingual;
  /** How the signature was given: its true name is printed, never a higher one. */
  readonly level: SignatureLevel;
  readonly signedAt: Instant;
  /** SHA-256 of the document that was signed, lower-case hex; its beginning is shown. */
  readonly documentSha256: string;
  /** The person for whom a delegate signed. */
  readonly onBehalfOf?: Bilingual;
  readonly sample: boolean;
}

export interface SignatureStampSource {
  readonly template: 'signature-stamp';
  readonly data: ReturnType<typeof stampLines>;
  readonly createdAt: Instant;
  readonly archival: false;
}

/** The appearance of a signature: it says its level and is never called more. */
export function renderSignatureStamp(stamp: SignatureStamp): SignatureStampSource {
  return { template: 'signature-stamp', data: stampLines(stamp), createdAt: stamp.signedAt, archival: false };
}

function stampLines({
  name,
  title,
  organisation,
  level,
  signedAt,
  documentSha256,
  onBehalfOf,
  sample,
}: SignatureStamp) {
  const [year, month, day] = dayOf(signedAt).split('-');
  return {
    name: sides(name),
    title: sides(title),
    organisation: sides(organisation),
    onBehalfOf: onBehalfOf === undefined ? null : sides(onBehalfOf),
    level: sides(bilingual(`signature.level.${level}`)),
    signedAt: `${day}/${month}/${year} ${timeOfDay(signedAt)}`,
    fingerprint: documentSha256.slice(0, 16),
    sample,
  };
}

function sides({ fr, ar }: Bilingual): Bilingual {
  return { fr: frenchText(fr), ar: arabicText(ar) };
}
