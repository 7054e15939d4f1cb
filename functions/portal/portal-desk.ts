import type { Context } from 'hono';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import type { Identity } from '../../shared/ports/identity.ts';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type { RemoteSigning } from '../../shared/ports/remote-signing.ts';
import type { Scans } from '../../shared/ports/scans.ts';
import type { ShortMessages } from '../../shared/ports/short-messages.ts';
import type { SigningDesk } from '../../shared/use-cases/add-signature.ts';
import type { AssemblyDesk } from '../../shared/use-cases/assemble-convention.ts';
import type { UploadDesk } from '../../shared/use-cases/check-upload.ts';
import type { BatchFileDesk } from '../../shared/use-cases/file-batch.ts';
import type { ExternalDesk } from '../../shared/use-cases/sign-externally.ts';
import type { ReadBankFile } from './routes/statements-reading.ts';

/** What the doors work with: the use cases' desk, the issuer, and what only a door needs. */
export interface PortalDesk extends SigningDesk, ExternalDesk, BatchFileDesk, AssemblyDesk, UploadDesk {
  readonly identity: Identity;
  readonly authority: Pick<SigningAuthority, 'issueFor' | 'revocationList'>;
  /** DER; what a verifier of our own signatures must trust. */
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
  /** Sends at once, past the outbox: one-time codes rest nowhere, and a new link is asked for while one waits. */
  readonly sendNow: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>;
  /** Brings one-time codes to a telephone, where a gateway is set up. */
  readonly shortMessages?: ShortMessages | undefined;
  /** Only where a trust service is set up that keeps keys of people. */
  readonly remoteSigning?: RemoteSigning | undefined;
  /** Told after each recorded act, so that what was committed is delivered now and not at the next round. */
  readonly afterAct: () => void;
  /** Where a request comes from, as the front of the installation saw it: tries are counted by it. */
  readonly clientAddress: (c: Context) => string;
  /** Reads what was scanned; absent where it is not installed, and the room of the papers says so. */
  readonly scans?: Scans;
  /** Reads the bank's files apart from the pages; absent where each request has a process of its own. */
  readonly readBankFile?: ReadBankFile;
  readonly onFault: (fault: unknown) => void;
}
