import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A wire between a mailer and a mail server, with an ear on it. */
export interface SmtpTap {
  readonly port: number;
  /** The mails that went over it, as they went: headers and text, without the commands around them. */
  mails(): readonly string[];
  close(): Promise<void>;
}

/** Passes an SMTP conversation on to a server on loopback and keeps what the client said. */
export async function tapSmtp(serverPort: number): Promise<SmtpTap> {
  const said: Buffer[] = [];
  const wire = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1');
    client.on('data', (bytes: Buffer) => said.push(bytes));
    client.pipe(server).pipe(client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const)
      one.on('error', () => other.destroy());
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  return {
    port: (wire.address() as AddressInfo).port,
    mails: () => {
      const text = Buffer.concat(said).toString('latin1');
      return [...text.matchAll(/^DATA\r\n(?<mail>.*?\r\n)\.\r\n/gmsu)].map(
        (match) => match.groups?.mail ?? '',
      );
    },
    close: async () => {
      wire.close();
      await once(wire, 'close');
    },
  };
}
