import { generateKeyPairSync, sign } from 'node:crypto';
import { addMillis } from '../../domain/kernel/calendar-day.ts';
import type { SignerIdentity, SigningAuthority } from '../../ports/keys.ts';
import { type AuthorityKeys, newSerial } from './authority-folder.ts';
import { writeCertificate } from './certificate-writer.ts';

const MINUTE = 60_000;
const VALID_BEFORE_ACT = 5 * MINUTE;
const VALID_AFTER_ACT = 60 * MINUTE;
const NAME_LENGTH_MAX = 64;
const LEVEL = 'Signature simple, code à usage unique';

/**
 * Issues a P-256 certificate for one act, under the installation's own authority. The signer's key lives in memory
 * for that act and is kept nowhere.
 */
export function createKeyfileSigningAuthority(keys: AuthorityKeys): SigningAuthority {
  return {
    issueFor: async (signer) => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const certificate = writeCertificate({
        profile: 'signer',
        serial: newSerial(),
        subject: [
          ['country', 'MA'],
          ['organisation', bounded(oneScript(signer.organisation))],
          ['unit', keys.sample ? `EXEMPLE - ${LEVEL}` : LEVEL],
          ['commonName', bounded(oneScript(signer.nameFr))],
          ['serialNumber', printable(signer.personId)],
          ['description', signer.act],
        ],
        subjectKey: publicKey,
        issuer: keys.issuing.name,
        issuerKey: keys.issuing.key,
        ...validity(signer),
      });
      return {
        certificate,
        chain: [keys.issuing.certificate],
        algorithm: 'ECDSA-P256-SHA256',
        sign: async (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)),
      };
    },
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
