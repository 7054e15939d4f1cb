import { beforeAll, describe, expect, it } from 'vitest';
import { parseCertificate } from '../../shared/adapters/pades/certificate-chain.ts';
import { sha256 } from '../../shared/adapters/pades/cms-writer.ts';
import { readTimestampToken } from '../../shared/adapters/pades/timestamp-token.ts';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type { TimestampAuthority } from '../../shared/ports/timestamps.ts';

export interface MadeAuthority {
  /** Of a sample installation, at `AUTHORITY_NOW`. */
  readonly signing: SigningAuthority;
  readonly timestamps: TimestampAuthority;
}

export const AUTHORITY_NOW = '2026-10-14T09:00:00.000Z';

const signer = {
  personId: 'p-1',
  nameFr: 'Salma El Idrissi',
  organisation: 'Ministère',
  validFrom: AUTHORITY_NOW,
  act: 'c/1',
};

/** What every authority of an installation promises, wherever its keys rest: run it on each adapter. */
export function authoritySuite(name: string, makeAuthority: () => Promise<MadeAuthority>): void {
  describe(`${name} authority`, () => {
    let made: MadeAuthority;
    beforeAll(async () => {
      made = await makeAuthority();
    });

    it('issues one certificate per act, short-lived, for the signer named', async () => {
      const one = await made.signing.issueFor(signer);
      const other = await made.signing.issueFor(signer);
      const certificate = parseCertificate(one.certificate);
      expect(parseCertificate(other.certificate).serialNumber).not.toBe(certificate.serialNumber);
      expect(certificate.subject.split('\n')).toEqual([
        'C=MA',
        'O=Ministère',
        'OU=EXEMPLE - Signature simple\\, code à usage unique',
        'CN=Salma El Idrissi',
        'serialNumber=p-1',
        'description=c/1',
      ]);
      expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBe(65 * 60_000);
      expect(certificate.ca).toBe(false);
    });

    it('issues under its issuing authority, and that under its root', async () => {
      const { certificate, chain } = await made.signing.issueFor(signer);
      const [issuing, root] = [chain[0]!, made.signing.rootCertificates()[0]!].map(parseCertificate);
      const below = parseCertificate(certificate);
      expect([below.checkIssued(issuing!), below.verify(issuing!.publicKey)]).toEqual([true, true]);
      expect([issuing!.checkIssued(root!), issuing!.verify(root!.publicKey)]).toEqual([true, true]);
      expect([root!.checkIssued(root!), root!.verify(root!.publicKey)]).toEqual([true, true]);
      expect([issuing!.ca, root!.ca]).toEqual([true, true]);
    });

    it('takes a long organisation, cut between two words', async () => {
      const organisation = 'Le Ministère de la Solidarité, de l’Insertion sociale et de la Famille (exemple)';
      const { certificate } = await made.signing.issueFor({ ...signer, organisation });
      const line = parseCertificate(certificate).subject.split('\n')[1]!;
      expect(line).toBe('O=Le Ministère de la Solidarité\\, de l’Insertion sociale et de la');
    });

    it.each(['Salma سلمى', ' '])('refuses a name in two scripts or none: %j', async (nameFr) => {
      const issued = made.signing.issueFor({ ...signer, nameFr });
      await expect(issued).rejects.toMatchObject({ name: 'InputInvalid' });
    });

    it('stamps a hash at the clock’s time', async () => {
      const hash = sha256(new TextEncoder().encode('anything'));
      const { token, at } = await made.timestamps.timestamp(hash);
      expect(at).toBe(AUTHORITY_NOW);
      expect(readTimestampToken(token)).toMatchObject({ at: AUTHORITY_NOW, imprint: hash });
    });
  });
}
