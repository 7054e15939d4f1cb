import { randomBytes } from 'node:crypto';
import { UsageFault } from '../cli/speak.ts';
import type { Engine, EngineClock } from '../engine/engine.ts';
import { createWireServer } from '../engine/wire/server.ts';
import { findPort } from '../serve.ts';

/** The Step Functions API of the sample's engine, where it was asked for. */
export interface WireDoor {
  /** Tells a person what an SDK needs. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}

/** Throws, before anything is opened, where the port cannot be had. */
export async function checkWirePort(wirePort: number | undefined, portalPort: number): Promise<void> {
  if (wirePort === undefined) return;
  if (wirePort === portalPort)
    throw new UsageFault(`The portal has port ${wirePort}.`, 'Give --wire-port another number.');
  await findPort(wirePort, true, '--wire-port');
}

/** Opens the API on loopback with credentials that are made now and forgotten at the end; nothing without a port. */
export async function openWireDoor(
  engine: Engine,
  clock: EngineClock,
  port: number | undefined,
): Promise<WireDoor> {
  if (port === undefined) return { lines: [], close: async () => undefined };
  const credentials = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
  const { endpoint, close } = await createWireServer({ engine, clock, port, credentials });
  const lines = [
    `  Step Functions    ${endpoint}`,
    `    access key      ${credentials.accessKeyId}`,
    `    secret key      ${credentials.secretAccessKey}`,
  ];
  return { lines, close };
}
