import { addMillis } from '../../domain/kernel/calendar-day.ts';
import type { SignerIdentity, SigningAuthority } from '../../ports/keys.ts';
import { SIMPLE_LEVEL } from '../pades/own-certificate.ts';
import { type AuthorityKeys, newSerial, SAMPLE_MARK } from './authority-certificate.ts';
import { writeCertificate } from './certificate-writer.ts';
import { writeRevocationList } from './revocation-list-writer.ts';
import { createP256Key } from './signer.ts';

const MINUTE = 60_000;
const VALID_BEFORE_ACT = 5 * MINUTE;
const VALID_AFTER_ACT = 60 * MINUTE;
const NAME_LENGTH_MAX = 64;

/**
 * Issues a P-256 certificate for one act, under the installation's own authority. The signer's key lives in memory
 * for that act and is kept nowhere.
 */
export function createSigningAuthority(keys: AuthorityKeys): SigningAuthority {
  return {
    issueFor: async (signer) => {
      const { publicKey, algorithm, sign } = createP256Key().signer;
      const certificate = await writeCertificate({
        profile: 'signer',
        serial: newSerial(),
        subject: [
          ['country', 'MA'],
          ['organisation', bounded(oneScript(signer.organisation))],
          ['unit', `${keys.sample ? SAMPLE_MARK : ''}${SIMPLE_LEVEL}`],
          ['commonName', bounded(oneScript(signer.nameFr))],
          ['serialNumber', printable(signer.personId)],
          ['description', signer.act],
        ],
        subjectKey: publicKey,
        issuer: keys.issuing.signer,
        issuerCertificate: keys.issuing.certificate,
        ...(keys.revocationsUrl === undefined ? {} : { revocationsUrl: keys.revocationsUrl }),
        ...validity(signer),
      });
      return { certificate, chain: [keys.issuing.certificate], algorithm, sign };
    },
    revocationList: (revoked, at) => writeRevocationList(keys.issuing, revoked, at),
    rootRevocationList: keys.rootList ?? ((at) => writeRevocationList(keys.root, [], at)),
    rootCertificates: () => [keys.root.certificate],
  };
}

function validity({ validFrom }: SignerIdentity): { validFrom: string; validTo: string } {
  return {
    validFrom: addMillis(validFrom, -VALID_BEFORE_ACT),
    validTo: addMillis(validFrom, VALID_AFTER_ACT),
  };
}

/** Validators misread an attribute that mixes left-to-right and right-to-left script. */
function oneScript(text: string): string {
  const mixed = /\p{Script=Latin}/u.test(text) && /\p{Script=Arabic}/u.test(text);
  if (mixed || text.trim() === '') {
    const error = new Error(`A name in a certificate is written in one script: "${text}"`);
    error.name = 'InputInvalid';
    throw error;
  }
  return text;
}

/** X.520 gives a name 64 characters; a longer one is cut between two words. */
function bounded(text: string): string {
  if (text.length <= NAME_LENGTH_MAX) return text;
  const cut = text.slice(0, NAME_LENGTH_MAX);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;]$/u, '');
}

/** X.520 lets a serialNumber hold PrintableString characters only. */
function printable(text: string): string {
  return text.replace(/[^A-Za-z0-9 '()+,\-./:=?]/gu, '-').slice(0, NAME_LENGTH_MAX);
}
